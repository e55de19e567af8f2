"""Makes the files of images that readers are served, where one is missing or lost."""

from django.contrib.contenttypes.models import ContentType
from django.core.management.base import BaseCommand
from django.utils.translation import ngettext
from wagtail.models import Page, ReferenceIndex

from archive.models import ArchiveImage, ArchiveRendition
from archive.records.renditions import make_renditions, restore_lost_files

BATCH = 50


class Command(BaseCommand):
    """``manage.py make_renditions``: says at its end how many files it made."""

    help = (
        "Makes the files in which readers see the images of pages, where they are missing, such as"
        " after a restore without them. Publication makes them too; no page makes any when it is"
        " read. A file that is there stays as it is, because frozen versions show it."
    )

    def handle(self, *, verbosity: int, **options) -> None:
        made = restore_lost_files(ArchiveRendition.objects.select_related("image").order_by("pk"))
        images = ArchiveImage.objects.filter(pk__in=_shown_on_pages()).order_by("pk")
        keys = list(images.values_list("pk", flat=True))
        for start in range(0, len(keys), BATCH):
            made += make_renditions(images.filter(pk__in=keys[start : start + BATCH]))
        if verbosity > 0:
            told = ngettext("%(made)d file was made.", "%(made)d files were made.", made)
            self.stdout.write(self.style.SUCCESS(told % {"made": made}))


def _shown_on_pages() -> list[str]:
    """The keys of the images that a page names, as the reference index keeps them."""
    references = ReferenceIndex.objects.filter(
        to_content_type=ContentType.objects.get_for_model(ArchiveImage),
        base_content_type=ContentType.objects.get_for_model(Page),
    )
    return list(references.values_list("to_object_id", flat=True).distinct())
