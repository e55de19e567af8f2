"""The user model: Django's own today, ours to extend without a painful migration."""

from django.contrib.auth.models import AbstractUser


class User(AbstractUser):
    """An editor, moderator or administrator of the archive."""
