"""System checks: rules of the project that every installation must keep."""

from django.conf import settings
from django.core.checks import Error, Tags, register


@register(Tags.database)
def sqlite_is_safe(app_configs, **kwargs) -> list[Error]:
    """SQLite must run with IMMEDIATE transactions and a long timeout, or editors lose work."""
    errors = []
    for alias, config in settings.DATABASES.items():
        if config["ENGINE"] != "django.db.backends.sqlite3":
            continue
        options = config.get("OPTIONS", {})
        if options.get("transaction_mode") != "IMMEDIATE" or options.get("timeout", 0) < 20:
            errors.append(
                Error(
                    f"The SQLite database “{alias}” lacks transaction_mode IMMEDIATE or its"
                    " timeout of 20 seconds.",
                    hint="Build DATABASES with nato_site.settings.base.database().",
                    id="archive.E001",
                )
            )
    return errors


@register(Tags.security)
def nothing_calls_out(app_configs, **kwargs) -> list[Error]:
    """The admin must call neither gravatar nor Wagtail's update server."""
    errors = []
    if getattr(settings, "WAGTAIL_GRAVATAR_PROVIDER_URL", "") is not None:
        errors.append(Error("WAGTAIL_GRAVATAR_PROVIDER_URL must be None.", id="archive.E002"))
    if getattr(settings, "WAGTAIL_ENABLE_UPDATE_CHECK", True):
        errors.append(Error("WAGTAIL_ENABLE_UPDATE_CHECK must be False.", id="archive.E003"))
    return errors
