"""Finds the files of an import of articles, and reads a page's text and address from each."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext as _

from archive.importers.articles.drafting import LENGTH, TextRefused

ENDING = ".txt"
LARGEST = 4 * LENGTH
"""Bytes: no character takes more than four."""
_HEAD_END = "---"
_HEAD_LINE = re.compile(r"# ?(?P<name>[\w -]{1,40}): ?(?P<value>.*)")
_is_url = URLValidator(schemes=["http", "https"])


@dataclass(frozen=True, slots=True)
class PageFile:
    """The text of a page as a file holds it, with what the file says of where it was found."""

    text: str
    url: str = ""


def text_files(paths: Iterable[Path]) -> list[Path]:
    """The files named by ``paths`` and the text files in the folders among them, each once."""
    found: dict[Path, None] = {}
    for path in paths:
        if path.is_dir():
            inside = (one for one in path.rglob("*") if one.suffix.lower() == ENDING)
            found.update(dict.fromkeys(sorted(one for one in inside if one.is_file())))
        else:
            found[path] = None
    return list(found)


def read_file(path: Path) -> PageFile:
    """The page in a file; raises TextRefused for what is no text, and OSError.

    A file may begin with a head of its own, which is no part of the page: lines such as
    ``# URL: https://…``, and a line of three dashes.
    """
    if path.suffix.lower() in {".html", ".htm"}:
        raise TextRefused(
            _("HTML is not read yet: save the words of the page as a file that ends in .txt.")
        )
    if path.suffix.lower() != ENDING:
        raise TextRefused(_("Only text files are read, whose names end in .txt."))
    if path.stat().st_size > LARGEST:
        raise TextRefused(_("The file is larger than one page may be. Divide it at a heading."))
    try:
        # The mark at the start of some files says how they are encoded; it is no text.
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise TextRefused(
            _("The file is not in UTF-8 (byte %(byte)d cannot be read). Save it again in UTF-8.")
            % {"byte": error.start}
        ) from error
    return _without_head(text)


def _without_head(text: str) -> PageFile:
    lines = text.splitlines(keepends=True)
    head: dict[str, str] = {}
    for place, line in enumerate(lines):
        plain = line.strip()
        if plain == _HEAD_END and head:
            url = head.get("url", "")
            return PageFile("".join(lines[place + 1 :]), url if _is_address(url) else "")
        match = _HEAD_LINE.fullmatch(plain)
        if match is None:
            break
        head[match["name"].strip().casefold()] = match["value"].strip()
    return PageFile(text)


def _is_address(url: str) -> bool:
    try:
        _is_url(url)
    except ValidationError:
        return False
    return True
