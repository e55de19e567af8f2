"""Gives editors, moderators and administrators what their work needs, and records their workflow."""

from django.db import migrations

DRAFTED = (
    "statusperiod statusevent countryname capital succession operationperiod operationphase"
    " leadperiod mandate operationrelation strengthfigure contribution governmentterm officeterm"
    " organisationname statement discrepancy government organisation person historicalevent"
    " framework series"
).split()
"""Records with draft, workflow and lock."""
PLAIN = "source documenttype abbreviation party".split()
"""Records that are saved at once."""
NAMES = {"add": "Can add {}", "change": "Can change {}", "delete": "Can delete {}",
         "view": "Can view {}", "publish": "Can publish {}", "lock": "Can lock {}",
         "unlock": "Can unlock {}"}
SETTINGS = {
    "accounts": ["user"],
    "auth": ["group"],
    "wagtailcore": ["site", "workflow", "task", "groupapprovaltask", "collection", "locale"],
    "wagtailredirects": ["redirect"],
}
"""What administrators manage beside the content."""
PAGE_ACTIONS = ["add", "change", "publish", "bulk_delete", "lock", "unlock"]
FILE_ACTIONS = ["add", "change", "choose"]


def set_up_groups(apps, schema_editor):
    Group = apps.get_model("auth", "Group")
    editors, _ = Group.objects.get_or_create(name="Editors")
    moderators, _ = Group.objects.get_or_create(name="Moderators")
    administrators, _ = Group.objects.get_or_create(name="Administrators")

    def grant(groups, app_label, model, actions):
        for action in actions:
            permission = _permission(apps, app_label, model, action)
            for group in groups:
                group.permissions.add(permission)

    for group in (editors, moderators, administrators):
        group.permissions.add(_admin_access(apps))
    for model in [*DRAFTED, *PLAIN]:
        grant([editors, moderators, administrators], "archive", model, ["add", "change", "view"])
        grant([administrators], "archive", model, ["delete"])
    for model in DRAFTED:
        grant([moderators, administrators], "archive", model, ["publish", "lock", "unlock"])
    for app_label, models in SETTINGS.items():
        for model in models:
            grant([administrators], app_label, model, ["add", "change", "delete", "view"])

    root_page = apps.get_model("wagtailcore", "Page").objects.get(depth=1)
    page_permissions = apps.get_model("wagtailcore", "GroupPagePermission").objects
    for group, actions in (
        (editors, ["add", "change"]),
        (moderators, ["add", "change", "publish", "lock", "unlock"]),
        (administrators, PAGE_ACTIONS),
    ):
        for action in actions:
            page_permissions.get_or_create(
                group=group,
                page=root_page,
                permission=_permission(apps, "wagtailcore", "page", action),
            )
    _grant_files(apps, [editors, moderators, administrators])


def _grant_files(apps, groups):
    collection = apps.get_model("wagtailcore", "Collection").objects.order_by("depth").first()
    permissions = apps.get_model("wagtailcore", "GroupCollectionPermission").objects
    for app_label, model in (("wagtailimages", "image"), ("wagtaildocs", "document")):
        for group in groups:
            for action in FILE_ACTIONS:
                permissions.get_or_create(
                    group=group,
                    collection=collection,
                    permission=_permission(apps, app_label, model, action),
                )


def _content_type(apps, app_label, model):
    content_types = apps.get_model("contenttypes", "ContentType").objects
    return content_types.get_or_create(app_label=app_label, model=model)[0]


def _permission(apps, app_label, model, action):
    # Django makes permissions after the last migration; this one comes before.
    name = NAMES.get(action, "Can " + action + " {}")
    try:
        verbose_name = apps.get_model(app_label, model)._meta.verbose_name_raw
    except LookupError:
        verbose_name = model
    return apps.get_model("auth", "Permission").objects.get_or_create(
        content_type=_content_type(apps, app_label, model),
        codename=f"{action}_{model}",
        defaults={"name": name.format(verbose_name)},
    )[0]


def _admin_access(apps):
    return apps.get_model("auth", "Permission").objects.get_or_create(
        content_type=_content_type(apps, "wagtailadmin", "admin"),
        codename="access_admin",
        defaults={"name": "Can access Wagtail admin"},
    )[0]


def set_up_workflow(apps, schema_editor):
    """Records go through the same workflow as the pages."""
    workflow_page = apps.get_model("wagtailcore", "WorkflowPage").objects.order_by("pk").first()
    if workflow_page is None:
        return
    assigned = apps.get_model("wagtailcore", "WorkflowContentType").objects
    for model in DRAFTED:
        assigned.get_or_create(
            content_type=_content_type(apps, "archive", model),
            defaults={"workflow": workflow_page.workflow},
        )


class Migration(migrations.Migration):
    dependencies = [
        ("archive", "0003_imported_record"),
        ("accounts", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("wagtailadmin", "0001_create_admin_access_permissions"),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
        ("wagtaildocs", "0011_add_choose_permissions"),
        ("wagtailimages", "0023_add_choose_permissions"),
        ("wagtailredirects", "0008_add_verbose_name_plural"),
    ]
    operations = [
        migrations.RunPython(set_up_groups, migrations.RunPython.noop),
        migrations.RunPython(set_up_workflow, migrations.RunPython.noop),
    ]
