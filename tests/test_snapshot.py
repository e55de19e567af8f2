"""A test that commits leaves the database as the migrations made it."""

import pytest
from wagtail.models import Page

from archive.models import HomePage
from tests.factories import a_source


@pytest.fixture
def tree(db: None) -> list[str]:
    return list(Page.objects.order_by("path").values_list("url_path", flat=True))


@pytest.mark.django_db(transaction=True)
def test_a_committing_test_may_lose_everything() -> None:
    a_source(key="committed")
    Page.objects.all().delete()
    assert not HomePage.objects.exists()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("again", [1, 2])
def test_the_next_one_finds_the_tree_and_nothing_else(again: int) -> None:
    assert HomePage.objects.count() == 1
    assert a_source(key="committed").pk


def test_an_ordinary_one_finds_the_tree_too(tree: list[str]) -> None:
    assert "/home/" in tree
    assert a_source(key="committed").pk
