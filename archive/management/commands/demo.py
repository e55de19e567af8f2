"""Migrates the database, loads the demo archive where there is none, and says how to log in."""

import os
import sys

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone

from archive.demo import accounts, build
from archive.importers.facts import SetRefused
from archive.importers.progress import Progress
from archive.models import SearchDocument


class Command(BaseCommand):
    help = (
        "Migrates, loads the demo archive where there are no articles, and makes the accounts"
        " admin, moderator and editor (password: DEMO_PASSWORD, else one kept in var/)."
    )
    requires_migrations_checks = False

    def handle(self, *, verbosity: int, **options) -> None:
        self._migrate(verbosity)
        if build.is_needed():
            self._build(verbosity)
        else:
            self.stdout.write("There are articles already; the demo archive was not loaded.")
            if not SearchDocument.objects.exists():  # a release may change the index
                call_command("rebuild_search", verbosity=verbosity, stdout=self.stdout)
        password = accounts.demo_password()
        accounts.make_accounts(password)
        address = f"http://127.0.0.1:{os.environ.get('PORT') or 8000}"
        self.stdout.write(f"The archive:  {address}/")
        self.stdout.write(f"For editors:  {address}/admin/")
        self.stdout.write(f"Log in as:    {', '.join(accounts.ACCOUNTS)}")
        self.stdout.write(f"Password:     {password}")

    def _migrate(self, verbosity: int) -> None:
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            self.stdout.write("Preparing the database …")
            call_command("migrate", interactive=False, verbosity=max(0, verbosity - 1))

    def _build(self, verbosity: int) -> None:
        self.stdout.write("Loading the demo archive …")
        try:
            report = build.build(
                now=timezone.now(), progress=Progress(sys.stderr if verbosity else None)
            )
        except SetRefused as refused:
            for problem in refused.problems:
                self.stderr.write(str(problem))
            raise CommandError("The demo archive cannot be loaded.") from refused
        except KeyboardInterrupt:
            raise CommandError("Interrupted; nothing was loaded.", returncode=130) from None
        self.stdout.write(f"Loaded {len(report.outcomes)} records.")
