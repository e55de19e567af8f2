"""The files of an image that readers are served: made once, found together, never by a read."""

import re
from pathlib import Path

import pytest
from PIL import Image

from archive.models import ArchiveImage, ArchiveRendition
from archive.records.renditions import (
    AS_DRAWN,
    make_renditions,
    picture_of,
    read_renditions,
    restore_lost_files,
)
from tests.factories import an_image

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def widths(image: ArchiveImage) -> list[int]:
    """The widths that a browser may choose from."""
    return [int(width) for width in re.findall(r" (\d+)w", picture_of(image).srcset)]


def test_a_drawing_is_served_small_and_with_the_pixels_that_it_was_drawn_with():
    image = an_image()
    make_renditions([image])
    assert widths(image) == [600, 1600]
    drawn = image.renditions.get(filter_spec=AS_DRAWN)
    with Image.open(drawn.file) as found:
        assert (found.format, found.size) == ("WEBP", (1600, 1000))


def test_a_photograph_is_served_in_three_widths():
    image = an_image(photograph=True)
    make_renditions([image])
    assert widths(image) == [600, 900, 1200]


def test_a_drawing_that_is_too_wide_is_served_like_a_photograph():
    image = an_image(size=(2400, 1200))
    make_renditions([image])
    assert widths(image) == [600, 900, 1200]


def test_an_old_browser_is_served_the_format_of_the_image():
    for image, expected in ((an_image(), "PNG"), (an_image(photograph=True), "JPEG")):
        make_renditions([image])
        plain = picture_of(image).plain
        with Image.open(plain.file) as found:
            assert (found.format, found.width, plain.width) == (expected, 900, 900)


def test_a_small_image_is_not_enlarged_and_offered_once():
    image = an_image(size=(320, 200))
    make_renditions([image])
    assert widths(image) == [320]
    assert picture_of(image).plain.width == 320


def test_an_image_without_files_has_no_picture_and_gets_none_by_asking():
    image = an_image()
    assert picture_of(image) is None
    assert not ArchiveRendition.objects.exists()


def test_making_twice_makes_nothing_more():
    image = an_image()
    assert make_renditions([image, ArchiveImage.objects.get()]) == 3
    assert make_renditions([image]) == 0
    assert make_renditions([ArchiveImage.objects.get()]) == 0


def test_only_what_is_missing_is_made():
    image = an_image()
    make_renditions([image])
    image.renditions.get(filter_spec=AS_DRAWN).delete()
    assert make_renditions([image]) == 1
    assert widths(image) == [600, 1600]


def test_the_files_of_many_images_are_read_in_one_query(django_assert_num_queries):
    images = [an_image(size=(20, 20)) for _ in range(4)]
    make_renditions(images)
    again = list(ArchiveImage.objects.all())
    with django_assert_num_queries(1):
        read_renditions([*again, None])
        assert all(picture_of(image) for image in again)


def test_an_image_whose_file_is_lost_is_passed_over():
    lost, kept = an_image(), an_image()
    Path(lost.file.path).unlink()
    assert make_renditions([lost, kept]) == 3
    assert picture_of(lost) is None
    assert picture_of(kept)


def test_a_lost_file_is_made_anew_under_its_old_name():
    image = an_image()
    make_renditions([image])
    files = [Path(rendition.file.path) for rendition in image.renditions.all()]
    files[0].unlink()
    assert restore_lost_files(image.renditions.all()) == 1
    assert all(file.exists() for file in files)
    assert restore_lost_files(image.renditions.all()) == 0


def test_a_lost_file_stays_lost_with_its_image():
    image = an_image()
    make_renditions([image])
    Path(image.file.path).unlink()
    Path(image.renditions.first().file.path).unlink()
    assert restore_lost_files(image.renditions.select_related("image")) == 0
