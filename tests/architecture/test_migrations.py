"""The migrations make the tables that the models describe."""

import pytest
from django.core.management import CommandError, call_command


@pytest.mark.django_db
def test_no_migration_is_missing(capsys: pytest.CaptureFixture[str]) -> None:
    try:
        call_command("makemigrations", check=True, dry_run=True, verbosity=1)
    except (SystemExit, CommandError):
        pytest.fail(f"Run makemigrations:\n{capsys.readouterr().out}")
