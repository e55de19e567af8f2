"""The archive's own addresses; whatever is left goes to the page tree."""

import re

from django.urls import include, path, re_path
from wagtail import urls as wagtail_urls

from archive.views import (
    chronology,
    citations,
    exports,
    machines,
    media,
    on_day,
    permanence,
    records,
    report,
    search,
    search_files,
    share,
)

RECORDS = "governments|publishers|people|events|frameworks|series"
CITATION = r"^(?P<path>(?:[-\w]+/)*)cite\.(?P<ending>bib|ris|json)$"

urlpatterns = [
    path("healthz", machines.healthz, name="healthz"),
    path("readyz", machines.readyz, name="readyz"),
    path("robots.txt", machines.robots, name="robots"),
    path("sitemap.xml", machines.sitemap, name="sitemap"),
    path("id/<int:number>/", permanence.permalink, name="permalink"),
    path("id/<int:number>/versions/", permanence.versions, name="versions"),
    path("id/<int:number>/v<int:version>/", permanence.version, name="version"),
    path("legacy/<slug:scheme>/<str:value>/", permanence.legacy, name="legacy"),
    path("search/", search.page, name="search"),
    path("search.json", search.data, name="search_json"),
    path("search.csv", search_files.table, name="search_csv"),
    path("search.ris", search_files.references, {"ending": "ris"}, name="search_ris"),
    path("search.bib", search_files.references, {"ending": "bib"}, name="search_bib"),
    path("search.atom", search_files.feed, name="search_atom"),
    path("search/suggest/", search.suggest, name="search_suggest"),
    path("on/", on_day.ask, name="on"),
    path("on/histories.json", on_day.histories, name="on_histories"),
    re_path(r"^on/(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})/$", on_day.on_day, name="on_day"),
    re_path(r"^on/(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})\.json$", on_day.document, name="on_json"),
    re_path(r"^on/(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})\.csv$", on_day.table, name="on_csv"),
    path("timeline.csv", chronology.table, name="timeline_csv"),
    path("timeline.svg", chronology.drawing, name="timeline_svg"),
    path("timeline/", chronology.timeline, name="timeline"),
    re_path(rf"^(?P<stem>{RECORDS})/$", records.listing, name="records"),
    re_path(rf"^(?P<stem>{RECORDS})/(?P<key>[-\w]+)/$", records.detail, name="record"),
    re_path(r"^countries/(?P<slug>[-\w]+)/status\.csv$", exports.status_table, name="status_csv"),
    re_path(
        r"^operations/(?P<slug>[-\w]+)/strengths\.csv$",
        exports.strength_table,
        name="strengths_csv",
    ),
    re_path(
        r"^operations/(?P<slug>[-\w]+)/strengths\.svg$",
        exports.strength_chart,
        name="strengths_svg",
    ),
    re_path(
        r"^operations/(?P<slug>[-\w]+)/contributors\.csv$",
        exports.contributor_table,
        name="contributors_csv",
    ),
    path("report/", report.ask, name="report"),
    path("report/<str:token>/", report.answer, name="report_answer"),
    re_path(CITATION, citations.citation, name="citation"),
    path("media/<path:path>", media.rendition, name="media"),
    re_path(rf"^(?P<path>(?:[^/]+/)*){re.escape(share.FILE)}$", share.share_image, name="share"),
    path("", include(wagtail_urls)),
]
