"""Reads what stands above a document's text: banner, title, labels, speaker, place and day."""

import re
from collections.abc import Sequence

from django.utils.translation import gettext as _

from archive.importers.articles.dating import DATELINE, DateRead, read_day
from archive.importers.articles.labels import (
    Piece,
    bare_label,
    is_banner,
    labelled,
    pieces_of,
)
from archive.importers.articles.layout import MARKS
from archive.importers.articles.pasted import Line, LineRole, Stated
from archive.importers.articles.vocabulary import (
    CREATOR,
    LABEL_LANGUAGES,
    LANGUAGES,
    NAVIGATION,
    OCCASION,
    OFFICES,
    SERIES,
    SPOKEN_BY,
    SPOKEN_LABELS,
    SPOKEN_TYPES,
)

TITLE_LENGTH = 255
NAME_LENGTH = 200
FIRST_LABEL_WITHIN = 12
"""The first label stands among so many lines; a later one heads nothing."""
FRONT = 8
"""Speaker, day and repeated title stand among so many lines after the labels."""
_PROPER = r"[^\W\d_a-zæøåäöüéè][\w'’.-]*"
_PART = rf"{_PROPER}(?: (?:{_PROPER}|of|the|and|og|i|ved|på|de|la|der)){{0,4}}"
_PLACE = re.compile(rf"{_PART}(?:, {_PART}){{0,2}}")


