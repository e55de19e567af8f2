"""The form of an image."""

import pytest
from wagtail.images.forms import get_image_form

from archive.models import ArchiveImage

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]


def test_the_address_of_an_image_s_source_is_taken_to_be_https():
    form = get_image_form(ArchiveImage)({"title": "A map", "source_url": "example.org/map"})
    form.is_valid()  # without a file it is not
    assert form.cleaned_data["source_url"] == "https://example.org/map"
