"""Things are found by their numbers as people have them: ids, addresses, resolutions."""

import pytest

from archive.models import LegacyIdentifier, Mandate, Permalink
from archive.search.kinds import Kind
from tests.factories import a_fact, an_article, an_operation
from tests.search.asking import indexed, titles

pytestmark = pytest.mark.django_db


def test_an_article_is_found_by_its_id_elsewhere_and_by_the_address_that_has_it(subtests) -> None:
    article = an_article(title="Guarantee", live=False)
    article.legacy_identifiers = [LegacyIdentifier(scheme="regjeringen", value="id458944")]
    article.save_revision().publish()
    indexed(article, an_article(title="Other"))
    for text in (
        *("id458944", "458944", "/no/dokumentarkiv/guarantee/id458944/"),
        *("https://www.example.org/a-text/id458944/?expand=12", "www.example.org/id458944"),
    ):
        with subtests.test(query=text):
            assert titles(text) == ["Guarantee"]


def test_a_thing_is_found_by_its_permanent_address_while_it_is_public() -> None:
    article = an_article(title="Guarantee")
    indexed(article, an_article(title="Other"))
    number = Permalink.objects.of(article).get().number
    for text in (f"/id/{number}/", f"id/{number}", f"https://example.org/id/{number}.json"):
        assert titles(text) == ["Guarantee"], text
        assert titles(text, types=(Kind.COUNTRY,)) == [], text
    assert titles(f"/id/{number + 1_000_000}/") == []
    article.unpublish()
    assert titles(f"/id/{number}/") == []


def test_an_operation_is_found_by_its_resolution_however_that_is_written(subtests) -> None:
    operation, other = an_operation(code="ISAF"), an_operation(code="Active Fence")
    a_fact(Mandate, operation=operation, instrument="unsc-resolution", number="1386")
    a_fact(Mandate, operation=other, instrument="request", number="2190")
    indexed(operation, other)
    for text in ("1386", "UNSCR 1386", "S/RES/1386", "res 1386", "resolution 1386"):
        with subtests.test(query=text):
            assert titles(text) == ["ISAF"]
    assert titles("2190") == ["Active Fence"]
    assert titles("UNSCR 2190") == []
