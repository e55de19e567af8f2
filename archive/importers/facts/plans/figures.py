"""Plans strengths of operations and the contributions of countries."""

from collections.abc import Iterator

from archive.importers.facts.fields import BASES
from archive.importers.facts.items import Item, Ref, a_fact, ref_or_none
from archive.importers.facts.periods import period_of
from archive.importers.facts.plans.context import Context
from archive.models import Contribution, CountryPage, OperationPage, StrengthFigure
from archive.vocabularies import Qualifier


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
