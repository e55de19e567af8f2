"""Adds made-up articles to the demo archive, for measuring; goes on where it was broken off."""

from argparse import ArgumentParser
from contextlib import closing

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from archive.demo import build, bulk
from archive.management.bar import Bar

LIMIT = 999_999


class Command(BaseCommand):
    """``manage.py generate_articles N``: a bar on a terminal, a line at the end elsewhere."""

    help = (
        "Makes sure that N made-up articles are in the demo archive, for measuring. The same N"
        " and seed give the same articles on any machine; a run that was broken off is made good"
        " by the next. Never writes into an archive that holds documents."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("count", metavar="N", type=int)
        parser.add_argument(
            "--seed", type=int, default=1, help="Another number gives other articles."
        )
        parser.add_argument(
            "--no-index", action="store_true", help="Leave the search index as it is."
        )

    def handle(self, *, count: int, seed: int, no_index: bool, verbosity: int, **options) -> None:
        records = self._check(count, seed)
        numbers = bulk.numbers_to_write(count)
        try:
            if numbers:
                self._write(numbers, count, seed, records, verbosity)
            elif verbosity:
                told = ngettext(
                    "The %(count)d article is there already; nothing is left to do.",
                    "All %(count)d articles are there already; nothing is left to do.",
                    count,
                )
                self.stdout.write(told % {"count": count})
            if not no_index and (numbers or bulk.search_lacks_articles()):
                call_command(
                    "rebuild_search", verbosity=verbosity, stdout=self.stdout, stderr=self.stderr
                )
        except KeyboardInterrupt:
            raise CommandError(
                _("Interrupted; run the same command again to go on."), returncode=130
            ) from None

    def _check(self, count: int, seed: int) -> bulk.Records:
        """The records to name in the articles; refuses what must not or cannot be written."""
        if not 1 <= count <= LIMIT:
            raise CommandError(_("N is a number from 1 to %(limit)d.") % {"limit": LIMIT})
        if bulk.holds_documents():
            raise CommandError(
                _(
                    "This archive holds documents that were issued: made-up articles would mix"
                    " with them. Give DATABASE_URL or ARCHIVE_VAR another value, run"
                    " `manage.py demo` there, and then this."
                )
            )
        if bulk.is_of_another_seed(seed):
            raise CommandError(
                _(
                    "The archive has articles generated from another seed than %(seed)d. Take that"
                    " one, or a new database."
                )
                % {"seed": seed}
            )
        records = bulk.Records.read()
        # Without an article of the demo, this may be a real archive before its first document.
        if build.is_needed() or not records.are_complete:
            raise CommandError(
                _(
                    "There is no demo archive here, whose countries, operations, governments,"
                    " ministries and document types the articles name: run `manage.py demo` first."
                )
            )
        return records

    def _write(
        self, numbers: list[int], count: int, seed: int, records: bulk.Records, verbosity: int
    ) -> None:
        there = count - len(numbers)
        if there and verbosity:
            told = ngettext(
                "%(there)d article is there already; going on.",
                "%(there)d articles are there already; going on.",
                there,
            )
            self.stdout.write(told % {"there": there})
        with closing(Bar(self.stdout, verbosity=verbosity)) as bar:
            bulk.write(numbers, seed=seed, records=records, progress=bar.show)
        if verbosity:
            told = ngettext(
                "%(made)d article was made.", "%(made)d articles were made.", len(numbers)
            )
            self.stdout.write(self.style.SUCCESS(told % {"made": len(numbers)}))
