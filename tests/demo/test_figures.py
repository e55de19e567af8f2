"""The demo archive's figures: drawn from the facts, described in words, shown on fitting pages."""

from io import BytesIO

import pytest
from PIL import Image

from archive.demo.drawing.map import rings
from archive.demo.figures import CREDIT, make_figures
from archive.demo.plates import Plate, plates
from archive.models import (
    ArchiveImage,
    ArticlePage,
    CountryPage,
    Framework,
    FrameworkMention,
    OperationMention,
    OperationPage,
    OperationPeriod,
    StatusPeriod,
    StrengthFigure,
)
from archive.records.announcements import things_published
from tests.factories import (
    a_country,
    a_fact,
    a_framework,
    a_source,
    an_article,
    an_operation,
)

pytestmark = [pytest.mark.django_db, pytest.mark.slow, pytest.mark.sqlite]


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def member() -> Framework:
    return a_framework(key="member", name="NATO membership")


@pytest.fixture
def countries(member) -> dict[str, CountryPage]:
    """Three countries that joined in 1949 and 1955."""
    names = {"NO": ("NOR", "Norway"), "FR": ("FRA", "France"), "DE": ("DEU", "Germany")}
    found = {
        code: a_country(code=code, iso3=iso3, title=name) for code, (iso3, name) in names.items()
    }
    for code, period in {
        "NO": "1949-04-04/..",
        "FR": "1949-04-04/..",
        "DE": "1955-05-06/..",
    }.items():
        a_fact(StatusPeriod, country=found[code], framework=member, period=period)
    return found


@pytest.fixture
def kfor() -> OperationPage:
    """An operation that goes on, with two figures."""
    kosovo = a_country(code="XK", iso3="XKX", title="Kosovo")
    operation = an_operation(code="KFOR", slug="kfor", theatre=[kosovo])
    a_fact(OperationPeriod, operation=operation, period="1999-06-12/..")
    a_fact(
        StrengthFigure,
        operation=operation,
        value=50_000,
        qualifier="about",
        counted_on="1999-06",
        source=a_source(title="Kosovo Force", publisher="NATO"),
    )
    a_fact(StrengthFigure, operation=operation, value=3_400, counted_on="2021")
    return operation


def plate(title: str) -> Plate:
    return next(found for found in plates() if found.title == title)


def article_about_kfor(kfor: OperationPage, **fields) -> ArticlePage:
    page = an_article(
        live=False,
        paragraphs=("Text.",),
        **{"text_form": "demonstration", "issued_on": "1999-06-22", **fields},
    )
    page.operation_mentions = [OperationMention(operation=kfor)]
    page.save_revision().publish()
    return ArticlePage.objects.get(pk=page.pk)


def figures_of(page) -> list:
    page = type(page).objects.get(pk=page.pk)
    return [child.value for child in page.body if child.block_type == "figure"]


# --- drawn from the facts ------------------------------------------------------------------------
def test_an_archive_without_facts_gets_no_figure():
    assert make_figures() == 0


def test_the_words_of_a_strength_chart_come_from_its_figures(kfor):
    chart = plate("KFOR: strength to 2021")
    assert "first about 50,000 in June 1999" in chart.alt_text
    assert "last 3,400 in 2021" in chart.alt_text
    assert "NATO" in chart.caption


def test_a_changed_figure_gives_another_drawing_and_other_words(kfor):
    before = plate("KFOR: strength to 2021")
    drawn = before.draw().png()
    fact = StrengthFigure.objects.get(value=3_400)
    fact.value = 4_500
    fact.save_revision().publish()
    after = plate("KFOR: strength to 2021")
    assert "4,500" in after.alt_text
    assert after.draw().png() != drawn


def test_a_figure_that_is_not_public_is_not_drawn(kfor):
    a_fact(StrengthFigure, operation=kfor, value=9_999, counted_on="2010", live=False)
    assert "2 dated figures" in plate("KFOR: strength to 2021").alt_text


def test_a_figure_ends_with_the_day_that_it_is_drawn_for(kfor):
    a_fact(StrengthFigure, operation=kfor, value=4_302, counted_on="2024")
    assert "4,302" not in plate("KFOR: strength to 2021").alt_text


def test_a_planned_figure_is_no_strength(kfor):
    a_fact(StrengthFigure, operation=kfor, value=80_000, basis="planned", counted_on="1999-05")
    assert "80,000" not in plate("KFOR: strength to 2021").alt_text


def test_members_are_counted_by_year(countries):
    chart = plate("Members of NATO by year, 1949 to 1955")
    assert chart.alt_text.endswith("2 in 1949, 3 in 1955.")
    assert "3 since 6 May 1955" in chart.caption


def test_a_new_member_is_drawn(countries, member):
    before = plate("Members of NATO by year, 1949 to 1955").draw().png()
    spain = a_country(code="ES", iso3="ESP", title="Spain")
    a_fact(StatusPeriod, country=spain, framework=member, period="1982-05-30/..")
    assert plate("Members of NATO by year, 1949 to 1982").draw().png() != before
    assert plate("Enlargement of NATO, 1949 to 1982").alt_text.endswith("1 in 1955, 1 in 1982.")


def test_a_map_of_a_day_shows_the_members_of_that_day(countries):
    early, late = plate("The Alliance on 24 August 1949"), plate("The Alliance on 15 January 2007")
    assert "2 members. Members: France and Norway." in early.alt_text
    assert "3 members. Members: France, Germany and Norway." in late.alt_text
    assert early.draw().png() != late.draw().png()


