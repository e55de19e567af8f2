"""Names in a text are found whole, the longest first, and what is not clear is asked."""

import time

import pytest

from archive.dates import Period
from archive.mentioning.finding import find
from archive.mentioning.names import Name, Target

NUMBERS = iter(range(1, 10_000))


def a_target(label, kind="country"):
    return Target(kind, next(NUMBERS), label, is_public=True)


def a_name(text, target=None, *, used="", **more):
    bounds = (Period.parse(used).bounds(end_is_last_day=False),) if used else ()
    return Name(text, target or a_target(text), bounds, **more)


def named(text, *names, described=None):
    """What is proposed for ``text``, as (name as written, how often, asked)."""
    found = find([text], names, described=described)
    return [(one.written, one.count, one.is_asked) for one in found]


def a_day(year):
    return Period.parse(f"{year}-06-01").bounds(end_is_last_day=True)


NORWAY, KOSOVO = a_name("Norway", exact=True), a_name("Kosovo", exact=True)
MACEDONIA, NORTH = a_name("Skopje state", exact=True), a_name("North Macedonia")
KFOR = a_name("Kosovo Force", a_target("KFOR", "operation"))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Norway signs.", 1),
        ("Norway, and Norway again", 2),
        ("NORWAY SIGNS", 1),
        ("norway", 0),
        ("Norwayish", 0),
        ("a_Norway", 0),
        ("(Norway)", 1),
        ("Norway's consent", 1),
        ("Norway’s consent", 1),
        ("Norways samtykke", 1),
        ("Norwayss", 0),
        ("Norway-based", 1),
    ],
)
def test_a_name_is_found_as_whole_words_with_its_possessives(text, count):
    assert sum(times for _written, times, _asked in named(text, NORWAY)) == count


def test_the_longest_name_is_meant():
    names = [KOSOVO, KFOR]
    assert named("The Kosovo Force left.", *names) == [("Kosovo Force", 1, False)]
    assert named("Kosovo forces left.", *names) == [("Kosovo", 1, False)]


@pytest.mark.parametrize(
    "text", ["North Norway", "New Norway", "Sør-Norway", "the People’s Norway", "East Norway"]
)
def test_a_longer_name_that_the_archive_does_not_have_is_no_mention(text):
    assert named(f"In {text} it rains.", NORWAY) == []


def test_a_direction_in_small_letters_makes_no_other_name():
    assert named("In northern Norway it rains.", NORWAY) == [("Norway", 1, False)]


def test_an_abbreviation_is_found_as_it_is_written():
    name = a_name("MAP", a_target("Membership Action Plan", "framework"), exact=True)
    assert named("The map of the MAP.", name) == [("MAP", 1, False)]
    assert named("Two MAPs and Map", name) == []


def test_a_short_name_in_capitals_is_another_word():
    assert named("OMAN and Oman", a_name("Oman", exact=True)) == [("Oman", 1, False)]


def test_a_name_of_several_words_is_found_in_small_letters_and_over_a_line_end():
    name = a_name("Integrated military structure", a_target("x", "framework"))
    assert named("the integrated\nmilitary  structure", name) == [
        ("integrated military structure", 1, False)
    ]


def test_dashes_and_apostrophes_stand_for_one_another():
    name = a_name("NATO-Russia Council", a_target("x", "framework"))
    assert named("the NATO–Russia Council", name) == [("NATO–Russia Council", 1, False)]


def test_a_name_does_not_reach_from_one_paragraph_into_the_next():
    assert find(["North", "Macedonia"], [NORTH], described=None) == []


def test_a_name_of_two_things_is_asked_and_the_one_in_use_then_comes_first():
    old, new = a_target("Yugoslav republic"), a_target("Another state")
    names = [
        a_name("Makia", new, used="1991/.."),
        a_name("Makia", old, used="1945/1990"),
    ]
    (proposal,) = find(["Makia"], names, described=a_day(1960))
    assert proposal.is_asked
    assert [(one.target, one.in_use) for one in proposal.options] == [(old, True), (new, False)]
    (proposal,) = find(["Makia"], names, described=a_day(2000))
    assert [one.target for one in proposal.options] == [new, old]
    (proposal,) = find(["Makia"], names, described=None)
    assert {one.in_use for one in proposal.options} == {None}


@pytest.mark.parametrize("name", ["Georgia", "Macedonia", "Yugoslavia"])
def test_a_name_that_means_something_elsewhere_is_asked_with_the_reason(name):
    (proposal,) = find([f"In {name} it rains."], [a_name(name, exact=True)], described=None)
    assert proposal.is_asked
    assert proposal.hint


def test_a_form_kept_for_searching_is_asked():
    name = a_name("Darfur", a_target("AMIS support", "operation"), exact=True, loose=True)
    assert named("In Darfur.", name) == [("Darfur", 1, True)]


def test_the_names_of_one_thing_are_one_proposal_under_the_name_that_is_not_todays():
    turkey = a_target("Türkiye")
    names = [a_name("Türkiye", turkey, exact=True), a_name("Turkey", turkey, exact=True)]
    (proposal,) = find(["Turkey, now Türkiye; Türkiye."], names, described=None)
    assert proposal.count == 3
    assert proposal.as_written(turkey) == "Turkey"


def test_larger_letters_are_no_other_name():
    (proposal,) = find(["NORWAY"], [NORWAY], described=None)
    assert proposal.as_written(NORWAY.target) == ""


def test_the_title_of_an_event_names_what_stands_in_it_as_well():
    event = a_name("Earthquake in Norway", a_target("Earthquake in Norway", "event"))
    assert named("After the earthquake in Norway.", event, NORWAY) == [
        ("Norway", 1, False),
        ("earthquake in Norway", 1, False),
    ]


# --- People --------------------------------------------------------------------------------------
def a_person(name):
    return a_name(name, a_target(name, "person"), exact=True)


def test_a_family_name_counts_where_the_full_name_stands_too():
    lange = a_person("Halvard Lange")
    assert named("Halvard Lange spoke. Lange left.", lange) == [("Halvard Lange", 2, False)]
    assert named("Lange left.", lange) == []
    (proposal,) = find(["Halvard Lange spoke. Lange, Lange."], [lange], described=None)
    assert proposal.as_written(lange.target) == ""


def test_a_family_name_of_two_people_in_the_text_is_nobodys():
    text = "Per Borten and Kari Borten. Borten left."
    found = named(text, a_person("Per Borten"), a_person("Kari Borten"))
    assert [count for _written, count, _asked in found] == [1, 1]


# --- Places --------------------------------------------------------------------------------------
def test_the_sentence_is_shown_with_the_name_apart():
    (proposal,) = find(["It rains. In Norway it does. Always."], [NORWAY], described=None)
    (place,) = proposal.places
    assert (place.before, place.name, place.after) == ("In ", "Norway", " it does.")


def test_a_long_text_takes_time_by_its_length():
    names = [a_name(f"Name{number} Of Thing", exact=True) for number in range(2000)]

    def cost(sentences: int) -> float:
        """CPU seconds for so many sentences."""
        text = "Name1 Of Nothing and Name77 Of Thing. " * sentences
        start = time.process_time()
        (proposal,) = find([text], names, described=None)
        assert proposal.count == sentences
        return time.process_time() - start

    cost(100)
    # Ten times as long; a hundred times, if it grew with the square.
    assert cost(5000) < 50 * cost(500)
