"""A figure that was counted while its operation did not run."""

import datetime as dt
from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from archive.models import StrengthFigure
from archive.radar.holdings import Holdings, WholeArchive
from archive.radar.periods import may_meet
from archive.radar.rule import Finding, Rule


class StrengthOutsideOperation(Rule):
    key = "strength-outside-operation"
    title = gettext_lazy("Counted outside its operation")
    advice = gettext_lazy(
        "Correct the day of the figure or the period of the operation, or choose another operation."
    )
    models = (StrengthFigure,)

    def candidates(self, archive: WholeArchive, *, today: dt.date) -> Iterable[StrengthFigure]:
        return archive.facts(StrengthFigure)

    def findings(
        self, thing: StrengthFigure, *, archive: Holdings, today: dt.date
    ) -> Iterator[Finding]:
        if not thing.counted_on or thing.operation_id is None:
            return
        periods = archive.periods(thing.operation_id)
        if periods and not any(may_meet(thing, period) for period in periods):
            text = _("The operation ran %(when)s.")
            words = {"when": _("; ").join(period.when_text() for period in periods)}
            yield self.found(thing, text % words, field="counted_on")
