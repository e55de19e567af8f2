"""Writes the search index anew from what is public; may be broken off and run again."""

from contextlib import closing

from django.core.management.base import BaseCommand
from django.utils.translation import ngettext

from archive.management.bar import Bar
from archive.search import index


class Command(BaseCommand):
    """``manage.py rebuild_search``: a bar on a terminal, one line at the end elsewhere."""

    help = (
        "Rebuilds the search index. The site answers searches meanwhile; a rebuild that was "
        "broken off is made good by the next."
    )

    def handle(self, *, verbosity: int, **options) -> None:
        with closing(Bar(self.stdout, verbosity=verbosity)) as bar:
            count = index.rebuild(progress=bar.show)
        if verbosity > 0:
            told = ngettext(
                "The search index holds %(count)d thing.",
                "The search index holds %(count)d things.",
                count,
            )
            self.stdout.write(self.style.SUCCESS(told % {"count": count}))
