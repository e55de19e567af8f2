"""A text links to a thing of the archive by its number, and only where readers may see it."""

import pytest
from wagtail.rich_text import (
    expand_db_html,
    extract_references_from_rich_text,
    get_text_for_indexing,
)

from archive.blocks.links import RecordLink, record_of
from archive.models import HistoricalEvent
from tests.factories import a_country, a_fact, a_framework, a_person, an_operation

pytestmark = pytest.mark.django_db


def a_link(kind, pk, words="words"):
    return f'<a linktype="record" kind="{kind}" id="{pk}">{words}</a>'


def five():
    """One thing of each kind."""
    event = a_fact(HistoricalEvent, title="Riga", event_kind="summit", period="2006", text="X.")
    return {
        "country": a_country(title="Norway"),
        "operation": an_operation(code="KFOR"),
        "framework": a_framework(key="pfp"),
        "person": a_person(key="lange"),
        "event": event,
    }


def test_each_kind_of_thing_is_linked_at_its_address():
    for kind, thing in five().items():
        address = RecordLink.address(thing)
        assert address.startswith("/")
        html = expand_db_html(a_link(kind, thing.pk))
        assert html == f'<a class="ent" href="{address}">words</a>'


@pytest.mark.parametrize(
    ("kind", "pk"),
    [("person", "999"), ("person", "x"), ("moon", "1"), ("", ""), ("person", "9" * 40)],
)
def test_a_link_to_nothing_leaves_its_words(kind, pk):
    assert expand_db_html(a_link(kind, pk)) == "<a>words</a>"
    assert record_of({"kind": kind, "id": pk}) is None


def test_a_thing_that_readers_do_not_see_is_not_linked():
    person, country = a_person(live=False), a_country(live=False)
    assert expand_db_html(a_link("person", person.pk)) == "<a>words</a>"
    assert expand_db_html(a_link("country", country.pk)) == "<a>words</a>"
    assert record_of({"kind": "person", "id": str(person.pk)}) == person


def test_the_words_of_a_link_are_words_of_the_text():
    assert (
        get_text_for_indexing(f"<p>By {a_link('person', 1, 'Lange')}.</p>").strip() == "By Lange."
    )


def test_what_a_text_links_to_is_known_to_be_in_use():
    person = a_person()
    found = list(extract_references_from_rich_text(a_link("person", person.pk)))
    assert [(model, pk) for model, pk, _model_path, _path in found] == [
        (type(person), str(person.pk))
    ]


@pytest.mark.parametrize("count", [3, 12])
def test_links_cost_one_query_for_each_kind(count, django_assert_num_queries):
    people = [a_person() for _number in range(count)]
    frameworks = [a_framework() for _number in range(count)]
    html = "".join(
        a_link(kind, one.pk)
        for kind, things in (("person", people), ("framework", frameworks))
        for one in things
    )
    with django_assert_num_queries(2):
        assert expand_db_html(html).count("href") == 2 * count
