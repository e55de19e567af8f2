"""Writes the search index anew from what is public; may be broken off and run again."""

from django.core.management.base import BaseCommand
from django.utils.translation import ngettext

from archive.search import index

WIDTH = 40


class Command(BaseCommand):
    """``manage.py rebuild_search``: a bar on a terminal, one line at the end elsewhere."""

    help = (
        "Rebuilds the search index. The site answers searches meanwhile; a rebuild that was "
        "broken off is made good by the next."
    )

    def handle(self, *args, **options) -> None:
        self.shows_bar = options["verbosity"] > 0 and self.stdout.isatty()
        count = index.rebuild(progress=self._show)
        if self.shows_bar:
            self.stdout.write("")
        if options["verbosity"] > 0:
            told = ngettext(
                "The search index holds %(count)d thing.",
                "The search index holds %(count)d things.",
                count,
            )
            self.stdout.write(self.style.SUCCESS(told % {"count": count}))

    def _show(self, done: int, total: int) -> None:
        if not self.shows_bar:
            return
        full = WIDTH * done // total if total else WIDTH
        bar = "█" * full + "░" * (WIDTH - full)
        self.stdout.write(f"\r{bar} {done}/{total}", ending="")
        self.stdout.flush()
