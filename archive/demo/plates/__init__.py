"""The demo archive's figures, composed from its facts; in English, as the demo archive is."""

from collections.abc import Iterator

from archive.demo.plates.numbers import members, rounds, strength
from archive.demo.plates.places import accession, day_map, framework_map, theatre
from archive.demo.plates.plate import Plate
from archive.timeline.factbook import factbook

__all__ = ["Plate", "plates"]

STRENGTHS = (
    ("kfor", "2023-06-02"),
    ("sfor", ""),
    ("isaf", ""),
    ("resolute-support", ""),
)
"""Operations, each with the last day of which its figure tells; empty: all that is known."""
MEMBERS_UNTIL = ("", "2009-04-01")
"""Empty: until the latest change."""
ACCESSIONS = (("NO",), ("GR", "TR"), ("DE",), ("ES",))
THEATRES = ("kfor", "ifor", "display-deterrence", "allied-harmony")
FRAMEWORKS = (("pfp", "1994-08-05"), ("md", "2005-06-24"))
DAYS = ("2024-03-07", "2007-01-15", "1949-08-24")


def plates() -> Iterator[Plate]:
    """The figures that the facts allow; where two fit the same page, the first has it."""
    periods = factbook().standings
    for slug, until in STRENGTHS:
        yield from strength(slug=slug, until=until)
    for until in MEMBERS_UNTIL:
        yield from members(periods=periods, until=until)
    yield from rounds(periods=periods, until="2004-03-29")
    for codes in ACCESSIONS:
        yield from accession(periods=periods, codes=codes)
    for slug in THEATRES:
        yield from theatre(periods=periods, slug=slug)
    for day in DAYS:
        yield from day_map(periods=periods, day=day)
    for key, day in FRAMEWORKS:
        yield from framework_map(periods=periods, key=key, day=day)
    yield from rounds(periods=periods)
