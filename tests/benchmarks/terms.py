"""Words to search for, chosen by how many of the articles hold them."""

from dataclasses import dataclass

from django.db.models import F
from django.db.models.functions import Abs

from archive.demo.generated import phrases, vocabulary
from archive.models import SearchDocument, SearchWord
from archive.search.kinds import Kind

SHARES = {"half": 0.5, "fifth": 0.2, "5 %": 0.05, "1 %": 0.01, "rare": 0.0005}


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to search for, and what it is called in the table."""

    name: str
    text: str


def chosen() -> dict[str, Choice]:
    """A word in each share of the articles, two words at once, and a phrase."""
    articles = SearchDocument.objects.filter(kind=Kind.ARTICLE).count()
    found = {name: Choice(name, _word_in(articles * share)) for name, share in SHARES.items()}
    two = f"{found['fifth'].text} {found['5 %'].text}"
    found["two"] = Choice("two", two)
    found["phrase"] = Choice("phrase", '"{} {}"'.format(*phrases()[0]))
    return found


def _word_in(documents: float) -> str:
    """The made-up word that stands in nearest to so many."""
    made_up = set(vocabulary())
    nearest = SearchWord.objects.order_by(Abs(F("documents") - round(documents)), "form")
    return next(word for word in nearest.values_list("form", flat=True) if word in made_up)
