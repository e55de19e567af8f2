"""The command `import_facts` answers with lines, a table and its exit status."""

import io
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from archive.models import Fact
from tests.importers.sets import small_set, write_set

pytestmark = pytest.mark.django_db


def run(directory: Path, *options: str) -> tuple[str, str]:
    out, err = io.StringIO(), io.StringIO()
    call_command("import_facts", str(directory), *options, stdout=out, stderr=err)
    return out.getvalue(), err.getvalue()


def refused(directory: Path) -> tuple[str, str]:
    """What stands on the error stream, and the command's last word."""
    err = io.StringIO()
    with pytest.raises(CommandError) as caught:
        call_command("import_facts", str(directory), stdout=io.StringIO(), stderr=err)
    assert caught.value.returncode == 1
    return err.getvalue(), str(caught.value)


def test_a_sound_set_is_loaded_and_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, _err = run(write_set(tmp_path, small_set()))
    header, *rows = [line.split() for line in out.splitlines()]
    assert header == ["file", "records", "created", "updated", "unchanged", "kept", "conflicts"]
    assert ["countries", "2", "2", "0", "0", "0", "0"] in rows
    assert rows[-1] == ["total", "9", "9", "0", "0", "0", "0"]
    assert "countries: 8\n" in capsys.readouterr().err


def test_a_trial_says_that_it_was_one(tmp_path: Path) -> None:
    out, _err = run(write_set(tmp_path, small_set()), "--dry-run")
    assert "Nothing was written" in out
    assert not Fact.objects.exists()


def test_problems_are_lines_with_file_and_line_and_the_status_is_one(tmp_path: Path) -> None:
    records = small_set()
    records["strengths"][0]["figure"] = "many"
    records["countries"][1]["region"] = "Nowhere"
    err, last_word = refused(write_set(tmp_path, records))
    lines = [line for line in err.splitlines() if ".json:" in line]
    assert [line.split(" ")[0] for line in lines] == ["countries.json:3:", "strengths.json:2:"]
    assert last_word == "2 problems; nothing was loaded."


def test_a_folder_that_is_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    _err, last_word = refused(tmp_path / "nowhere")
    assert last_word.endswith("nowhere: No such file or directory")


def test_a_quiet_import_shows_no_progress(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(write_set(tmp_path, small_set()), "--verbosity=0")
    assert not capsys.readouterr().err
