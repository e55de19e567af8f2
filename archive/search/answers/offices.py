"""Answers about offices: who was secretary general, minister, prime minister, which government."""

import datetime as dt

from django.utils.translation import gettext as _

from archive.search.answers.plain import PlainAnswer, answered, span_of, spoken
from archive.search.answers.question import Question, words_of
from archive.timeline.factbook import FactBook
from archive.vocabularies import Office

OFFICES = {
    Office.SECRETARY_GENERAL: words_of("secretary general", "secretarygeneral"),
    Office.FOREIGN_AFFAIRS: words_of("foreign minister", "minister foreign affairs"),
    Office.DEFENCE: words_of("defence minister", "defense minister", "minister defence"),
    Office.PRIME_MINISTER: words_of("prime minister"),
}
GOVERNMENT = words_of("government", "cabinet")
(HELD,) = words_of("who was is the of in on were")
(NORWEGIAN,) = words_of("norwegian norwegians")
(OF_NATO,) = words_of("nato")
NORWAY = "NO"


def office_holder(question: Question, *, book: FactBook, today: dt.date) -> PlainAnswer | None:
    """``Norwegian foreign minister 2003``, ``who was secretary general in 1999``."""
    if question.time is None and not {"who", "is"} <= set(question.words):
        return None
    for office, triggers in OFFICES.items():
        of_nato = office == Office.SECRETARY_GENERAL
        fillers = HELD | (OF_NATO if of_nato else NORWEGIAN)
        if question.is_about(triggers=triggers, fillers=fillers):
            return (
                _holders(question, office, book, today) if _fits(question, book, of_nato) else None
            )
    return None


def government(question: Question, *, book: FactBook, today: dt.date) -> PlainAnswer | None:
    """``Norwegian government 2003``."""
    span = span_of(question.time, today=today)
    if question.time is None or span is None or not _names_norway(question, book):
        return None
    if not question.is_about(triggers=GOVERNMENT, fillers=HELD | NORWEGIAN):
        return None
    terms = [one for one in book.governments if span.touches(one)]
    if not terms:
        return None
    return answered(
        book,
        understood=_("Norwegian government, %(time)s") % {"time": span.text},
        text=f"{spoken(_term(str(one.government), one.when_text()) for one in terms)}.",
        value=str(terms[-1].government),
        day=span.last,
        url=terms[-1].government.get_absolute_url(),
        facts=terms,
    )


def _holders(
    question: Question, office: Office, book: FactBook, today: dt.date
) -> PlainAnswer | None:
    span = span_of(question.time, today=today)
    if span is None:
        return None
    terms = [one for one in book.offices if one.office == office and span.touches(one)]
    if not terms:
        return None
    told = (_term(str(one.person), one.when_text(), acting=one.acting) for one in terms)
    name = office.label if office == Office.SECRETARY_GENERAL else _("%s, Norway") % office.label
    return answered(
        book,
        understood=_("%(office)s, %(time)s") % {"office": name, "time": span.text},
        text=f"{spoken(told)}.",
        value=str(terms[-1].person),
        day=span.last,
        url=terms[-1].person.get_absolute_url(),
        facts=terms,
    )


def _term(name: str, when: str, *, acting: bool = False) -> str:
    if acting:
        return _("%(name)s, acting (%(when)s)") % {"name": name, "when": when}
    return _("%(name)s (%(when)s)") % {"name": name, "when": when}


def _fits(question: Question, book: FactBook, of_nato: bool) -> bool:
    """Whether the office is that of the alliance, or of Norway where a country is named."""
    return not question.things if of_nato else _is_norway(question, book)


def _is_norway(question: Question, book: FactBook) -> bool:
    """Whether no other country, and nothing else, is named."""
    return not question.things or question.one("country") in {
        one.country_id for one in book.periods if one.country.code == NORWAY
    }


def _names_norway(question: Question, book: FactBook) -> bool:
    if question.things:
        return _is_norway(question, book)
    return bool(NORWEGIAN & set(question.words))
