"""Plans strengths of operations and the contributions of countries."""

from collections.abc import Iterator

from archive.importers.facts.fields import BASES
from archive.importers.facts.items import Item, Ref, a_fact, ref_or_none
from archive.importers.facts.periods import period_of
from archive.importers.facts.plans.context import Context
from archive.models import (
    ArticlePage,
    Contribution,
    CountryPage,
    OperationPage,
    Source,
    Statement,
    StrengthFigure,
)
from archive.vocabularies import Qualifier, StatementAttribute


def plan(context: Context) -> Iterator[Item]:
    for entry in context["strengths"]:
        data = entry.data
        yield a_fact(
            entry,
            StrengthFigure,
            entry.key,
            operation=Ref(OperationPage, data["operation"]),
            value=data["figure"],
            qualifier=(Qualifier.ABOUT if data["approximate"] else Qualifier.EXACT).value,
            unit=data["unit"],
            basis=BASES[data["basis"]].value,
            counted_on=data["date"],
            country=ref_or_none(CountryPage, data.get("country")),
            host_country=ref_or_none(CountryPage, data.get("host_country")),
        )
        if stated := data.get("stated_in"):
            values = {
                "fact": Ref(StrengthFigure, entry.key),
                "attribute": StatementAttribute.VALUE.value,
                "value": str(data["figure"]),
                "source": Ref(Source, data["sources"][0]),
                "article": Ref(ArticlePage, stated["article"]),
                "quotation": stated["quotation"],
            }
            yield Item(entry, Statement, f"{entry.key}/stated", values, part="stated")
    for entry in context["contributions"]:
        data = entry.data
        yield a_fact(
            entry,
            Contribution,
            entry.key,
            operation=Ref(OperationPage, data["operation"]),
            country=Ref(CountryPage, data["country"]),
            capacity=data["capacity"],
            period=period_of(data, file=entry.file),
            attested=", ".join(data.get("attested", [])),
        )
