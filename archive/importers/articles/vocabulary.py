"""The words by which archived pages label themselves, in English and Norwegian."""

import re

BANNERS = frozenset({"historical archive", "historisk arkiv"})
NAVIGATION = frozenset(
    [
        "til innhaldsliste",
        "til innholdsfortegnelse",
        "to table of contents",
        "skip to main content",
        "hopp til innhold",
    ]
)
ARCHIVED = frozenset({"archived", "arkivert"})

LABELS = {
    "published under": "published_under",
    "publisert under": "published_under",
    "publisher": "publisher",
    "utgiver": "publisher",
    "utgjevar": "publisher",
    "document type": "document_type",
    "dokumenttype": "document_type",
    "type": "document_type",
    "date": "issued_on",
    "dato": "issued_on",
    "published": "posted_on",
    "publisert": "posted_on",
    "last updated": "updated_on",
    "updated": "updated_on",
    "sist oppdatert": "updated_on",
    "oppdatert": "updated_on",
    "archived": "archived_on",
    "arkivert": "archived_on",
    "no": "document_number",
    "nr": "document_number",
    "number": "document_number",
    "nummer": "document_number",
    "place": "place",
    "sted": "place",
    "stad": "place",
    "author": "creators",
    "forfatter": "creators",
    "forfattar": "creators",
    "speaker": "creators",
    "taler": "creators",
    "language": "language",
    "språk": "language",
    "status": "",
}
"""Label, in small letters and without its stop, and the field that it fills; empty: none."""
DATES = frozenset({"issued_on", "posted_on", "updated_on", "archived_on"})
SPOKEN_LABELS = frozenset({"speaker", "taler"})

LABEL_LANGUAGES = {
    "historical archive": "en",
    "published under": "en",
    "publisher": "en",
    "last updated": "en",
    "historisk arkiv": "nb",
    "publisert under": "nb",
    "utgiver": "nb",
    "utgjevar": "nn",
    "sist oppdatert": "nb",
}
"""The language of a label; what is the same in Bokmål and Nynorsk counts as Bokmål."""

LANGUAGES = {
    "english": "en",
    "engelsk": "en",
    "bokmål": "nb",
    "norsk bokmål": "nb",
    "norwegian bokmål": "nb",
    "nynorsk": "nn",
    "norsk nynorsk": "nn",
    "norwegian nynorsk": "nn",
    "french": "fr",
    "fransk": "fr",
    "german": "de",
    "tysk": "de",
}

DOCUMENT_TYPES = frozenset(
    [
        *("speech", "speech/statement", "speech/article", "statement", "address", "lecture"),
        *("press release", "news", "news story", "article", "op-ed", "interview", "letter"),
        *("report", "web page", "communiqué", "treaty", "white paper", "calendar"),
        *("tale", "tale/innlegg", "innlegg", "redegjørelse", "utgreiing", "foredrag", "trontale"),
        *("pressemelding", "nyhet", "nyheit", "artikkel", "kronikk", "intervju", "brev"),
        *("rapport", "nettside", "kommuniké", "traktat", "stortingsmelding", "kalender"),
    ]
)
SPOKEN_TYPES = frozenset(
    [
        *("speech", "speech/statement", "address", "lecture"),
        *("tale", "tale/innlegg", "foredrag", "trontale"),
    ]
)
SAME_TYPES = {
    "address": "speech",
    "lecture": "speech",
    "foredrag": "speech",
    "trontale": "speech",
    "innlegg": "speech",
}
"""Kinds of document that the archive files under another key."""

OFFICES = {
    "prime minister": "prime-minister",
    "statsminister": "prime-minister",
    "foreign minister": "foreign-affairs",
    "minister of foreign affairs": "foreign-affairs",
    "utenriksminister": "foreign-affairs",
    "utanriksminister": "foreign-affairs",
    "defence minister": "defence",
    "minister of defence": "defence",
    "forsvarsminister": "defence",
    "state secretary": "",
    "statssekretær": "",
    "statsråd": "",
    "minister": "",
}
"""Words before a name, and the archive's office; empty: one whose holders it does not date."""

_NAME = r"[^\W\d_a-z][\w'’.-]*(?: (?:[^\W\d_a-z][\w'’.-]*|van|von|de|af)){1,4}"
_OFFICE = "|".join(sorted(OFFICES, key=len, reverse=True))
CREATOR = re.compile(rf"(?P<office>(?i:{_OFFICE})) (?P<name>{_NAME})")
"""A line that names who wrote or spoke, and nothing else."""
SPOKEN_BY = re.compile(
    rf"(?P<office>(?i:{_OFFICE})) (?P<name>{_NAME}?)(?:['’]s|s['’]) "
    r"(?P<type>(?i:opening address|speech|address|lecture|statement))"
    r" (?:to|at|before|in|on|for)\b.*"
)
"""A title or lead that calls the document somebody's speech."""
SERIES = re.compile(
    r"(?:St\. ?meld\.|Meld\. ?St\.|St\. ?prp\.|Prop\.|Ot\. ?prp\.)"
    r" (?:nr\. )?[0-9]+(?: [A-Z]+)? \([0-9]{4}[-–][0-9]{2,4}\)"
)
OCCASION = re.compile(
    r"(?:lecture|address|speech|conference|seminar|meeting|summit|dinner|anniversary|visit"
    r"|forelesning|foredrag|konferanse|seminar|møte|toppmøte|middag|jubileum|tale|besøk)\b",
    re.IGNORECASE,
)
