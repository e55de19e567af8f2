"""Settings for work on the code: reloading server, readable errors, plain static files."""

from nato_site.env import flag, kept_secret
from nato_site.settings.base import *  # noqa: F403
from nato_site.settings.base import STORAGES

DEBUG = flag("DEBUG", default=True)
SECRET_KEY = kept_secret("secret-key.txt")
STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