class Head:
    """The front of a page: what it states, what each line is, and the lines of the text below."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.stated: dict[str, Stated] = {}
        self.roles: dict[int, tuple[LineRole, str]] = {}
        self.notices: list[str] = []
        self.labels: dict[str, Line] = {}
        """The labels of the page, in small letters, and their first line."""
        self.office = ""
        self.is_spoken = False
        self.body: list[Line] = []
        self._labels_end = 0
        self._title_again: list[int] = []
        self._read(list(lines))

    @property
    def title(self) -> str:
        return self.stated["title"].value if "title" in self.stated else ""

    def title_stands_again_after(self, line: Line) -> bool:
        return any(number > line.number for number in self._title_again)

    def ends_with_labels_before(self, line: Line) -> bool:
        """Whether nothing but the labels stands between the title and ``line``."""
        between = any(self._labels_end < number < line.number for number in self.roles)
        return bool(self._labels_end) and not between

    # --- what is stated
    def state(self, field: str, value: str, lines: list[Line], *, words: str = "") -> None:
        """Takes ``value`` for a field that has none yet; says so where the page says two things."""
        before = self.stated.get(field)
        if before is None:
            numbers = tuple(line.number for line in lines)
            self.stated[field] = Stated(field, value, numbers, words or value)
            if field == "document_type" and value.casefold() in SPOKEN_TYPES:
                self.is_spoken = True
        elif before.value != value:
            self.notices.append(
                _("Line %(line)d says “%(words)s”, line %(before)d says otherwise; that is kept.")
                % {"line": lines[0].number, "words": words or value, "before": before.lines[0]}
            )

    def state_date(self, field: str, date: DateRead, lines: list[Line], *, words: str) -> None:
        """Takes a date; one that could be two days, or cannot be read, is left to the editor."""
        if date.edtf:
            self.state(field, date.edtf, lines, words=words)
        elif date.is_ambiguous:
            self.notices.append(
                _(
                    "Line %(line)d: “%(words)s” can be read day first or month first, so the date"
                    " is left empty. Write it as 2007-02-01 in the form."
                )
                % {"line": lines[0].number, "words": words}
            )
        else:
            self.notices.append(
                _("Line %(line)d: “%(words)s” is no date that can be read; it is left empty.")
                % {"line": lines[0].number, "words": words}
            )

    def state_speech(self, match: re.Match[str], line: Line) -> None:
        """Title or lead calls the document somebody's speech, perhaps of a day."""
        if "creators" not in self.stated and len(match["name"]) <= NAME_LENGTH:
            self.state("creators", match["name"], [line], words=line.text)
            self.office = OFFICES[match["office"].casefold()]
        if "document_type" not in self.stated and match["type"].casefold() in SPOKEN_TYPES:
            self.state("document_type", match["type"], [line], words=line.text)
        self.is_spoken = True
        dated = DATELINE.fullmatch(line.text)
        if dated and "delivered_on" not in self.stated:
            day = read_day(dated["date"])
            if day.edtf:
                self.state("delivered_on", day.edtf, [line], words=dated["date"])

    def state_language(self, language: str) -> None:
        """The labels are in the language of the text, and so state it."""
        for label, line in self.labels.items():
            if LABEL_LANGUAGES.get(label) == language:
                self.state("language", language, [line], words=line.text)
                return

    # --- reading
    def _read(self, lines: list[Line]) -> None:
        above, below = self._split(lines)
        candidates = self._read_above(above)
        below = self._read_labels(below)
        below = [*self._choose_title(candidates, above), *below]
        if "title" not in self.stated:
            below = self._title_from(below, has_head=bool(self.roles))
        below = self._read_front(below)
        self.body = self._without_late_labels(below)

    def _split(self, lines: list[Line]) -> tuple[list[Line], list[Line]]:
        """The lines above the first label, or up to the last banner where there is no label."""
        first = lines[:FIRST_LABEL_WITHIN]
        for place, line in enumerate(first):
            labels = [piece.label for piece in pieces_of(line.text)] or [bare_label(line.text)]
            if any(label in LABEL_LANGUAGES for label in labels):
                return lines[:place], lines[place:]
        banners = [place for place, line in enumerate(first) if is_banner(line.text)]
        end = banners[-1] + 1 if banners else 0
        return lines[:end], lines[end:]

    def _read_above(self, above: list[Line]) -> list[Line]:
        """Reads what is known above the labels; the rest may be the title."""
        candidates = []
        for line in above:
            if not (self._is_known(line) or self._is_record(line) or self._is_creator(line)):
                candidates.append(line)
        return candidates

    def _is_known(self, line: Line) -> bool:
        if is_banner(line.text):
            self.roles[line.number] = (LineRole.BANNER, "")
            self.labels.setdefault(line.text.casefold(), line)
        elif line.text.casefold() in NAVIGATION:
            self.roles[line.number] = (LineRole.NAVIGATION, "")
        elif SERIES.fullmatch(line.text):
            self.state("series", line.text, [line])
            self.roles[line.number] = (LineRole.RECORD, "series")
        else:
            return False
        return True

    def _is_record(self, line: Line) -> bool:
        pieces = pieces_of(line.text)
        for piece in pieces:
            self._take(piece, [line])
        return bool(pieces)

    def _take(self, piece: Piece, lines: list[Line]) -> None:
        for line in lines:
            self.roles[line.number] = (LineRole.RECORD, piece.field)
        if piece.label:
            self.labels.setdefault(piece.label, lines[0])
        if piece.date is not None:
            self.state_date(piece.field, piece.date, lines, words=piece.words)
        elif piece.field == "language":
            code = LANGUAGES.get(piece.value.casefold())
            if code:
                self.state("language", code, lines, words=piece.words)
        elif piece.field:
            self.state(piece.field, piece.value, lines, words=piece.words)
            self.is_spoken = self.is_spoken or piece.label in SPOKEN_LABELS

    def _is_creator(self, line: Line) -> bool:
        match = CREATOR.fullmatch(line.text)
        if match is None or "creators" in self.stated or len(line.text) > NAME_LENGTH:
            return False
        self.state("creators", match["name"], [line], words=line.text)
        self.office = OFFICES[match["office"].casefold()]
        self.roles[line.number] = (LineRole.CREATOR, "creators")
        return True

    def _read_labels(self, below: list[Line]) -> list[Line]:
        """Reads the lines of the record from the front of ``below``; the others are left."""
        place = 0
        while place < len(below):
            line = below[place]
            after = below[place + 1] if place + 1 < len(below) else None
            label = bare_label(line.text)
            if label and after is not None and not self._ends_a_label(after):
                piece = labelled(label, after.text)
                if piece is None:
                    break
                self._take(piece, [line, after])
                place += 1
            elif not (self._is_known(line) or self._is_record(line)):
                break
            place += 1
        self._labels_end = below[place - 1].number if place else 0
        return below[place:]

    def _ends_a_label(self, line: Line) -> bool:
        """Whether the line cannot be the value of the label before it."""
        return bool(is_banner(line.text) or bare_label(line.text) or pieces_of(line.text))

    def _choose_title(self, candidates: list[Line], above: list[Line]) -> list[Line]:
        """Takes the title from the lines above the labels; the lines that belong to the text."""
        publisher = self.stated.get("publisher")
        for line in list(candidates):
            if publisher is not None and line.text.casefold() == publisher.value.casefold():
                self.roles[line.number] = (LineRole.PUBLISHER_AGAIN, "")
                candidates.remove(line)
        if not candidates:
            return []
        banners = [line.number for line in above if is_banner(line.text)]
        before = [line for line in candidates if banners and line.number < banners[-1]]
        title = before[-1] if before else candidates[0]
        self._set_title(title)
        for line in before[:-1]:
            self.roles[line.number] = (LineRole.UNKNOWN, "")
            self.notices.append(
                _("Line %(line)d, “%(words)s”, is above the title and was not understood.")
                % {"line": line.number, "words": line.text}
            )
        return [line for line in candidates if line.number > title.number]

    def _title_from(self, below: list[Line], *, has_head: bool) -> list[Line]:
        """The first line where no title stands above the labels, unless it is a sentence."""
        while below and (self._is_known(below[0]) or (not has_head and self._is_creator(below[0]))):
            below = below[1:]
        if below:
            line = below[0]
            is_sentence = line.text.endswith(".") and (len(below) > 1 or has_head)
            is_item = line.text.startswith(MARKS)
            if len(line.text) <= TITLE_LENGTH and not is_sentence and not is_item:
                self._set_title(line)
                return below[1:]
        return below

    def _set_title(self, line: Line) -> None:
        self.roles[line.number] = (LineRole.TITLE, "title")
        value = line.text
        if len(value) > TITLE_LENGTH:
            value = value[: TITLE_LENGTH - 1].rstrip() + "…"
            self.notices.append(
                _("The title, line %(line)d, is longer than %(limit)d characters and was cut.")
                % {"line": line.number, "limit": TITLE_LENGTH}
            )
        self.state("title", value, [line], words=line.text)
        match = SPOKEN_BY.fullmatch(line.text)
        if match is not None:
            self.state_speech(match, line)

    def _read_front(self, below: list[Line]) -> list[Line]:
        """Reads what stands between the labels and the text, and again above the text."""
        left = []
        for place, line in enumerate(below):
            if place >= FRONT:
                left += below[place:]
                break
            if self.title and line.text.casefold() == self.stated["title"].words.casefold():
                self.roles[line.number] = (LineRole.TITLE_AGAIN, "")
                self._title_again.append(line.number)
            elif not (
                self._is_known(line)
                or self._is_record_here(line, after=below[place + 1 : place + 2], above=left)
                or self._is_creator(line)
                or self._is_dateline(line)
            ):
                left.append(line)
        return left

    def _is_record_here(self, line: Line, *, after: list[Line], above: list[Line]) -> bool:
        """Whether a line below the labels is of the record; “Report” alone may be a heading."""
        pieces = pieces_of(line.text)
        if any(not piece.label for piece in pieces):
            goes_on = any(pieces_of(one.text) for one in after)
            is_known = any(piece.field in self.stated for piece in pieces if not piece.label)
            is_alone = len(pieces) == 1 and bool(above) and not goes_on
            if is_known or is_alone:
                return False
        return self._is_record(line)

    def _is_dateline(self, line: Line) -> bool:
        match = DATELINE.fullmatch(line.text)
        if match is None or "delivered_on" in self.stated or SPOKEN_BY.fullmatch(line.text):
            return False
        day, where = read_day(match["date"]), match["where"].strip(" ,")
        if not day.edtf:
            return False
        is_spoken = self.is_spoken or "creators" in self.stated
        is_occasion = (
            is_spoken and OCCASION.search(where) is not None and not line.text.endswith(".")
        )
        if not is_occasion and not _PLACE.fullmatch(where):
            return False
        self.is_spoken = is_spoken
        field = "delivered_on" if is_spoken else "issued_on"
        self.state("occasion" if is_occasion else "place", where, [line], words=line.text)
        self.state(field, day.edtf, [line], words=match["date"])
        self.roles[line.number] = (LineRole.RECORD, field)
        return True

    def _without_late_labels(self, below: list[Line]) -> list[Line]:
        """Takes a government or publisher that the page states only at its end."""
        left = []
        for line in below:
            pieces = pieces_of(line.text)
            wanted = {"published_under", "publisher"} - set(self.stated)
            if pieces and all(piece.label and piece.field in wanted for piece in pieces):
                self._is_record(line)
            else:
                left.append(line)
        return left
