"""Takes a name out with a mark, in one piece or not at all, and shows before what it will do."""

import json
import re

import pytest
from django.core.exceptions import ValidationError
from wagtail.models import PageLogEntry

from archive.models import (
    Discrepancy,
    OperationPeriod,
    Permalink,
    PersonMention,
    RedactedVersion,
    Redaction,
    Withdrawal,
)
from archive.preservation import redaction as redacting
from archive.preservation.elsewhere import stands_also_in
from archive.preservation.redaction import NothingFound, left_by_hand, places_of
from archive.preservation.withdrawal import withdraw
from archive.preservation.words import Words
from tests.factories import (
    a_country,
    a_fact,
    a_person,
    an_article,
    an_image,
    an_operation,
)
from tests.preservation.redacting import LAST, NAME, NOW, fresh, taken_out, versions_of

pytestmark = pytest.mark.django_db


def test_the_next_publication_makes_no_version_of_its_own_accord():
    article = an_article(title=f"Of {NAME}", paragraphs=(f"Then {NAME} spoke.",))
    taken_out(article)
    fresh(article).save_revision().publish()
    assert [one.number for one in versions_of(article)] == [1]


def test_a_verbatim_text_is_published_as_usual_after_it():
    article = an_article(lead=f"{NAME} spoke.")
    taken_out(article)
    article = fresh(article)
    article.subjects = "speeches"
    article.save_revision().publish()
    assert [one.number for one in versions_of(article)] == [1, 2]


def test_a_form_that_was_open_brings_the_words_of_a_verbatim_text_back_to_no_reader():
    article = an_article(lead=f"{NAME} spoke.")
    opened_before = fresh(article)
    taken_out(article)
    with pytest.raises(ValidationError, match="kept as they were published"):
        opened_before.save_revision().publish()


def test_a_page_that_was_never_public_is_redacted_as_well():
    article = an_article(live=False, lead=f"{NAME} spoke.")
    article.save_revision()
    done = taken_out(article)
    assert fresh(article).get_latest_revision_as_object().lead == "[redacted] spoke."
    assert not done.versions.exists()
    assert not Permalink.objects.of(article).exists()


# --- Other things --------------------------------------------------------------------------------
@pytest.mark.parametrize(("language", "mark"), [("nb", "[sladdet]"), ("nn", "[sladda]")])
def test_the_mark_is_in_the_language_of_the_text(language, mark):
    article = an_article(lead=f"{NAME} talte.", language=language)
    taken_out(article)
    assert fresh(article).lead == f"{mark} talte."


def test_profiles_and_records_are_redacted_with_their_facts():
    country, person = a_country(note=f"See {NAME}."), a_person(name=NAME, key="clerk")
    fact = a_fact(OperationPeriod, operation=an_operation(), period="1999", note=f"So {NAME}.")
    for thing in (country, person, fact.operation):
        taken_out(thing)
        assert NAME not in json.dumps([one.content for one in versions_of(thing)])
    assert fresh(country).note == "See [redacted]."
    assert fresh(person).name == "[redacted]"
    assert fresh(fact).note == "So [redacted]."


def test_a_mark_among_the_mentions_leads_to_nobody(client):
    article = an_article(paragraphs=(f"Then {NAME} spoke.",))
    person = a_person(name="Somebody Else")
    article.person_mentions.add(PersonMention(person=person, name_as_written=NAME))
    article.save_revision().publish()
    page = client.get(article.url).content.decode()
    assert re.search(f'Then <a [^>]*href="{person.get_absolute_url()}"[^>]*>{NAME}</a>', page)
    taken_out(article)
    page = client.get(article.url).content.decode()
    assert "Then [redacted] spoke." in page


def test_what_was_set_aside_in_its_text_is_forgotten():
    article = an_article(lead=f"Then {NAME} spoke.")
    article.set_aside.create(question="meant-kare-odegard-lien")
    taken_out(article)
    assert not article.set_aside.exists()


