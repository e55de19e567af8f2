"""Makes the key of a record from its name where an editor gives none."""

from django.db import models
from django.utils.text import slugify


def unused_key(model: type[models.Model], text: str) -> str:
    """A key of ``model`` made of ``text`` that no other row has: ``riga-summit``, ``…-2``."""
    limit = model._meta.get_field("key").max_length
    stem = slugify(text)[: limit - 5] or model._meta.model_name
    taken = set(model.objects.filter(key__startswith=stem).values_list("key", flat=True))
    if stem not in taken:
        return stem
    return next(key for number in range(2, 10_000) if (key := f"{stem}-{number}") not in taken)
