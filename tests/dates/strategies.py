"""Partial dates and periods of every kind, for tests that must hold for all of them."""

from calendar import monthrange

from hypothesis import strategies as st

from archive.dates import EndState, PartialDate, Period


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    """Any partial date: years 1000 to 2999, every precision and every mark."""
    year = draw(st.integers(1000, 2999))
    month = draw(st.none() | st.integers(1, 12))
    day = draw(st.none() | st.integers(1, monthrange(year, month)[1])) if month else None
    return PartialDate(year, month, day, draw(st.booleans()), draw(st.booleans()))


@st.composite
def periods(draw: st.DrawFn) -> Period:
    """Any period: ended, ongoing, with an end not known or with a start not known."""
    state = draw(st.sampled_from(EndState))
    if state is not EndState.ENDED:
        return Period(draw(partial_dates()), None, state)
    if draw(st.booleans()):
        return Period(None, draw(partial_dates()), state)
    start, end = sorted([draw(partial_dates()), draw(partial_dates())])
    return Period(start, end, state)
