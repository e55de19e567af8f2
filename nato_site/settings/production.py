"""Settings for a server on the internet: HTTPS only, and no start without a secret."""

from nato_site.env import required, words
from nato_site.settings.base import *  # noqa: F403

DEBUG = False
SECRET_KEY = required(
    "SECRET_KEY", remedy="Set it to a long random text and keep it out of the repository."
)
WAGTAILADMIN_BASE_URL = required(
    "WAGTAILADMIN_BASE_URL", remedy="Set it to the public address, such as https://archive.example."
)
ALLOWED_HOSTS = words("ALLOWED_HOSTS", default=[])
if not ALLOWED_HOSTS:
    required("ALLOWED_HOSTS", remedy="Set it to the host names that the site answers to.")

SECURE_SSL_REDIRECT = True
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 31_536_000
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
