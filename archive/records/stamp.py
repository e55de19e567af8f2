"""A token that changes in the transaction of every change, for what is kept in memory."""

import uuid

from django.db import connection, models
from django.db.models import F
from django.utils.translation import gettext_lazy as _


class ContentStamp(models.Model):
    """One row. Whoever keeps facts in memory compares its value, at the price of one query.

    The value is random, so that a change that was rolled back is never taken for a later one.
    """

    ONLY = 1

    value = models.CharField(max_length=32, default="")
    revision = models.PositiveBigIntegerField(default=0)
    """Counts the changes; what is numbered with it can be read in their order."""

    class Meta:
        verbose_name = _("content stamp")
        default_permissions = ()

    def __str__(self) -> str:
        return self.value

    @classmethod
    def current(cls) -> str:
        """The value now; empty where nothing has changed since the archive was set up."""
        # Every page asks: to put the question together would cost more than to answer it.
        with connection.cursor() as cursor:
            cursor.execute("SELECT value FROM archive_contentstamp WHERE id = %s", [cls.ONLY])
            row = cursor.fetchone()
        return row[0] if row else ""

    @classmethod
    def renew(cls) -> None:
        """Gives the stamp another value, in the transaction under way.

        Until that ends, whoever else renews it waits.
        """
        value, revision = uuid.uuid4().hex, F("revision") + 1
        cls.objects.filter(pk=cls.ONLY).update(value=value, revision=revision)
