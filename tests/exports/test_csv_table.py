"""CSV: the form of RFC 4180, and text that no spreadsheet runs."""

import csv
import io

import pytest

from archive.exports.csv_table import csv_lines, defused


def written(*rows) -> str:
    return "".join(csv_lines(columns=("name", "figure"), rows=rows))


def test_every_line_ends_as_the_standard_says_and_the_first_names_the_columns():
    assert written(("Norway", 4)) == "name,figure\r\nNorway,4\r\n"


def test_without_rows_there_is_only_the_line_of_names():
    assert written() == "name,figure\r\n"


def test_what_is_written_reads_back_the_same():
    rows = [('a "quoted", name', 1), ("two\r\nlines", 2.5), ("Türkiye – Ελλάδα", -3), ("", 0)]
    read = list(csv.reader(io.StringIO(written(*rows), newline="")))
    assert read[1:] == [[name, str(figure)] for name, figure in rows]


def test_rows_are_written_one_at_a_time():
    def rows():
        yield ("Norway", 4)
        raise AssertionError("read too far")

    lines = csv_lines(columns=("name", "figure"), rows=rows())
    assert [next(lines), next(lines)] == ["name,figure\r\n", "Norway,4\r\n"]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n"])
def test_text_that_a_spreadsheet_would_run_is_made_text(start):
    assert defused(f"{start}1+1") == f"'{start}1+1"


@pytest.mark.parametrize("cell", [-3, +4.5, 0, "Norway", "2004-07-30/..", "/2004", "1=1", ""])
def test_numbers_and_plain_text_stay_as_they_are(cell):
    assert defused(cell) == cell
