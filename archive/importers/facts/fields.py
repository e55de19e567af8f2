"""The fields of each fact file, and the words that a field may use."""

from archive.importers.facts.shapes import (
    Check,
    Field,
    Shape,
    an_object,
    any_text,
    date,
    day,
    flag,
    many,
    maybe,
    number,
    one_of,
    parts,
    text,
    whole_number,
)
from archive.vocabularies import (
    Capacity,
    CodeStatus,
    CountryRole,
    EventKind,
    Instrument,
    LabelBasis,
    Language,
    NatoRole,
    Office,
    OperationKind,
    Region,
    SourceKind,
    StatementAttribute,
    StatusEventKind,
    StrengthBasis,
    Unit,
    Verification,
)

# --- Words of the files, and what they mean here --------------------------------------------------
CONFIDENCE = {
    "seen": Verification.VERIFIED,
    "seen-partial": Verification.PARTLY,
    "memory": Verification.UNVERIFIED,
}
NATO_ROLES = {
    "led": NatoRole.LED,
    "led from August 2003": NatoRole.LED_LATER,
    "led later": NatoRole.LED_LATER,
    "led jointly": NatoRole.LED_JOINTLY,
    "supporting": NatoRole.SUPPORTING,
    "successor with NATO assets": NatoRole.SUCCESSOR,
}
LEADS = {
    "NATO": ("nato",),
    "European Union": ("eu",),
    "African Union": ("au",),
    "NATO and WEU": ("nato", "weu"),
}
"""Who leads an operation, as the file writes it, and the keys of those organisations."""
INSTRUMENTS = {
    "UNSC resolution": Instrument.SECURITY_COUNCIL,
    "North Atlantic Treaty": Instrument.TREATY,
    "Agreement": Instrument.AGREEMENT,
    "Request": Instrument.REQUEST,
    "Decision": Instrument.DECISION,
    "Council decision": Instrument.COUNCIL_DECISION,
}
LABELS = {
    "seen": LabelBasis.SEEN,
    "seen en+no": LabelBasis.SEEN,
    "seen en": LabelBasis.SEEN,
    "seen no": LabelBasis.SEEN,
    "pattern": LabelBasis.PATTERN,
    "not archived yet": LabelBasis.NOT_ARCHIVED,
}
BASES = {
    **{basis.value: basis for basis in StrengthBasis},
    "total over the operation": StrengthBasis.TOTAL,
    "on station": StrengthBasis.ON_STATION,
}
DATED_TABLES = (
    "status_periods",
    "status_events",
    "operations",
    "strengths",
    "contributions",
    "events",
    "governments",
    "ministers",
    "secretaries_general",
)
"""Files whose records a discrepancy can speak of."""
GLOSSARY_TABLES = ("frameworks", "publishers", "countries", "operations")


def slug_words(choices: type) -> dict[str, str]:
    """Choices as the files write them: with spaces for hyphens, in any letter case."""
    return {value.replace("-", " "): value for value in choices.values}


KINDS_OF_OPERATION = {
    **slug_words(OperationKind),
    "stand-by force": OperationKind.STAND_BY_FORCE,
}
REGIONS = {
    **{words.title(): value for words, value in slug_words(Region).items()},
    "South-East Asia": Region.SOUTH_EAST_ASIA,
}


def code_status(words: str) -> str:
    """The standing of a country code: ``former (ISO 3166-3: SUHH)`` is former."""
    return words.split(" (")[0]


def _code_status(value: object) -> str:
    if isinstance(value, str) and code_status(value) in CodeStatus.values:
        return ""
    return f"must be one of {', '.join(CodeStatus.values)}, not “{value}”"


def _reference(tables: tuple[str, ...]):
    def check(value: object) -> str:
        if isinstance(value, str):
            table, colon, key = value.partition(":")
            if colon and key and table in tables:
                return ""
        return f"must name a record as file:key, in one of {', '.join(tables)}, not “{value}”"

    return check


def _attribute(value: object) -> str:
    """One word for the whole case, or one for each record that it speaks of."""
    words = list(value.values()) if isinstance(value, dict) else [value]
    return next(filter(None, map(one_of(StatementAttribute.values), words)), "")


