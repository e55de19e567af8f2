"""Shows how far an import has come: one moving line on a terminal, a line a file elsewhere."""

from collections import Counter
from collections.abc import Iterable
from typing import TextIO


class Progress:
    """Counts what is done against what is to do, file by file."""

    def __init__(self, out: TextIO | None = None) -> None:
        self._out = out
        self._moving = bool(out is not None and out.isatty())
        self._todo: Counter[str] = Counter()
        self._done: Counter[str] = Counter()
        self._width = 0

    def expect(self, files: Iterable[str]) -> None:
        """Each file once for every thing that will be written from it."""
        self._todo = Counter(files)
        self._done = Counter()

    def advance(self, file: str) -> None:
        """One thing of ``file`` is done."""
        self._done[file] += 1
        done, todo = self._done[file], self._todo[file]
        if self._moving:
            share = 100 * self._done.total() // max(1, self._todo.total())
            self._line(f"{share:3d} %  {file}: {done} of {todo}")
        elif done == todo:
            self.say(f"{file}: {done}")

    def say(self, text: str) -> None:
        """A step that is not counted; on a terminal the next one takes its place."""
        if self._moving:
            self._line(text)
        elif self._out is not None:
            self._out.write(f"{text}\n")

    def close(self) -> None:
        """Clears the moving line."""
        if self._moving:
            self._line("")
            self._out.write("\r")
            self._out.flush()

    def _line(self, text: str) -> None:
        self._out.write("\r" + text.ljust(self._width))
        self._out.flush()
        self._width = len(text)
