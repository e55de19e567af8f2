"""Serves the renditions of public images; originals and documents are never given out raw."""

import mimetypes
from pathlib import Path

from django.conf import settings
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.utils._os import safe_join
from django.views.decorators.http import require_safe

RENDITIONS = "images/"
MAX_AGE = 30 * 24 * 60 * 60


@require_safe
def rendition(request: HttpRequest, path: str) -> HttpResponse:
    """``/media/images/…``; anything else under ``/media/`` does not exist for the world."""
    if not path.startswith(RENDITIONS):
        raise Http404
    try:
        file = Path(safe_join(settings.MEDIA_ROOT, path))
    except ValueError as error:
        raise Http404 from error
    try:
        known = file.is_file()
    except OSError:  # a name too long for the file system
        known = False
    if not known:
        raise Http404
    content_type, _encoding = mimetypes.guess_type(file.name)
    if not content_type or not content_type.startswith("image/"):
        raise Http404
    response = FileResponse(file.open("rb"), content_type=content_type)
    response["Cache-Control"] = f"public, max-age={MAX_AGE}"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response
