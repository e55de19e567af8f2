"""What a search could not do as asked, in words for its page and its data."""

from django.http import HttpRequest
from django.utils.translation import gettext as _

from archive.search.facets import KindFacet
from archive.search.kinds import Kind
from archive.search.query import LONGEST_SLUG, MOST_SLUGS, clean
from archive.search.results import SearchResults


def notes_of(request: HttpRequest, answer: SearchResults) -> list[str]:
    """The notes of the answer, and one for each kind asked for that there is none of."""
    asked = (clean(kind, LONGEST_SLUG) for kind in request.GET.getlist("type")[:MOST_SLUGS])
    unknown = [kind for kind in dict.fromkeys(asked) if kind and kind not in Kind.values]
    left_out = _("“%(value)s” is no %(facet)s of this archive: that filter was left out.")
    title = str(KindFacet.title).lower()
    return [*answer.notes, *(left_out % {"value": kind, "facet": title} for kind in unknown)]
