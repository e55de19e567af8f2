"""What an article names and does not record yet, beside what it records already."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from archive.blocks.body import plain_text
from archive.dates import Bounds, EDTFError, Period
from archive.mentioning.figures import FigureProposal, propose_figures
from archive.mentioning.finding import Proposal, find, folded
from archive.mentioning.names import KINDS, Target, nameable
from archive.models import ArticlePage


@dataclass(frozen=True, slots=True)
class Recorded:
    """A mention that the article has."""

    target: Target
    name_as_written: str


@dataclass(frozen=True, slots=True)
class Proposed:
    """What an article could record, and what it records."""

    proposals: list[Proposal]
    figures: list[FigureProposal]
    recorded: list[Recorded]

    @property
    def all(self) -> list[Proposal | FigureProposal]:
        """Mentions and, after them, figures."""
        return [*self.proposals, *self.figures]

    @property
    def clear(self) -> list[Proposal | FigureProposal]:
        """Those that can mean one thing only."""
        return [one for one in self.all if not one.is_asked]


def propose(article: ArticlePage, *, with_figures: bool = True) -> Proposed:
    """What ``article``, a page or its latest draft, names and states; at most ten queries more
    than its own rows cost.
    """
    names = nameable()
    time = described(article)
    recorded = list(recorded_in(article, {name.target.key: name.target for name in names}))
    found = find(parts_of(article), names, described=time)
    words = words_of(article) if with_figures else []
    return Proposed(
        proposals=[one for one in found if _is_open(one, recorded)],
        figures=propose_figures(article, names, words, described=time),
        recorded=recorded,
    )


def parts_of(article: ArticlePage) -> list[str]:
    """Title, lead, and each heading and paragraph of the text; no editor's notes."""
    return [part for part in (article.title, *words_of(article)) if part]


def words_of(article: ArticlePage) -> list[str]:
    """The same without the title: what can be quoted from the text."""
    return [article.lead, *plain_text(article.body).split("\n")]


def described(article: ArticlePage) -> Bounds | None:
    """The time that the text speaks of; None where none is known."""
    try:
        period = Period.parse(article.described) if article.described else None
        return period.bounds(end_is_last_day=True) if period else None
    except EDTFError:
        return None


def recorded_in(article: ArticlePage, targets: Mapping[str, Target]) -> Iterator[Recorded]:
    """The mentions of the article, by kind."""
    for kind in KINDS:
        for row in getattr(article, f"{kind}_mentions").all():
            pk = getattr(row, f"{kind}_id")
            target = targets.get(f"{kind}-{pk}")
            if target is not None:
                yield Recorded(target, row.name_as_written)


def _is_open(proposal: Proposal, recorded: Iterable[Recorded]) -> bool:
    """Whether anything of it is left to record; takes out of it what is recorded already."""
    names: dict[Target, set[str]] = defaultdict(set)
    for one in recorded:
        names[one.target] |= {folded(one.target.label), folded(one.name_as_written)}
    written = {folded(form) for form in proposal.forms}
    if any(written & names[one.target] for one in proposal.options if one.target in names):
        return False  # the name is recorded for one of the things that it can mean
    proposal.options = [one for one in proposal.options if one.target not in names]
    return bool(proposal.options)
