"""What is accepted goes into a new draft, once, and is never published."""

import pytest

from archive.mentioning.accepting import (
    Accepted,
    AcceptedFigure,
    Added,
    ChangedInBetween,
    accept,
)
from archive.mentioning.names import Target
from archive.models import CountryMention, OperationMention, Statement, StrengthFigure
from tests.factories import a_country, a_fact, an_article, an_operation

pytestmark = pytest.mark.django_db


def of(page):
    kind = "country" if page._meta.model_name == "countrypage" else "operation"
    return Target(kind, page.pk, page.title, is_public=True)


def test_an_accepted_mention_is_in_the_draft_and_not_on_the_public_page(admin_user):
    article, norway = an_article(), a_country(title="Norway")
    seen = article.latest_revision_id
    added = accept(article, [Accepted(of(norway), "Norge")], seen=seen, user=admin_user)
    article.refresh_from_db()
    assert added == Added(mentions=1, figures=0)
    assert not CountryMention.objects.exists()
    assert article.has_unpublished_changes
    assert article.latest_revision.user == admin_user
    draft = article.get_latest_revision_as_object()
    (mention,) = draft.country_mentions.all()
    assert (mention.country, mention.name_as_written) == (norway, "Norge")
    article.latest_revision.publish()
    assert CountryMention.objects.get().country == norway


def test_mentions_of_an_earlier_draft_stay_and_nothing_is_recorded_twice(admin_user):
    article, norway, kfor = an_article(), a_country(), an_operation()
    draft = article.get_latest_revision_as_object()
    draft.title = "Another title"
    draft.country_mentions.add(CountryMention(country=norway, sort_order=0))
    draft.save_revision()
    article.refresh_from_db()
    twice = [Accepted(of(norway)), Accepted(of(kfor)), Accepted(of(kfor))]
    seen = article.latest_revision_id
    assert accept(article, twice, seen=seen, user=admin_user).mentions == 1
    article.refresh_from_db()
    draft = article.get_latest_revision_as_object()
    assert draft.title == "Another title"
    assert [row.country for row in draft.country_mentions.all()] == [norway]
    assert [row.operation for row in draft.operation_mentions.all()] == [kfor]
    assert not OperationMention.objects.exists()


def test_what_is_recorded_already_makes_no_new_draft(admin_user):
    article, norway = an_article(), a_country()
    accept(article, [Accepted(of(norway))], seen=article.latest_revision_id, user=admin_user)
    article.refresh_from_db()
    seen = article.latest_revision_id
    assert accept(article, [Accepted(of(norway))], seen=seen, user=admin_user).mentions == 0
    article.refresh_from_db()
    assert article.latest_revision_id == seen


def test_a_draft_that_somebody_saved_in_between_is_not_written_over(admin_user):
    article, norway = an_article(), a_country()
    seen = article.latest_revision_id
    article.get_latest_revision_as_object().save_revision()
    with pytest.raises(ChangedInBetween):
        accept(article, [Accepted(of(norway))], seen=seen, user=admin_user)


def test_words_that_are_gone_are_tied_to_nothing_and_no_mention_is_recorded(admin_user):
    article, norway = an_article(), a_country()
    figure = a_fact(StrengthFigure, operation=an_operation(), value=16000, counted_on="2007")
    words = AcceptedFigure(figure, "16,000", "16,000 soldiers")
    seen = article.latest_revision_id
    with pytest.raises(ChangedInBetween):
        accept(article, [Accepted(of(norway))], [words], seen=seen, user=admin_user)
    article.refresh_from_db()
    assert article.latest_revision_id == seen
    assert not Statement.objects.exists()
