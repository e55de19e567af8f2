"""The words of an article that are tied to facts, listed in its form, with a way to tie more."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse
from wagtail.admin.panels import Panel

from archive.panels.facts import edit_url, may, url_name
from archive.records.statements import Statement
from archive.timeline.factbook import factbook


@dataclass(frozen=True, slots=True)
class StatementRow:
    """One statement as the panel lists it."""

    statement: Statement
    fact: str
    """The public fact in words; empty where there is none."""
    edit_url: str


class StatementsPanel(Panel):
    """Lists what the text states of facts; an editor ties a figure to its fact from here."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "archive/admin/statements_panel.html"

        def get_context_data(self, parent_context=None) -> dict:
            context = super().get_context_data(parent_context)
            context["is_saved"] = self.instance.pk is not None
            if self.instance.pk is None:
                return context
            user = self.request.user
            back = urlencode({"next": f"{edit_url(self.instance)}#tab-mentions"})
            if may(user, "add", Statement):
                add = reverse(url_name(Statement, "add"))
                context["add_url"] = f"{add}?article={self.instance.pk}&{back}"
            context["may_edit"] = may(user, "change", Statement)
            context["rows"] = list(self._rows(back))
            return context

        def _rows(self, back: str) -> Iterator[StatementRow]:
            facts = factbook().by_pk
            for statement in Statement.objects.filter(article=self.instance.pk).order_by("pk"):
                fact = facts.get(statement.fact_id)
                yield StatementRow(
                    statement=statement,
                    fact=fact.sentence() if fact else "",
                    edit_url=f"{reverse(url_name(Statement, 'edit'), args=[statement.pk])}?{back}",
                )
