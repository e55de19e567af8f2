"""Figures without alt text."""

import pytest

from tests.factories import a_country, an_article, an_image
from tests.radar.finding import found, found_on

pytestmark = pytest.mark.django_db


def with_figure(page, **more):
    fields = {"alt_text": "", "decorative": False, "caption": "", **more}
    page.body = [("figure", {"image": an_image(size=(16, 10)), **fields})]
    page.save()
    return page


def test_a_figure_that_tells_nothing_is_found():
    country, article = with_figure(a_country()), with_figure(an_article(), alt_text=" ")
    assert {finding.thing for finding in found("missing-alt-text")} == {country, article}
    (finding,) = found_on("missing-alt-text", article)
    assert "Figure 1 of the text" in finding.message
    assert finding.anchor == "body"


@pytest.mark.parametrize("more", [{"alt_text": "A map."}, {"decorative": True}])
def test_a_figure_that_tells_what_it_shows_or_is_decorative_is_sound(more):
    article = with_figure(an_article(), **more)
    assert found("missing-alt-text") == found_on("missing-alt-text", article) == []
