"""An article that names something which a reader cannot open."""

import datetime as dt
from collections.abc import Iterable, Iterator

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from archive.models import (
    ArticlePage,
    CountryMention,
    EventMention,
    FrameworkMention,
    OperationMention,
    PersonMention,
)
from archive.radar.holdings import Holdings, WholeArchive, in_use, texts_of
from archive.radar.rule import Finding, Rule, Severity

MENTIONS = (CountryMention, OperationMention, FrameworkMention, PersonMention, EventMention)


class HiddenMention(Rule):
    key = "hidden-mention"
    title = gettext_lazy("Mention without a public profile")
    advice = gettext_lazy("Publish what is mentioned, or take the mention out.")
    models = (ArticlePage,)
    severity = Severity.TASK

    def candidates(self, archive: WholeArchive, *, today: dt.date) -> Iterable[ArticlePage]:
        hidden = Q(pk__in=[])
        for mention in MENTIONS:
            target = mention._meta.get_field(mention.target_field).related_model
            public = target._default_manager.public().order_by().values("pk")
            rows = mention.objects.filter(article=OuterRef("pk"))
            hidden |= Q(Exists(rows.exclude(**{f"{mention.target_field}__in": public})))
        articles = (
            ArticlePage.objects.filter(in_use(), hidden)
            .defer(*texts_of(ArticlePage))
            .order_by("pk")
        )
        return articles.prefetch_related(*map(_relation, MENTIONS))

    def findings(
        self, thing: ArticlePage, *, archive: Holdings, today: dt.date
    ) -> Iterator[Finding]:
        for mention in MENTIONS:
            name = mention.target_field
            rows = list(getattr(thing, _relation(mention)).all())
            if not rows:
                continue
            target = mention._meta.get_field(name).related_model
            pks = [getattr(row, f"{name}_id") for row in rows]
            for called in archive.hidden(target, filter(None, pks)).values():
                text = _("“%(name)s” is mentioned and is not public.") % {"name": called}
                yield self.found(thing, text, field=_relation(mention))


def _relation(mention: type) -> str:
    return mention._meta.get_field("article").remote_field.related_name
