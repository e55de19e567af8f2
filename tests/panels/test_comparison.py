"""Two versions are compared in words: no EDTF, no keys, no rows of a table."""

import datetime as dt

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from archive.models import Contribution, Evidence, OfficeTerm, StatusPeriod, StrengthFigure
from tests.admin.screens import screen, signed_in
from tests.factories import (
    a_country,
    a_fact,
    a_framework,
    a_person,
    a_source,
    an_article,
    an_operation,
    an_organisation,
)

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]


@pytest.fixture
def moderator():
    return signed_in("Moderators")


def changed(thing, **fields):
    """Saves ``fields`` as a draft of ``thing``; the revision before it and its own."""
    before = thing.latest_revision
    for name, value in fields.items():
        setattr(thing, name, value)
    return before, thing.save_revision()


def compared(client, thing, *revisions):
    """What the comparison says above its table, and each field's cell, in plain text.

    What was taken out stands in [-…-], what was put in stands in {+…+}.
    """
    keys = [thing.pk, *(revision.pk for revision in revisions)]
    if hasattr(thing, "get_parent"):
        url = reverse("wagtailadmin_pages:revisions_compare", args=keys)
    else:
        url = screen("revisions_compare", thing, *keys[1:])
    html = BeautifulSoup(client.get(url).content, "html.parser").find("main")
    for kind, (start, end) in {"deletion": ("[-", "-]"), "addition": ("{+", "+}")}.items():
        for span in html.select(f".comparison span.{kind}"):
            span.string = f"{start}{span.get_text()}{end}"
    above = html.find("dl", class_="archive-versions")
    rows = [row.find_all("td") for row in html.select("table.listing tbody tr")]
    cells = {one_line(name).rstrip(":"): one_line(cell) for name, cell in rows}
    return one_line(above) if above else "", cells


def one_line(part):
    return " ".join(part.get_text(" ").split())


def test_a_fact_is_compared_in_an_archivists_words(moderator):
    nato = a_framework(name="NATO")
    fact = a_fact(
        StatusPeriod, country=a_country(title="Georgia"), framework=nato, period="1999-03-12/.."
    )
    revisions = changed(
        fact,
        country=a_country(title="Estonia"),
        role="observer",
        period="2004-03-29/",
        verification="verified",
        verified_on=dt.date(2026, 11, 25),
    )
    above, cells = compared(moderator, fact, *revisions)
    assert cells == {
        "Country": "[-Georgia-] {+Estonia+}",
        "Role": "[-Participant-] {+Observer+}",
        "Period": "[-since 12 March 1999-] {+from 29 March 2004, end not known+}",
        "Verification": "[-Unverified-] {+Verified+}",
        "Verified on": "{+25 November 2026+}",
    }
    assert above == (
        "Before Georgia: NATO, since 12 March 1999"
        " After Estonia: observer, NATO, from 29 March 2004, end not known"
    )


def test_evidence_is_compared_as_places_in_sources(moderator):
    treaty, book, page = (a_source(title=title) for title in ("Treaty", "Book", "Page"))
    fact = a_fact(
        StatusPeriod, source=treaty, country=a_country(), framework=a_framework(), period="1999"
    )
    kept = fact.evidence.get()
    kept.locator = "article 10"
    more = Evidence(source=book, locator="p. 7", quotation="It acceded.", sort_order=1)
    before, between = changed(fact, evidence=[kept, more])
    _above, cells = compared(moderator, fact, before, between)
    assert cells == {"Evidence": "Treaty {+, article 10+} {+Book, p. 7: “It acceded.”+}"}
    kept.source = page
    _between, after = changed(fact, evidence=[kept])
    _above, cells = compared(moderator, fact, between, after)
    assert cells == {
        "Evidence": "[-Treaty, article 10-] {+Page, article 10+} [-Book, p. 7: “It acceded.”-]"
    }


def test_a_figure_is_compared_as_it_is_read(moderator):
    figure = a_fact(StrengthFigure, operation=an_operation(), value=900, counted_on="1996")
    revisions = changed(figure, value=32000, counted_on="1996-12~")
    _above, cells = compared(moderator, figure, *revisions)
    assert cells == {
        "Value": "[-900-] {+32,000+}",
        "Counted on": "[-1996-] {+about December 1996+}",
    }


def test_a_list_of_dates_is_compared_in_words(moderator):
    part = a_fact(
        Contribution,
        operation=an_operation(),
        country=a_country(),
        capacity="member",
        attested="2009-10-01",
    )
    revisions = changed(part, attested="2009-10-01, 2011-03")
    _above, cells = compared(moderator, part, *revisions)
    assert cells == {"Attested on": "[-1 October 2009-] {+1 October 2009, March 2011+}"}


def test_the_dates_of_an_article_are_compared_in_words(moderator):
    article = an_article(text_form="translation", issued_on="2007-02", temporal="2007")
    revisions = changed(article, issued_on="2007-02-01", temporal="2006/2007-02")
    above, cells = compared(moderator, article, *revisions)
    assert cells == {
        "Issued": "[-February 2007-] {+1 February 2007+}",
        "Time described": "[-2007-] {+2006 to February 2007+}",
    }
    assert above == ""


def test_yes_and_no_are_compared_as_such(moderator):
    ministry = an_organisation()
    post = {"office": "foreign-affairs", "organisation": ministry, "period": "2005"}
    term = a_fact(OfficeTerm, person=a_person(), **post)
    _above, cells = compared(moderator, term, *changed(term, acting=True))
    assert cells == {"Acting": "[-No-] {+Yes+}"}
