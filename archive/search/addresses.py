"""Reads what is searched for as an address: a permanent number, or an id from another site."""

import re

from archive.models import Permalink, SearchDocument

_ADDRESS = re.compile(r"(?:https?://|www\.|/)\S+", re.IGNORECASE)
_PERMANENT = re.compile(r"(?:https?://[^/\s]+)?/?id/(?P<number>[0-9]{1,18})(?:[/.?#]\S*)?")
_ID = re.compile(r"(?<![^\W_])(?:[a-z]{1,4}[0-9]{4,}|[0-9]{5,})(?![^\W_])", re.IGNORECASE)


def words_of(text: str) -> str:
    """The id within an address, ``id458944``; any other text as it is."""
    ids = _ID.findall(text) if _ADDRESS.fullmatch(text) else []
    return ids[-1] if ids else text


def documents_at(text: str) -> list[int]:
    """The document with the permanent number that the whole of ``text`` is the address of.

    At most two queries, and none where it is no such address.
    """
    match = _PERMANENT.fullmatch(text)
    if match is None:
        return []
    permalink = Permalink.objects.filter(number=int(match["number"])).first()
    if permalink is None:
        return []
    things = SearchDocument.objects.filter(
        content_type=permalink.content_type_id, object_id=permalink.object_id
    )
    return list(things.values_list("pk", flat=True))
