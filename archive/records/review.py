"""Review by a second pair of eyes: nobody approves what they made or submitted themselves."""

from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import AbstractGroupApprovalTask, TaskState


def is_own_work(thing: models.Model, user) -> bool:
    """Whether ``user`` submitted what is in review of ``thing``, or made its newest revision."""
    state = thing.current_workflow_state
    if not settings.ARCHIVE_SECOND_PAIR_OF_EYES or state is None:
        return False
    newest = thing.get_latest_revision()
    return user.pk in (state.requested_by_id, newest.user_id if newest else None)


class ReviewTask(AbstractGroupApprovalTask):
    """Somebody of a group, who is not the author, approves it or asks for changes."""

    class Meta:
        verbose_name = _("review by somebody else")
        verbose_name_plural = _("reviews by somebody else")

    def get_actions(self, obj: models.Model, user) -> list[tuple[str, str, bool]]:
        actions = super().get_actions(obj, user)
        if is_own_work(obj, user):
            return [action for action in actions if action[0] != "approve"]
        return actions

    def on_action(self, task_state: TaskState, user, action_name: str, **kwargs: Any) -> None:
        if action_name == "approve" and is_own_work(task_state.workflow_state.content_object, user):
            raise PermissionDenied
        super().on_action(task_state, user, action_name, **kwargs)

    def get_task_states_user_can_moderate(self, user, **kwargs: Any) -> models.QuerySet[TaskState]:
        states = super().get_task_states_user_can_moderate(user, **kwargs)
        if not settings.ARCHIVE_SECOND_PAIR_OF_EYES:
            return states
        own = models.Q(workflow_state__requested_by=user) | models.Q(revision__user=user)
        return states.exclude(own)

    @classmethod
    def get_description(cls) -> str:
        return _("Somebody of the chosen groups approves it, who neither made nor submitted it")