def test_a_country_beyond_the_frame_is_named_in_the_caption(countries):
    dialogue = a_framework(key="md", name="Mediterranean Dialogue")
    for code, iso3, name in (("DZ", "DZA", "Algeria"), ("MR", "MRT", "Mauritania")):
        country = a_country(code=code, iso3=iso3, title=name)
        a_fact(StatusPeriod, country=country, framework=dialogue, period="1995/..")
    found = plate("Mediterranean Dialogue on 24 June 2005")
    assert "Not on the map: Mauritania." in found.caption
    assert "Algeria and Mauritania" in found.alt_text


def test_a_theatre_is_marked_among_the_members_of_its_first_day(kfor):
    found = plate("KFOR: area of operations")
    assert "Kosovo in dark red" in found.alt_text
    assert "began on 12 June 1999" in found.alt_text


def test_an_outline_is_read_as_steps_from_a_point():
    assert rings("M10 20l5-4-1-6zM-3 7l2 2 0 3z") == [
        [(10, 20), (15, 16), (14, 10)],
        [(-3, 7), (-1, 9), (-1, 12)],
    ]


# --- kept as images ------------------------------------------------------------------------------
def test_every_figure_has_its_words_its_credit_and_its_size(kfor, countries):
    made = make_figures()
    drawn = list(plates())
    images = list(ArchiveImage.objects.all())
    assert {image.title for image in images} == {found.title for found in drawn}
    assert made == len(images) > 5
    for image in images:
        assert (image.width, image.height) == (1600, 1000)
        assert image.file_size < 120_000
        assert image.credit == CREDIT
        assert "CC0" in image.licence
        assert image.description
    for found in drawn:
        assert found.alt_text
        assert found.caption
        assert len(found.alt_text) <= 500
        assert len(found.caption) <= 500


def test_a_figure_is_a_png_on_the_white_of_the_page(kfor):
    image = Image.open(BytesIO(plate("KFOR: strength to 2021").draw().png()))
    assert image.format == "PNG"
    assert image.convert("RGB").getpixel((2, 2)) == (255, 255, 255)


def test_a_second_run_adds_nothing(countries):
    make_figures()
    norway = countries["NO"]
    revisions = norway.revisions.count()
    images = set(ArchiveImage.objects.values_list("pk", flat=True))
    assert make_figures() == 0
    assert set(ArchiveImage.objects.values_list("pk", flat=True)) == images
    assert norway.revisions.count() == revisions
    assert len(figures_of(norway)) == 1


# --- shown on pages ------------------------------------------------------------------------------
def test_a_profile_shows_what_its_page_does_not_draw_itself(countries):
    make_figures()
    [figure] = figures_of(countries["NO"])
    assert figure["image"].title == "Enlargement of NATO, 1949 to 1955"
    assert figure["alt_text"] == plate("Enlargement of NATO, 1949 to 1955").alt_text
    assert figure["caption"]
    assert not figure["decorative"]


def test_no_profile_shows_the_strength_the_area_or_the_place_that_its_page_draws(kfor, countries):
    drawn = {found.title: found for found in plates()}
    for title in ("KFOR: strength to 2021", "KFOR: area of operations", "Norway: accession"):
        assert not drawn[title].profiles
    make_figures()
    assert figures_of(kfor) == []
    assert figures_of(CountryPage.objects.get(code="XK")) == []


def test_an_article_shows_the_strength_up_to_its_own_day(kfor):
    a_fact(StrengthFigure, operation=kfor, value=3_800, counted_on="2023-05")
    article = article_about_kfor(kfor, issued_on="2023-06-02")
    make_figures()
    [figure] = figures_of(article)
    assert figure["image"].title == "KFOR: strength to 2023"


def test_an_article_shows_a_figure_of_its_own_time(kfor):
    article = article_about_kfor(kfor)
    make_figures()
    [figure] = figures_of(article)
    assert figure["image"].title == "KFOR: area of operations"


def test_an_article_never_shows_what_came_after_it(countries, member):
    article = an_article(live=False, text_form="demonstration", issued_on="1955-05-05")
    article.framework_mentions = [FrameworkMention(framework=member)]
    article.save_revision().publish()
    make_figures()
    assert figures_of(article) == []


def test_a_document_of_a_publisher_stays_as_it_was(kfor):
    article = article_about_kfor(kfor, text_form="verbatim")
    make_figures()
    assert figures_of(article) == []


def test_a_page_with_a_draft_of_its_own_is_left_alone(countries):
    norway = countries["NO"]
    norway.lead = "A draft."
    norway.save_revision()
    make_figures()
    assert figures_of(norway) == []


def test_a_page_edited_by_hand_is_left_alone(countries, django_user_model):
    editor = django_user_model.objects.create_user("editor", password="long enough 12")
    norway = countries["NO"]
    norway.save_revision(user=editor).publish()
    make_figures()
    assert figures_of(norway) == []


def test_the_pages_are_announced_once_with_a_summary(countries):
    heard = []

    def listen(things, summary, **kwargs):
        heard.append((summary, things))

    things_published.connect(listen)
    try:
        make_figures()
    finally:
        things_published.disconnect(listen)
    assert [summary for summary, _ in heard] == ["A figure made from the facts was added."]
    assert countries["NO"].pk in {thing.pk for _, things in heard for thing in things}
