"""Tests of where an article's words become links."""

from dataclasses import dataclass

from archive.pages.article_links import EntityLink, entity_links


@dataclass
class Thing:
    label: str
    url: str
    as_written: str = ""


NORTH_MACEDONIA = Thing("North Macedonia", "/countries/north-macedonia/", "Macedonia")
SERBIA = Thing("Serbia", "/countries/serbia/")


def test_a_thing_is_linked_where_its_name_first_stands():
    links = entity_links(texts=["Nothing.", "Serbia, Serbia.", "Serbia."], named=[SERBIA])
    assert links == [[], [EntityLink("Serbia", "/countries/serbia/", "")], []]


def test_an_old_name_leads_to_todays():
    (links,) = entity_links(texts=["Of Macedonia."], named=[NORTH_MACEDONIA])
    assert links == [EntityLink("Macedonia", "/countries/north-macedonia/", "North Macedonia")]


def test_both_names_of_a_thing_are_one_link():
    links = entity_links(texts=["Macedonia is North Macedonia."], named=[NORTH_MACEDONIA])
    assert [[link.name for link in one] for one in links] == [["Macedonia"]]


def test_the_longest_name_is_meant():
    union = Thing("Serbia and Montenegro", "/countries/serbia-and-montenegro/")
    (links,) = entity_links(texts=["Serbia and Montenegro."], named=[SERBIA, union])
    assert [link.url for link in links] == [union.url]


def test_a_part_of_a_word_is_no_name():
    georgia = Thing("Georgia", "/countries/georgia/")
    assert entity_links(texts=["A Georgian text of Georgias."], named=[georgia]) == [[]]


def test_a_possessive_holds_a_name():
    (links,) = entity_links(texts=["Serbia's border."], named=[SERBIA])
    assert len(links) == 1


def test_what_has_no_address_is_not_linked():
    assert entity_links(texts=["Serbia."], named=[Thing("Serbia", "")]) == [[]]


def test_without_names_there_are_no_links():
    assert entity_links(texts=["One.", "Two."], named=[]) == [[], []]
