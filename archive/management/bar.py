"""Shows on a terminal, in one line that grows, how much of a long piece of work is done."""

from django.core.management.base import OutputWrapper

WIDTH = 40


class Bar:
    """A bar with its numbers; shows nothing where nobody watches."""

    def __init__(self, out: OutputWrapper, *, verbosity: int) -> None:
        self._out = out
        self._shown = verbosity > 0 and out.isatty()

    def show(self, done: int, total: int) -> None:
        """Draws the bar in place of what it showed before."""
        if not self._shown:
            return
        full = WIDTH * done // total if total else WIDTH
        bar = "█" * full + "░" * (WIDTH - full)
        self._out.write(f"\r{bar} {done}/{total}", ending="")
        self._out.flush()

    def close(self) -> None:
        """Ends the line, so that what comes next has one of its own."""
        if self._shown:
            self._out.write("")
