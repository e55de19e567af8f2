"""Every text is translated into Norwegian Bokmål, and says there what it says in English."""

import ast
import gettext
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from django.utils.translation import trans_real

from tests.architecture.files import ROOT

CATALOGUE = ROOT / "archive/locale/nb/LC_MESSAGES"
LINE = re.compile(r'(?:(msgctxt|msgid_plural|msgid|msgstr)(?:\[(\d)\])? )?(".*")')
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%%|%[sd]|<[^>]*>")
# How a compiled catalogue writes the context of a text before it.
CONTEXT_END = "\x04"


@dataclass
class Message:
    """One text of the catalogue, with its translations by plural form."""

    flags: set[str] = field(default_factory=set)
    parts: dict[tuple[str, int], str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        return self.parts["msgid", 0]

    @property
    def key(self) -> str:
        context = self.parts.get(("msgctxt", 0))
        return self.text if context is None else f"{context}{CONTEXT_END}{self.text}"

    @property
    def plural(self) -> str | None:
        return self.parts.get(("msgid_plural", 0))

    @property
    def translations(self) -> dict[int, str]:
        return {form: text for (name, form), text in self.parts.items() if name == "msgstr"}


def read(catalogue: str) -> Iterator[Message]:
    """The messages of a catalogue, its head first."""
    for block in catalogue.strip().split("\n\n"):
        message, part = Message(), ("", 0)
        for line in block.split("\n"):
            if line.startswith("#,"):
                message.flags |= {flag.strip() for flag in line[2:].split(",")}
            elif not line.startswith("#"):
                name, form, text = LINE.fullmatch(line).groups()
                part = (name, int(form or 0)) if name else part
                message.parts[part] = message.parts.get(part, "") + ast.literal_eval(text)
        yield message


HEAD, *MESSAGES = read((CATALOGUE / "django.po").read_text(encoding="utf-8"))


def placeholders(text: str) -> list[str]:
    return sorted(PLACEHOLDER.findall(text))


def test_the_head_names_the_language_and_its_plural_forms() -> None:
    head = HEAD.translations[0]
    assert "Language: nb\n" in head
    assert "Plural-Forms: nplurals=2; plural=(n != 1);\n" in head


def test_no_text_stands_twice() -> None:
    assert len({message.key for message in MESSAGES}) == len(MESSAGES)


def test_every_text_is_translated_in_each_plural_form() -> None:
    missing = [
        message.text
        for message in MESSAGES
        for form in ((0, 1) if message.plural else (0,))
        if not message.translations.get(form)
    ]
    assert not missing


def test_no_translation_is_a_guess() -> None:
    assert not [message.text for message in MESSAGES if "fuzzy" in message.flags]


def test_a_translation_has_the_placeholders_and_tags_of_its_text() -> None:
    differing = [
        (message.text, translation)
        for message in MESSAGES
        for form, translation in message.translations.items()
        if placeholders(translation)
        != placeholders(message.plural if form and message.plural else message.text)
    ]
    assert not differing


def test_a_translation_quotes_as_norwegian_does() -> None:
    assert not [
        translation
        for message in MESSAGES
        for translation in message.translations.values()
        if "“" in translation or "”" in translation
    ]


def test_the_compiled_catalogue_says_the_same() -> None:
    with (CATALOGUE / "django.mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)._catalog
    written = {
        (message.key, form) if message.plural else message.key: text
        for message in MESSAGES
        for form, text in message.translations.items()
    }
    del compiled[""]
    assert compiled == written, "Compile the catalogue: manage.py compilemessages --locale=nb"


@pytest.mark.parametrize("text", ["Not verified yet", "Historical archive"])
def test_django_finds_the_translations(text: str) -> None:
    assert trans_real.translation("nb").gettext(text) != text


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("xgettext"), reason="xgettext is not installed")
def test_the_catalogue_has_every_text_of_the_sources_and_no_other(tmp_path: Path) -> None:
    for name in ("archive", "nato_site", "templates"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "manage.py", tmp_path)
    subprocess.run(
        [sys.executable, "manage.py", "makemessages", "-l", "nb", "--no-obsolete"],
        cwd=tmp_path,
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "nato_site.settings.test"},
        capture_output=True,
        check=True,
    )
    made = tmp_path / CATALOGUE.relative_to(ROOT) / "django.po"
    _head, *messages = read(made.read_text(encoding="utf-8"))
    assert {message.key for message in messages} == {message.key for message in MESSAGES}
