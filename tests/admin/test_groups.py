"""What each group may do."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse

from archive.models import Fact, StatusPeriod
from tests.admin.screens import new, signed_in

pytestmark = pytest.mark.django_db


def permissions(name):
    return set(Group.objects.get(name=name).permissions.values_list("codename", flat=True))


@pytest.mark.parametrize("model", Fact.__subclasses__(), ids=lambda model: model.__name__)
def test_editors_write_facts_and_moderators_publish_them(model):
    name = model._meta.model_name
    assert {f"add_{name}", f"change_{name}", f"view_{name}"} <= permissions("Editors")
    assert not {f"publish_{name}", f"delete_{name}"} & permissions("Editors")
    assert {f"publish_{name}", f"lock_{name}", f"unlock_{name}"} <= permissions("Moderators")


@pytest.mark.parametrize("role", ["Editors", "Moderators"])
def test_editors_and_moderators_do_not_manage_users(role):
    client = signed_in(role)
    assert client.get(reverse("wagtailusers_users:index")).status_code == 302


@pytest.mark.parametrize(
    "name",
    [
        "wagtailusers_users:index",
        "wagtailusers_groups:index",
        "wagtailadmin_workflows:index",
        "wagtailredirects:index",
        "wagtailsites:index",
    ],
)
def test_administrators_manage_users_and_settings(name):
    assert signed_in("Administrators").get(reverse(name)).status_code == 200


@pytest.mark.parametrize("role", ["Editors", "Moderators", "Administrators"])
def test_everybody_who_edits_chooses_and_adds_images_and_documents(role):
    client = signed_in(role)
    for name in (
        "wagtailimages_chooser:choose",
        "wagtaildocs_chooser:choose",
        "wagtailimages:add_multiple",
        "wagtaildocs:add_multiple",
    ):
        assert client.get(reverse(name)).status_code == 200


def test_facts_have_the_workflow_of_the_pages():
    assert StatusPeriod.get_default_workflow().name == "Moderators approval"


def test_somebody_without_a_group_sees_no_form(client, django_user_model):
    client.force_login(django_user_model.objects.create_user("reader"))
    assert client.get(new("statusperiod")).status_code == 302


@pytest.mark.parametrize("role", ["superuser", "Administrators", "Moderators", "Editors"])
def test_everybody_sees_the_tree_of_pages_from_its_root(role):
    assert signed_in(role).get(reverse("wagtailadmin_explore_root")).status_code in {200, 302}
