"""Puts the archive's home page and indexes in the place of Wagtail's welcome page."""

from django.db import migrations

HOME = {
    "title": "The Alliance Archive",
    "lead": (
        "Articles, country profiles and operations since 1949. Documents are kept as they were"
        " published; every fact that the archive adds has a date and a source."
    ),
}
INDEXES = [
    (
        "ArticleIndexPage",
        "articles",
        "Articles",
        "Documents, summaries and demonstrations, each marked as what it is.",
    ),
    (
        "CountryIndexPage",
        "countries",
        "Countries",
        "Membership, partnership and contributions, with a source for each change of status.",
    ),
    (
        "OperationIndexPage",
        "operations",
        "Operations",
        "Mandates, phases, strengths and hand-overs, from the first deployments to now.",
    ),
]
DOCUMENT_TYPES = [
    ("article", "Article", "Artikkel"),
    ("web-page", "Web page", "Nettside"),
    ("speech", "Speech", "Tale"),
    ("press-release", "Press release", "Pressemelding"),
    ("statement", "Statement", "Redegjørelse"),
    ("communique", "Communiqué", "Kommuniké"),
    ("report", "Report", "Rapport"),
    ("treaty", "Treaty", "Traktat"),
]


def make_tree(apps, schema_editor):
    content_types = apps.get_model("contenttypes", "ContentType").objects
    Page = apps.get_model("wagtailcore", "Page")
    Site = apps.get_model("wagtailcore", "Site")
    locale = apps.get_model("wagtailcore", "Locale").objects.order_by("pk").first()
    HomePage = apps.get_model("archive", "HomePage")
    if HomePage.objects.exists():
        return
    root = Page.objects.get(depth=1)
    welcome = Page.objects.filter(depth=2, slug="home", content_type__model="page").first()
    Site.objects.all().delete()
    if welcome is not None:
        apps.get_model("wagtailcore", "Revision").objects.filter(
            base_content_type__app_label="wagtailcore",
            base_content_type__model="page",
            object_id=str(welcome.pk),
        ).delete()
        welcome.delete()

    def page(model, path, depth, url_path, children, **fields):
        content_type, _ = content_types.get_or_create(app_label="archive", model=model.lower())
        return apps.get_model("archive", model).objects.create(
            path=path,
            depth=depth,
            numchild=children,
            url_path=url_path,
            content_type=content_type,
            locale=locale,
            live=True,
            draft_title=fields["title"],
            **fields,
        )

    home_path = f"{root.path}0001"
    home = page("HomePage", home_path, 2, "/home/", len(INDEXES), slug="home", **HOME)
    for number, (model, slug, title, lead) in enumerate(INDEXES, start=1):
        page(
            model,
            f"{home_path}{number:04d}",
            3,
            f"/home/{slug}/",
            0,
            slug=slug,
            title=title,
            lead=lead,
            show_in_menus=True,
        )
    Page.objects.filter(pk=root.pk).update(numchild=1)
    Site.objects.create(
        hostname="localhost",
        port=80,
        site_name="The Alliance Archive",
        root_page_id=home.pk,
        is_default_site=True,
    )


def make_document_types(apps, schema_editor):
    DocumentType = apps.get_model("archive", "DocumentType")
    for key, name, name_nb in DOCUMENT_TYPES:
        DocumentType.objects.get_or_create(key=key, defaults={"name": name, "name_nb": name_nb})


class Migration(migrations.Migration):
    dependencies = [
        ("archive", "0001_initial"),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [
        migrations.RunPython(make_tree, migrations.RunPython.noop),
        migrations.RunPython(make_document_types, migrations.RunPython.noop),
    ]
