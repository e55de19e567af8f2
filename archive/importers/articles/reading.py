"""Reads the text of an archived page: title, record, lead and body, each with its line."""

import re

from django.utils.translation import gettext as _

from archive.importers.articles.dating import IN_BRACKETS, read_day
from archive.importers.articles.head import Head
from archive.importers.articles.labels import glued_type
from archive.importers.articles.language import language_of
from archive.importers.articles.layout import parts_of
from archive.importers.articles.pasted import Line, LineRead, LineRole, PastedArticle
from archive.importers.articles.vocabulary import DOCUMENT_TYPES, LABEL_LANGUAGES, SPOKEN_BY

NEAR = 4
"""A lead is repeated among so many of the lines that follow it."""
SHORTEST_LEAD = 20
"""“Mr President,” may stand twice and is no lead."""
LEAD_LENGTH = 40
"""A shorter line that stands once in the place of the lead is a greeting, or a heading."""
_INVISIBLE = re.compile("[\ufeff\u200b\u2060]")
_LINE_END = re.compile(r"\r\n|\r|\n")
_DASH = re.compile(r"^[-–—] ?")
_LISTED = re.compile(r"[0-9]{1,2}[/.][0-9]{1,2}[/.][0-9]{4} (?P<type>\S+(?: \S+)?)\b.*")


def read(raw: str) -> PastedArticle:
    """What the page's text ``raw`` says; whatever it does not state stays out."""
    lines = lines_of(raw)
    head = Head(lines)
    rest = _with_lead(head, head.body)
    language, notice = _language(head, rest)
    if notice:
        head.notices.append(notice)
    parts = parts_of(rest)
    for part in parts:
        head.roles[part.line] = (part.role, "")
    return PastedArticle(
        raw=raw,
        stated=tuple(head.stated.values()),
        body=tuple(parts),
        language=language,
        office=head.office,
        is_spoken=head.is_spoken,
        is_listing=_is_listing(lines) and "title" not in head.stated,
        notices=tuple(head.notices),
        lines=tuple(
            LineRead(line.number, line.words, *head.roles.get(line.number, (LineRole.UNKNOWN, "")))
            for line in lines
        ),
    )


def lines_of(raw: str) -> list[Line]:
    """The lines that hold words, numbered as an editor shows them."""
    found: list[Line] = []
    gap = False
    for number, text in enumerate(_LINE_END.split(raw), start=1):
        words = _INVISIBLE.sub("", text).replace("\t", " ").strip()
        if not words:
            gap = True
            continue
        found.append(Line(number, words, " ".join(words.split()), gap or not found))
        gap = False
    return found


def _with_lead(head: Head, body: list[Line]) -> list[Line]:
    """Takes the lead, and its repetition, from the front of ``body``; the rest is left."""
    if not body:
        return []
    first = body[0]
    if glued := glued_type(first.text):
        head.state("document_type", glued[0], [first], words=glued[0])
        words = first.words[first.words.index(":") + 1 :].strip()
        first = Line(first.number, words, glued[1], first.follows_gap)
        body = [first, *body[1:]]
    if first.text.endswith((",", ":")):
        return body
    again = None
    if len(first.text) >= SHORTEST_LEAD:
        again = next((one for one in body[1:NEAR] if _plain(one) == _plain(first)), None)
    if again is None and not (
        any(_goes_on(first, one) for one in body[1:NEAR])
        or head.title_stands_again_after(first)
        or _is_in_the_place_of_a_lead(head, first, len(body))
    ):
        return body
    head.state("lead", first.words, [first, again] if again else [first], words=first.text)
    head.roles[first.number] = (LineRole.LEAD, "lead")
    if again is not None:
        head.roles[again.number] = (LineRole.LEAD_AGAIN, "")
        if dated := IN_BRACKETS.match(again.text):
            head.state_date("issued_on", read_day(dated["date"]), [again], words=dated["date"])
    _who_spoke_by(head, first)
    return [one for one in body[1:] if one is not again]


def _plain(line: Line) -> str:
    """The words of a line without the date and the dash that may stand before them."""
    return _DASH.sub("", IN_BRACKETS.sub("", line.text))


def _goes_on(lead: Line, line: Line) -> bool:
    """Whether a longer paragraph begins with the words of the lead."""
    return len(lead.text) >= LEAD_LENGTH and line.text.startswith(lead.text)


def _is_in_the_place_of_a_lead(head: Head, line: Line, count: int) -> bool:
    """A whole paragraph right after the labels of a page that parts its paragraphs."""
    is_there = (
        count > 1
        and not (head.title and line.text.startswith(head.title))
        and head.ends_with_labels_before(line)
        and line.follows_gap
        and len(line.text) >= LEAD_LENGTH
        and line.text.endswith((".", "!", "?", "”", "»", '"'))
    )
    if is_there:
        head.notices.append(
            _("Line %(line)d is taken for the lead because of its place; it stands only once.")
            % {"line": line.number}
        )
    return is_there


def _who_spoke_by(head: Head, line: Line) -> None:
    """“Minister A. B.'s address to the Society, 9 January 2006.” names a speaker and a day."""
    match = SPOKEN_BY.fullmatch(line.text)
    if match is not None:
        head.state_speech(match, line)


def _language(head: Head, rest: list[Line]) -> tuple[str, str]:
    """The language where it is certain, and what an editor should know of it."""
    stated = head.stated.get("language")
    if stated is not None:
        return stated.value, ""
    lead = head.stated.get("lead")
    words = [line.text for line in rest]
    by_words = language_of("\n".join([head.title, lead.value if lead else "", *words]))
    label_language = _language_of_labels(head)
    if by_words == "no":  # Norwegian, and the labels say in which form
        language = label_language if label_language != "en" else ""
    else:
        language = by_words or label_language
    if language and label_language == language:
        head.state_language(language)
    if not language:
        return "", _("The language is not certain: choose it under “About this text”.")
    if label_language and (label_language == "en") != (language == "en"):
        return language, _("The labels of the page are in another language than its text.")
    return language, ""


def _language_of_labels(head: Head) -> str:
    """The language of the page's labels; empty where they are of two, or there are none."""
    found = {LABEL_LANGUAGES[label] for label in head.labels if label in LABEL_LANGUAGES}
    if "en" in found:
        return "en" if found == {"en"} else ""
    return "nn" if "nn" in found else "nb" if found else ""


def _is_listing(lines: list[Line]) -> bool:
    """Whether the page lists documents: again and again a day and a kind of document."""
    found = [_LISTED.fullmatch(line.text) for line in lines]
    return (
        sum(
            match is not None
            and any(
                words.casefold() in DOCUMENT_TYPES
                for words in (match["type"], match["type"].split()[0])
            )
            for match in found
        )
        > 1
    )
