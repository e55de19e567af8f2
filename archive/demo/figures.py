"""Draws the demo archive's figures from its facts, keeps them as images and shows them on pages."""

import datetime as dt
from collections.abc import Iterator
from io import BytesIO

from django.core.files.images import ImageFile
from django.db import transaction
from django.utils import translation
from django.utils.text import slugify
from wagtail.models import Page, Revision

from archive.demo.plates import Plate, plates
from archive.models import ArchiveImage, ArticlePage, ImportedRecord
from archive.pages.article import NOT_ISSUED
from archive.records.announcements import batch

CREDIT = "Made by this archive"
LICENCE = "Public domain dedication (CC0 1.0)"
MOST_PAGES = 4
"""How many pages show the same figure at most."""
SOON = dt.timedelta(days=120)
"""How long after its latest fact a figure still fits a text."""


@transaction.atomic
def make_figures() -> int:
    """Draws the figures that are not kept yet and shows each on fitting pages; how many were new.

    A figure once kept stays as it is, because published versions show it. A page gets one figure
    at most, and none where it has one or where somebody has edited it.
    """
    made = 0
    with batch(summary="A figure made from the facts was added."), translation.override("en"):
        for plate in plates():
            image, is_new = _keep(plate)
            made += is_new
            _show(image, plate)
    return made


def _keep(plate: Plate) -> tuple[ArchiveImage, bool]:
    """The image of ``plate``, drawn where the archive has none of its title, and whether it was."""
    kept = ArchiveImage.objects.filter(title=plate.title).order_by("pk").first()
    if kept is not None:
        return kept, False
    file = ImageFile(BytesIO(plate.draw().png()), name=f"{slugify(plate.title)}.png")
    image = ArchiveImage(
        title=plate.title,
        file=file,
        description=_shortened(plate.alt_text),
        credit=CREDIT,
        licence=LICENCE,
    )
    image._set_image_file_metadata()
    image.save()
    return image, True


def _shortened(alt_text: str) -> str:
    """The alt text as far as the image's own description holds it."""
    longest = ArchiveImage._meta.get_field("description").max_length
    return alt_text if len(alt_text) <= longest else f"{alt_text[: longest - 1]}…"


def _show(image: ArchiveImage, plate: Plate) -> None:
    """Puts the figure on the pages that it fits, up to the limit."""
    pages = list(_fitting_pages(plate))
    room = MOST_PAGES - sum(_shows(page, image) for page in pages)
    for page in pages:
        if room <= 0:
            return
        if _has_figure(page) or _was_edited(page):
            continue
        block = ("figure", {"image": image, "alt_text": plate.alt_text, "caption": plate.caption})
        page.body.insert(_place(page), block)
        imported = ImportedRecord.objects.filter(revision=page.latest_revision_id)
        page.save_revision().publish()
        if not isinstance(page, ArticlePage):  # the files say nothing of a profile's text
            imported.update(revision=page.latest_revision_id)
        room -= 1


def _fitting_pages(plate: Plate) -> Iterator[Page]:
    """Articles written soon after the latest fact in it, then the profiles of its subject.

    Only texts of the archive's own: a document stays as it was published.
    """
    articles = ArticlePage.objects.public().filter(
        plate.about,
        text_form__in=NOT_ISSUED,
        temporal_latest__gt=plate.known_on,
        temporal_earliest__lte=plate.known_on + SOON,
    )
    yield from articles.order_by("temporal_earliest", "pk").distinct()
    for profile in plate.profiles:
        page = type(profile).objects.public().filter(pk=profile.pk).first()
        if page is not None:
            yield page


def _has_figure(page: Page) -> bool:
    return any(child.block_type == "figure" for child in page.body)


def _shows(page: Page, image: ArchiveImage) -> bool:
    figures = (child.value for child in page.body if child.block_type == "figure")
    return any(figure["image"] == image for figure in figures)


def _was_edited(page: Page) -> bool:
    """Somebody saved a revision of the page by hand, or it has a draft that is not public."""
    by_hand = Revision.page_revisions.filter(object_id=str(page.pk), user__isnull=False)
    return page.has_unpublished_changes or by_hand.exists()


def _place(page: Page) -> int:
    """Where the figure goes: before an article's second section; at the end of any other text."""
    sections = [
        position for position, child in enumerate(page.body) if child.block_type == "heading"
    ]
    is_article = isinstance(page, ArticlePage)
    return sections[1] if is_article and len(sections) > 1 else len(page.body)
