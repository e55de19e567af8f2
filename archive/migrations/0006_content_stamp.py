"""The stamp of all content, with its one row."""

from django.db import migrations, models


def plant(apps, schema_editor):
    apps.get_model("archive", "ContentStamp").objects.create(pk=1)


class Migration(migrations.Migration):
    dependencies = [("archive", "0005_row_names")]

    operations = [
        migrations.CreateModel(
            name="ContentStamp",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("value", models.CharField(default="", max_length=32)),
            ],
            options={"verbose_name": "content stamp", "default_permissions": ()},
        ),
        migrations.RunPython(plant, migrations.RunPython.noop),
    ]
