"""Settings for `make run`: the site as a reader gets it, on the loopback address without HTTPS."""

from nato_site.env import flag, kept_secret
from nato_site.settings.base import *  # noqa: F403

DEBUG = flag("DEBUG", default=False)
SECRET_KEY = kept_secret("secret-key.txt")
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
