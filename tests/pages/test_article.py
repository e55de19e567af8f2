"""Tests of the page of an article: its record, its text, and what the archive says around it."""

import html
import re

import pytest

from archive.models import (
    ArchiveDocument,
    ArticleCreator,
    ArticleSource,
    AttachedFile,
    Correction,
    CountryMention,
    EventMention,
    FrameworkMention,
    GovernmentTerm,
    HistoricalEvent,
    OperationMention,
    OperationPeriod,
    OriginalAddress,
    PersonMention,
    StatusPeriod,
)
from archive.records.announcements import batch
from tests.factories import (
    a_country,
    a_fact,
    a_framework,
    a_government,
    a_person,
    a_source,
    an_article,
    an_operation,
    an_organisation,
)

pytestmark = pytest.mark.django_db

BUDGET = 18


def page(client, article) -> str:
    """The page's HTML."""
    response = client.get(article.url)
    assert response.status_code == 200
    return response.content.decode()


def words(markup: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", markup)).split())


def strip(client, article) -> str:
    """The words of the record strip."""
    found = re.search(r'<div class="record.*?</dl>', page(client, article), re.DOTALL)
    return words(found[0])


def publish(article, **rows):
    """Publishes the article again, with ``rows`` added to its relations."""
    for relation, row in rows.items():
        getattr(article, relation).add(row)
    article.save_revision().publish()
    article.refresh_from_db()
    return article


# --- Record --------------------------------------------------------------------------------------
def test_the_notice_stands_once_the_government_has_left_office(client):
    over = a_government(label_en="Stoltenberg's 2nd Government", term="2005-10-17/2013-10-16")
    notice = strip(client, an_article(published_under=over, temporal="2007-01"))
    assert "Historical archive. This text is kept as it was published" in notice
    assert "Published under Stoltenberg's 2nd Government 2005–2013" in notice
    assert "Describes January 2007" in notice


def test_there_is_no_notice_while_the_government_sits(client):
    assert "Historical archive." not in strip(
        client, an_article(published_under=a_government(term="2021-10-14/.."))
    )


@pytest.mark.parametrize(("choice", "shown"), [("shown", True), ("hidden", False)])
def test_an_editor_decides_over_the_notice(client, choice, shown):
    over = a_government(term="2005-10-17/2013-10-16" if choice == "hidden" else "2021-10-14/..")
    article = an_article(published_under=over, notice=choice, notice_reason="Decided.")
    assert ("Historical archive." in strip(client, article)) is shown


def test_an_inferred_time_leads_to_the_reason(client):
    article = an_article(
        temporal="2006-11/2007-06", temporal_basis="inferred", temporal_reason="It reports Riga."
    )
    markup = page(client, article)
    assert "Inferred from the text" in strip(client, article)
    assert 'href="#dating"' in markup
    assert "It reports Riga." in words(markup.split('id="dating"')[1])


def test_the_strip_leads_to_public_records_only(client):
    shown, hidden = a_government(), an_organisation(name_en="Ministry of Silence")
    article = an_article(published_under=shown, publisher=hidden)
    hidden.unpublish()
    markup = page(client, article)
    assert f'href="{shown.get_absolute_url()}"' in markup
    assert f'href="{hidden.get_absolute_url()}"' not in markup
    assert "Ministry of Silence" in strip(client, article)


def test_a_term_that_is_a_draft_stays_unsaid(client):
    government = a_government()
    a_fact(GovernmentTerm, government=government, period="1990/1991", live=False)
    assert "1990" not in strip(client, an_article(published_under=government))


def test_the_strip_names_the_permanent_address_and_the_version(client):
    article = an_article(text_form="translation")
    assert re.search(r"Permanent address /id/\d+/ Version 1 of 1", strip(client, article))
    article.lead = "Another lead."
    publish(article)
    assert "Version 2 of 2" in strip(client, article)


def test_a_demonstration_never_wears_a_ministrys_strip(client):
    article = an_article(text_form="demonstration", attribution_note="Written for the archive.")
    notice = strip(client, article)
    assert notice.startswith(
        "Demonstration text, written in 2026 for this archive. Not issued by the government."
    )
    assert "Government in office" in notice
    assert "Ministry responsible" in notice
    assert "Published under" not in notice
    assert "Publisher" not in notice
    assert '<meta name="robots" content="noindex">' in page(client, article)


def test_a_summary_begins_with_the_way_to_the_original(client):
    article = publish(
        an_article(text_form="summary", attribution_note="In other words."),
        original_addresses=OriginalAddress(url="https://example.org/original"),
    )
    notice = strip(client, article)
    assert notice.startswith("Read the original . This is the archive’s own summary")
    assert "Published under" in notice
    assert 'href="https://example.org/original" rel="external"' in page(client, article)
    assert 'name="robots"' not in page(client, article)


# --- Text ----------------------------------------------------------------------------------------
def test_paragraphs_and_headings_have_addresses(client):
    article = an_article(text_form="translation")
    article.body = [
        ("paragraph", "<p>First of 16 000.</p><p>Second.</p>"),
        ("heading", {"text": "Crisis management", "level": "2"}),
        ("quote", {"text": "Words.", "attribution": "Somebody", "language": "nb"}),
    ]
    markup = page(client, publish(article))
    assert re.search(r'<p id="p1"[^>]*>First of 16\u00a0000\.<a class="anchor" href="#p1"', markup)
    assert '<h2 id="s2">Crisis management</h2>' in markup
    # The list of contents, its fold, and the sign beside the heading.
    assert markup.count('href="#s2"') == 3
    assert 'id="p3"' in markup
    assert '<blockquote lang="nb">' in markup


def test_notes_stand_outside_the_text_with_a_way_back(client):
    article = an_article(text_form="translation")
    article.body = [
        ("paragraph", "<p>The text.</p>"),
        ("editorial_note", {"text": "<p>The first remark.</p>"}),
        ("quote", {"text": "Words.", "attribution": "", "language": ""}),
        ("editorial_note", {"text": "<p>The second remark.</p>"}),
    ]
    markup = page(client, publish(article))
    prose, after = markup.split('class="prose"')[1].split('id="notes"')
    assert re.search(r'The text\.<sup><a href="#n1" id="r1"[^>]*>1</a></sup><a class="an', prose)
    assert 'href="#n2"' in prose
    assert "remark" not in prose
    assert 'id="n1"' in after
    assert 'href="#r1"' in after
    assert after.index("first remark") < after.index("second remark")


def test_numbered_paragraphs_that_follow_one_another_are_one_list(client):
    article = an_article(text_form="translation")
    article.body = [
        ("numbered_paragraph", {"number": "12.", "text": "<p>Twelve.</p>"}),
        ("editorial_note", {"text": "<p>A remark.</p>"}),
        ("numbered_paragraph", {"number": "13.", "text": "<p>Thirteen.</p>"}),
        ("paragraph", "<p>Between.</p>"),
        ("numbered_paragraph", {"number": "14.", "text": "<p>Fourteen.</p>"}),
    ]
    markup = page(client, publish(article))
    assert markup.count('<ol class="numbered">') == 2
    assert '<a class="num" href="#p3">13.</a>' in markup


def test_markup_in_a_heading_is_only_text(client):
    article = an_article(text_form="translation")
    article.body = [("heading", {"text": "<script>alert(1)</script>", "level": "2"})]
    assert "<script>alert" not in page(client, publish(article))


# --- What the archive adds -----------------------------------------------------------------------
def test_the_alliance_of_its_time_stands_beside_todays(client):
    member, plan = a_framework(key="member"), a_framework(key="map")
    norway, croatia = a_country(title="Norway"), a_country(title="Croatia")
    a_fact(StatusPeriod, country=norway, framework=member, period="1949-04-04/..")
    a_fact(StatusPeriod, country=croatia, framework=member, period="2009-04-01/..")
    a_fact(StatusPeriod, country=croatia, framework=plan, period="2002-05-14/2009-04-01")
    article = publish(an_article(temporal="2007"), country_mentions=CountryMention(country=croatia))
    panel = words(page(client, article).split("<aside")[1].split("</aside>")[0])
    assert "1 January 2007 , the first day of the time described" in panel
    assert "1 members then 2 members now" in panel
    assert "Croatia MAP, joined 2009" in panel


def test_an_undated_article_has_no_panel(client):
    assert "<aside" not in page(client, an_article())


def test_a_mention_keeps_the_name_as_written(client):
    country = a_country(title="North Macedonia")
    article = publish(
        an_article(),
        country_mentions=CountryMention(country=country, name_as_written="Macedonia"),
    )
    markup = page(client, article)
    assert f'<a href="{country.url}">North Macedonia</a>' in markup
    assert "(in the text: Macedonia)" in markup


def test_the_text_links_a_name_once_and_stays_as_it_is(client):
    country = a_country(title="North Macedonia")
    article = publish(
        an_article(lead="On Macedonia.", paragraphs=("In Macedonia & elsewhere.",)),
        country_mentions=CountryMention(country=country, name_as_written="Macedonia"),
    )
    markup = page(client, article)
    entity = f'<a class="ent" href="{country.url}" title="Today: North Macedonia">Macedonia</a>'
    assert f'<p class="lead">On {entity}.</p>' in markup
    assert markup.count('class="ent"') == 1
    assert "In Macedonia & elsewhere." in words(markup)
    assert article.text == "On Macedonia.\nIn Macedonia & elsewhere."


def test_a_country_that_is_not_public_is_no_link_in_the_text(client):
    country = a_country(title="Secretland")
    article = publish(
        an_article(paragraphs=("On Secretland.",)),
        country_mentions=CountryMention(country=country),
    )
    country.unpublish()
    assert 'class="ent"' not in page(client, article)


def test_what_is_not_public_is_not_named_among_the_mentions(client):
    country, framework = a_country(title="Secretland"), a_framework(name="Secret council")
    person = a_person(name="Nobody Known")
    article = publish(
        an_article(),
        country_mentions=CountryMention(country=country),
        framework_mentions=FrameworkMention(framework=framework),
        person_mentions=PersonMention(person=person),
    )
    for thing in (country, framework, person):
        thing.unpublish()
    markup = page(client, article)
    assert "Secretland" not in markup
    assert "Secret council" not in markup
    assert "Nobody Known" not in markup


def test_corrections_sources_and_files_are_shown(client):
    source = a_source(title="The official record", url="https://example.org/record")
    article = publish(
        an_article(),
        article_sources=ArticleSource(source=source, locator="paragraph 37"),
        corrections=Correction(
            correction_kind="transcription",
            what="A comma was lost.",
            why="Seen in the scan.",
            corrected_on="2026-05",
        ),
        files=AttachedFile(
            document=ArchiveDocument.objects.create(title="Scan", file="scan.pdf"),
            description="Scan of the letter",
        ),
        creators=ArticleCreator(name="A. Writer", role="author"),
    )
    shown = words(page(client, article))
    assert "The official record , paragraph 37. Not opened by the archive." in shown
    assert "May 2026 1. A comma was lost. Transcription. Seen in the scan." in shown
    assert "Scan of the letter (PDF" in shown
    assert "Author A. Writer" in shown


def test_a_version_says_since_when_the_text_is_unchanged(client):
    article = an_article(paragraphs=("The text.",))
    article.occasion = "A meeting"
    shown = words(page(client, publish(article)))
    assert "Version 2 , shown here." in shown
    assert "(unchanged since version 1 )" in shown.replace("1)", "1 )")


def test_the_document_is_marked_with_its_language(client):
    markup = page(client, an_article(title="Norge og NATO", language="nb"))
    assert '<h1 class="doc-title" lang="nb">Norge og NATO</h1>' in markup
    assert '<div class="prose" lang="nb"' in markup


def test_a_draft_shows_its_own_rows_in_the_preview(client, rf):
    country = a_country(title="Draftland")
    article = an_article(temporal="2007")
    article.published_under = a_government(label_en="Another Government", term="1990/1993")
    article.country_mentions.add(CountryMention(country=country))
    revision = article.save_revision()
    draft = revision.as_object()
    response = draft.make_preview_request()
    response.render()
    shown = words(response.content.decode())
    assert "Draftland" in shown
    assert "Published under Another Government 1990–1993" in shown
    assert "Draftland" not in words(page(client, article))


# --- Budget --------------------------------------------------------------------------------------
def full_article(number: int):
    """An article that has ``number`` of everything that its page can show."""
    article = an_article(
        published_under=a_government(term="2005-10-17/2013-10-16"),
        temporal="2007",
        paragraphs=("One.", "Two."),
    )
    member = a_framework(key="member")
    document = ArchiveDocument.objects.create(title="Scan", file="scan.pdf")
    for _serial in range(number):
        country, operation = a_country(), an_operation()
        a_fact(StatusPeriod, country=country, framework=member, period="1949-04-04/..")
        a_fact(OperationPeriod, operation=operation, period="1999/..")
        event = a_fact(
            HistoricalEvent, title="Summit", event_kind="summit", period="2006-11-28", text="Met."
        )
        article.country_mentions.add(CountryMention(country=country))
        article.operation_mentions.add(OperationMention(operation=operation))
        article.framework_mentions.add(FrameworkMention(framework=a_framework()))
        article.person_mentions.add(PersonMention(person=a_person()))
        article.event_mentions.add(EventMention(event=event))
        article.article_sources.add(ArticleSource(source=a_source()))
        article.original_addresses.add(OriginalAddress(url="https://example.org/"))
        article.files.add(AttachedFile(document=document))
        article.creators.add(ArticleCreator(person=a_person(), role="author"))
        article.corrections.add(
            Correction(correction_kind="source", what="x", why="y", corrected_on="2026")
        )
    return publish(article)


@pytest.mark.parametrize("number", [1, 12])
def test_an_article_keeps_to_its_queries_whatever_it_mentions(
    client, number, django_assert_max_num_queries
):
    with batch(summary="Made for a test."):
        article = full_article(number)
    page(client, article)
    with django_assert_max_num_queries(BUDGET):
        page(client, article)
