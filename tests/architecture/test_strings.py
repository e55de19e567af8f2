"""Every text that a user sees can be translated."""

import ast
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.architecture.files import modules, relative, templates

# --- Templates -----------------------------------------------------------------------------------
# Taken out before the HTML is read, from the outside in; line ends stay, for the line numbers.
TRANSLATED = re.compile(
    r"\{#.*?#\}"
    r"|\{%\s*comment\b.*?\{%\s*endcomment\s*%\}"
    r"|\{%\s*block (?:body_class|og_type)\s*%\}.*?\{%\s*endblock.*?%\}"  # for machines
    r"|\{%\s*blocktrans(?:late)?\b.*?\{%\s*endblocktrans(?:late)?\s*%\}"
    r"|\{%.*?%\}"
    r"|\{\{.*?\}\}",
    re.DOTALL,
)
WORD = re.compile(r"[^\W\d_]{2,}")
# The same in every language: formats, codes, abbreviations in capitals, addresses.
NAME = re.compile(r"\b(?:[A-Z]{2,}\d*|BibTeX|[a-z]+\.[a-z]{2,4})\b|(?<![\w<])/[\w/.-]*")
READ_ALOUD = {"alt", "aria-description", "aria-label", "label", "placeholder", "title"}


class Texts(HTMLParser):
    """Collects the texts of a page, with their lines."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[int, str]] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.silent += tag in {"script", "style"}
        for name, value in attrs:
            if name in READ_ALOUD and value:
                self.found.append((self.getpos()[0], value))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.silent -= tag in {"script", "style"}

    def handle_endtag(self, tag: str) -> None:
        self.silent -= tag in {"script", "style"}

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.found.append((self.getpos()[0], data))


def untranslated(html: str) -> list[str]:
    """The texts in a template that stand outside translate tags, as ``line: text``."""
    parser = Texts()
    parser.feed(TRANSLATED.sub(lambda found: "\n" * found[0].count("\n"), html))
    parser.close()
    return [
        f"{line}: {' '.join(text.split())}"
        for line, text in parser.found
        if WORD.search(NAME.sub("", text))
    ]


@pytest.mark.parametrize("path", templates(), ids=relative)
def test_a_template_marks_its_texts_for_translation(path: Path) -> None:
    loose = untranslated(path.read_text(encoding="utf-8"))
    assert not loose, f"{relative(path)}: put these inside translate tags: {loose}"


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<p>{% translate 'Home' %} · {{ day }} 2</p>", []),
        ("<p>{% blocktranslate %}Read {{ it }} aloud{% endblocktranslate %}</p>", []),
        ("<a>BibTeX</a><a>CSV</a><script>let open</script>", []),
        ("<p>\nHome</p>", ["1: Home"]),
        ('<img alt="A map">', ["1: A map"]),
        ('<input placeholder="{% translate "Search" %}">', []),
        ("{# a note #}<h1>{% if day %}On the day{% endif %}</h1>", ["1: On the day"]),
    ],
)
def test_the_reader_of_templates_sees_what_a_reader_sees(html: str, found: list[str]) -> None:
    assert untranslated(html) == found


# --- Python --------------------------------------------------------------------------------------
ATTRIBUTES = {"help_text", "verbose_name", "verbose_name_plural"}
ARGUMENTS = {*ATTRIBUTES, "label", "heading", "placeholder"}
CALLS = {"ValidationError", "PublicationRefused"}
MESSAGES = {"success", "info", "warning", "error"}


def is_text(node: ast.expr | None) -> bool:
    """Whether the node is a literal text with a word in it."""
    if isinstance(node, ast.JoinedStr):
        return any(is_text(part) for part in node.values)
    return (
        isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and bool(WORD.search(NAME.sub("", node.value)))
    )


def shown(node: ast.AST) -> Iterator[ast.expr]:
    """The expressions below ``node`` itself that a user gets to read."""
    match node:
        case ast.keyword(arg=name, value=value) if name in ARGUMENTS:
            yield value
        case ast.Assign(targets=[ast.Name(id=name)], value=value) if name in ATTRIBUTES:
            yield value
        case ast.Call(func=ast.Name(id=name), args=[first, *_]) if name in CALLS:
            yield from first.values if isinstance(first, ast.Dict) else [first]
        case ast.Call(
            func=ast.Attribute(value=ast.Name(id="messages"), attr=name), args=[_, text, *_]
        ) if name in MESSAGES:
            yield text
        case ast.ClassDef(bases=bases) if any("Choices" in ast.unparse(base) for base in bases):
            for line in node.body:
                match line:
                    case ast.Assign(value=ast.Tuple(elts=[*_, label])):
                        yield label
                    case ast.Assign(value=ast.Constant() as label):
                        yield label


@pytest.mark.parametrize("path", modules("archive"), ids=relative)
def test_a_module_marks_its_texts_for_translation(path: Path) -> None:
    loose = [
        f"{text.lineno}: {ast.unparse(text)}"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for text in shown(node)
        if is_text(text)
    ]
    assert not loose, f"{relative(path)}: wrap these in gettext: {loose}"


@pytest.mark.parametrize(
    ("code", "count"),
    [
        ("CharField(help_text='As printed.')", 1),
        ("CharField(help_text=_('As printed.'))", 0),
        ("class Meta:\n    verbose_name = 'article'", 1),
        ("raise ValidationError({'slug': 'This word is taken.'})", 1),
        ("messages.error(request, f'No {name} here')", 1),
        ("class Kind(models.TextChoices):\n    A = 'a', _('Article')\n    B = 'b', 'Book'", 1),
        ("FieldPanel('slug', heading=title)", 0),
    ],
)
def test_the_reader_of_modules_sees_what_a_user_sees(code: str, count: int) -> None:
    found = [text for node in ast.walk(ast.parse(code)) for text in shown(node)]
    assert len([text for text in found if is_text(text)]) == count
