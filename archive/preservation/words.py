"""Finds words as they are written, whatever tags, spaces and entities stand among them."""

import html
import json
import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from html.entities import codepoint2name
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder

ADDRESSES = frozenset({"slug", "url", "url_path", "path", "key", "id", "type", "uuid"})
"""Parts of a content that lead somewhere; to change one would break what it leads to."""
ALIKE = {"-": "\u2010\u2011", "'": "’ʼ", "’": "'ʼ"}
"""Letters that are written for one another."""
CONTEXT = 40
"""Letters shown on either side of what was found."""
AROUND = 10 * CONTEXT
"""Letters read for them, tags among them."""

_TAG = re.compile(r"<[^<>]*>")
_BROKEN_TAG = re.compile(r"^[^<>]*>|<[^<>]*$")
_NOTHING = r"[\u00ad\u200b-\u200d\u2060\ufeff]|&shy;|&#0*173;|&zwn?j;"
_INLINE = r"</?(?:a|abbr|b|em|i|mark|small|span|strong|sub|sup|u)\b[^<>]*>"
_BLOCK = r"</?(?:blockquote|br|cite|d[dlt]|div|footer|h[1-6]|hr|li|ol|p|t[dhr]|ul)\b[^<>]*>"
_INSIDE = f"(?:{_NOTHING}|{_INLINE})*"
"""What may stand between two letters of a word."""
_SPACE = rf"(?:\s|&nbsp;|&#0*160;|&#[xX]0*[aA]0;|{_BLOCK})"
_BETWEEN = f"{_INSIDE}{_SPACE}(?:{_SPACE}|{_NOTHING}|{_INLINE})*"
"""What may stand between two words."""
_JOINT = f"(?:{_BETWEEN}|%20|[-_.+])"
"""What stands between two words in addresses and file names as well."""
_GENITIVE = f"(?:{_INSIDE}(?:['’]|&#x27;|&#39;|&rsquo;)?{_INSIDE}s)?"


@dataclass(frozen=True, slots=True)
class Found:
    """Words where they stand, without the tags around them."""

    before: str
    words: str
    after: str


class Words:
    """Lines of words to be taken out, each exactly as it is written."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.lines = tuple(dict.fromkeys(filter(None, (" ".join(one.split()) for one in lines))))
        if not self.lines:
            raise ValueError("There are no words to take out.")
        longest_first = sorted(self.lines, key=lambda line: (-len(line), line))
        self._exact = re.compile("|".join(_exactly(line) for line in longest_first))
        self._near = re.compile("|".join(_nearly(line) for line in longest_first), re.IGNORECASE)

    def take_out(self, value: Any, mark: str) -> tuple[Any, int]:
        """``value`` (a text, or JSON types) with ``mark`` for the words, and how often that was."""
        number = 0

        def change(text: str) -> str:
            nonlocal number
            # The tags that stood between the letters stay, so that each is closed as it was.
            changed, times = self._exact.subn(
                lambda match: mark + "".join(_TAG.findall(match[0])), text
            )
            number += times
            return changed

        return _each_text(value, change), number

    def found_in(self, value: Any) -> list[Found]:
        """Every place in which the words stand, in the order of ``value``."""
        found: list[Found] = []

        def look(text: str) -> str:
            for match in self._exact.finditer(text):
                before = _plain(text[max(0, match.start() - AROUND) : match.start()])
                after = _plain(text[match.end() : match.end() + AROUND])
                found.append(Found(before[-CONTEXT:], _plain(match[0]), after[:CONTEXT]))
            return text

        _each_text(value, look)
        return found

    def other_forms_in(self, value: Any) -> list[str]:
        """The forms beside the exact one: in capitals, with an ending, joined as in addresses."""
        forms: list[str] = []

        def look(text: str) -> str:
            forms.extend(
                _plain(match[0])
                for match in self._near.finditer(text)
                if not self._exact.fullmatch(match[0])
            )
            return text

        _each_text(value, look)
        return forms

    def stand_in(self, text: str) -> bool:
        """Whether ``text`` says the words, in whatever form."""
        return self._near.search(text) is not None


def _exactly(line: str) -> str:
    words = _BETWEEN.join(map(_letters, line.split()))
    first = r"(?<!\w)" if line[0].isalnum() else ""
    last = rf"(?!{_INSIDE}[\w\u0300-\u036f])" if line[-1].isalnum() else ""
    return f"{first}{words}{last}"


def _nearly(line: str) -> str:
    words = _JOINT.join(map(_letters, line.split()))
    return rf"(?<![^\W_]){words}{_GENITIVE}(?![^\W_])"


def _letters(word: str) -> str:
    return _INSIDE.join(map(_letter, unicodedata.normalize("NFC", word)))


def _letter(letter: str) -> str:
    """Every way to write one letter: composed or not, and as HTML writes it."""
    alike = [letter, *ALIKE.get(letter, "")]
    forms = {form for one in alike for form in (one, unicodedata.normalize("NFD", one))}
    patterns = {re.escape(form) for form in forms} | {re.escape(html.escape(one)) for one in alike}
    for one in alike:
        code = ord(one)
        if one.isascii() and one.isalnum():
            continue
        patterns |= {f"&#0*{code};", f"&#[xX]0*{code:x};", f"&#[xX]0*{code:X};"}
        if name := codepoint2name.get(code):
            patterns.add(f"&{name};")
    return f"(?:{'|'.join(sorted(patterns, key=lambda one: (-len(one), one)))})"


def _each_text(value: Any, change: Callable[[str], str]) -> Any:
    """``value`` with each of its texts changed; a text that is JSON itself is read as that."""
    if isinstance(value, str):
        nested = _nested(value)
        if nested is None:
            return change(value)
        changed = _each_text(nested, change)
        return value if changed == nested else json.dumps(changed, cls=DjangoJSONEncoder)
    if isinstance(value, dict):
        return {
            name: part if name in ADDRESSES else _each_text(part, change)
            for name, part in value.items()
        }
    if isinstance(value, list):
        return [_each_text(part, change) for part in value]
    return value


def _nested(text: str) -> list | dict | None:
    """What a text says that is JSON, as revisions keep the blocks of a body."""
    if not text.startswith(("[", "{")):
        return None
    try:
        return json.loads(text)
    except ValueError:
        return None


def _plain(text: str) -> str:
    """``text`` without tags and entities, on one line."""
    bare = _TAG.sub(" ", _BROKEN_TAG.sub(" ", text)) if "<" in text or ">" in text else text
    return re.sub(r"\s+", " ", html.unescape(bare))
