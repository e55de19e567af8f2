"""Links inside a text: to public pages only, in one query a text."""

import pytest
from wagtail.models import PageViewRestriction
from wagtail.rich_text import expand_db_html

from tests.factories import an_article

pytestmark = pytest.mark.django_db


def link_to(page) -> str:
    return expand_db_html(f'<a linktype="page" id="{page.pk}">words</a>')


def test_a_link_to_a_public_page_has_its_address():
    article = an_article()
    assert link_to(article) == f'<a href="{article.url}">words</a>'


def test_a_link_to_a_draft_keeps_its_words_only():
    assert link_to(an_article(live=False, slug="secret")) == "<a>words</a>"


def test_a_link_to_a_private_page_keeps_its_words_only():
    article = an_article(slug="secret")
    PageViewRestriction.objects.create(page=article, restriction_type="login")
    assert link_to(article) == "<a>words</a>"


def test_many_links_cost_what_one_costs(django_assert_num_queries):
    articles = [an_article() for _ in range(4)]
    html = "".join(f'<a linktype="page" id="{a.pk}">x</a>' for a in articles)
    expand_db_html(html)  # the addresses of sites are cached from the first on
    with django_assert_num_queries(1):
        expand_db_html(html)
