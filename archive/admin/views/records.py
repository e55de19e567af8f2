"""Create and edit views of records: prefilled from the address, and back to where one came from."""

from collections.abc import Iterator

from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin.utils import get_valid_next_url_from_request, set_query_params
from wagtail.admin.views import generic
from wagtail.admin.widgets.button import Button, HeaderButton
from wagtail.models import DraftStateMixin, Revision
from wagtail.snippets.views import snippets

from archive.admin.keeping import withdraw_url
from archive.panels.facts import may


class ReturningMixin:
    """Goes back to ``?next=`` once the record is saved, through autosaves and refused forms."""

    @cached_property
    def next_url(self) -> str:
        """A local address, or empty."""
        return get_valid_next_url_from_request(self.request)

    def _with_next(self, url: str) -> str:
        return set_query_params(url, {"next": self.next_url}) if self.next_url else url

    def get_add_url(self) -> str:
        return self._with_next(super().get_add_url())

    def get_edit_url(self) -> str:
        return self._with_next(super().get_edit_url())

    def get_success_url(self) -> str:
        if self.next_url and self.action != "cancel-workflow":
            return self.next_url
        return super().get_success_url()

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        if not self.next_url:
            return []
        return [HeaderButton(_("Back"), url=self.next_url, icon_name="arrow-left")]


class RecordCreateView(ReturningMixin, snippets.CreateView):
    """A new record; ``?country=5`` chooses its country."""

    def get_initial(self) -> dict:
        return {**super().get_initial(), **dict(self._asked())}

    def _asked(self) -> Iterator[tuple[str, str]]:
        for field in self.model._meta.get_fields():
            pk = self.request.GET.get(field.name, "")
            if not isinstance(field, models.ForeignKey) or not pk.isdecimal() or len(pk) > 18:
                continue
            if field.related_model._default_manager.filter(pk=pk).exists():
                yield field.name, pk


class RecordEditView(ReturningMixin, snippets.EditView):
    """A record in its form, with its withdrawal where it has a public address."""

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        buttons = list(super().header_more_buttons)
        url = withdraw_url(self.object)
        if url and may(self.request.user, "publish", self.model):
            buttons.append(Button(_("Withdraw…"), url=url, icon_name="no-view", priority=40))
        return buttons


class FactCompareView(snippets.RevisionsCompareView):
    """Two versions of a fact: its sentence before and after, then each field that changed."""

    template_name = "archive/admin/compare_facts.html"


class RecordRevertMixin(generic.RevisionsRevertMixin):
    """Goes back to an old revision; a draft that lacks something may be gone back to as well."""

    view_name = "revisions_revert"

    def save_instance(self) -> models.Model:
        is_draft_state = issubclass(self.model, DraftStateMixin)
        instance = self.form.save(commit=not is_draft_state or not self.object.live)
        self.has_content_changes = self.form.has_changed()
        # Wagtail asks the whole of a draft here, which answers 500 where it lacks something.
        self.new_revision: Revision = instance.save_revision(
            user=self.request.user,
            log_action=True,
            previous_revision=self.revision,
            clean=not self.saving_as_draft,
        )
        return instance
