"""The style sheet a deployment serves: one file, complete, small, readable by everyone."""

import gzip
import re
from pathlib import Path

import pytest
from django.core.files.storage import FileSystemStorage

from archive.admin.styleguide.colours import colours, contrast
from nato_site.staticfiles import ENTRY, SCRIPT, bundle, join_scripts, minify
from tests.site.conftest import STATIC

ROOT = Path(__file__).resolve().parents[2]
SHEETS = sorted((STATIC / "css").rglob("*.css"))
COMPONENTS = sorted((STATIC / "css/components").glob("*.css"))
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))

TEXT_ON_GROUND = [
    *(
        (text, ground)
        for text in ("ink", "ink2", "ink3", "accent")
        for ground in ("page", "surface")
    ),
    ("ink", "sunken"),
    ("ink", "mark"),
    ("accent", "mark"),
    ("on-accent", "accent"),
    ("page", "ink"),
]


@pytest.fixture(scope="module")
def stylesheet(collected: Path) -> Path:
    (path,) = (collected / "css").glob("site.????????????.css")
    return path


def first_selector(path: Path) -> str:
    css = re.sub(r"@(media|supports)[^{]*\{", "", minify(path.read_text()))
    return re.split(r"[{,]", css, maxsplit=1)[0]


def colours_in(scheme: str) -> dict[str, str]:
    """The colour tokens of "light", "dark" or "fallback", from the source file."""
    if scheme == "fallback":
        return dict(re.findall(r"--([\w-]+): (#\w+);", (STATIC / "css/tokens.css").read_text()))
    return {name: getattr(colour, scheme) for name, colour in colours().items()}


def test_the_served_stylesheet_imports_nothing(stylesheet: Path) -> None:
    assert "@import" not in stylesheet.read_text()


@pytest.mark.parametrize("component", COMPONENTS, ids=lambda path: path.stem)
def test_the_served_stylesheet_holds_the_component(component: Path, stylesheet: Path) -> None:
    assert first_selector(component) in stylesheet.read_text()


def test_the_served_stylesheet_names_its_fonts_by_hash(stylesheet: Path) -> None:
    fonts = re.findall(r'url\("([^"]+\.woff2)"\)', stylesheet.read_text())
    assert len(fonts) == 9
    assert all((stylesheet.parent / font).is_file() for font in fonts)
    assert all(re.search(r"\.[0-9a-f]{12}\.woff2$", font) for font in fonts)


def test_the_served_stylesheet_stays_below_eleven_kilobytes(stylesheet: Path) -> None:
    assert len(gzip.compress(stylesheet.read_bytes(), 9)) < 11 * 1024
    assert stylesheet.with_name(stylesheet.name + ".br").exists()


def test_the_first_view_loads_at_most_85_kilobytes_of_fonts() -> None:
    files = ("source-serif-4-latin-wght-normal.woff2", "source-sans-3-latin-wght-normal.woff2")
    assert sum((STATIC / "fonts" / name).stat().st_size for name in files) <= 85_000


def test_the_scripts_stay_below_eight_kilobytes_compressed() -> None:
    scripts = (path.read_bytes() for path in (STATIC / "js").glob("*.js"))
    assert sum(len(gzip.compress(script, 9)) for script in scripts) < 8 * 1024


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.stem)
def test_a_source_sheet_is_at_most_200_lines(sheet: Path) -> None:
    assert len(sheet.read_text().splitlines()) <= 200


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.stem)
def test_every_address_in_a_sheet_leads_to_a_file(sheet: Path) -> None:
    addresses = re.findall(r"url\([\"']?([^\"')#]+)[\"']?\)", sheet.read_text())
    assert all((sheet.parent / address).resolve().is_file() for address in addresses)


@pytest.mark.parametrize("scheme", ["fallback", "light", "dark"])
@pytest.mark.parametrize(("text", "ground"), TEXT_ON_GROUND)
def test_text_stands_out_from_its_ground(text: str, ground: str, scheme: str) -> None:
    tokens = colours_in(scheme)
    assert contrast(tokens[text], tokens[ground]) >= 4.5


def test_browsers_without_light_dark_get_the_light_colours() -> None:
    light, fallback = colours_in("light"), colours_in("fallback")
    assert light
    assert {name: fallback[name] for name in light} == light


def test_minifying_leaves_strings_alone() -> None:
    css = """a::after { content: "a  /* b */ ; }"; } /* don't */ p > b , i:not( .x ) { top : 0; }"""
    assert minify(css) == """a::after{content:"a  /* b */ ; }"}p>b,i:not( .x ){top :0}"""


def test_a_bundle_keeps_addresses_right_from_a_folder_below(tmp_path: Path) -> None:
    (tmp_path / "css/parts").mkdir(parents=True)
    (tmp_path / ENTRY).write_text('@import url("parts/a.css") layer(components);')
    (tmp_path / "css/parts/a.css").write_text('a{background:url("../../img/x.png")}b{fill:url(#p)}')
    source = FileSystemStorage(location=tmp_path)
    files = {name: (source, name) for name in (ENTRY, "css/parts/a.css")}
    assert bundle(ENTRY, files) == (
        '@layer components {a{background:url("../img/x.png")}b{fill:url(#p)}}'
    )


