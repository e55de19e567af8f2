"""Publishes and expires what is due, each thing in a transaction of its own."""

from collections.abc import Iterator

from django.apps import apps
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import models, transaction
from django.utils import timezone
from wagtail.models import DraftStateMixin, Page, Revision

from archive.models import Fact
from archive.records.record import PublicationRefused


class Command(BaseCommand):
    """Stands in for Wagtail's command of the same name, which opens no transaction.

    What may not be published stays scheduled and is named; the rest goes on. Missed schedules
    are made up at the next run.
    """

    help = "Publishes what is scheduled, and takes back what has expired."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--dryrun", action="store_true", help="Only say what is due.")

    def handle(self, *, dryrun: bool, **options) -> None:
        now = timezone.now()
        refused = 0
        for thing in self._expired(now):
            self.stdout.write(f"expire: {thing}")
            if not dryrun:
                with transaction.atomic():
                    thing.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")
        due = Revision.objects.filter(approved_go_live_at__lt=now).order_by("approved_go_live_at")
        for revision in due:
            self.stdout.write(f"publish: {revision.object_str}")
            if dryrun:
                continue
            try:
                with transaction.atomic():
                    revision.publish(log_action="wagtail.publish.scheduled")
            except PublicationRefused as error:
                refused += 1
                self.stderr.write(f"refused: {revision.object_str}: {' '.join(error.messages)}")
        if refused:
            raise CommandError(f"{refused} could not be published and stay scheduled.")

    def _expired(self, now) -> Iterator[models.Model]:
        for model in apps.get_models():
            # Facts are read as their own kinds, pages as pages: each once.
            if model is Fact or (issubclass(model, Page) and model is not Page):
                continue
            if issubclass(model, DraftStateMixin):
                yield from model.objects.filter(live=True, expire_at__lt=now).order_by("expire_at")
