"""Lets a reader's report be about a single fact."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('archive', '0013_redactions'),
    ]

    operations = [
        migrations.AddField(
            model_name='errorreport',
            name='fact',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='archive.fact', verbose_name='fact'),
        ),
    ]
