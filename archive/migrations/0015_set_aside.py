"""Makes a place for the names of which an editor said that none of their meanings is meant."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('archive', '0014_error_report_fact'),
    ]

    operations = [
        migrations.CreateModel(
            name='SetAside',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('question', models.CharField(editable=False, max_length=400)),
                ('article', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='set_aside', to='archive.articlepage')),
            ],
            options={
                'verbose_name': 'name set aside',
                'verbose_name_plural': 'names set aside',
                'constraints': [models.UniqueConstraint(fields=('article', 'question'), name='set_aside_once')],
            },
        ),
    ]
