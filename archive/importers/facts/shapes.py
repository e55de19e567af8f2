"""What a field of a fact file may hold: small checks, each of which gives a reason or nothing."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from archive.dates import EDTFError, PartialDate

Check = Callable[[Any], str]
"""Takes a value; gives the reason why it cannot stand, or an empty text."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a record."""

    check: Check
    required: bool = True


Shape = dict[str, Field]
"""The fields that a record may have, by name."""


def text(value: Any) -> str:
    if not isinstance(value, str):
        return f"must be text, not {_shown(value)}"
    if any(letter == "\0" or "\ud800" <= letter <= "\udfff" for letter in value):
        return "holds a character that no text can have"
    return "" if value.strip() else "must not be empty"


def any_text(value: Any) -> str:
    return "" if isinstance(value, str) else f"must be text, not {_shown(value)}"


def flag(value: Any) -> str:
    return "" if isinstance(value, bool) else f"must be true or false, not {_shown(value)}"


def whole_number(value: Any) -> str:
    if isinstance(value, bool) or not isinstance(value, int):
        return f"must be a whole number in digits, not {_shown(value)}"
    return "" if value >= 0 else "must not be below zero"


def number(value: Any) -> str:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return f"must be a number, not {_shown(value)}"
    return ""


def date(value: Any) -> str:
    if reason := text(value):
        return reason
    try:
        PartialDate.parse(value)
    except EDTFError as error:
        return str(error)
    return ""


def day(value: Any) -> str:
    if reason := date(value):
        return reason
    when = PartialDate.parse(value)
    return "" if when.day and not when.qualified else f"must be a day, not {_shown(value)}"


def maybe(check: Check) -> Check:
    """The check, or nothing: null, or an empty text."""
    return lambda value: "" if value is None or value == "" else check(value)


def one_of(words: Iterable[Any]) -> Check:
    allowed = list(words)

    def check(value: Any) -> str:
        if isinstance(value, bool | str | None) and value in allowed:
            return ""
        return f"must be one of {', '.join(map(_shown, allowed))}, not {_shown(value)}"

    return check


def many(check: Check, *, at_least: int = 0) -> Check:
    """A list whose every entry passes."""

    def check_all(value: Any) -> str:
        if not isinstance(value, list):
            return f"must be a list, not {_shown(value)}"
        if len(value) < at_least:
            return "must not be empty"
        for entry in value:
            if reason := check(entry):
                return reason
        return ""

    return check_all


def _shown(value: Any) -> str:
    words = {None: "null", True: "true", False: "false"}
    if value is None or isinstance(value, bool):
        return words[value]
    if isinstance(value, str):
        return f"“{value}”"
    return {list: "a list", dict: "an object"}.get(type(value), str(value))


def reasons(shape: Shape, data: Any) -> Iterator[str]:
    """Everything that is wrong with the fields of ``data``."""
    if not isinstance(data, dict):
        yield f"must be an object, not {_shown(data)}"
        return
    for name in data:
        if name not in shape:
            yield f"unknown field “{name}”"
    for name, field in shape.items():
        if name in data:
            if reason := field.check(data[name]):
                yield f"{name}: {reason}"
        elif field.required:
            yield f"“{name}” is missing"


def parts(shape: Shape) -> Check:
    """A list of objects of ``shape``."""

    def check(value: Any) -> str:
        if not isinstance(value, list):
            return f"must be a list, not {_shown(value)}"
        for number, part in enumerate(value, start=1):
            for reason in reasons(shape, part):
                return f"entry {number}, {reason}"
        return ""

    return check


def an_object(shape: Shape) -> Check:
    """One object of ``shape``."""
    return lambda value: next(reasons(shape, value), "")
