"""Answers about operations: who led them, how large they were, when they began and ended."""

import datetime as dt
from collections.abc import Iterable

from django.utils.translation import gettext as _

from archive.dates import show_date
from archive.records.facts.course import LeadPeriod, OperationPeriod
from archive.records.facts.strengths import StrengthFigure
from archive.search.answers.plain import PlainAnswer, Span, answered, perhaps, span_of, spoken
from archive.search.answers.question import Question, words_of
from archive.timeline.factbook import FactBook
from archive.timeline.strength_series import last_known, totals
from archive.vocabularies import LeadRole

LEADING = words_of("who led", "who leads", "led by", "lead")
(LED,) = words_of("who led the operation operations in by was is of on mission missions")
(OPERATION,) = words_of("operation operations mission missions")
SIZES = words_of("strength", "troops", "soldiers", "personnel", "how large", "how big", "size")
(SIZED,) = words_of("how many number of the in was were is on did have had there people")
STARTING = words_of("when begin", "when began", "when start", "when started", "begin", "start")
ENDING = words_of("when end", "when ended", "when over", "end")
(TIMED,) = words_of("when did was the of operation mission")


def lead(question: Question, *, book: FactBook, today: dt.date) -> PlainAnswer | None:
    """``who led ISAF in 2005``, ``who led the operation in Bosnia in 2005``."""
    if not question.is_about(triggers=LEADING, fillers=LED):
        return None
    span = span_of(question.time, today=today)
    runs = [one for one in _asked(question, book) if span and _runs(one, span, question)]
    told, facts, certain = [], [], True
    for run in runs:
        leads = [
            one
            for one in book.leads_of.get(run.operation_id, ())
            if one.role != LeadRole.SUPPORT and (question.time is None or span.touches(one))
        ]
        if leads:
            sure = question.time is None or any(span.surely_touches(one) for one in leads)
            told.append(perhaps(_led(run, leads, timed=question.time is not None), certain=sure))
            certain = certain and sure
            facts += leads
    if not told:
        return None
    return answered(
        book,
        understood=_("Who led %(operations)s, %(time)s")
        % {"operations": _codes(runs), "time": span.text if question.time else _("at any time")},
        text=f"{spoken(told)}.",
        value=str(facts[-1].organisation),
        day=span.last,
        url=_address(runs, span),
        facts=facts,
        certain=certain,
    )


def _led(run: OperationPeriod, leads: list[LeadPeriod], *, timed: bool) -> str:
    names = dict.fromkeys(str(one.organisation) for one in leads)
    words = {
        "operation": run.operation.code,
        "lead": _(", ").join(names),
        "when": run.when_text(),
    }
    if timed:
        return _("%(operation)s, led by %(lead)s") % words
    return _("%(operation)s (%(when)s), led by %(lead)s") % words


def strength(question: Question, *, book: FactBook, today: dt.date) -> PlainAnswer | None:
    """``KFOR strength 2007``: the figures of that time, else the last before it."""
    operation = question.one("operation")
    if operation is None or not question.is_about(triggers=SIZES, fillers=SIZED):
        return None
    span = span_of(question.time, today=today)
    runs = [one for one in _asked(question, book) if span and _runs(one, span, question)]
    if not runs:
        return None
    figures = totals(book.strengths_of.get(operation, ()))
    chosen = _figures(figures, span, question)
    if not chosen:
        return None
    return answered(
        book,
        understood=_("Strength of %(operation)s, %(time)s")
        % {"operation": _codes(runs), "time": span.text if question.time else _("as last known")},
        text=_("%(operation)s: %(figures)s.")
        % {"operation": _codes(runs), "figures": spoken(map(_figure, chosen))},
        value=chosen[-1].value,
        day=span.last,
        url=f"{runs[0].operation.url}#strength",
        facts=chosen,
    )


def beginning(question: Question, *, book: FactBook, today: dt.date) -> PlainAnswer | None:
    """``when did KFOR begin``."""
    return _edge(question, book, today, triggers=STARTING, ending=False)


def ending(question: Question, *, book: FactBook, today: dt.date) -> PlainAnswer | None:
    """``when did SFOR end``."""
    return _edge(question, book, today, triggers=ENDING, ending=True)


def _edge(
    question: Question, book: FactBook, today: dt.date, *, triggers, ending: bool
) -> PlainAnswer | None:
    operation = question.one("operation")
    if operation is None or question.time or "when" not in question.words:
        return None
    if not question.is_about(triggers=triggers, fillers=TIMED):
        return None
    for run in book.operations:
        when = run.when_parsed
        if run.operation_id != operation or when is None:
            continue
        edge = when.end if ending else when.start
        if edge is None or (not ending and _has_earlier_phase(run, book)):
            return None
        words = {"operation": run.operation.code, "date": show_date(edge)}
        if ending:
            text, understood = _("%(operation)s ended: %(date)s."), _("End of %(operation)s")
        else:
            text, understood = _("%(operation)s began: %(date)s."), _("Start of %(operation)s")
        return answered(
            book,
            understood=understood % words,
            text=text % words,
            value=str(edge),
            day=edge.latest,
            url=run.operation.url or "",
            facts=[run],
        )
    return None


def _has_earlier_phase(run: OperationPeriod, book: FactBook) -> bool:
    """Whether the force was there before it was what the archive calls the operation."""
    phases = book.phases_of.get(run.operation_id, ())
    starts = (one.start_earliest for one in phases if one.start_earliest)
    return any(run.start_earliest and start < run.start_earliest for start in starts)


# --- Which ---------------------------------------------------------------------------------------
def _asked(question: Question, book: FactBook) -> list[OperationPeriod]:
    """The runs of the operation that is named, or of those in the country that is named."""
    operation, country = question.one("operation"), question.one("country")
    if operation is not None:
        return [one for one in book.operations if one.operation_id == operation]
    named = not OPERATION.isdisjoint(question.words)
    if country is not None and question.time is not None and named:
        return [
            one for one in book.operations if country in book.theatres.get(one.operation_id, ())
        ]
    return []


def _runs(run: OperationPeriod, span: Span, question: Question) -> bool:
    """Whether the operation ran in the time asked about; without one, any time will do."""
    return question.time is None or span.touches(run)


def _figures(figures: list[StrengthFigure], span: Span, question: Question) -> list[StrengthFigure]:
    """The figures of the time; the last before it where there are none; without one, the last."""
    if question.time is None:
        return figures[-1:]
    within = [one for one in figures if span.touches(one)]
    if within:
        return within
    known = last_known(figures, day=span.first)
    return [known] if known else []


def _figure(figure: StrengthFigure) -> str:
    return _("%(figure)s (%(date)s)") % {
        "figure": figure.figure(),
        "date": show_date(figure.when_parsed),
    }


def _codes(runs: Iterable[OperationPeriod]) -> str:
    return _(", ").join(dict.fromkeys(one.operation.code for one in runs))


def _address(runs: list[OperationPeriod], span: Span) -> str:
    if len(runs) == 1:
        return runs[0].operation.url or ""
    return f"/on/{span.last.isoformat()}/"
