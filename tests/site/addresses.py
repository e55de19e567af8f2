"""Every kind of page in each of its states: the one table that the tests of all pages go through.

A new page type or state is a new line here. An address may name a permanent number of a specimen.
"""

from dataclasses import dataclass

from tests.specimens import Numbers

ARTICLE = "/articles/an-open-door-who-may-come-in-and-when/"


@dataclass(frozen=True, slots=True)
class Spot:
    """A page in a state, with the template and the status that it answers with."""

    name: str
    address: str
    template: str
    status: int = 200

    def __str__(self) -> str:
        return self.name

    def at(self, numbers: Numbers) -> str:
        """Its address in the archive whose specimens have these ``numbers``."""
        return self.address.format(numbers=numbers)


SPOTS = [
    Spot("home", "/", "archive/home_page.html"),
    # --- Texts
    Spot("article", ARTICLE, "archive/article_page.html"),
    Spot("demonstration", "/articles/a-demonstration/", "archive/article_page.html"),
    Spot("summary", "/articles/a-summary/", "archive/article_page.html"),
    Spot("nynorsk", "/articles/ei-open-dør/", "archive/article_page.html"),
    Spot("plain", "/how-to-cite/", "archive/standard_page.html"),
    # --- Countries and operations
    Spot("country", "/countries/croatia/", "archive/country_page.html"),
    Spot("country-on-a-day", "/countries/croatia/?on=2007-02-01", "archive/country_page.html"),
    Spot("country-unknown", "/countries/liechtenstein/", "archive/country_page.html"),
    Spot("country-former", "/countries/yugoslavia/", "archive/country_page.html"),
    Spot("operation", "/operations/sfor/", "archive/operation_page.html"),
    Spot("operation-on-a-day", "/operations/sfor/?on=2003-05-01", "archive/operation_page.html"),
    Spot("operation-unknown", "/operations/baltic-air-policing/", "archive/operation_page.html"),
    # --- Days
    Spot("on", "/on/2007-01-15/", "on/day.html"),
    Spot("on-signed-only", "/on/1949-05-01/", "on/day.html"),
    Spot("on-before-the-treaty", "/on/1949-01-01/", "on/day.html"),
    Spot("on-two-days", "/on/1999-01-01/?with=2009-05-01", "on/compare.html"),
    Spot("on-the-same", "/on/2007-01-15/?with=2007-01-16", "on/compare.html"),
    Spot("on-with-refused", "/on/2007-01-15/?with=soon", "on/day.html", 404),
    Spot("on-refused", "/on/?date=2007-02-30", "on/ask.html"),
    Spot("timeline", "/timeline/?on=2003-05-01", "timeline/timeline.html"),
    # --- Listings
    Spot("articles", "/articles/", "archive/article_index_page.html"),
    Spot("articles-2", "/articles/?page=2", "archive/article_index_page.html"),
    Spot("articles-narrowed", "/articles/?q=door&from=2006", "archive/article_index_page.html"),
    Spot("articles-none", "/articles/?q=zeppelin", "archive/article_index_page.html"),
    Spot("articles-refused", "/articles/?from=soon", "archive/article_index_page.html"),
    Spot("countries", "/countries/", "archive/country_index_page.html"),
    Spot("operations", "/operations/", "archive/operation_index_page.html"),
    *(
        Spot(stem, f"/{stem}/", "records/listing.html")
        for stem in ("governments", "publishers", "people", "events", "frameworks", "series")
    ),
    # --- Records
    Spot("government", "/governments/stoltenberg-2/", "records/government.html"),
    Spot("publisher", "/publishers/ministry-of-foreign-affairs/", "records/publisher.html"),
    Spot("organisation", "/publishers/nato/", "records/publisher.html"),
    Spot("person", "/people/jonas-gahr-store/", "records/person.html"),
    Spot("event", "/events/riga-summit/", "records/event.html"),
    Spot("framework", "/frameworks/pfp/?on=2007-02-01", "records/framework.html"),
    Spot("a-series", "/series/bulletins/", "records/series.html"),
    # --- Search
    Spot("search", "/search/", "search/results.html"),
    Spot("search-results", "/search/?q=bulletin", "search/results.html"),
    Spot("search-nynorsk", "/search/?q=kroatia", "search/results.html"),
    Spot("search-narrowed", "/search/?q=force&type=article&from=1995", "search/results.html"),
    Spot("search-answer", "/search/?q=when+did+Croatia+join", "search/results.html"),
    Spot("search-none", "/search/?q=zeppelin&from=1995", "search/results.html"),
    Spot("search-refused", "/search/?q=door&from=soon", "search/results.html"),
    Spot("search-beyond", "/search/?q=bulletin&page=9", "search/results.html"),
    # --- Versions
    Spot("versions", "/id/{numbers.article}/versions/", "permanence/versions.html"),
    Spot("version", "/id/{numbers.article}/v1/", "permanence/version.html"),
    Spot("version-redacted", "/id/{numbers.redacted}/v1/", "permanence/version.html"),
    Spot("version-of-country", "/id/{numbers.country}/v1/", "permanence/version.html"),
    Spot("version-of-record", "/id/{numbers.government}/v1/", "permanence/version.html"),
    # --- Reports of errors
    Spot("report", "/report/?about=/articles/", "report/ask.html"),
    Spot("report-answered", "/report/specimen-of-a-report/", "report/answer.html"),
    # --- What cannot be shown
    Spot("unreadable", "/unreadable/", "400.html", 400),
    Spot("forbidden", "/forbidden/", "403.html", 403),
    Spot("missing", "/articles/never-written/", "404.html", 404),
    Spot("withdrawn", "/articles/a-withdrawn-text/", "410.html", 410),
    Spot("broken", "/broken/", "500.html", 500),
]

WITHOUT_A_SPOT: dict[str, str] = {
    "archive/preview_as_found.html": "the preview of a draft, for editors alone",
}
"""Templates of whole pages that no reader meets, each with the reason."""


def one_of_each_kind() -> list[Spot]:
    """The first spot of each template, for what does not depend on a page's state."""
    return list({spot.template: spot for spot in reversed(SPOTS)}.values())[::-1]
