"""The inline scripts of the archive's own forms run under the content security policy."""

import re

import pytest

from archive.models import StatusPeriod
from tests.admin.screens import edit, new, signed_in
from tests.factories import a_country, a_fact, a_framework, an_article

SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)


@pytest.mark.django_db
def test_every_inline_script_of_the_forms_may_run():
    editor = signed_in("Editors")
    fact = a_fact(StatusPeriod, country=a_country(), framework=a_framework(), period="1999")
    for url in (edit(an_article()), edit(fact.country), edit(fact), new("statement")):
        html = editor.get(url).content.decode()
        assert "<script nonce=" in html
        assert not SCRIPT.findall(html), url


@pytest.mark.django_db
def test_the_policy_of_the_admin_names_no_contradiction():
    policy = signed_in("Editors").get("/admin/")["Content-Security-Policy"]
    directives = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    assert directives["default-src"] == "'self'"
    assert "'unsafe-inline'" not in directives["script-src"]
