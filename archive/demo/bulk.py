"""Writes generated articles as rows, a thousand at a time, for measuring at size.

They are live pages with a permanent number, and have nothing else that publication adds: no
version (so a citation of one cannot name any), no revision, no entry in the search index, in
Wagtail's own, or in its index of what uses what.
"""

import datetime as dt
import json
import uuid
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields
from typing import Any, Self

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import AutoField, F, Model
from wagtail.models import Page

from archive.demo.generated import COUNTRIES, OPERATIONS, Choice, Generated, generate
from archive.importers.facts.plans.articles import text_blocks
from archive.importers.facts.publishing import make_live
from archive.models import (
    ArticleIndexPage,
    ArticlePage,
    ContentStamp,
    CountryMention,
    CountryPage,
    DocumentType,
    Government,
    OperationMention,
    OperationPage,
    Organisation,
    Permalink,
    SearchDocument,
)
from archive.pages.article import NOT_ISSUED
from archive.vocabularies import AttributionBasis, OrganisationKind, TemporalBasis, TextForm

BATCH = 1000
PREFIX = "generated-"
FIRST_PUBLISHED = dt.datetime(2025, 1, 1, tzinfo=dt.UTC)
"""Each article is a second younger than the one before it."""


@dataclass(frozen=True, slots=True)
class Records:
    """The keys of the records that generated articles name, oldest first."""

    countries: list[int]
    operations: list[int]
    governments: list[int]
    publishers: list[int]
    document_types: list[int]

    @classmethod
    def read(cls) -> Self:
        """Those that the archive has now; lists may be empty."""
        ministries = Organisation.objects.public().filter(
            organisation_kind=OrganisationKind.MINISTRY
        )
        return cls(
            countries=_keys(CountryPage.objects.public())[:COUNTRIES],
            operations=_keys(OperationPage.objects.public())[:OPERATIONS],
            governments=_keys(Government.objects.public()),
            publishers=_keys(ministries),
            document_types=_keys(DocumentType.objects.all()),
        )

    @property
    def are_complete(self) -> bool:
        """Whether there is one of each kind at least."""
        return all(getattr(self, field.name) for field in fields(self))

    @property
    def choice(self) -> Choice:
        return Choice(**{field.name: len(getattr(self, field.name)) for field in fields(self)})


def holds_documents() -> bool:
    """Whether an article, a draft too, is a document that somebody else issued."""
    return ArticlePage.objects.exclude(text_form__in=NOT_ISSUED).exists()


def is_of_another_seed(seed: int) -> bool:
    """Whether the archive has articles generated from another seed than this."""
    one = ArticlePage.objects.filter(slug__startswith=PREFIX).order_by("path").first()
    return one is not None and one.attribution_note != _note(seed)


def numbers_to_write(count: int) -> list[int]:
    """Those from 1 to ``count`` that no article has yet."""
    articles = Page.objects.child_of(ArticleIndexPage.objects.get())
    slugs = articles.filter(slug__startswith=PREFIX).values_list("slug", flat=True)
    there = set(slugs)
    return [number for number in range(1, count + 1) if slug_of(number) not in there]


def slug_of(number: int) -> str:
    """The last part of the address of the article of this number."""
    return f"{PREFIX}{number:06d}"


def search_lacks_articles() -> bool:
    """Whether search knows fewer articles than are public, as after a run that was broken off."""
    known = SearchDocument.objects.filter(
        content_type=ContentType.objects.get_for_model(ArticlePage)
    )
    return known.count() < ArticlePage.objects.public().count()


def write(
    numbers: Sequence[int], *, seed: int, records: Records, progress: Callable[[int, int], None]
) -> None:
    """Writes the articles of these numbers; every batch is whole and has its own transaction.

    ``progress`` is told what is done and how much it is.
    """
    progress(0, len(numbers))
    for start in range(0, len(numbers), BATCH):
        some = numbers[start : start + BATCH]
        with transaction.atomic():
            _write_batch(some, seed=seed, records=records)
            ContentStamp.renew()
        progress(start + len(some), len(numbers))


