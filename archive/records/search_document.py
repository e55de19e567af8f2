"""The search index: one row for each public thing, its names, and the words of all of them.

What the databases need beside these tables (full-text indexes, and triggers that keep them in the
writer's transaction) is made in a migration; ``archive.search.engines`` asks it.
"""

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from archive.records.compressed import CompressedTextField


class SearchDocument(models.Model):
    """What search knows of one public thing; rebuilt from it at any time."""

    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_id = models.PositiveBigIntegerField()
    kind = models.CharField(_("kind"), max_length=20, db_index=True)
    number = models.PositiveBigIntegerField(_("permanent number"), null=True)
    url = models.CharField(_("address"), max_length=500)
    title = models.CharField(_("title"), max_length=500)
    language = models.CharField(_("language"), max_length=5, blank=True)
    date = models.CharField(_("date"), max_length=40, blank=True)
    first_on = models.DateField(_("first day"), null=True)
    last_on = models.DateField(_("last day"), null=True, help_text=_("Empty: open, or undated."))
    is_demonstration = models.BooleanField(_("demonstration"), default=False)
    facets = models.TextField(
        _("facets"), blank=True, help_text=_("Facets and primary keys: country:12 government:3.")
    )
    revision = models.PositiveBigIntegerField(_("revision"), default=0, db_index=True)
    # The wide columns stand last: SQLite reads a row from its beginning.
    passage = CompressedTextField(_("text shown"), blank=True)
    title_tokens = models.TextField(_("tokens of the title"))
    name_tokens = models.TextField(_("tokens of other names, codes and numbers"), blank=True)
    lead_tokens = models.TextField(_("tokens of lead, headings and keywords"), blank=True)
    text_tokens = models.TextField(_("tokens of the text"), blank=True)

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


class SearchName(models.Model):
    """One name, code or number by which a document may be called."""

    document = models.ForeignKey(SearchDocument, on_delete=models.CASCADE, related_name="names")
    text = models.CharField(
        _("name"), max_length=500, blank=True, help_text=_("Empty: the document's title.")
    )
    folded = models.CharField(_("folded name"), max_length=500, db_index=True)
    when = models.CharField(_("in use"), max_length=60, blank=True)
    is_code = models.BooleanField(_("code or number"), default=False)
    of_article = models.BooleanField(_("of an article"), default=False)

    class Meta:
        verbose_name = _("name in search")
        verbose_name_plural = _("names in search")
        indexes = [
            # The names of all but articles are few: suggestions look at them first.
            models.Index(
                fields=["folded"],
                name="search_name_not_of_article",
                condition=Q(of_article=False),
                opclasses=["varchar_pattern_ops"],
            )
        ]

    def __str__(self) -> str:
        return self.text or str(self.document)


class SearchWord(models.Model):
    """A word of the titles and texts that search shows, and in how many documents it stands."""

    form = models.CharField(_("folded word"), max_length=60, unique=True)
    spelling = models.CharField(_("as written"), max_length=80)
    documents = models.PositiveIntegerField(_("documents"))

    class Meta:
        verbose_name = _("word in search")
        verbose_name_plural = _("words in search")

    def __str__(self) -> str:
        return self.spelling


class SearchRebuild(models.Model):
    """How far a rebuild has come, for the next to go on from; no row where none was broken off."""

    ONLY = 1

    kind = models.CharField(_("kind"), max_length=20)
    last = models.PositiveBigIntegerField(_("primary key of the last thing done"))

    class Meta:
        verbose_name = _("rebuild of search")
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.kind} {self.last}"