def test_a_bundle_keeps_a_sheet_for_paper_on_paper(tmp_path: Path) -> None:
    (tmp_path / "css").mkdir()
    (tmp_path / ENTRY).write_text('@import url("print.css") layer(print) print;')
    (tmp_path / "css/print.css").write_text("a { color: inherit; }")
    source = FileSystemStorage(location=tmp_path)
    files = {name: (source, name) for name in (ENTRY, "css/print.css")}
    assert bundle(ENTRY, files) == "@media print{@layer print {a{color:inherit}}}"


def test_the_served_script_waits_for_no_other(collected: Path) -> None:
    (script,) = (collected / "js").glob("site.????????????.js")
    assert not re.search(r"^import\b", script.read_text(), re.MULTILINE)
    used = re.findall(r"^import \{ (\w+) \}", (STATIC / SCRIPT).read_text(), re.MULTILINE)
    assert used
    assert all(f"function {name}" in script.read_text() for name in used)


def test_a_joined_module_keeps_its_own_names(tmp_path: Path) -> None:
    (tmp_path / "js").mkdir()
    (tmp_path / SCRIPT).write_text('import { a, b } from "./one.js";\na(b);\n')
    (tmp_path / "js/one.js").write_text(
        "const own = 1;\nexport const b = own;\nexport function a() {}\n"
    )
    source = FileSystemStorage(location=tmp_path)
    joined = join_scripts(SCRIPT, {name: (source, name) for name in (SCRIPT, "js/one.js")})
    assert joined == (
        "const { a, b } = (() => {\nconst own = 1;\nconst b = own;\nfunction a() {}\n"
        "return { b, a };\n})();\na(b);\n"
    )


@pytest.mark.parametrize("module", ["export default 1;", 'import "./two.js";', None])
def test_a_script_that_cannot_be_joined_stops_the_build(module: str | None, tmp_path: Path) -> None:
    (tmp_path / "js").mkdir()
    (tmp_path / SCRIPT).write_text('import { a } from "./one.js";\n')
    source = FileSystemStorage(location=tmp_path)
    files = {SCRIPT: (source, SCRIPT)}
    if module is not None:
        (tmp_path / "js/one.js").write_text(module)
        files["js/one.js"] = (source, "js/one.js")
    with pytest.raises(ValueError, match=r"js/one\.js"):
        join_scripts(SCRIPT, files)


def test_an_import_that_leads_nowhere_stops_the_build(tmp_path: Path) -> None:
    (tmp_path / "css").mkdir()
    (tmp_path / ENTRY).write_text('@import url("gone.css") layer(base);')
    with pytest.raises(ValueError, match=r"css/gone\.css"):
        bundle(ENTRY, {ENTRY: (FileSystemStorage(location=tmp_path), ENTRY)})


def worn() -> re.Pattern[str]:
    """The classes that templates, tags and scripts of the public pages give, as one pattern.

    A class of which a template writes only a part (``s-{{ status }}``) is known by that part.
    """
    every = (ROOT / "templates").rglob("*.*")
    pages = [path for path in every if not path.is_relative_to(ROOT / "templates/archive/admin")]
    html = "".join(path.read_text() for path in pages)
    html = re.sub(r"\{#.*?#\}|\{%.*?%\}", " ", html, flags=re.DOTALL)
    code = [*(ROOT / "archive/templatetags").glob("*.py"), *(STATIC / "js").glob("*.js")]
    html += "".join(path.read_text() for path in code)
    html = re.sub(r"\{\{.*?\}\}", "*", html)
    names = {name for names in re.findall(r'\bclass="([^"]*)"', html) for name in names.split()}
    return re.compile("|".join(re.escape(name).replace(r"\*", ".+") for name in names - {"*"}))


@pytest.mark.parametrize("component", COMPONENTS, ids=lambda path: path.stem)
def test_every_class_of_a_part_is_worn_by_a_page(component: Path) -> None:
    css = re.sub(r"/\*.*?\*/", "", component.read_text(), flags=re.DOTALL)
    selectors = " ".join(re.findall(r"([^{}]+)\{", css))
    names = set(re.findall(r"\.([a-z][\w-]*)", selectors))
    known = worn()
    assert {name for name in names if not known.fullmatch(name)} == set()


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_a_template_holds_no_inline_code_or_style(template: Path) -> None:
    """The policy blocks both; a style attribute may only give a chart its positions."""
    html = re.sub(r"\{\{.*?\}\}|\{%.*?%\}", "0", template.read_text())
    assert not re.search(r"<style\b|<[^>]*\son\w+=", html)
    assert not re.search(r"<script(?![^>]*(\bsrc=|application/(ld\+)?json))", html)
    for value in re.findall(r'\bstyle="([^"]*)"', html):
        assert re.fullmatch(r"(\s*--[abvxy]:\s*[^;:]+;?)+\s*", value), value
