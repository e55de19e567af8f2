"""What the archive says about a text's own statements: its figures, and where sources differ."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Model
from django.utils.text import normalize_newlines

from archive.dates import EDTFError, parse_period, show_period
from archive.records.facts.fact import Fact
from archive.records.facts.strengths import StrengthFigure
from archive.records.statements import Statement, one_line
from archive.timeline.factbook import FactBook


@dataclass(frozen=True, slots=True)
class Said:
    """Words of the text that state a fact, beside what the archive has."""

    number: int
    words: str
    subject: str
    """What the fact is about: the question that sources answer differently, or a name."""
    recorded: str
    """The value that the archive uses, in words."""
    advice: str
    url: str
    """Where the archive shows the fact."""
    place: str
    """The anchor of the paragraph that has the words; empty where it has none of its own."""
    differs: bool
    verified: bool

    # As archive.pages.article_links takes what a text names.
    @property
    def label(self) -> str:
        return self.words

    @property
    def as_written(self) -> str:
        return self.words

    @property
    def anchor(self) -> str:
        return f"f{self.number}"


def statements_in(article: Model) -> list[Statement]:
    """The public statements that are tied to the text of ``article``; one query."""
    rows = Statement.objects.public().filter(article=article, fact__isnull=False)
    return list(rows.select_related("discrepancy").order_by("pk"))


def said_in(
    statements: Iterable[Statement], *, texts: Sequence[tuple[str, str]], book: FactBook
) -> list[Said]:
    """Each statement once for a question, in the order of the text.

    ``texts`` are (anchor, words) of the parts of the text; words that are gone are left out.
    """
    facts = book.by_pk
    found: dict[tuple[str, object], tuple[int, str, Statement, Fact]] = {}
    for statement in statements:
        fact, words = facts.get(statement.fact_id), one_line(statement.quotation)
        place = _place(words, texts)
        if fact is None or place is None:
            continue
        key = (words, statement.discrepancy_id or fact.pk)
        found.setdefault(key, (*place, statement, fact))
    rows = sorted(found.items(), key=lambda row: row[1][0])
    return [
        _said(number, words, anchor, statement, fact)
        for number, ((words, _question), (_order, anchor, statement, fact)) in enumerate(rows, 1)
    ]


def _place(words: str, texts: Sequence[tuple[str, str]]) -> tuple[int, str] | None:
    """Where in the text ``words`` stand first: its order, and the anchor of that part."""
    for number, (anchor, text) in enumerate(texts):
        at = one_line(normalize_newlines(text)).find(words)
        if words and at >= 0:
            return number * 1_000_000 + at, anchor
    return None


def _said(number: int, words: str, anchor: str, statement: Statement, fact: Fact) -> Said:
    question, subject = statement.discrepancy, fact.subject
    return Said(
        number=number,
        words=words,
        subject=question.subject if question else f"{subject}, {fact.when_text()}",
        recorded=_in_words(question.value_used) if question else _recorded(fact),
        advice=question.advice if question else "",
        url=_address(subject, fact),
        place=anchor,
        differs=question is not None,
        verified=fact.is_verified,
    )


def _recorded(fact: Fact) -> str:
    return fact.figure() if isinstance(fact, StrengthFigure) else fact.when_text()


def _in_words(value: str) -> str:
    try:
        return show_period(parse_period(value))
    except EDTFError:
        return value


def _address(subject: Any, fact: Fact) -> str:
    url = getattr(subject, "url", None) or subject.get_absolute_url()
    return f"{url}#strength" if isinstance(fact, StrengthFigure) else url
