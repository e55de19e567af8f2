"""How often a record is named: counted in the listing's own query."""

from django.db import models
from django.db.models import Count, OuterRef, Subquery
from django.db.models.functions import Coalesce


def with_usage(model: type[models.Model]) -> models.QuerySet:
    """The records of ``model``, each with ``usage``: the rows of any table that name it."""
    counts = [_number_of(row, field) for row, field in _naming(model)]
    return model.objects.annotate(usage=sum(counts, start=models.Value(0)))


def _naming(model: type[models.Model]) -> list[tuple[type[models.Model], str]]:
    """The tables of the archive with a foreign key to ``model``, and the key's name in each."""
    return sorted(
        {
            (relation.related_model, relation.field.name)
            for relation in model._meta.get_fields(include_hidden=True)
            if relation.one_to_many
            and relation.auto_created
            and not relation.concrete
            and relation.related_model._meta.app_label == "archive"
        },
        key=lambda pair: (pair[0]._meta.label, pair[1]),
    )


def _number_of(row: type[models.Model], field: str) -> Coalesce:
    named = row._default_manager.filter(**{field: OuterRef("pk")}).order_by()
    return Coalesce(Subquery(named.values(field).annotate(n=Count("pk")).values("n")), 0)
