"""Answers a question where one rule understands the whole of it; else keeps silent."""

import datetime as dt

from archive.search.answers import alliance, offices, operations
from archive.search.answers.plain import PlainAnswer
from archive.search.answers.question import read
from archive.search.answers.vocabulary import vocabulary
from archive.search.folding import fold
from archive.timeline.factbook import factbook

RULES = (
    alliance.number_of_members,
    alliance.accession,
    alliance.standing,
    operations.lead,
    operations.strength,
    operations.beginning,
    operations.ending,
    offices.office_holder,
    offices.government,
)

QUESTION_WORDS = frozenset().union(
    *alliance.COUNTING,
    *alliance.JOINING,
    *alliance.BEING,
    *operations.LEADING,
    *operations.SIZES,
    *operations.STARTING,
    *operations.ENDING,
    *(trigger for triggers in offices.OFFICES.values() for trigger in triggers),
    *offices.GOVERNMENT,
)
"""A search without any of these is not a question that a rule understands."""


def plain_answer(text: str, *, today: dt.date) -> PlainAnswer | None:
    """The answer to ``text``; None where it is no question, or nobody can be sure of it."""
    if QUESTION_WORDS.isdisjoint(fold(text)):
        return None  # without a query: most searches ask nothing
    book = factbook()
    question = read(text, vocabulary=vocabulary(book=book))
    if question is None:
        return None
    answers = (rule(question, book=book, today=today) for rule in RULES)
    return next((one for one in answers if one is not None), None)
