"""What a shared address shows: the picture of its page, and the tags that name it."""

from django.core.cache import cache
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from archive.exports.share_image import Card, draw
from archive.preservation.withdrawal import tombstone_at
from archive.views.errors import gone
from archive.views.share_cards import card_at

FILE = "share.png"
HAVE_PICTURES = frozenset({"wagtail_serve", "records", "record", "search", "timeline", "on_day"})
"""The names of the addresses whose pages have a picture of their own; others show home's."""
MAX_AGE = 60 * 60
SECONDS_KEPT = 24 * 60 * 60


@require_safe
def share_image(request: HttpRequest, path: str) -> HttpResponse:
    """``<page>share.png``: drawn from what the page says now; nothing is stored for it."""
    card = card_at(f"/{path}", request=request)
    if card is None:
        withdrawal = tombstone_at(path=f"/{path}")
        if withdrawal is None:
            raise Http404
        return gone(request, withdrawal)
    tag = f'"{card.tag}"'
    response = get_conditional_response(request, etag=tag)
    if response is None:
        response = HttpResponse(_picture(card), content_type="image/png")
    response["ETag"] = tag
    response["Cache-Control"] = f"public, max-age={MAX_AGE}"
    return response


def _picture(card: Card) -> bytes:
    """The picture of ``card``; the tag changes with its words, so a kept one is never stale."""
    key = f"archive.share.{card.tag}"
    kept = cache.get(key)
    if kept is None:
        kept = draw(card)
        cache.set(key, kept, SECONDS_KEPT)
    return kept


def sharing(request: HttpRequest) -> dict[str, str]:
    """The lasting address of the page, without a query, and that of its picture.

    A view that says better replaces them: a listing, the second page of which is another; an
    error, which has neither.
    """
    if request.path.startswith("/admin/"):
        return {}
    match = request.resolver_match
    has_own = match is not None and match.url_name in HAVE_PICTURES and request.path[-1:] == "/"
    return {
        "canonical_url": request.build_absolute_uri(request.path),
        "share_image_url": image_of(request, request.path if has_own else "/"),
    }


def image_of(request: HttpRequest, path: str) -> str:
    """The absolute address of the picture of the page at ``path``."""
    return request.build_absolute_uri(f"{path}{FILE}")
