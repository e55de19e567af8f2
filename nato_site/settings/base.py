"""Settings that every way of running the site shares, by topic."""

import os

import dj_database_url
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from nato_site.env import ROOT, VAR, flag, words

# --- What runs -----------------------------------------------------------------------------------
INSTALLED_APPS = [
    "archive",  # before Wagtail: its publish_scheduled and templates stand in front
    "archive.accounts",
    "wagtail.contrib.redirects",
    "wagtail.contrib.typed_table_block",
    "wagtail.contrib.settings",
    "wagtail.sites",  # the page explorer links to it
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "csp",
    "django_tasks",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "nato_site.compression.CompressedPages",
    "csp.middleware.CSPMiddleware",
    "archive.middleware.AdminScriptNonce",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "archive.middleware.PlainPath",
    "archive.middleware.AtomicUnsafeRequests",
    "archive.middleware.Refusals",
    "archive.middleware.RequestDay",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
    "archive.middleware.Tombstones",
]

ROOT_URLCONF = "nato_site.urls"
WSGI_APPLICATION = "nato_site.wsgi.application"
AUTH_USER_MODEL = "accounts.User"
# What a running site writes lies under VAR.
VAR = VAR
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "archive.views.navigation.navigation",
                "archive.views.share.sharing",
            ],
        },
    },
]

# --- Database ------------------------------------------------------------------------------------
SQLITE_OPTIONS = {
    # Measured: with Django's defaults 89 of 96 publications by eight editors failed with
    # "database is locked"; with these none did, and no acknowledged one was lost on kill -9.
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
}
POSTGRESQL_OPTIONS = {
    # A page that is read out of turn costs about as much as the next one, on today's disks and in
    # memory. Measured: else a common word is looked for in all texts instead of in their index.
    "options": "-c random_page_cost=1.1 -c jit=off",
}


def database(default: str) -> dict:
    """The database that DATABASE_URL names, else ``default``, with the options its kind needs."""
    config = dj_database_url.parse(os.environ.get("DATABASE_URL") or default, conn_max_age=60)
    if config["ENGINE"] == "django.db.backends.sqlite3":
        config["OPTIONS"] = {**config.get("OPTIONS", {}), **SQLITE_OPTIONS}
    elif config["ENGINE"] == "django.db.backends.postgresql":
        config["OPTIONS"] = {**POSTGRESQL_OPTIONS, **config.get("OPTIONS", {})}
    return config


DATABASES = {"default": database(f"sqlite:///{VAR / 'archive.sqlite3'}")}

CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
if os.environ.get("CACHE_URL"):
    CACHES["default"] = {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": os.environ["CACHE_URL"],
    }

# --- Language and time ---------------------------------------------------------------------------
LANGUAGE_CODE = "en-gb"
LANGUAGES = [("en", _("English")), ("nb", _("Norwegian Bokmål"))]
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
LOCALE_PATHS = [ROOT / "archive" / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/Oslo"

# --- Files ---------------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
STATICFILES_DIRS = [ROOT / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = os.environ.get("MEDIA_ROOT") or VAR / "media"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "nato_site.staticfiles.ArchiveStaticFilesStorage"},
}
FILE_UPLOAD_PERMISSIONS = 0o644

# --- Trust ---------------------------------------------------------------------------------------
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "SAMEORIGIN"  # the admin's preview panel frames our own pages
SESSION_COOKIE_AGE = 8 * 60 * 60
DATA_UPLOAD_MAX_NUMBER_FIELDS = 4000
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        # The position of a label on a chart is a style attribute (a number); no style element.
        "style-src-attr": ["'unsafe-inline'"],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [SELF],
        "manifest-src": [SELF],
    }
}
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

# --- Wagtail -------------------------------------------------------------------------------------
WAGTAIL_SITE_NAME = "The Alliance Archive"
WAGTAILADMIN_BASE_URL = os.environ.get("WAGTAILADMIN_BASE_URL", "http://127.0.0.1:8000")
WAGTAILIMAGES_IMAGE_MODEL = "archive.ArchiveImage"
WAGTAILIMAGES_IMAGE_FORM_BASE = "archive.panels.image_form.ImageForm"
WAGTAILDOCS_DOCUMENT_MODEL = "archive.ArchiveDocument"
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "jpg", "jpeg", "png", "webp"]
WAGTAIL_GRAVATAR_PROVIDER_URL = None  # else each admin screen calls gravatar.com
WAGTAIL_ENABLE_UPDATE_CHECK = False  # else each admin home calls releases.wagtail.org
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
# Nobody approves their own work; an archive of one person says no.
ARCHIVE_SECOND_PAIR_OF_EYES = flag("SECOND_PAIR_OF_EYES", default=True)
WAGTAIL_AUTOSAVE_INTERVAL = 5000  # the whole form is posted each time
WAGTAIL_USAGE_COUNT_ENABLED = True
WAGTAILEMBEDS_FINDERS: list[dict] = []  # no server-side call to any address an editor types
WAGTAILSEARCH_BACKENDS = {
    "default": {"BACKEND": "wagtail.search.backends.database", "AUTO_UPDATE": True}
}
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
TAGGIT_CASE_INSENSITIVE = True

# --- Logging -------------------------------------------------------------------------------------
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "{levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}

# --- Hosts ---------------------------------------------------------------------------------------
ALLOWED_HOSTS = words("ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]"])
DEBUG = False
