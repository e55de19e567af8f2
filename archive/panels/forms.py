"""The forms behind the admin: what publication asks is asked while the editor can still answer."""

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.utils.dateparse import parse_datetime
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm, WagtailAdminPageForm
from wagtail.admin.forms.pages import CopyForm

from archive.records.facts.fact import Fact
from archive.records.redactions import Redaction


class CheckedPublicationForm:
    """Runs the model's ``clean_for_publication()`` when the form is published or submitted.

    A draft is only asked for what can be read: Wagtail marks its form by deferred validation.
    """

    def clean(self) -> dict:
        cleaned = super().clean()
        if self._was_opened_before_a_redaction():
            # Else the words would stand in a draft again, and nobody would know.
            self.add_error(
                None,
                _(
                    "Words were taken out of this after you opened it, and here they still stand."
                    " Open it again in another window, and bring over what you changed."
                ),
            )
        return cleaned

    def _was_opened_before_a_redaction(self) -> bool:
        try:
            opened = parse_datetime(self.data.get("loaded_revision_created_at", ""))
        except ValueError:
            opened = None
        if opened is None or self.instance.pk is None:
            return False
        return Redaction.objects.of(self.instance).filter(made_at__gt=opened).exists()

    def is_valid(self) -> bool:
        if not super().is_valid():
            return False
        if not self.is_deferred_validation:
            # The rows of the form (evidence) must lie on the instance before it is asked.
            self.save(commit=False)
            try:
                self.instance.clean_for_publication()
            except ValidationError as error:
                self._refuse(error)
        return not self.errors

    def _refuse(self, error: ValidationError) -> None:
        by_field = error.error_dict if hasattr(error, "error_dict") else {NON_FIELD_ERRORS: [error]}
        for name, errors in by_field.items():
            self.add_error(name if name in self.fields else None, errors)


class ArchivePageForm(CheckedPublicationForm, WagtailAdminPageForm):
    """The form of a page of the archive."""

    def is_valid(self) -> bool:
        self.instance.parent_to_be = self.parent_page
        return super().is_valid()


class RecordForm(CheckedPublicationForm, WagtailAdminModelForm):
    """The form of a record; its key stays once it was published, because addresses are for ever."""

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        key = self.fields.get("key")
        if key is not None and getattr(self.instance, "first_published_at", None):
            key.disabled = True
            key.help_text = _("Part of an address that was published; it never changes.")

    def clean(self) -> dict:
        cleaned = super().clean()
        if isinstance(self.instance, Fact) and "key" in self.fields:
            cleaned["key"] = key = cleaned.get("key") or slugify(cleaned.get("title", ""))[:120]
            # The key of a fact is unique within its kind, which is no field of the form.
            others = type(self.instance)._default_manager.exclude(pk=self.instance.pk)
            if key and others.filter(key=key).exists():
                self.add_error("key", _("Another record of this kind has this key."))
        return cleaned


class DraftCopyForm(CopyForm):
    """Copies a page as a draft of its own: never live at once, never tied to its original.

    A live copy would publish the same document twice; an alias of a country would share its code.
    """

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        for name in ("publish_copies", "alias"):
            self.fields.pop(name, None)
