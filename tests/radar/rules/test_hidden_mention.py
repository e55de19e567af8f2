"""Articles that name what a reader cannot open."""

import pytest
from wagtail.models import PageViewRestriction

from archive.models import CountryMention, FrameworkMention, PersonMention
from tests.factories import a_country, a_framework, a_person, an_article
from tests.radar.finding import found, found_on

pytestmark = pytest.mark.django_db


def test_a_mention_of_a_draft_is_found_on_its_own_field():
    article = an_article()
    CountryMention.objects.create(article=article, country=a_country(title="Utopia", live=False))
    PersonMention.objects.create(article=article, person=a_person(name="N. N.", live=False))
    messages = [finding.message for finding in found("hidden-mention")]
    assert messages == [
        "“Utopia” is mentioned and is not public.",
        "“N. N.” is mentioned and is not public.",
    ]
    anchors = [finding.anchor for finding in found_on("hidden-mention", article)]
    assert anchors == ["id_country_mentions-FORMS", "id_person_mentions-FORMS"]


def test_a_mention_of_a_private_page_is_found():
    country = a_country()
    PageViewRestriction.objects.create(page=country, restriction_type="login")
    CountryMention.objects.create(article=an_article(), country=country)
    assert len(found("hidden-mention")) == 1


def test_a_mention_that_is_not_saved_yet_is_judged_too():
    article, country = an_article(), a_country(live=False)
    article.country_mentions.add(CountryMention(country=country))
    assert len(found_on("hidden-mention", article)) == 1


def test_mentions_of_what_is_public_are_sound():
    article = an_article()
    CountryMention.objects.create(article=article, country=a_country())
    FrameworkMention.objects.create(article=article, framework=a_framework())
    assert found("hidden-mention") == found_on("hidden-mention", article) == []
