"""Static files for production: hashed, compressed, styles and scripts each joined into one.

They are written as many small files, one a component, that ``css/site.css`` and ``js/site.js``
import. A browser would fetch them one after the other, so a deployment serves one of each.
The join happens inside ``collectstatic``: no second tool chain, and in development the
imports simply work.
"""

import posixpath
import re
from collections.abc import Iterator, Mapping
from typing import Any

from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

ENTRY = "css/site.css"
PAPER = "css/one-sheet.css"
"""A sheet that one page loads, for paper only."""
SCRIPT = "js/site.js"

_STRING = r'"(?:\\.|[^"\\])*"|\'(?:\\.|[^\'\\])*\''
_COMMENT = re.compile(rf"({_STRING})|/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(rf"({_STRING})|[;\s]*(\}})\s*|\s*([{{;,>])\s*|(:)\s+|(\s)\s*")
_REFERENCE = re.compile(
    r'@import\s+url\("(?P<sheet>[^"]+)"\)\s+layer\((?P<layer>[\w-]+)\)(?: (?P<media>\w+))?;'
    r'|url\("(?P<file>(?![a-z]+:|[#/])[^"]+)"\)'
)


def minify(css: str) -> str:
    """Return ``css`` without comments and needless white space; strings stay untouched."""
    css = _COMMENT.sub(lambda found: found[1] or " ", css)
    # A space before ":" is a combinator, one around "+" may stand in calc(): those stay.
    return _SPACE.sub(lambda found: " " if found[5] else found[found.lastindex or 0], css).strip()


def bundle(name: str, files: Mapping[str, tuple[Any, str]], *, root: str = ENTRY) -> str:
    """Return the style sheet ``name`` with each import inlined in its cascade layer.

    ``files`` maps a static name to (storage, path), as ``collectstatic`` hands it over.
    Addresses of fonts and pictures become relative to the folder of ``root``.
    """
    if name not in files:
        raise ValueError(f"The file '{name}' could not be found; {root} imports it.")

    def resolve(found: re.Match[str]) -> str:
        target = posixpath.normpath(
            posixpath.join(posixpath.dirname(name), found["sheet"] or found["file"])
        )
        if found["sheet"]:
            sheet = f"@layer {found['layer']} {{{bundle(target, files, root=root)}}}"
            return f"@media {found['media']}{{{sheet}}}" if found["media"] else sheet
        return f'url("{posixpath.relpath(target, posixpath.dirname(root))}")'

    storage, path = files[name]
    with storage.open(path) as sheet:
        return _REFERENCE.sub(resolve, minify(sheet.read().decode()))


_IMPORT = re.compile(r'^import \{ ([\w, ]+) \} from "(\./[\w-]+\.js)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const) (\w+))", re.MULTILINE)


_INDENT_OR_REMARK = re.compile(r"^[ \t]*(?://.*)?\n?", re.MULTILINE)
"""What stands before the code of a line, and lines without any."""


def join_scripts(name: str, files: Mapping[str, tuple[Any, str]]) -> str:
    """Return the script ``name`` with each module that it imports in front of it.

    A module stands in a function of its own and answers what it exports. Only plain imports and
    exports by name are understood, one a line; anything else stops the build.
    """

    def read(name: str) -> str:
        if name not in files:
            raise ValueError(f"The file '{name}' could not be found; {SCRIPT} imports it.")
        storage, path = files[name]
        with storage.open(path) as script:
            return _INDENT_OR_REMARK.sub("", script.read().decode())

    def module(found: re.Match[str]) -> str:
        imported = posixpath.normpath(posixpath.join(posixpath.dirname(name), found[2]))
        source = read(imported)
        exported = _EXPORT.findall(source)
        body = _EXPORT.sub("", source)
        if re.search(r"^(?:import|export)\b", body, re.MULTILINE):
            raise ValueError(f"'{imported}' imports, or exports in a way that cannot be joined.")
        answer = f"return {{ {', '.join(exported)} }};"
        return f"const {{ {found[1]} }} = (() => {{\n{body}{answer}\n}})();\n"

    return _IMPORT.sub(module, read(name))


class _Text:
    """A storage of one file that exists in memory only."""

    def __init__(self, text: str) -> None:
        self.text = text

    def open(self, path: str) -> ContentFile:
        return ContentFile(self.text.encode(), name=path)


class ArchiveStaticFilesStorage(CompressedManifestStaticFilesStorage):
    """Joins styles and scripts before Django hashes and WhiteNoise compresses the files."""

    support_js_module_import_aggregation = True

    def post_process(
        self, paths: dict[str, tuple[Any, str]], dry_run: bool = False, **options: Any
    ) -> Iterator[tuple[str, str | None, bool | Exception]]:
        for name, join in ((ENTRY, bundle), (PAPER, bundle), (SCRIPT, join_scripts)):
            if name in paths and not dry_run:
                paths = {**paths, name: (_Text(join(name, paths)), name)}
        yield from super().post_process(paths, dry_run=dry_run, **options)
