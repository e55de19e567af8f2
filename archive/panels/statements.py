"""The words of an article that are tied to facts, listed in its form, with a way to tie more."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse

from archive.panels.facts import RowsPanel, url_name
from archive.records.statements import Statement
from archive.timeline.factbook import factbook


@dataclass(frozen=True, slots=True)
class StatementRow:
    """One statement as the panel lists it."""

    statement: Statement
    fact: str
    """The public fact in words; empty where there is none."""
    edit_url: str


class StatementsPanel(RowsPanel):
    """Lists what the text states of facts; an editor ties a figure to its fact from here."""

    class BoundPanel(RowsPanel.BoundPanel):
        template_name = "archive/admin/statements_panel.html"
        row_model, subject_field, tab = Statement, "article", "mentions"

        def rows(self, back: str) -> Iterator[StatementRow]:
            facts = factbook().by_pk
            for statement in Statement.objects.filter(article=self.instance.pk).order_by("pk"):
                fact = facts.get(statement.fact_id)
                yield StatementRow(
                    statement=statement,
                    fact=fact.sentence() if fact else "",
                    edit_url=f"{reverse(url_name(Statement, 'edit'), args=[statement.pk])}?{back}",
                )
