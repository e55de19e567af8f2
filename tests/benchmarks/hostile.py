"""A hundred queries that nobody should send, against every address that reads one."""

import time
from collections.abc import Iterator
from urllib.parse import urlencode

from django.test import Client

from tests.benchmarks.progress import tell
from tests.benchmarks.table import Row, at_most
from tests.benchmarks.timing import MS
from tests.views.test_search_hostile import DATA, HOSTILE, PAGE, SUGGEST

ADDRESSES = (PAGE, DATA, SUGGEST)
MOST = 1000

MORE = (
    # Floods
    "x" * 299,
    "OR " * 3_000,
    "a OR b OR " * 500,
    '"' * 100_000,
    "(" * 5_000 + "KFOR" + ")" * 5_000,
    "-a " * 2_000,
    " ".join(f"{letter}*" for letter in "abcdefghijklmnopqrstuvwxyz"),
    " ".join(f"{one}{two}*" for one in "bhz" for two in "abcdefghij"),
    " ".join(f"b{letter}* OR" for letter in "hwdlmnpr" * 4),
    " ".join(f"-b{letter}*" for letter in "hwdlmnpr" * 4),
    "bh* bw* dh* dz* gb* gw* gz* hm* hw* kp* kw* kz* lh* lv* lw* mb* mf* mh* mp* mv*",
    '"bh bw"* "dh dz"*',
    "e" * 60 + "*",
    "nato " * 60,
    "a-b-c-d-e-f-g-h-i-j-k-l-m-n-o-p-q-r-s-t-u-v-w-x-y-z",
    "🕊️" * 5_000,
    "\u0301" * 3_000,
    "\u200b" * 3_000,
    "\ufdfa" * 300,
    "\r\n" * 50_000,
    # Stars, minus and stop words
    "a* b* c*",
    "a*",
    "bh*",
    "* * *",
    "**bh**",
    "-the",
    "-bha",
    "-bh*",
    "- the -",
    "the of and",
    "the",
    '"the of and"',
    "the OR of OR and",
    "OR",
    "OR OR OR",
    "a OR",
    '-"the of"',
    # The databases' own languages
    'archive_search_text MATCH "a"',
    "{title_tokens name_tokens} : a",
    "title_tokens : (a) NOT (b)",
    "^a + b",
    'NEAR("a" "b", 10)',
    "a & b | !c <-> d",
    "a:*",
    "'a':*ABCD",
    "!!!",
    "<2>",
    "'); SELECT pg_sleep(5); --",
    # Fields
    "country:",
    "country:nowhere",
    "type:nonsense KFOR",
    "-type:article",
    'country:"',
    "title:the",
    "title:a*",
    "operation:kfor OR country:norway OR type:x",
)


def hostile() -> Iterator[Row]:
    """Nothing breaks, and nothing takes longer than a second."""
    queries = list(dict.fromkeys((*HOSTILE, *MORE)))[:100]
    pages = Client(raise_request_exception=False)
    pages.get(ADDRESSES[0], {"q": "kfor"})  # the first search of a process is measured elsewhere
    for address in ADDRESSES:
        tell(f"hostile queries, {address}")
        broken, slowest, slow = [], 0.0, ""
        for text in queries:
            begun = time.perf_counter()
            response = pages.get(f"{address}?{urlencode({'q': text})}")
            took = (time.perf_counter() - begun) * MS
            if took > slowest:
                slowest, slow = took, text
            if response.status_code >= 500:
                broken.append(text)
        name = f"{len(queries)} hostile queries, {address}"
        note = f"slowest: {slow[:24]!r}"
        told = ", ".join(map(repr, broken))[:60]
        yield at_most(f"{name}: broken", len(broken), 0, unit="", note=told)
        yield at_most(f"{name}: slowest", slowest, MOST, unit=" ms", note=note)
