"""Numbers and versions: what stays when pages move, and what a version keeps."""

import hashlib
import json

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone
from wagtail.models import Comment

from archive.models import (
    Correction,
    CountryName,
    Permalink,
    StatusPeriod,
    StrengthFigure,
    Version,
)
from archive.preservation.withdrawal import lift, withdraw
from archive.records.announcements import batch
from tests.factories import (
    a_country,
    a_fact,
    a_framework,
    a_government,
    a_person,
    an_article,
    an_operation,
)

pytestmark = pytest.mark.django_db


def versions_of(thing):
    return Version.objects.filter(permalink__in=Permalink.objects.of(thing)).order_by("number")


def test_a_draft_has_no_number():
    assert not Permalink.objects.of(an_article(live=False)).exists()


def test_the_first_publication_gives_a_number_and_version_one():
    article = an_article(lead="A lead.", paragraphs=("First.", "Second."))
    version = versions_of(article).get()
    assert version.number == 1
    assert version.summary == "First published here."
    assert version.text == f"{article.title}\nA lead.\nFirst.\nSecond."
    assert version.text_sha256 == hashlib.sha256(version.text.encode()).hexdigest()


def test_publishing_again_without_a_change_makes_no_version():
    article = an_article()
    article.save_revision().publish()
    assert versions_of(article).count() == 1


def test_a_change_makes_a_version_that_says_what_changed():
    article = an_article(lead="Before.", text_form="translation")
    article.lead = "After."
    article.save_revision().publish()
    assert [v.summary for v in versions_of(article)] == [
        "First published here.",
        "Changed: lead.",
    ]
    assert "Before." in versions_of(article)[0].text


def test_a_move_to_another_slug_makes_no_version():
    article = an_article()
    article.slug = "somewhere-else"
    article.save_revision().publish()
    assert versions_of(article).count() == 1


def test_a_published_fact_makes_a_version_of_its_page_with_the_fact_in_words():
    operation = an_operation(code="KFOR")
    figure = {"value": 16000, "qualifier": "about", "counted_on": "2007-02"}
    a_fact(StrengthFigure, operation=operation, **figure)
    version = versions_of(operation).last()
    assert version.number == 2
    assert version.summary == "Changed: 1 fact added."
    fact = version.content["facts"][0]
    assert fact["sentence"] == "KFOR: about 16,000 personnel, deployed"
    assert fact["when"] == "February 2007"
    assert fact["sources"]


def test_a_draft_fact_makes_no_version():
    operation = an_operation()
    a_fact(StrengthFigure, live=False, operation=operation, value=16000, counted_on="2007-02")
    assert versions_of(operation).count() == 1


def test_a_batch_makes_one_version_a_thing_whatever_is_written_in_it():
    country, framework = a_country(), a_framework()
    with batch(summary="Imported."):
        for year in (1994, 1999, 2004):
            period = f"{year}/{year + 1}"
            a_fact(StatusPeriod, country=country, framework=framework, period=period)
    assert [v.summary for v in versions_of(country)] == ["First published here.", "Imported."]


def test_a_batch_that_fails_announces_nothing():
    country, framework = a_country(), a_framework()

    def write_and_fail():
        with batch(summary="Imported."):
            a_fact(StatusPeriod, country=country, framework=framework, period="1994/..")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_and_fail()
    assert versions_of(country).count() == 1


def test_numbers_are_never_reused():
    first = an_article()
    number = Permalink.objects.of(first).get().number
    Version.objects.all().delete()
    Permalink.objects.all().delete()
    second = Permalink.objects.of(an_article()).get().number
    assert second > number


def test_a_version_cannot_be_changed():
    version = versions_of(an_article()).get()
    version.title = "Another"
    with pytest.raises(ValidationError, match="never changes"):
        version.save()


def test_records_with_an_address_have_numbers_as_pages_have():
    government = a_government(term="2005-10-17/2013-10-16")
    assert Permalink.objects.of(government).count() == 1
    assert [v.number for v in versions_of(government)] == [1, 2]


def test_a_version_of_a_demonstration_never_says_that_a_ministry_published_it():
    content = versions_of(an_article(text_form="demonstration")).get().content
    labels = {row["label"] for row in content["fields"]}
    assert {"government in office", "ministry responsible"} <= labels
    assert not {"published under", "publisher"} & labels
    assert content["text_form"] == "demonstration"


def test_a_correction_makes_a_version():
    article = an_article()
    article.corrections.add(
        Correction(
            correction_kind="transcription", what="1999", why="Typed 1989.", corrected_on="2026"
        )
    )
    article.save_revision().publish()
    version = versions_of(article).last()
    assert (version.number, version.summary) == (2, "Changed: corrections.")


def test_a_new_title_is_named_in_what_changed():
    article = an_article(title="Before", text_form="translation")
    article.title = "After"
    article.save_revision().publish()
    assert versions_of(article).last().summary == "Changed: title."


def test_a_version_names_no_draft_and_no_comment_of_an_editor(django_user_model):
    twin = an_article(live=False, title="Secret twin")
    article = an_article(
        text_form="translation",
        language_twin=twin,
        published_under=a_government(live=False, label_en="Secret government"),
    )
    editor = django_user_model.objects.create_user("editor")
    Comment.objects.create(
        page=article, user=editor, text="Secret doubt", contentpath="title", position=""
    )
    article.lead = "Another lead."
    article.save_revision().publish()
    assert "Secret" not in json.dumps([version.content for version in versions_of(article)])


def test_a_fact_that_moves_to_another_page_leaves_the_first_ones_newest_version():
    first, second = a_country(), a_country()
    name = a_fact(CountryName, country=first, name="Movable")
    name.country = second
    name.save_revision().publish()
    assert "Movable" not in json.dumps(versions_of(first).last().content)
    assert "Movable" in json.dumps(versions_of(second).last().content)


def test_an_old_revision_never_takes_an_address_back():
    person = a_person(live=False, key="aaa")
    old = person.save_revision()
    person.key = "bbb"
    person.save_revision().publish()
    type(old).objects.get(pk=old.pk).publish()
    person.refresh_from_db()
    assert person.key == "bbb"


def test_what_is_withdrawn_leaves_the_newest_versions_of_those_that_named_it():
    country, framework = a_country(), a_framework(name="Secret council")
    a_fact(StatusPeriod, country=country, framework=framework, period="1994/..")
    framework.refresh_from_db()
    withdraw(thing=framework, reason="A mistake.", at=timezone.now())
    newest = versions_of(country).last()
    assert newest.summary == "Changed: 1 fact removed."
    assert "Secret council" not in json.dumps(newest.content)
    framework.refresh_from_db()
    lift(thing=framework, at=timezone.now())
    assert "Secret council" in json.dumps(versions_of(country).last().content)
