"""Imports a folder of fact files, all of it or nothing."""

import sys
from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from archive.importers.facts import SetRefused, import_facts
from archive.importers.progress import Progress


class Command(BaseCommand):
    help = (
        "Imports the fact files in DIR (one JSON array a file, one record a line) after checking"
        " all of them. A record that an editor has changed is left as it is."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("directory", metavar="DIR", type=Path)
        parser.add_argument(
            "--dry-run", action="store_true", help="Say what would happen and write nothing."
        )

    def handle(self, *, directory: Path, dry_run: bool, verbosity: int, **options) -> None:
        try:
            report = import_facts(
                directory,
                now=timezone.now(),
                progress=Progress(sys.stderr if verbosity else None),
                dry_run=dry_run,
            )
        except SetRefused as refused:
            for problem in refused.problems:
                self.stderr.write(str(problem))
            count = len(refused.problems)
            raise CommandError(
                f"{count} problem{'s' if count > 1 else ''}; nothing was loaded."
            ) from refused
        except OSError as error:
            raise CommandError(f"{directory}: {error.strerror}") from error
        except KeyboardInterrupt:
            raise CommandError("Interrupted; nothing was loaded.", returncode=130) from None
        for note in report.notes:
            self.stdout.write(note)
        self.stdout.write(report.table())
        if dry_run:
            self.stdout.write("Nothing was written: this was a trial.")
