FROM python:3.11-slim

ENV PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    DJANGO_SETTINGS_MODULE=nato_site.settings.production \
    MEDIA_ROOT=/srv/media \
    PORT=8000

WORKDIR /srv/archive
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt
COPY . .

# Static files belong to the code, so they are part of the image; the demo settings need no secrets.
RUN DJANGO_SETTINGS_MODULE=nato_site.settings.demo python manage.py collectstatic --noinput \
    && rm -f var/secret-key.txt \
    && useradd --system --uid 1001 archive \
    && install -d -o archive /srv/media \
    && chown -R archive var

USER archive
VOLUME /srv/media
EXPOSE 8000

# The site answers only to its own host names, on the loopback address too.
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s CMD ["python", "-c", "\
import os, urllib.request as r; \
host = os.environ['ALLOWED_HOSTS'].split(',')[0].strip().lstrip('.'); \
r.urlopen(r.Request(f\"http://127.0.0.1:{os.environ['PORT']}/readyz\", headers={'Host': host}))"]

CMD ["sh", "-c", "python manage.py migrate --noinput && exec granian --interface wsgi --host 0.0.0.0 --port \"$PORT\" --workers 2 --blocking-threads 4 nato_site.wsgi:application"]