def test_words_that_stand_nowhere_change_nothing():
    article = an_article(lead="Nobody spoke.")
    with pytest.raises(NothingFound):
        taken_out(article)
    assert not Redaction.objects.of(article).exists()
    assert not PageLogEntry.objects.filter(page=article, action="archive.redact").exists()


def test_a_second_run_finds_nothing_more():
    article = an_article(lead=f"{NAME} spoke.")
    taken_out(article)
    with pytest.raises(NothingFound):
        taken_out(article)
    assert RedactedVersion.objects.filter(version__in=versions_of(article)).count() == 1


def test_a_second_redaction_keeps_the_first_checksums():
    article = an_article(lead=f"{NAME} and Kari Hansen spoke.")
    first = versions_of(article)[0].text_sha256
    taken_out(article)
    between = versions_of(article)[0].text_sha256
    taken_out(article, "Kari Hansen")
    rows = versions_of(article)[0].redactions.all()
    assert [one.text_sha256_before for one in rows] == [first, between]


def test_a_failure_half_way_takes_everything_back(monkeypatch):
    article = an_article(lead=f"{NAME} spoke.")

    def fail(*args, **kwargs):
        raise ZeroDivisionError

    monkeypatch.setattr(redacting, "log", fail)
    with pytest.raises(ZeroDivisionError):
        taken_out(article)
    assert fresh(article).lead == f"{NAME} spoke."
    assert f"{NAME} spoke." in versions_of(article)[0].text
    assert not Redaction.objects.of(article).exists()


# --- What is shown before ------------------------------------------------------------------------
def test_every_place_is_shown_with_its_sentence():
    article = an_article(lead=f"Then {NAME} spoke.")
    article.occasion = f"{NAME}, 50"
    article.save_revision()
    places = places_of(article, Words([NAME]))
    where = [place.where for place in places]
    assert where[0] == "As the page stands"
    assert {"Newest draft", "Earlier drafts", "Version 1"} <= set(where)
    assert places[0].field == "Lead"
    assert (places[0].found[0].before, places[0].found[0].after) == ("Then ", " spoke.")


def test_what_has_to_be_changed_by_hand_is_told_of():
    image = an_image(title="The portrait")
    article = an_article(live=False, slug="ola-nordmann", lead="OLA NORDMANN and Ola Nordmann.")
    article.body = [("figure", {"image": image, "alt_text": "A man", "decorative": False})]
    mention = PersonMention(person=a_person(name="O. Nordmann"), name_as_written="Ola Nordmann")
    article.person_mentions.add(mention)
    article.save_revision().publish()
    left = "\n".join(left_by_hand(fresh(article), Words(["Ola Nordmann"])))
    assert "“OLA NORDMANN” stays (As the page stands" in left
    assert "“O. Nordmann” stays (People mentioned). Remove it" in left
    assert "/articles/ola-nordmann/" in left
    assert "“The portrait”: a picture or a file is not changed" in left


def test_other_things_with_the_words_are_told_of_once():
    article = an_article(lead=f"{NAME} spoke.")
    other = an_article(lead=f"<b>Kåre</b> {LAST} again.")
    draft = an_article(live=False)
    draft.lead = f"{NAME} a third time."
    draft.save_revision()
    person, image = a_person(name=NAME), an_image(title=NAME)
    question = Discrepancy(subject=f"When did {NAME} speak?", value_used="1999")
    question.save()
    found = stands_also_in(article, Words([NAME]))
    assert set(found) == {other, draft, person, image, question}
    assert len(found) == 5


def test_the_title_of_a_tombstone_is_redacted():
    article = an_article(title=f"Of {NAME}")
    withdraw(thing=article, reason="It named a private person.", at=NOW)
    taken_out(fresh(article))
    tombstone = Withdrawal.objects.get(permalink__in=Permalink.objects.of(article))
    assert tombstone.title == "Of [redacted]"
