"""The search index's own table: one narrow row for each public thing, written with its content."""

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _


class SearchDocument(models.Model):
    """What search knows of one public thing; rebuilt from it at any time."""

    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_id = models.PositiveBigIntegerField()
    kind = models.CharField(_("kind"), max_length=20, db_index=True)
    number = models.PositiveBigIntegerField(_("permanent number"), null=True)
    url = models.CharField(_("address"), max_length=500)
    title = models.CharField(_("title"), max_length=500)
    passage = models.TextField(_("text shown"), blank=True)
    date = models.CharField(_("date"), max_length=40, blank=True)
    sort_on = models.DateField(_("day for sorting"), null=True, db_index=True)
    is_demonstration = models.BooleanField(_("demonstration"), default=False)
    title_tokens = models.TextField(_("folded words of the title and names"))
    tokens = models.TextField(_("folded words of everything"))

    class Meta:
        verbose_name = _("search document")
        verbose_name_plural = _("search documents")
        constraints = [
            models.UniqueConstraint(
                fields=["content_type", "object_id"], name="search_document_one_a_thing"
            )
        ]

    def __str__(self) -> str:
        return self.title
