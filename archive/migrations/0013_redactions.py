"""Makes a place for redactions, and for the checksums that versions had before."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('archive', '0012_error_reports'),
        ('contenttypes', '0002_remove_content_type_name'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Redaction',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('object_id', models.PositiveBigIntegerField()),
                ('reason', models.TextField(help_text='Shown to every reader of the page.', verbose_name='reason')),
                ('decided_by', models.CharField(help_text='Kept in the log; readers do not see it.', max_length=300, verbose_name='who decided')),
                ('made_at', models.DateTimeField(verbose_name='made at')),
                ('names', models.PositiveSmallIntegerField(verbose_name='names taken out')),
                ('places', models.PositiveIntegerField(verbose_name='places in which they stood')),
                ('raw_sha256', models.CharField(blank=True, db_index=True, max_length=64, verbose_name='SHA-256 of the text as found, before')),
                ('content_type', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='contenttypes.contenttype')),
                ('user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='carried out by')),
            ],
            options={
                'verbose_name': 'redaction',
                'verbose_name_plural': 'redactions',
                'ordering': ['made_at', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='RedactedVersion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text_sha256_before', models.CharField(max_length=64, verbose_name='SHA-256 of the text before')),
                ('text_sha256_after', models.CharField(max_length=64, verbose_name='SHA-256 of the text after')),
                ('content_sha256_before', models.CharField(max_length=64, verbose_name='SHA-256 of the content before')),
                ('content_sha256_after', models.CharField(max_length=64, verbose_name='SHA-256 of the content after')),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='redactions', to='archive.version')),
                ('redaction', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='versions', to='archive.redaction')),
            ],
            options={
                'verbose_name': 'redacted version',
                'verbose_name_plural': 'redacted versions',
                'ordering': ['redaction', 'version'],
            },
        ),
        migrations.AddIndex(
            model_name='redaction',
            index=models.Index(fields=['content_type', 'object_id'], name='redaction_of_a_thing'),
        ),
        migrations.AddConstraint(
            model_name='redaction',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('reason', ''), _negated=True), models.Q(('decided_by', ''), _negated=True)), name='redaction_says_why_and_who'),
        ),
        migrations.AddConstraint(
            model_name='redactedversion',
            constraint=models.UniqueConstraint(fields=('redaction', 'version'), name='redacted_version_once_a_redaction'),
        ),
    ]
