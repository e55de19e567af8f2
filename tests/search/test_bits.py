"""Sets of documents as numbers behave as sets do."""

from hypothesis import given
from hypothesis import strategies as st

from archive.search.bits import bits_of, count, ids_of

IDS = st.sets(st.integers(0, 2_000))


@given(IDS)
def test_what_goes_in_comes_out_in_order(ids: set[int]) -> None:
    assert ids_of(bits_of(ids)) == sorted(ids)
    assert count(bits_of(ids)) == len(ids)


@given(IDS, IDS)
def test_they_intersect_unite_and_differ_as_sets(left: set[int], right: set[int]) -> None:
    assert ids_of(bits_of(left) & bits_of(right)) == sorted(left & right)
    assert ids_of(bits_of(left) | bits_of(right)) == sorted(left | right)
    assert ids_of(bits_of(left) & ~bits_of(right)) == sorted(left - right)
