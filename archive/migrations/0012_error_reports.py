"""Makes a place for what readers report, and lets editors answer."""

import archive.records.error_reports
from django.db import migrations, models

ACTIONS = {"change": ["Editors", "Moderators", "Administrators"], "delete": ["Administrators"]}


def let_editors_answer(apps, schema_editor):
    # Django makes permissions after the last migration; this one comes before.
    content_type, _ = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label="archive", model="errorreport"
    )
    permissions = apps.get_model("auth", "Permission").objects
    for action, names in ACTIONS.items():
        permission, _ = permissions.get_or_create(
            content_type=content_type,
            codename=f"{action}_errorreport",
            defaults={"name": f"Can {action} reader’s report"},
        )
        for group in apps.get_model("auth", "Group").objects.filter(name__in=names):
            group.permissions.add(permission)


class Migration(migrations.Migration):

    dependencies = [
        ('archive', '0011_stated_fields'),
    ]

    operations = [
        migrations.CreateModel(
            name='ErrorReport',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('token', models.CharField(default=archive.records.error_reports.new_token, editable=False, max_length=40, unique=True)),
                ('about', models.CharField(editable=False, max_length=500, verbose_name='page')),
                ('words', models.TextField(editable=False, verbose_name='what is wrong')),
                ('says_so', models.CharField(blank=True, editable=False, max_length=500, verbose_name='what says so')),
                ('received_on', models.DateField(editable=False, verbose_name='received on')),
                ('state', models.CharField(choices=[('waiting', 'Waiting for an answer'), ('corrected', 'Corrected'), ('declined', 'Nothing to correct')], default='waiting', help_text='What came of it; the reader sees it with your answer.', max_length=10, verbose_name='state')),
                ('answer', models.TextField(blank=True, help_text='For the reader, who has no name here. Say what was changed, or why nothing.', verbose_name='answer')),
                ('answered_on', models.DateField(editable=False, null=True, verbose_name='answered on')),
            ],
            options={
                'verbose_name': 'reader’s report',
                'verbose_name_plural': 'readers’ reports',
                'ordering': ['received_on', 'pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('state__in', ['waiting', 'corrected', 'declined'])), name='error_report_state_known'), models.CheckConstraint(condition=models.Q(('state', 'waiting'), models.Q(('answer', ''), _negated=True), _connector='OR'), name='error_report_answered_with_words')],
            },
        ),
        migrations.RunPython(let_editors_answer, migrations.RunPython.noop),
    ]
