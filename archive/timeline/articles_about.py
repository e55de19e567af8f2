"""Which public articles describe a day, or else a time close to it."""

import datetime as dt

from django.apps import apps
from django.db.models import DateField, F, Model, Value
from django.db.models.functions import Coalesce, Least

CLOSE = dt.timedelta(days=183)
"""An article that describes a time farther from the day is not about it."""
SHOWN = 4
ONE_DAY = dt.timedelta(days=1)


def articles_about(*, day: dt.date) -> list[Model]:
    """The articles whose time described lies nearest to ``day``, nearest first; two queries."""
    rows = apps.get_model("archive", "ArticlePage").objects.public().defer("body", "raw_text")
    after = day + ONE_DAY
    reach = Least(
        Coalesce("temporal_latest", Value(dt.date.max), output_field=DateField()),
        Value(after),
        output_field=DateField(),
    )
    until = (
        rows.filter(temporal_earliest__lte=day, temporal_earliest__isnull=False)
        .annotate(reach=reach)
        .filter(reach__gt=day - CLOSE)
        .order_by("-reach", "-temporal_earliest", "pk")
    )
    since = rows.filter(temporal_earliest__gt=day, temporal_earliest__lt=day + CLOSE).order_by(
        "temporal_earliest", F("temporal_latest").asc(nulls_last=True), "pk"
    )
    found = [*until[:SHOWN], *since[:SHOWN]]
    return sorted(found, key=lambda article: _distance(article, day))[:SHOWN]


def _distance(article: Model, day: dt.date) -> int:
    """How many days lie between ``day`` and the time that the article describes."""
    if article.temporal_earliest > day:
        return (article.temporal_earliest - day).days
    if article.temporal_latest is None or article.temporal_latest > day:
        return 0
    return (day - article.temporal_latest).days + 1
