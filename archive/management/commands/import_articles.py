"""Makes draft articles of text files; each file whole or not at all, none twice."""

import sys
from argparse import ArgumentParser
from contextlib import closing
from enum import Enum
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from archive.importers.articles.drafting import (
    AlreadyHeld,
    TextRefused,
    check_text,
    draft,
    legacy_id_in,
    same_id,
)
from archive.importers.articles.files import read_file, text_files
from archive.importers.articles.matching import match
from archive.importers.articles.reading import read
from archive.importers.articles.telling import missing, notices, recognised
from archive.importers.progress import Progress
from archive.models import ArticleIndexPage


class Outcome(Enum):
    """What became of a file."""

    MADE = "made"
    HELD = "held"
    REFUSED = "refused"


class Command(BaseCommand):
    """``manage.py import_articles PATH...``: says of each file what was recognised in it."""

    help = (
        "Makes a draft article of each text file (.txt, UTF-8): the files named, and those in the"
        " folders named. A text that the archive has already is skipped, so that a run that was"
        " broken off goes on with the same command. A file may begin with lines such as"
        " “# URL: https://…” and a line of three dashes, which are no part of the page."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", metavar="PATH", nargs="+", type=Path)
        parser.add_argument(
            "--dry-run", action="store_true", help="Say what would happen and write nothing."
        )

    def handle(self, *, paths: list[Path], dry_run: bool, verbosity: int, **options) -> None:
        if not ArticleIndexPage.objects.exists():
            raise CommandError(_("There is no index of articles to put them under."))
        files = text_files(paths)
        if not files:
            raise CommandError(_("There are no text files here: no name ends in .txt."))
        try:
            if dry_run:
                with transaction.atomic():
                    outcomes = self._import(files, verbosity)
                    transaction.set_rollback(True)
            else:
                outcomes = self._import(files, verbosity)
        except KeyboardInterrupt:
            raise CommandError(
                _("Interrupted; nothing was written: this was a trial.")
                if dry_run
                else _("Interrupted; run the same command again to go on."),
                returncode=130,
            ) from None
        self._sum_up(outcomes, dry_run=dry_run, verbosity=verbosity)

    def _import(self, files: list[Path], verbosity: int) -> list[Outcome]:
        """What became of each file, told as it happens; a bar moves below on a terminal."""
        outcomes = []
        watched = verbosity > 0 and sys.stderr.isatty()
        with closing(Progress(sys.stderr if watched else None)) as progress:
            name = ngettext("file", "files", len(files))
            progress.expect([name] * len(files))
            for path in files:
                outcome, told = self._import_file(path)
                outcomes.append(outcome)
                progress.close()
                if outcome == Outcome.REFUSED:
                    self.stderr.write(f"{path}: {told}")
                elif verbosity:
                    self.stdout.write(f"{path}: {told}")
                progress.advance(name)
        return outcomes

    def _import_file(self, path: Path) -> tuple[Outcome, str]:
        """Makes the draft of one file, or leaves nothing of it; says which, and why."""
        try:
            file = read_file(path)
            check_text(file.text)
            pasted = read(file.text)
            matched = match(pasted)
            legacy_id = legacy_id_in(file.url)
            told = notices(pasted, matched, same_id(legacy_id))
            page = draft(
                pasted,
                matched,
                today=timezone.localdate(),
                original_url=file.url,
                legacy_id=legacy_id,
            )
        except AlreadyHeld as refusal:
            return Outcome.HELD, _("skipped. %(why)s") % {"why": refusal}
        except TextRefused as refusal:
            return Outcome.REFUSED, str(refusal)
        except OSError as error:
            return Outcome.REFUSED, error.strerror or str(error)
        except DatabaseError as error:
            return Outcome.REFUSED, _("the database refused it: %(why)s") % {"why": error}
        made = _("draft “%(title)s”.") % {"title": page.title}
        return Outcome.MADE, " ".join(
            filter(None, [made, recognised(pasted, matched), missing(pasted), *told])
        )

    def _sum_up(self, outcomes: list[Outcome], *, dry_run: bool, verbosity: int) -> None:
        made, held, refused = (outcomes.count(one) for one in Outcome)
        if verbosity:
            self.stdout.write(
                _("%(made)d made, %(held)d held already, %(refused)d refused.")
                % {"made": made, "held": held, "refused": refused}
            )
            if dry_run:
                self.stdout.write(_("Nothing was written: this was a trial."))
        if refused:
            raise CommandError(
                ngettext(
                    "%(count)d file was refused; the line above says why.",
                    "%(count)d files were refused; the lines above say why.",
                    refused,
                )
                % {"count": refused}
            )
