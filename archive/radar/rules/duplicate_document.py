"""The same document held twice."""

import datetime as dt
from collections.abc import Iterable, Iterator

from django.db.models import CharField, F, Q, Value, prefetch_related_objects
from django.db.models.functions import Coalesce, NullIf
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from archive.models import ArticlePage, LegacyIdentifier
from archive.radar.holdings import Holdings, Likeness, WholeArchive, in_use
from archive.radar.rule import Finding, Rule

DATES = ("temporal", "delivered_on", "issued_on", "posted_on")
SAME_TEXT = Likeness(ArticlePage, ("raw_sha256",), only=in_use() & ~Q(raw_sha256=""))
SAME_TITLE = Likeness(
    ArticlePage,
    ("title", "language", "described"),
    written={
        "described": Coalesce(
            *(NullIf(F(name), Value("")) for name in DATES), output_field=CharField()
        )
    },
)
SAME_ID = Likeness(
    LegacyIdentifier, ("scheme", "value"), only=in_use("article__"), related=("article",)
)


class DuplicateDocument(Rule):
    key = "duplicate-document"
    title = gettext_lazy("Held twice")
    advice = gettext_lazy(
        "Keep one, withdraw the other with the reason, and move what only that one has."
    )
    models = (ArticlePage,)

    def candidates(self, archive: WholeArchive, *, today: dt.date) -> Iterable[ArticlePage]:
        found = [*archive.like_others(SAME_TEXT), *archive.like_others(SAME_TITLE)]
        found += [row.article for row in archive.like_others(SAME_ID)]
        articles = list({article.pk: article for article in found}.values())
        prefetch_related_objects(articles, "legacy_identifiers")
        return articles

    def findings(
        self, thing: ArticlePage, *, archive: Holdings, today: dt.date
    ) -> Iterator[Finding]:
        for other, text in self._twins(thing, archive).values():
            yield self.found(thing, text % {"title": other.title}, field="title", rival=other)

    def _twins(self, thing: ArticlePage, archive: Holdings) -> dict[int, tuple[ArticlePage, str]]:
        """The articles that are the same document, each with the strongest reason to think so."""
        found: dict[int, tuple[ArticlePage, str]] = {}
        for other in archive.alike(thing, SAME_TEXT):
            found[other.pk] = other, _("“%(title)s” has the same text as found.")
        for row in thing.legacy_identifiers.all():
            for twin in archive.alike(row, SAME_ID):
                if twin.article_id != thing.pk:
                    text = _("“%(title)s” has the same id elsewhere.")
                    found.setdefault(twin.article_id, (twin.article, text))
        for other in archive.alike(thing, SAME_TITLE):
            text = _("“%(title)s” has the same title and describes the same time.")
            found.setdefault(other.pk, (other, text))
        return found
