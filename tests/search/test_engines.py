"""Either database is asked the same, and answers the same."""

from collections.abc import Sequence

import pytest

from archive.models import SearchDocument
from archive.search.engines import engine
from archive.search.engines.engine import Expression, OneOf, Tokens
from archive.search.engines.postgresql import PostgreSQLEngine
from archive.search.engines.sqlite import SQLiteEngine
from tests.factories import an_article

pytestmark = pytest.mark.django_db


def one_of(*rows: Sequence[str], prefix: bool = False, naming: bool = False) -> OneOf:
    return OneOf(tuple(Tokens(tuple(row), is_prefix=prefix, naming=naming) for row in rows))


def test_an_expression_in_the_language_of_each_database() -> None:
    asked = Expression(
        (one_of(["a"], ["b", "c"]), one_of(["d"], prefix=True, naming=True)), (one_of(["e"]),)
    )
    assert SQLiteEngine().render(asked) == (
        '((("a") OR ("b" + "c")) AND {title_tokens name_tokens} : ("d" *)) NOT (("e"))'
    )
    assert PostgreSQLEngine().render(asked) == "('a' | ('b' <-> 'c')) & ('d':AB*) & !(('e'))"
    assert PostgreSQLEngine().render(Expression((), asked.none_of)) == "!(('e'))"


@pytest.fixture
def documents() -> dict[int, str]:
    """The titles of some documents by their primary keys."""
    an_article(title="Alpha beta", lead="Gamma delta.")
    an_article(title="Beta", lead="Alpha. Delta gamma.", paragraphs=("Epsilon alphabet.",))
    an_article(title="Zeta", lead="Beta alpha alpha.")
    return dict(SearchDocument.objects.filter(kind="article").values_list("pk", "title"))


FOUND = [
    (Expression((one_of(["alpha"]),)), {"Alpha beta", "Beta", "Zeta"}),
    (Expression((one_of(["alpha", "beta"]),)), {"Alpha beta"}),
    (Expression((one_of(["gamma", "delta"], ["epsilon"]),)), {"Alpha beta", "Beta"}),
    (Expression((one_of(["alpha"], naming=True),)), {"Alpha beta"}),
    (Expression((one_of(["alphab"], prefix=True),)), {"Beta"}),
    (Expression((one_of(["beta"]),), (one_of(["zeta"]),)), {"Alpha beta", "Beta"}),
    (Expression((), (one_of(["zeta"]),)), {"Alpha beta", "Beta"}),
    (Expression(), {"Alpha beta", "Beta", "Zeta"}),
]


def test_what_an_expression_finds(documents: dict[int, str], subtests) -> None:
    for expression, found in FOUND:
        with subtests.test(expression=str(expression)):
            pks = engine().matching(expression)
            assert {documents[pk] for pk in pks if pk in documents} == found


def test_a_phrase_ends_with_its_column(documents: dict[int, str]) -> None:
    across = Expression((one_of(["zeta", "beta"]),))
    assert engine().matching(across) == []


def test_a_title_counts_more_than_a_text_and_more_hits_more_than_one(documents) -> None:
    scores, naming = engine().ranked(Expression((one_of(["alpha"]),)))
    by_score = sorted(scores, key=scores.__getitem__, reverse=True)
    assert documents[by_score[0]] == "Alpha beta"
    assert [documents[pk] for pk in naming] == ["Alpha beta"]


def test_the_index_of_either_database_is_sound_and_can_be_mended(documents) -> None:
    assert engine().is_sound()
    engine().mend()
    engine().tidy()
    assert engine().is_sound()
    assert len(engine().matching(Expression((one_of(["alpha"]),)))) == 3