# --- Fields that many files share -----------------------------------------------------------------
def _or_null(check: Check) -> Field:
    """A field that may be null, or missing."""
    return Field(maybe(check), required=False)


TEXT, KEY = Field(text), Field(text)
NOTE = _or_null(text)
DATE_OR_NULL = Field(maybe(date))
_PRECISION = _or_null(one_of(["year", "month", "day"]))
_SORT = _or_null(day)
KEYS = Field(many(text), required=False)
SOURCED: Shape = {
    "sources": Field(many(text, at_least=1)),
    "confidence": Field(one_of(CONFIDENCE)),
}


def _when(name: str, field: Field = DATE_OR_NULL) -> Shape:
    """A date, and what the files may say of it beside."""
    prefix = "" if name == "date" else f"{name}_"
    return {name: field, f"{prefix}precision": _PRECISION, f"{name}_sort": _SORT}


PERIOD: Shape = {**_when("start", Field(date)), **_when("end")}
OPEN_PERIOD: Shape = {**_when("start"), **_when("end")}
DAY: Shape = _when("date", Field(date))

# --- The files ------------------------------------------------------------------------------------
_DATED_NAME: Shape = {"name": TEXT, "usage": TEXT, **PERIOD, "note": NOTE, **SOURCED}
_PHASE: Shape = {"name": TEXT, **PERIOD, "text": NOTE}
_MANDATE: Shape = {
    "instrument": Field(one_of(INSTRUMENTS)),
    "number": TEXT,
    "date": _or_null(date),
    "sources": Field(many(text, at_least=1), required=False),
}
_CLAIM: Shape = {
    "value": TEXT,
    "says": Field(any_text),
    "sources": Field(many(text, at_least=1)),
    "article": Field(text, required=False),
    "quotation": Field(text, required=False),
}
_ORIGINAL: Shape = {
    name: _or_null(text)
    for name in ["title", "label", "published_under", "publisher", "url", "url_note", "legacy_id"]
}

