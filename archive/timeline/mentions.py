"""Finds the public articles that mention a country or an operation, and by which name."""

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Count, Model, Window

from archive.dates import EDTFError, Period, show_period

SHOWN = 10


@dataclass(frozen=True, slots=True)
class MentioningArticle:
    """An article as the list of mentions shows it."""

    title: str
    url: str
    lead: str
    language: str
    publisher: str
    described: str
    names: tuple[str, ...]
    form: str


@dataclass(frozen=True, slots=True)
class MentionedIn:
    """The latest articles that mention a thing, and how many do."""

    articles: tuple[MentioningArticle, ...]
    total: int


def mentioned_in(*, thing: Model) -> MentionedIn:
    """The articles that mention ``thing`` (a page with ``mentions``), in two queries."""
    mentions = thing.mentions.all()
    article_model = mentions.model._meta.get_field("article").related_model
    articles = list(
        article_model.objects.public()
        .filter(pk__in=mentions.values("article"))
        .select_related("publisher")
        .defer("body", "raw_text")
        .annotate(total=Window(Count("pk")))
        .order_by("-temporal_earliest", "pk")[:SHOWN]
    )
    names = defaultdict(list)
    written = mentions.filter(article__in=[article.pk for article in articles])
    for article, name in written.order_by("sort_order", "pk").values_list(
        "article_id", "name_as_written"
    ):
        if name and name != thing.title and name not in names[article]:
            names[article].append(name)
    return MentionedIn(
        articles=tuple(
            MentioningArticle(
                title=article.title,
                url=article.url or "",
                lead=article.lead,
                language=article.language,
                publisher=_once_public(article.publisher),
                described=_described(article.described),
                names=tuple(names[article.pk]),
                form=article.text_form,
            )
            for article in articles
        ),
        total=articles[0].total if articles else 0,
    )


def _described(edtf: str) -> str:
    try:
        return show_period(Period.parse(edtf)) if edtf else ""
    except EDTFError:
        return ""


def _once_public(record: Model | None) -> str:
    """The name of a record that is, or was, public; a draft is not named."""
    if record is None or not (record.live or record.first_published_at):
        return ""
    return str(record)
