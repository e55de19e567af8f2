"""Partial dates and periods, kept exactly as precise as their source, with derived bounds."""

from archive.dates.display import (
    iso,
    show_date,
    show_day,
    show_duration,
    show_period,
    show_short,
    show_years,
)
from archive.dates.edtf import EDTFError, PartialDate, Precision
from archive.dates.period import Bounds, EndState, Period, point_bounds
from archive.dates.written import parse_date, parse_period

__all__ = [
    "Bounds",
    "EDTFError",
    "EndState",
    "PartialDate",
    "Period",
    "Precision",
    "iso",
    "parse_date",
    "parse_period",
    "point_bounds",
    "show_date",
    "show_day",
    "show_duration",
    "show_period",
    "show_short",
    "show_years",
]
