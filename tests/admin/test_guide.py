"""The guide for editors: every task with its steps, and pictures that are there."""

from pathlib import Path

import pytest
from django.conf import settings
from django.urls import reverse

from archive.admin.guide import TASKS
from tests.admin.screens import signed_in
from tests.architecture.files import ROOT

PICTURES = Path(settings.STATICFILES_DIRS[0]) / "guide"


@pytest.mark.sqlite
@pytest.mark.django_db
def test_the_help_menu_and_the_dashboard_lead_to_the_guide_and_to_no_other_site():
    html = signed_in("Editors").get(reverse("wagtailadmin_home")).content.decode()
    assert html.count(reverse("archive_guide")) == 2
    assert "guide.wagtail.org" not in html
    assert "docs.wagtail.org" not in html


@pytest.mark.sqlite
@pytest.mark.django_db
def test_the_guide_shows_every_task_with_its_steps():
    html = signed_in("Editors").get(reverse("archive_guide")).content.decode()
    for task in TASKS:
        assert f'id="{task.key}"' in html
        assert html.count(f'href="#{task.key}"') == 1
    assert html.count("<img ") >= len(TASKS)


def test_every_task_has_its_picture_with_words_for_whoever_does_not_see_it():
    assert {task.picture for task in TASKS} == {path.name for path in PICTURES.glob("*.png")}
    assert all(task.shows for task in TASKS)


def test_pictures_are_small():
    for path in PICTURES.glob("*.png"):
        assert path.stat().st_size < 80_000, path.name


def test_the_readme_names_every_task_with_its_picture():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for task in TASKS:
        assert f"| [{task.title}](static/guide/{task.picture}) |" in readme
