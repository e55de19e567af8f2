"""Puts a review by somebody else in the place of Wagtail's, which lets authors approve themselves."""

import django.db.models.deletion
from django.db import migrations, models

ACTIONS = ["add", "change", "delete", "view"]


def replace_approvals(apps, schema_editor):
    """What is in review now is decided by the rule that it was submitted under."""
    ContentType = apps.get_model("contenttypes", "ContentType")
    content_type = ContentType.objects.get_or_create(app_label="archive", model="reviewtask")[0]
    ReviewTask = apps.get_model("archive", "ReviewTask")
    for task in apps.get_model("wagtailcore", "GroupApprovalTask").objects.filter(active=True):
        steps = apps.get_model("wagtailcore", "WorkflowTask").objects.filter(task_id=task.pk)
        if not steps.exists():
            continue
        review = ReviewTask.objects.create(
            name=task.name, content_type=content_type, active=True
        )
        review.groups.set(task.groups.all())
        steps.update(task_id=review.pk)
        task.active = False
        task.save()


def let_administrators_manage_it(apps, schema_editor):
    # Django makes permissions after the last migration; this one comes before.
    content_type = apps.get_model("contenttypes", "ContentType").objects.get(
        app_label="archive", model="reviewtask"
    )
    permissions = apps.get_model("auth", "Permission").objects
    administrators = apps.get_model("auth", "Group").objects.filter(name="Administrators").first()
    if administrators is None:
        return
    for action in ACTIONS:
        permission, _ = permissions.get_or_create(
            content_type=content_type,
            codename=f"{action}_reviewtask",
            defaults={"name": f"Can {action} review by somebody else"},
        )
        administrators.permissions.add(permission)


class Migration(migrations.Migration):
    dependencies = [
        ("archive", "0008_search_index"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
    ]
    operations = [
        migrations.CreateModel(
            name="ReviewTask",
            fields=[
                (
                    "task_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to="wagtailcore.task",
                    ),
                ),
                (
                    "groups",
                    models.ManyToManyField(
                        help_text="Pages/snippets at this step in a workflow will be moderated or"
                        " approved by these groups of users",
                        to="auth.group",
                        verbose_name="groups",
                    ),
                ),
            ],
            options={
                "verbose_name": "review by somebody else",
                "verbose_name_plural": "reviews by somebody else",
            },
            bases=("wagtailcore.task",),
        ),
        migrations.RunPython(replace_approvals, migrations.RunPython.noop),
        migrations.RunPython(let_administrators_manage_it, migrations.RunPython.noop),
    ]
