"""Withdraws a published thing with its reason, or lifts the withdrawal."""

from django import forms
from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets import AdminAutoHeightTextInput
from wagtail.log_actions import log
from wagtail.models import Page

from archive.admin.keeping import specific
from archive.models import Permalink, Withdrawal
from archive.panels.facts import edit_url, may
from archive.preservation.content import address
from archive.preservation.withdrawal import NothingToLift, lift, withdraw


class ReasonForm(forms.Form):
    """Why a thing is withdrawn."""

    reason = forms.CharField(
        label=gettext_lazy("Reason"),
        widget=AdminAutoHeightTextInput,
        max_length=2000,
        help_text=gettext_lazy("Shown to every reader who comes to the address."),
    )


class WithdrawView(WagtailAdminTemplateMixin, FormView):
    """Asks for the reason, and says what the address will answer."""

    template_name = "archive/admin/withdraw.html"
    form_class = ReasonForm
    page_title = gettext_lazy("Withdraw")
    header_icon = "no-view"

    def dispatch(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if not may_withdraw(request.user, self.thing):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def permalink(self) -> Permalink:
        return get_object_or_404(Permalink, number=self.kwargs["number"])

    @cached_property
    def thing(self) -> models.Model:
        return specific(self.permalink.thing)

    @cached_property
    def in_force(self) -> Withdrawal | None:
        """The withdrawal that stands, if one does."""
        return self.permalink.withdrawals.filter(lifted_at__isnull=True).first()

    def get_page_subtitle(self) -> str:
        return str(self.thing)

    def get_breadcrumbs_items(self) -> list[dict]:
        return [
            *self.breadcrumbs_items,
            {"url": edit_url(self.thing), "label": str(self.thing)},
            {"url": "", "label": _("Withdraw"), "sublabel": str(self.thing)},
        ]

    def get_initial(self) -> dict:
        return {"reason": self.in_force.reason if self.in_force else ""}

    def get_context_data(self, **kwargs) -> dict:
        context = super().get_context_data(**kwargs)
        context["thing"] = self.thing
        context["address"] = address(self.thing)
        context["permalink"] = self.permalink
        context["in_force"] = self.in_force
        context["back_url"] = edit_url(self.thing)
        return context

    def post(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if "lift" not in request.POST:
            return super().post(request, *args, **kwargs)
        if self.in_force is not None:
            try:
                lift(thing=self.thing, at=timezone.now(), user=request.user)
            except NothingToLift as refusal:
                messages.error(request, str(refusal))
            else:
                messages.success(request, _("“%(thing)s” is public again.") % {"thing": self.thing})
        return redirect(edit_url(self.thing))

    def form_valid(self, form: ReasonForm) -> HttpResponse:
        reason = form.cleaned_data["reason"]
        withdraw(thing=self.thing, reason=reason, at=timezone.now(), user=self.request.user)
        log(instance=self.thing, action="archive.withdraw", data={"reason": reason})
        messages.success(
            self.request,
            _("“%(thing)s” is withdrawn; its address answers with the reason.")
            % {"thing": self.thing},
        )
        return redirect(edit_url(self.thing))


def may_withdraw(user, thing: models.Model) -> bool:
    """Whoever may publish a thing may withdraw it."""
    if isinstance(thing, Page):
        return thing.permissions_for_user(user).can_publish()
    return may(user, "publish", type(thing))
