"""The demo's three accounts, and the password that they share."""

import os
import secrets

from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import check_password, make_password
from django.contrib.auth.models import Group
from django.db import transaction

from nato_site.env import VAR

ACCOUNTS = {"admin": None, "moderator": "Moderators", "editor": "Editors"}
"""Names of the accounts and the group of each; the first may do everything."""
PASSWORD_FILE = "demo-password.txt"
READABLE = "abcdefghjkmnpqrstuvwxyz23456789"
"""Letters and digits that nobody takes for one another."""


def demo_password() -> str:
    """DEMO_PASSWORD, else the one kept in ``var/``, made at the first call."""
    if given := os.environ.get("DEMO_PASSWORD"):
        return given
    path = VAR / PASSWORD_FILE
    if not path.exists():
        VAR.mkdir(parents=True, exist_ok=True)
        groups = ("".join(secrets.choice(READABLE) for _ in range(4)) for _ in range(4))
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write("-".join(groups))
    return path.read_text().strip()


@transaction.atomic
def make_accounts(password: str) -> None:
    """Makes the accounts that are missing and lets each log in with ``password``."""
    users = get_user_model().objects
    known = {user.username: user for user in users.filter(username__in=ACCOUNTS)}
    # One hash for all three, because to make and to compare one takes half a second.
    stored = {user.password for user in known.values()}
    current = next((each for each in stored if check_password(password, each)), None)
    current = current or make_password(password)
    for name, group in ACCOUNTS.items():
        user = known.get(name)
        if user is None:
            user = users.create(
                username=name,
                email=f"{name}@example.org",
                is_superuser=group is None,
                is_staff=group is None,
                password=current,
            )
            if group is not None:
                user.groups.add(Group.objects.get(name=group))
        elif user.password != current:
            user.password = current
            user.save(update_fields=["password"])
