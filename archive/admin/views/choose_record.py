"""The window in which an editor chooses the thing that words of a text link to."""

from django.http import Http404, HttpRequest, JsonResponse
from django.urls import URLPattern, path
from django.views.generic import View
from wagtail.admin.modal_workflow import render_modal_workflow

from archive.blocks.links import MODELS, RecordLink, model_of
from archive.mentioning.names import Target, nameable

SHOWN = 30
"""Things that the window lists; whoever seeks another writes more of its name."""


class ChooseRecordView(View):
    """Lists what bears the words as a name, of any time and language."""

    def get(self, request: HttpRequest) -> JsonResponse:
        words = request.GET.get("q", "").strip()
        found = called(words)
        context = {"words": words, "found": found[:SHOWN], "more": len(found) > SHOWN}
        template = "archive/admin/choose_record.html"
        return render_modal_workflow(request, template, None, context, {"step": "choose"})


class RecordChosenView(View):
    """What the editor gets to know of the chosen thing."""

    def get(self, request: HttpRequest, kind: str, pk: int) -> JsonResponse:
        record = model_of(kind).objects.filter(pk=pk).first() if kind in MODELS else None
        if record is None:
            raise Http404
        result = {
            "kind": kind,
            "id": str(pk),
            "label": str(record),
            "url": RecordLink.address(record),
        }
        return render_modal_workflow(
            request, None, None, None, {"step": "chosen", "result": result}
        )


def called(words: str) -> list[Target]:
    """The things with a name that has ``words``: those whose whole name it is come first."""
    asked = words.casefold()
    found: dict[Target, bool] = {}
    for name in nameable() if asked else ():
        text = name.text.casefold()
        if asked in text:
            found[name.target] = found.get(name.target, False) or text == asked
    return sorted(found, key=lambda target: (not found[target], target.label))


CHOOSE_RECORD_ADDRESSES: list[URLPattern] = [
    path("choose-record/", ChooseRecordView.as_view(), name="archive_choose_record"),
    path(
        "choose-record/<slug:kind>/<int:pk>/",
        RecordChosenView.as_view(),
        name="archive_record_chosen",
    ),
]
