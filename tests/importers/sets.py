"""Small sets of facts for tests: sound by themselves, one record a line."""

import copy
import json
from pathlib import Path
from typing import Any

Records = dict[str, list[dict[str, Any]]]

SEEN = {"sources": ["book"], "confidence": "seen"}


def a_period(start: str | None, end: str | None = None) -> dict[str, Any]:
    return {"start": start, "end": end}


def a_country(code: str, name: str, **fields: Any) -> dict[str, Any]:
    return {
        "key": code,
        "iso2": code,
        "iso3": None,
        "iso3166_status": "current",
        "name": name,
        "capital": None,
        "region": "Northern Europe",
        "continent": "Europe",
        "role": "member",
        **SEEN,
        **fields,
    }


def an_operation(key: str, **fields: Any) -> dict[str, Any]:
    return {
        "key": key,
        "code": key.upper(),
        "name": f"Operation {key}",
        "type": "peace support",
        "lead": "NATO",
        "nato_role": "led",
        "countries": [],
        "lat": 42.6,
        "lon": 20.9,
        **a_period("1999-06-12"),
        "ended": False,
        "summary": "What it does.",
        **SEEN,
        **fields,
    }


def a_government(key: str, start: str, end: str | None, **fields: Any) -> dict[str, Any]:
    return {
        "key": key,
        "archive_label_en": f"{key.title()}'s Government",
        "archive_label_no": f"Regjeringen {key.title()}",
        "archive_label_status": "pattern",
        "prime_minister": f"Jo {key.title()}",
        **a_period(start, end),
        **SEEN,
        **fields,
    }


def a_minister(name: str, start: str, end: str | None, **fields: Any) -> dict[str, Any]:
    key = f"defence-{start}"
    return {"key": key, "office": "defence", "name": name, **a_period(start, end), **SEEN, **fields}


def a_status(country: str, start: str, end: str | None = None, **fields: Any) -> dict[str, Any]:
    key = f"{country.lower()}-member-{start[:4]}"
    return {
        "key": key,
        "country": country,
        "framework": "member",
        **a_period(start, end),
        **SEEN,
        **fields,
    }


def a_strength(operation: str, date: str, figure: Any, **fields: Any) -> dict[str, Any]:
    return {
        "key": f"{operation}-{date}",
        "operation": operation,
        "date": date,
        "figure": figure,
        "unit": "personnel",
        "basis": "deployed",
        "approximate": True,
        "country": None,
        **SEEN,
        **fields,
    }


def a_ministry(key: str = "fd") -> dict[str, Any]:
    return {"key": key, "name_en": "Ministry", "name_no": "Departementet", **SEEN}


def an_article(key: str, **fields: Any) -> dict[str, Any]:
    return {
        "key": key,
        "title": "An article",
        "kind": "article",
        "language": "en",
        "as_of": "2007-02-15",
        "government": "alm",
        "publisher": "fd",
        "lead": "Its lead.",
        "sections": [{"heading": "First", "text": "One & two.\n\nThree."}],
        "countries": [],
        **SEEN,
        **fields,
    }


SOURCES = [
    {
        "id": "book",
        "title": "A book",
        "publisher": "A press",
        "url": "https://example.org/book",
        "kind": "official",
        "seen": "stored",
        "seen_on": "2026-11-23",
    },
    {
        "id": "memory",
        "title": "General knowledge",
        "publisher": None,
        "url": None,
        "kind": "none",
        "seen": "memory",
        "seen_on": None,
    },
]

FRAMEWORKS = [{"key": "member", "name": "Membership", "description": "A.", **a_period("1949")}]


def small_set() -> Records:
    """Two members, an operation with a strength, and what they need."""
    return {
        "sources": copy.deepcopy(SOURCES),
        "frameworks": copy.deepcopy(FRAMEWORKS),
        "countries": [a_country("NO", "Norway"), a_country("DK", "Denmark")],
        "status_periods": [a_status("NO", "1949-04-04"), a_status("DK", "1949-04-04")],
        "operations": [an_operation("kfor")],
        "strengths": [a_strength("kfor", "2007-02", 16000)],
    }


def write_set(folder: Path, records: Records) -> Path:
    """Writes each file with one record a line, as the archive's own data are written."""
    folder.mkdir(exist_ok=True)
    for file, rows in records.items():
        lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
        (folder / f"{file}.json").write_text(f"[\n{lines}\n]\n", encoding="utf-8")
    return folder
