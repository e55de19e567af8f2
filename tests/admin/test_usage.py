"""The lists of records say how often each is named."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from archive.admin.records import RecordGroup
from archive.admin.usage import with_usage
from archive.models import Capital, Government, OfficeTerm, Organisation, Party, Source
from tests.admin.screens import signed_in
from tests.factories import (
    a_country,
    a_fact,
    a_government,
    a_person,
    a_source,
    an_article,
    an_organisation,
)

pytestmark = pytest.mark.django_db


def used(thing):
    return with_usage(type(thing)).get(pk=thing.pk).usage


def test_a_source_counts_the_facts_that_rest_on_it():
    source, unused = a_source(), a_source()
    for name in ("Oslo", "Rome"):
        a_fact(Capital, country=a_country(), name=name, period="1990/..", source=source)
    assert (used(source), used(unused)) == (2, 0)


def test_a_government_counts_its_articles_terms_and_offices():
    government = a_government(term="1997/2000")
    an_article(published_under=government)
    a_fact(
        OfficeTerm,
        person=a_person(),
        office="prime-minister",
        government=government,
        period="1997/2000",
    )
    assert used(government) == 3


def test_an_organisation_counts_what_it_published():
    ministry = an_organisation()
    an_article(publisher=ministry)
    assert used(ministry) == 1


def test_a_party_counts_the_governments_that_it_was_in():
    party = Party.objects.create(key="A", name_en="A party", name_nb="Et parti")
    government = a_government()
    government.parties = [party]
    government.save_revision().publish()
    assert used(party) == 1


@pytest.mark.parametrize("viewset", RecordGroup.items, ids=lambda viewset: viewset.model.__name__)
def test_every_list_of_records_can_be_put_in_the_order_of_its_usage(viewset):
    url = reverse(f"wagtailsnippets_archive_{viewset.model._meta.model_name}:list")
    assert signed_in("Editors").get(url, {"ordering": "-usage"}).status_code == 200


def test_the_most_used_source_comes_first_where_that_is_asked_for():
    a_source(title="Unused")
    used_source = a_source(title="Used")
    a_fact(Capital, country=a_country(), name="Oslo", period="1990/..", source=used_source)
    url = reverse("wagtailsnippets_archive_source:list")
    html = signed_in("Editors").get(url, {"ordering": "-usage"}).content.decode()
    titles = [
        link.get_text(strip=True)
        for link in BeautifulSoup(html, "html.parser").select("td.title a")
    ]
    assert titles.index("Used") < titles.index("Unused")


def test_counting_costs_no_query_more(django_assert_num_queries):
    for _number in range(3):
        an_article()
    for model in (Government, Organisation, Source):
        with django_assert_num_queries(1):
            list(with_usage(model))
