"""The forms that filter the listings: what a reader may ask, and what of it is in the address."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.apps import apps
from django.db.models import Q, QuerySet
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from archive.dates import PartialDate, show_date
from archive.records.facts.course import OperationPeriod
from archive.records.facts.names import CountryName
from archive.records.written import WrittenDateField

WORDS = 8
"""How many words of a query a listing looks for; the search page knows more."""


@dataclass(frozen=True, slots=True)
class Option:
    """One value of a filter, with the number of rows behind it."""

    value: str
    label: str
    count: int | None = None

    def __str__(self) -> str:
        return str(self.label) if self.count is None else f"{self.label} ({self.count})"


@dataclass(frozen=True, slots=True)
class Active:
    """A filter in use, and the query string without it."""

    label: str
    value: str
    without: str


Options = Mapping[str, Sequence[Option]]


class ListingFilters(forms.Form):
    """A listing's filters as a GET form; a field that cannot be read is named and not applied."""

    use_required_attribute = False

    q = forms.CharField(label=_("Words"), required=False, max_length=200)

    def __init__(self, data: QueryDict, *, options: Options) -> None:
        super().__init__(data, auto_id="filter-%s")
        self.options = options
        for name, choices in options.items():
            field = self.fields[name]
            field.choices = [("", _("All")), *((one.value, str(one)) for one in choices)]

    @property
    def applied(self) -> dict[str, Any]:
        """The filters that were given and could be read."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}

    @property
    def query(self) -> str:
        """The filters in use as a query string, without the page."""
        return self._query(self.applied)

    @property
    def active(self) -> list[Active]:
        """The filters in use, each with the query string that leaves it out."""
        applied = self.applied
        return [
            Active(
                label=str(self.fields[name].label),
                value=self._shown(name, value),
                without=self._query({key: applied[key] for key in applied if key != name}),
            )
            for name, value in applied.items()
        ]

    def apply(self, rows: QuerySet) -> QuerySet:
        """``rows`` that answer to every filter in use."""
        for name, value in self.applied.items():
            condition = getattr(self, f"filter_{name}")(value)
            rows = rows.filter(condition)
        return rows

    def _shown(self, name: str, value: str) -> str:
        if isinstance(self.fields[name], WrittenDateField):
            return show_date(PartialDate.parse(value))
        labels = {one.value: str(one.label) for one in self.options.get(name, ())}
        return labels.get(value, value)

    @staticmethod
    def _query(values: Mapping[str, str]) -> str:
        query = QueryDict(mutable=True)
        query.update(values)
        return query.urlencode()


class Choice(forms.ChoiceField):
    """A choice of one among what the archive holds."""

    default_error_messages = {
        "invalid_choice": _("The archive has nothing under “%(value)s”. Choose from the list.")
    }

    def __init__(self, label: str) -> None:
        super().__init__(label=label, required=False)


class Day(WrittenDateField):
    """A date as precise as the reader wants it: 2004, July 2004, 2004-07-30."""

    def __init__(self, label: str) -> None:
        super().__init__(label=label, required=False, max_length=40)


class ArticleFilters(ListingFilters):
    """Which articles: by words of title and lead, record, mentions and time described."""

    government = Choice(_("Government"))
    publisher = Choice(_("Publisher"))
    document_type = Choice(_("Kind of document"))
    country = Choice(_("Mentions the country"))
    operation = Choice(_("Mentions the operation"))

    def __init__(self, data: QueryDict, *, options: Options) -> None:
        super().__init__(data, options=options)
        # "from" is a word of Python: a field of that name cannot be declared in the class.
        self.fields["from"] = Day(_("Describes a time from"))
        self.fields["to"] = Day(_("To"))

    def clean(self) -> dict[str, Any]:
        start, end = self.cleaned_data.get("from"), self.cleaned_data.get("to")
        if start and end and PartialDate.parse(end).latest < PartialDate.parse(start).earliest:
            self.add_error("to", _("This is before the first date. Correct one of them."))
        return self.cleaned_data

    def filter_q(self, value: str) -> Q:
        return each_word(value, "title", "lead")

    def filter_government(self, value: str) -> Q:
        return Q(published_under__key=value, published_under__live=True)

    def filter_publisher(self, value: str) -> Q:
        return Q(publisher__key=value, publisher__live=True)

    def filter_document_type(self, value: str) -> Q:
        return Q(document_type__key=value)

    def filter_country(self, value: str) -> Q:
        mentions = apps.get_model("archive", "CountryMention").objects
        return Q(pk__in=mentions.filter(country__slug=value).values("article"))

    def filter_operation(self, value: str) -> Q:
        mentions = apps.get_model("archive", "OperationMention").objects
        return Q(pk__in=mentions.filter(operation__slug=value).values("article"))

    def filter_from(self, value: str) -> Q:
        first = PartialDate.parse(value).earliest
        return Q(temporal_earliest__isnull=False) & (
            Q(temporal_latest__gt=first) | Q(temporal_latest__isnull=True)
        )

    def filter_to(self, value: str) -> Q:
        return Q(temporal_earliest__lte=PartialDate.parse(value).latest)


class CountryFilters(ListingFilters):
    """Which countries: by name, region, role here and status."""

    region = Choice(_("Region"))
    role = Choice(_("Why it is here"))
    status = Choice(_("Status"))

    def filter_q(self, value: str) -> Q:
        named = CountryName.objects.public().filter(name__icontains=value)
        return each_word(value, "title", "lead") | Q(pk__in=named.values("country"))

    def filter_region(self, value: str) -> Q:
        return Q(region=value)

    def filter_role(self, value: str) -> Q:
        return Q(role=value)

    def filter_status(self, value: str) -> Q:
        """Statuses are worked out from the periods, so the listing applies this one."""
        return Q()


class OperationFilters(ListingFilters):
    """Which operations: by words, kind, region of the theatre and a day on which they ran."""

    kind = Choice(_("Kind"))
    region = Choice(_("Region"))
    on = Day(_("Running on"))

    def filter_q(self, value: str) -> Q:
        return each_word(value, "title", "code", "full_name", "lead")

    def filter_kind(self, value: str) -> Q:
        return Q(operation_kind=value)

    def filter_region(self, value: str) -> Q:
        operations = apps.get_model("archive", "OperationPage").objects
        return Q(pk__in=operations.filter(theatre__region=value).values("pk"))

    def filter_on(self, value: str) -> Q:
        when = PartialDate.parse(value)
        ran = OperationPeriod.objects.public().filter(
            Q(end_latest__gt=when.earliest) | Q(end_latest__isnull=True),
            start_earliest__lte=when.latest,
        )
        return Q(pk__in=ran.values("operation"))


def each_word(text: str, *fields: str) -> Q:
    """Every word of ``text`` stands in one of ``fields``."""
    condition = Q()
    for word in text.split()[:WORDS]:
        anywhere = Q()
        for field in fields:
            anywhere |= Q(**{f"{field}__icontains": word})
        condition &= anywhere
    return condition
