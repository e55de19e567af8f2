"""Progress moves on a terminal and is a line a file elsewhere."""

import io

from archive.importers.progress import Progress


class Terminal(io.StringIO):
    """A text stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def shown(out: io.StringIO) -> str:
    progress = Progress(out)
    progress.say("checking")
    progress.expect(["events", "events", "articles", "articles"])
    for file in ("events", "articles", "events"):
        progress.advance(file)
    progress.close()
    return out.getvalue()


def test_a_terminal_shows_share_file_and_count_on_one_line() -> None:
    text = shown(Terminal())
    assert "\n" not in text
    assert " 25 %  events: 1 of 2" in text
    assert " 75 %  events: 2 of 2" in text
    assert text.endswith("\r")
    assert not text.split("\r")[-2].strip()


def test_a_log_gets_a_line_for_each_file_that_is_done() -> None:
    assert shown(io.StringIO()) == "checking\nevents: 2\n"


def test_without_a_place_to_write_nothing_is_shown() -> None:
    progress = Progress()
    progress.expect(["events"])
    progress.advance("events")
    progress.say("done")
    progress.close()
