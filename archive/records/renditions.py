"""The files of an image that readers are served: which there are, making them, finding them."""

from collections.abc import Iterable
from dataclasses import dataclass

from PIL import Image
from wagtail.images.models import Filter, SourceImageIOError

from archive.records.media import ArchiveImage, ArchiveRendition

# A column of text is 600 pixels wide, and a phone's screen up to 1100 of its own fine pixels.
# Measured on the 21 drawn figures of the demo archive, mean kB and seconds of encoding for all:
#   600 wide: WebP 15.9 (0.4 s), AVIF 12.6 (5.5 s), lossless WebP 46 (1.8 s)
#   1200 wide: WebP 36.9 (1.3 s), AVIF 29.3 (12.9 s), lossless WebP 107 (4.6 s)
#   1600 wide, as drawn: lossless WebP 34.2 (1.7 s), WebP 50.8 (2.2 s), AVIF 31.4 (25.8 s)
# A drawing that keeps its pixels compresses best without loss; AVIF saves a few kB for ten times
# the work.
NARROW = "width-600|format-webp"
WIDER = ("width-900|format-webp", "width-1200|format-webp")
WIDEST = 1600
AS_DRAWN = f"width-{WIDEST}|format-webp-lossless"
FALLBACK = "width-900"
"""PNG or JPEG, for a browser that does not know WebP."""
SPECS = (NARROW, *WIDER, AS_DRAWN, FALLBACK)


@dataclass(frozen=True, slots=True)
class Picture:
    """An image as a page shows it: one file for every browser, and better ones to choose from."""

    plain: ArchiveRendition
    srcset: str


def picture_of(image: ArchiveImage) -> Picture | None:
    """``image`` as far as its files were made; None where none was. Writes nothing."""
    if image.for_readers is None:
        read_renditions([image])
    made = {rendition.filter_spec: rendition for rendition in image.for_readers}
    plain = made.pop(FALLBACK, None)
    # A small image has several files of one width: the reader needs one.
    by_width = {rendition.width: rendition for rendition in made.values()}
    choices = [by_width[width] for width in sorted(by_width)]
    if plain is None and not choices:
        return None
    return Picture(
        plain=plain or choices[-1],
        srcset=", ".join(f"{one.url} {one.width}w" for one in choices),
    )


def read_renditions(images: Iterable[ArchiveImage]) -> None:
    """Sets on each image the files that readers are served, in one query for all."""
    images = [image for image in images if image is not None]
    if not images:
        return
    rows = ArchiveRendition.objects.filter(image__in=images, filter_spec__in=SPECS)
    made: dict[int, list[ArchiveRendition]] = {}
    for rendition in rows.order_by("pk"):
        made.setdefault(rendition.image_id, []).append(rendition)
    for image in images:
        image.for_readers = made.get(image.pk, [])


def make_renditions(images: Iterable[ArchiveImage]) -> int:
    """Makes the files of ``images`` that are missing, and answers how many.

    An image whose own file is lost is passed over: its words still stand.
    """
    images = list(images)
    read_renditions(images)
    made = 0
    for image in {image.pk: image for image in images}.values():
        known = {rendition.filter_spec for rendition in image.for_readers}
        try:
            missing = [Filter(spec) for spec in specs_for(image) if spec not in known]
            made += len(image.create_renditions(*missing))
        except SourceImageIOError:
            continue
    if made:
        read_renditions(images)
    return made


def restore_lost_files(renditions: Iterable[ArchiveRendition]) -> int:
    """Makes anew, under its old name, each file that a row names and the disk has not."""
    made = 0
    for rendition in renditions:
        storage, name = rendition.file.storage, rendition.file.name
        if storage.exists(name):
            continue
        try:
            file = rendition.image.generate_rendition_file(rendition.filter)
        except SourceImageIOError:
            continue
        storage.save(name, file)
        made += 1
    return made


def specs_for(image: ArchiveImage) -> tuple[str, ...]:
    """Which files ``image`` has; one of few colours is a drawing, and keeps its pixels."""
    with image.open_file() as file, Image.open(file) as picture:
        is_drawing = picture.mode == "P" and picture.width <= WIDEST
    return (NARROW, *((AS_DRAWN,) if is_drawing else WIDER), FALLBACK)
