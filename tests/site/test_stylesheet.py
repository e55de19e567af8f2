"""The style sheet a deployment serves: one file, complete, small, readable by everyone."""

import gzip
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.storage import FileSystemStorage

from nato_site.staticfiles import ENTRY, ArchiveStaticFilesStorage, bundle, minify

ROOT = Path(__file__).resolve().parents[2]
STATIC = next(
    Path(folder) for folder in settings.STATICFILES_DIRS if (Path(folder) / ENTRY).exists()
)
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
def served(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of our own static files as ``collectstatic`` leaves it."""
    folder = tmp_path_factory.mktemp("static")
    source = FileSystemStorage(location=STATIC)
    storage = ArchiveStaticFilesStorage(location=folder, base_url="/static/")
    names = [str(path.relative_to(STATIC)) for path in STATIC.rglob("*") if path.is_file()]
    for name in names:
        with source.open(name) as content:
            storage.save(name, content)
    for _name, _hashed, outcome in storage.post_process({name: (source, name) for name in names}):
        if isinstance(outcome, Exception):
            raise outcome
    return folder


@pytest.fixture(scope="module")
def stylesheet(served: Path) -> Path:
    (path,) = (served / "css").glob("site.????????????.css")
    return path


def first_selector(path: Path) -> str:
    css = re.sub(r"@(media|supports)[^{]*\{", "", minify(path.read_text()))
    return re.split(r"[{,]", css, maxsplit=1)[0]


def colours(scheme: str) -> dict[str, str]:
    """The colour tokens of "light", "dark" or "fallback", from the source file."""
    css = (STATIC / "css/tokens.css").read_text()
    if scheme == "fallback":
        return dict(re.findall(r"--([\w-]+): (#\w+);", css))
    pairs = re.findall(r"--([\w-]+): light-dark\((#\w+), (#\w+)\)", css)
    return {name: light if scheme == "light" else dark for name, light, dark in pairs}


def luminance(colour: str) -> float:
    digits = colour.lstrip("#")
    digits = "".join(2 * digit for digit in digits) if len(digits) == 3 else digits
    channels = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_served_stylesheet_imports_nothing(stylesheet: Path) -> None:
    assert "@import" not in stylesheet.read_text()


@pytest.mark.parametrize("component", COMPONENTS, ids=lambda path: path.stem)
def test_the_served_stylesheet_holds_the_component(component: Path, stylesheet: Path) -> None:
    assert first_selector(component) in stylesheet.read_text()


def test_the_served_stylesheet_names_its_fonts_by_hash(stylesheet: Path) -> None:
    fonts = re.findall(r'url\("([^"]+\.woff2)"\)', stylesheet.read_text())
    assert len(fonts) == 5
    assert all((stylesheet.parent / font).is_file() for font in fonts)
    assert all(re.search(r"\.[0-9a-f]{12}\.woff2$", font) for font in fonts)


def test_the_served_stylesheet_stays_below_ten_kilobytes(stylesheet: Path) -> None:
    assert len(gzip.compress(stylesheet.read_bytes(), 9)) < 10 * 1024
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
    tokens = colours(scheme)
    assert contrast(tokens[text], tokens[ground]) >= 4.5


def test_browsers_without_light_dark_get_the_light_colours() -> None:
    light, fallback = colours("light"), colours("fallback")
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


def test_an_import_that_leads_nowhere_stops_the_build(tmp_path: Path) -> None:
    (tmp_path / "css").mkdir()
    (tmp_path / ENTRY).write_text('@import url("gone.css") layer(base);')
    with pytest.raises(ValueError, match=r"css/gone\.css"):
        bundle(ENTRY, {ENTRY: (FileSystemStorage(location=tmp_path), ENTRY)})


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_a_template_holds_no_inline_code_or_style(template: Path) -> None:
    """The policy blocks both; a style attribute may only give a chart its positions."""
    html = re.sub(r"\{\{.*?\}\}|\{%.*?%\}", "0", template.read_text())
    assert not re.search(r"<style\b|<[^>]*\son\w+=", html)
    assert not re.search(r"<script(?![^>]*(\bsrc=|application/(ld\+)?json))", html)
    for value in re.findall(r'\bstyle="([^"]*)"', html):
        assert re.fullmatch(r"(\s*--[abvxy]:\s*[^;:]+;?)+\s*", value), value
