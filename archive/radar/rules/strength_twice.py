"""Two different figures for the same part of an operation on the same day."""

import datetime as dt
from collections.abc import Iterable, Iterator

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from archive.models import StrengthFigure
from archive.radar.holdings import Holdings, Likeness, WholeArchive, in_use
from archive.radar.rule import Finding, Rule
from archive.vocabularies import StrengthBasis

SAME_COUNT = Likeness(
    StrengthFigure,
    ("operation_id", "unit", "counted_on", "country_id", "host_country_id"),
    may_be_empty=frozenset({"country_id", "host_country_id"}),
    only=in_use() & Q(basis=StrengthBasis.DEPLOYED),
    related=("operation", "country"),
)


class StrengthTwice(Rule):
    key = "strength-twice"
    title = gettext_lazy("Counted twice, with two results")
    advice = gettext_lazy(
        "Keep the figure of the better source, and record the other as a statement about it."
    )
    models = (StrengthFigure,)

    def candidates(self, archive: WholeArchive, *, today: dt.date) -> Iterable[StrengthFigure]:
        return archive.like_others(SAME_COUNT)

    def findings(
        self, thing: StrengthFigure, *, archive: Holdings, today: dt.date
    ) -> Iterator[Finding]:
        if thing.basis != StrengthBasis.DEPLOYED or thing.value is None:
            return
        for other in archive.alike(thing, SAME_COUNT):
            if other.value is not None and other.value != thing.value:
                text = _("Another figure for %(when)s is %(figure)s.")
                words = {"when": other.when_text(), "figure": other.figure()}
                yield self.found(thing, text % words, field="value", rival=other)