FIELDS: dict[str, Shape] = {
    "sources": {
        "id": KEY,
        "title": TEXT,
        "publisher": _or_null(text),
        "url": _or_null(text),
        "kind": Field(one_of(SourceKind.values)),
        "seen": Field(one_of(["stored", "memory"])),
        "seen_on": _or_null(day),
        "note": NOTE,
    },
    "parties": {"key": KEY, "name_en": TEXT, "name_no": TEXT},
    "frameworks": {"key": KEY, "name": TEXT, "description": _or_null(text), **PERIOD},
    "countries": {
        "key": KEY,
        "iso2": _or_null(text),
        "iso3": _or_null(text),
        "iso3166_status": Field(_code_status),
        "name": TEXT,
        "capital": _or_null(text),
        "region": Field(one_of(REGIONS)),
        "continent": _or_null(text),
        "role": Field(one_of(CountryRole.values)),
        "names": Field(parts(_DATED_NAME), required=False),
        "capital_names": Field(parts(_DATED_NAME), required=False),
        "predecessors": KEYS,
        "note": NOTE,
        **SOURCED,
    },
    "publishers": {
        "key": KEY,
        "name_en": TEXT,
        "name_no": TEXT,
        "abbreviation": _or_null(text),
        "regjeringen_code": _or_null(text),
        "names": Field(parts({"name_en": TEXT, "name_no": TEXT, **OPEN_PERIOD}), required=False),
        "note": NOTE,
        **SOURCED,
    },
    "governments": {
        "key": KEY,
        "archive_label_en": TEXT,
        "archive_label_no": TEXT,
        "archive_label_status": Field(one_of(LABELS)),
        "history_name_en": _or_null(text),
        "history_name_no": _or_null(text),
        "prime_minister": TEXT,
        **PERIOD,
        "parties": KEYS,
        "parliamentary_basis": _or_null(text),
        "note": NOTE,
        **SOURCED,
    },
    "ministers": {
        "key": KEY,
        "office": Field(one_of([Office.FOREIGN_AFFAIRS.value, Office.DEFENCE.value])),
        "name": TEXT,
        "party": _or_null(text),
        **PERIOD,
        "note": NOTE,
        **SOURCED,
    },
    "secretaries_general": {
        "key": KEY,
        "name": TEXT,
        "country": _or_null(text),
        **PERIOD,
        "acting": Field(flag),
        "note": NOTE,
        **SOURCED,
    },
    "status_periods": {
        "key": KEY,
        "country": TEXT,
        "framework": TEXT,
        **PERIOD,
        "start_event": _or_null(text),
        "end_event": _or_null(text),
        "note": NOTE,
        **SOURCED,
    },
    "status_events": {
        "key": KEY,
        "country": TEXT,
        "framework": TEXT,
        **DAY,
        "kind": Field(one_of(StatusEventKind.values)),
        "text": TEXT,
        "note": NOTE,
        **SOURCED,
    },
    "operations": {
        "key": KEY,
        "code": TEXT,
        "name": TEXT,
        "type": Field(one_of(KINDS_OF_OPERATION)),
        "lead": Field(one_of(LEADS)),
        "nato_role": Field(one_of(NATO_ROLES)),
        "countries": KEYS,
        "lat": _or_null(number),
        "lon": _or_null(number),
        "coordinates_approximate": Field(flag, required=False),
        **PERIOD,
        "ended": Field(one_of([True, False, None])),
        "mandate": Field(parts(_MANDATE), required=False),
        "predecessors": KEYS,
        "successors": KEYS,
        "phases": Field(parts(_PHASE), required=False),
        "summary": TEXT,
        "note": NOTE,
        **SOURCED,
    },
    "strengths": {
        "key": KEY,
        "operation": TEXT,
        **DAY,
        "figure": Field(whole_number),
        "unit": Field(one_of(Unit.values)),
        "basis": Field(one_of(BASES)),
        "approximate": Field(flag),
        "country": _or_null(text),
        "host_country": _or_null(text),
        "stated_in": Field(an_object({"article": TEXT, "quotation": TEXT}), required=False),
        "note": NOTE,
        **SOURCED,
    },
    "contributions": {
        "key": KEY,
        "operation": TEXT,
        "country": TEXT,
        "capacity": Field(one_of(Capacity.values)),
        **OPEN_PERIOD,
        "attested": Field(many(date), required=False),
        "note": NOTE,
        **SOURCED,
    },
    "events": {
        "key": KEY,
        "kind": Field(one_of(EventKind.values)),
        "title": TEXT,
        **PERIOD,
        "place": _or_null(text),
        "place_country": _or_null(text),
        "text": TEXT,
        "countries": KEYS,
        "operations": KEYS,
        "note": NOTE,
        **SOURCED,
    },
    "discrepancies": {
        "key": KEY,
        "subject": TEXT,
        "records": Field(many(_reference(DATED_TABLES), at_least=1)),
        "attribute": Field(_attribute, required=False),
        "claims": Field(parts(_CLAIM)),
        "value_used": TEXT,
        "advice": Field(any_text),
    },
    "glossary": {
        "term": KEY,
        "expansion": TEXT,
        "norwegian": _or_null(text),
        "aliases": KEYS,
        "ref": _or_null(_reference(GLOSSARY_TABLES)),
    },
    "articles": {
        "key": KEY,
        "title": TEXT,
        "kind": Field(one_of(["article", "summary"])),
        "language": Field(one_of(Language.values)),
        **_when("as_of", Field(date)),
        "as_of_status": Field(text, required=False),
        "as_of_note": NOTE,
        "government": TEXT,
        "publisher": TEXT,
        "is_demo": Field(flag, required=False),
        "attribution_note": _or_null(text),
        "lead": TEXT,
        "sections": Field(parts({"heading": TEXT, "text": TEXT})),
        "word_count": Field(whole_number, required=False),
        "countries": KEYS,
        "operations": KEYS,
        "frameworks": KEYS,
        "original": _or_null(an_object(_ORIGINAL)),
        **SOURCED,
    },
}
