"""Tells the services that things went public: at once, or once for a whole batch of writes."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

from django.db import models
from django.dispatch import Signal

things_published = Signal()
"""Sent with ``things`` (a list without doubles) and ``summary`` (what changed, in words)."""
things_redacted = Signal()
"""Sent with ``things`` out of which words were taken, in their drafts and versions as well."""


@dataclass(slots=True)
class _Batch:
    summary: str
    things: dict[tuple[str, int], models.Model] = field(default_factory=dict)


_open_batch: ContextVar[_Batch | None] = ContextVar("open_batch", default=None)


def announce(things: Iterable[models.Model], *, summary: str) -> None:
    """Says that ``things`` went public, or changed in public; inside a batch, at its end."""
    batch = _open_batch.get()
    if batch is None:
        things_published.send(sender=None, things=list(things), summary=summary)
        return
    for thing in things:
        batch.things[thing._meta.label, thing.pk] = thing


@contextmanager
def batch(*, summary: str) -> Iterator[None]:
    """Gathers what is announced inside, and announces it once at the end under ``summary``.

    Nothing is announced where the block raises.
    """
    current = _Batch(summary=summary)
    token = _open_batch.set(current)
    try:
        yield
    finally:
        _open_batch.reset(token)
    if current.things:
        announce(current.things.values(), summary=summary)
