"""Writes the search index anew from what is public; may be broken off and run again."""

from django.core.management.base import BaseCommand, CommandParser
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from archive.management.bar import Bar
from archive.search import rebuilding


class Command(BaseCommand):
    """``manage.py rebuild_search``: a bar on a terminal, one line at the end elsewhere."""

    help = (
        "Rebuilds the search index. The site answers searches meanwhile; a rebuild that was "
        "broken off is gone on with by the next."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--again", action="store_true", help=_("Begin anew, whatever an earlier run has done.")
        )

    def handle(self, *args, **options) -> None:
        bar = Bar(self.stdout, verbosity=options["verbosity"])
        count = rebuilding.rebuild(progress=bar.show, again=options["again"])
        bar.close()
        if options["verbosity"] > 0:
            told = ngettext(
                "The search index holds %(count)d thing.",
                "The search index holds %(count)d things.",
                count,
            )
            self.stdout.write(self.style.SUCCESS(told % {"count": count}))
