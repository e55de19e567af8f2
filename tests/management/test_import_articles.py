"""A draft of each file, with what was recognised in it; a run that was broken off goes on."""

import io
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from archive.management.commands import import_articles
from archive.models import ArticlePage
from tests.factories import a_government, an_organisation
from tests.importers.articles.pages import BOKMAL, ENGLISH, NO_GAPS

pytestmark = pytest.mark.django_db


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "more").mkdir()
    write(tmp_path / "a.txt", ENGLISH)
    write(tmp_path / "more" / "b.txt", NO_GAPS)
    write(tmp_path / "notes.md", "Not a page.")
    return tmp_path


def write(path: Path, text: str) -> Path:
    path.write_bytes(text.encode())
    return path


def run(*args: object) -> tuple[str, str]:
    out, err = io.StringIO(), io.StringIO()
    call_command("import_articles", *map(str, args), stdout=out, stderr=err)
    return out.getvalue(), err.getvalue()


def refused(*args: object) -> tuple[str, str, CommandError]:
    out, err = io.StringIO(), io.StringIO()
    with pytest.raises(CommandError) as caught:
        call_command("import_articles", *map(str, args), stdout=out, stderr=err)
    return out.getvalue(), err.getvalue(), caught.value


def test_the_text_files_of_a_folder_become_drafts(folder: Path) -> None:
    a_government(label_en="Nansen's 2nd Government")
    an_organisation(name_en="Ministry of Harbours")
    out, err = run(folder)
    first, second, sum_ = out.splitlines()
    assert first.startswith(f"{folder}/a.txt: draft “Harbours - a safe place for ships”.")
    assert "Recognised: title (line 3), published under (line 7)" in first
    assert "Not stated: document type, date." in first
    assert second.startswith(f"{folder}/more/b.txt: draft “Speech at the opening")
    assert sum_ == "2 made, 0 held already, 0 refused."
    assert err == ""
    assert ArticlePage.objects.filter(live=False).count() == 2


def test_a_second_run_skips_what_is_there(folder: Path) -> None:
    run(folder)
    write(folder / "c.txt", BOKMAL)
    out, _err = run(folder, folder / "c.txt")
    assert "a.txt: skipped. The archive has this text already, as “Harbours" in out
    assert out.splitlines()[-1] == "1 made, 2 held already, 0 refused."
    assert ArticlePage.objects.count() == 3


def test_a_trial_says_the_same_and_writes_nothing(folder: Path) -> None:
    write(folder / "again.txt", ENGLISH)
    out, _err = run(folder, "--dry-run")
    assert "2 made, 1 held already, 0 refused.\nNothing was written: this was a trial." in out
    assert not ArticlePage.objects.exists()


def test_the_head_of_a_file_tells_where_the_page_stood_and_is_no_part_of_it(
    tmp_path: Path,
) -> None:
    head = "# URL: https://www.example.no/en/harbours/id123456/\r\n# KIND: page\r\n---\r\n"
    run(write(tmp_path / "a.txt", head + ENGLISH))
    page = ArticlePage.objects.get()
    assert page.raw_text == ENGLISH
    assert page.stated_fields.get(field="title").line == 3
    assert page.original_addresses.get().url == "https://www.example.no/en/harbours/id123456/"
    assert page.legacy_identifiers.get().value == "id123456"


@pytest.mark.parametrize("start", ["# Harbours\n\n", "---\n", "# URL: not closed\n"])
def test_what_only_looks_like_a_head_is_part_of_the_page(tmp_path: Path, start: str) -> None:
    run(write(tmp_path / "a.txt", start + ENGLISH))
    assert ArticlePage.objects.get().raw_text == start + ENGLISH


def test_the_sound_files_are_made_and_the_others_named(tmp_path: Path) -> None:
    write(tmp_path / "good.txt", ENGLISH)
    write(tmp_path / "empty.txt", "\n")
    write(tmp_path / "nul.txt", "Title\n\nWords\0")
    (tmp_path / "latin.txt").write_bytes("Tittel\n\nÅpen havn".encode("latin-1"))
    page = write(tmp_path / "page.html", "<h1>Title</h1>")
    out, err, error = refused(tmp_path, page, tmp_path / "nowhere.txt")
    assert error.returncode == 1
    assert str(error) == "5 files were refused; the lines above say why."
    assert out.splitlines()[-1] == "1 made, 0 held already, 5 refused."
    assert "empty.txt: There is no text here." in err
    assert "nul.txt: This is not plain text" in err
    assert "latin.txt: The file is not in UTF-8 (byte 8 cannot be read)." in err
    assert "page.html: HTML is not read yet" in err
    assert "nowhere.txt: No such file or directory" in err
    assert ArticlePage.objects.get().title == "Harbours - a safe place for ships"


def test_a_file_that_breaks_off_leaves_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks_off(*args: object, **options: object) -> ArticlePage:
        if ArticlePage.objects.exists():
            raise KeyboardInterrupt
        return draft(*args, **options)

    draft = import_articles.draft
    with monkeypatch.context() as patch:
        patch.setattr(import_articles, "draft", breaks_off)
        _out, _err, error = refused(folder)
    assert error.returncode == 130
    assert "run the same command again" in str(error)
    assert ArticlePage.objects.count() == 1
    assert "1 made, 1 held already" in run(folder)[0]


def test_a_folder_without_text_files_is_said_to_have_none(tmp_path: Path) -> None:
    _out, _err, error = refused(tmp_path)
    assert "no text files" in str(error)


def test_quiet_is_quiet(folder: Path) -> None:
    assert run(folder, "--verbosity", "0") == ("", "")
