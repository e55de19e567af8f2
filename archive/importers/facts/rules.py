"""Checks the planned things against their models, each other and the archive, before any write."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from django.core.exceptions import ValidationError
from django.db import models

from archive.dates import Bounds, EDTFError
from archive.importers.facts.holdings import Holdings
from archive.importers.facts.items import HOME_FILES, Item, Ref
from archive.importers.facts.reading import Entry, FactSet, Problem
from archive.models import Contribution, OfficeTerm, Statement
from archive.records.dated import Dated


def check_plan(items: list[Item], found: FactSet, holdings: Holdings) -> list[Problem]:
    """Everything that keeps the planned things from being written together."""
    problems = [
        *_unknown_references(items, found, holdings),
        *_invalid_values(items),
        *_doubles(items),
        *_contradictions(items),
        *_offices_without_a_body(items),
    ]
    return list(dict.fromkeys(problems))


def _unknown_references(items: list[Item], found: FactSet, holdings: Holdings) -> Iterator[Problem]:
    planned = {item.ref for item in items}
    # What stands in a file that is broken, or in a record that is wrong itself, is not missing.
    declared = {name: found.keys(name) for name in found.entries}
    for item in items:
        for ref in sorted(item.refs() - planned, key=str):
            file = HOME_FILES.get(ref.model) or _fact_file(ref)
            if file in found.broken or ref.key in declared.get(file, set()):
                continue
            if holdings.find(ref) is None:
                yield item.entry.problem(
                    f"{ref.model._meta.verbose_name} “{ref.key}” is neither in the set nor in"
                    " the archive"
                )


def _fact_file(ref: Ref) -> str:
    names = {"OperationPeriod": "operations", "GovernmentTerm": "governments"}
    return names.get(ref.model.__name__, ref.model._meta.verbose_name_plural.replace(" ", "_"))


def _invalid_values(items: Iterable[Item]) -> Iterator[Problem]:
    """What the models themselves say of the plain values: lengths, choices, addresses, dates."""
    for item in items:
        plain = {
            name: value
            for name, value in item.values.items()
            if not isinstance(value, Ref | list) and name != "body"
        }
        thing = item.model(**plain)
        others = {field.name for field in thing._meta.fields} - plain.keys()
        try:
            thing.clean_fields(exclude=others)
        except ValidationError as error:
            yield from (item.entry.problem(reason) for reason in reasons(error))
            continue
        if isinstance(thing, Dated):
            try:
                thing.derive_bounds()
            except EDTFError as error:
                yield item.entry.problem(str(error))


def reasons(error: ValidationError) -> list[str]:
    """The messages of a validation error, each after the field it speaks of."""
    if not hasattr(error, "error_dict"):
        return error.messages
    return [
        message if name == "__all__" else f"{name}: {message}"
        for name, messages in error.message_dict.items()
        for message in messages
    ]


def _doubles(items: Iterable[Item]) -> Iterator[Problem]:
    """Two records that come to the same thing: a slug, or a part in an operation, twice."""
    seen: dict[object, Entry] = {}
    for item in items:
        marks: list[object] = [item.ref] if item.model is not Statement else [item.address]
        for name in ("slug", "iso3"):
            if value := item.values.get(name):
                marks.append((item.model, name, value))
        if item.model is Contribution and not item.values["period"]:
            marks.append((Contribution, item.values["operation"], item.values["country"]))
        for mark in marks:
            first = seen.setdefault(mark, item.entry)
            if first is not item.entry:
                yield item.entry.problem(
                    f"says the same as {first.file}.json:{first.line}:"
                    f" {item.model._meta.verbose_name} “{item.key}”"
                )
                break


def _contradictions(items: Iterable[Item]) -> Iterator[Problem]:
    """Facts of the set that may not share a day, and certainly do."""
    groups: dict[object, list[tuple[Item, Bounds]]] = defaultdict(list)
    for item in items:
        if (group := _exclusive_group(item)) is not None and (bounds := _bounds(item)):
            groups[group].append((item, bounds))
    for group in groups.values():
        group.sort(key=lambda pair: (pair[1].start_earliest.toordinal(), pair[0].entry.line))
        for number, (item, bounds) in enumerate(group):
            for other, others in group[:number]:
                if bounds.overlaps(others) and _exclude(item, other):
                    yield item.entry.problem(
                        f"{item.values['period']} overlaps with {other.values['period']} of"
                        f" {other.entry.file}.json:{other.entry.line}"
                    )
                    break


def _exclusive_group(item: Item) -> object | None:
    names = getattr(item.model, "exclusive_by", None)
    if names is None or item.values.get("acting"):
        return None
    return (item.model, *(item.values[name] for name in names))


def _exclude(item: Item, other: Item) -> bool:
    roles = {item.values.get("role"), other.values.get("role")}
    return "support" not in roles and roles != {"joint-lead"}


def _bounds(item: Item) -> Bounds | None:
    thing: models.Model = item.model(period=item.values["period"])
    try:
        thing.derive_bounds()
    except EDTFError:
        return None
    if thing.start_earliest is None:
        return None
    return Bounds(
        thing.start_earliest,
        thing.start_latest,
        thing.end_earliest,
        thing.end_latest,
        thing.end_state == "ongoing",
    )


def _offices_without_a_body(items: Iterable[Item]) -> Iterator[Problem]:
    for item in items:
        if item.model is OfficeTerm and not (
            item.values.get("government") or item.values.get("organisation")
        ):
            yield item.entry.problem(
                f"the ministry of the office “{item.values['office']}” is neither in the set"
                " nor in the archive"
            )