def _write_batch(numbers: Sequence[int], *, seed: int, records: Records) -> None:
    index = ArticleIndexPage.objects.select_for_update().get()
    last = index.get_last_child()
    step = Page._str2int(last.path[-Page.steplen :]) if last else 0
    choice = records.choice
    texts = [generate(number, seed=seed, choice=choice) for number in numbers]
    articles = [
        _article(number, text, seed=seed, records=records, index=index, step=step + place)
        for place, (number, text) in enumerate(zip(numbers, texts, strict=True), start=1)
    ]
    # bulk_create refuses a model whose rows lie in two tables. This is what it does for one table,
    # done for the page's and then, with the keys that it gave, for the article's own, in the order
    # in which save() writes one row.
    for article, (key,) in zip(articles, _insert(Page, articles), strict=True):
        article.id = article.page_ptr_id = key
    _insert(ArticlePage, articles)
    Page.objects.filter(pk=index.pk).update(numchild=F("numchild") + len(articles))
    _add_mentions(CountryMention, articles, [text.countries for text in texts], records.countries)
    _add_mentions(
        OperationMention, articles, [text.operations for text in texts], records.operations
    )
    content_type = ContentType.objects.get_for_model(ArticlePage)
    Permalink.objects.bulk_create(
        Permalink(
            content_type=content_type,
            object_id=article.pk,
            assigned_at=article.first_published_at,
        )
        for article in articles
    )


def _article(
    number: int,
    text: Generated,
    *,
    seed: int,
    records: Records,
    index: ArticleIndexPage,
    step: int,
) -> ArticlePage:
    """The unsaved article, at its place in the tree."""
    slug = slug_of(number)
    article = ArticlePage(
        path=Page._get_path(index.path, index.depth + 1, step),
        depth=index.depth + 1,
        translation_key=uuid.uuid5(uuid.NAMESPACE_URL, slug),
        locale_id=index.locale_id,
        title=text.title,
        slug=slug,
        lead=text.lead,
        body=json.dumps(text_blocks(slug, text.sections)),
        language=text.language,
        text_form=TextForm.DEMONSTRATION,
        attribution_note=_note(seed),
        document_type_id=records.document_types[text.document_type],
        published_under_id=records.governments[text.government],
        published_under_basis=AttributionBasis.DERIVED,
        publisher_id=records.publishers[text.publisher],
        temporal=text.temporal,
        temporal_basis=TemporalBasis.EDITOR,
        temporal_reason="Drawn by lot.",
    )
    article.set_url_path(index)
    article._derive()
    make_live(article, now=FIRST_PUBLISHED + dt.timedelta(seconds=number))
    return article


def _note(seed: int) -> str:
    return f"Generated for measuring, from seed {seed}: made-up words that nobody issued."


def _insert(model: type[Model], rows: list[ArticlePage]) -> list[tuple[Any, ...]]:
    """Writes the part of ``rows`` that lies in the table of ``model``; the keys that it gave."""
    written = [
        field for field in model._meta.local_concrete_fields if not isinstance(field, AutoField)
    ]
    return model._base_manager.all()._batched_insert(rows, written, batch_size=None)


def _add_mentions(
    model: type[CountryMention] | type[OperationMention],
    articles: Iterable[ArticlePage],
    places: Iterable[list[int]],
    keys: list[int],
) -> None:
    model.objects.bulk_create(
        model(article_id=article.pk, sort_order=order, **{f"{model.target_field}_id": keys[place]})
        for article, mentioned in zip(articles, places, strict=True)
        for order, place in enumerate(mentioned)
    )


def _keys(rows: Any) -> list[int]:
    return list(rows.order_by("pk").values_list("pk", flat=True))
