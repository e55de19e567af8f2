"""The report “Consistency”: its lines, filters, export, and who may mend what."""

import csv
import io

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.urls import reverse

from archive.models import CountryMention, StatusPeriod
from archive.radar.radar import all_rules
from tests.admin.screens import edit, evidence, send, signed_in
from tests.factories import a_country, a_fact, a_framework, a_source, an_article

pytestmark = pytest.mark.django_db

REPORT = "/admin/reports/consistency/"


def unverified(**fields):
    fields = {"country": a_country(), "framework": a_framework(), "period": "1999", **fields}
    return a_fact(StatusPeriod, **fields)


def lines(client, **asked):
    answer = client.get(REPORT, asked)
    assert answer.status_code == 200
    return [finding.rule.key for finding in answer.context["object_list"]]


def test_the_report_is_in_the_menu_of_reports():
    editor = signed_in("Editors")
    assert reverse("archive_consistency") == REPORT
    assert f'"url": "{REPORT}"' in editor.get(reverse("wagtailadmin_home")).content.decode()


def test_a_line_says_what_is_wrong_what_to_do_and_leads_to_the_field():
    fact = unverified(country=a_country(title="Albania"))
    html = signed_in("Editors").get(REPORT).content.decode()
    row = BeautifulSoup(html, "html.parser").select_one("table.listing tbody tr")
    assert "Nobody has compared this fact with its source." in row.text
    assert "Open the source, find the fact in it" in row.text
    assert "Status period" in row.text
    assert "Not verified" in row.text
    assert "To be looked at" in row.text
    link = row.select_one("a")
    assert "Albania" in link.text
    back = REPORT.replace("/", "%2F")
    assert link["href"] == f"{edit(fact)}?next={back}#id_verification-label"


def test_a_mended_line_leads_back_to_the_list_and_is_gone():
    fact = unverified()
    moderator = signed_in("Moderators")
    url = f"{edit(fact)}?next={REPORT}?rule=unverified"
    fields = {"verification": "verified", "evidence": evidence(a_source())}
    assert send(moderator, url, press="publish", **fields).url == f"{REPORT}?rule=unverified"
    assert lines(moderator, rule="unverified") == []


def test_the_report_is_narrowed_by_rule_kind_and_severity():
    unverified()
    a_fact(StatusPeriod, country=a_country(), framework=a_framework(), period="", live=False)
    CountryMention.objects.create(article=an_article(), country=a_country(live=False))
    editor = signed_in("Editors")
    assert lines(editor) == ["undated", "hidden-mention", "unverified", "unverified"]
    assert lines(editor, rule="unverified") == ["unverified"] * 2
    assert lines(editor, kind="articlepage") == ["hidden-mention"]
    assert lines(editor, severity="refused") == ["undated"]
    assert lines(editor, severity="task", kind="statusperiod") == ["unverified"] * 2


def test_a_filter_that_is_none_narrows_nothing():
    unverified()
    assert lines(signed_in("Editors"), rule="nonsense") == ["unverified"]


def test_an_archive_without_a_fault_says_so():
    html = signed_in("Editors").get(REPORT).content.decode()
    assert "Nothing in the archive contradicts itself" in html
    html = signed_in("Moderators").get(REPORT, {"rule": "two-leads"})
    assert "Nothing of this kind is wrong." in html.content.decode()


def test_the_lines_come_in_pages():
    for _number in range(51):
        unverified()
    editor = signed_in("Editors")
    assert len(lines(editor)) == 50
    assert len(lines(editor, p=2)) == 1


def test_the_export_holds_every_line_and_runs_no_formula():
    for _number in range(51):
        unverified()
    unverified(country=a_country(title="=HYPERLINK(1)"))
    answer = signed_in("Editors").get(REPORT, {"export": "csv"})
    assert "attachment" in answer["Content-Disposition"]
    text = b"".join(answer.streaming_content).decode()
    head, *rows = csv.reader(io.StringIO(text))
    assert head == ["Severity", "Rule", "What is wrong", "Kind", "Where", "Form"]
    assert len(rows) == 52
    (defused,) = [row for row in rows if "HYPERLINK" in row[4]]
    assert defused[4].startswith("'=HYPERLINK(1)")
    assert all(row[5].startswith("http://testserver/admin/snippets/") for row in rows)


def test_whoever_may_change_nothing_sees_the_lines_without_links():
    unverified()
    CountryMention.objects.create(article=an_article(), country=a_country(live=False))
    group = Group.objects.create(name="Readers")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    user = get_user_model().objects.create_user("reader", "reader@example.org", "reader")
    user.groups.add(group)
    client = Client()
    client.force_login(user)
    html = client.get(REPORT).content.decode()
    rows = BeautifulSoup(html, "html.parser").select("table.listing tbody tr")
    assert len(rows) == 2
    assert not any(row.select("a") for row in rows)


def test_whoever_is_not_of_the_admin_sees_nothing(client):
    assert client.get(REPORT).status_code == 302


def test_a_page_of_the_report_costs_the_same_with_few_lines_and_with_many(
    django_assert_max_num_queries,
):
    editor = signed_in("Editors")

    def more(number):
        for _serial in range(number):
            unverified()
            CountryMention.objects.create(article=an_article(), country=a_country(live=False))

    more(3)
    editor.get(REPORT)
    with django_assert_max_num_queries(100) as few:
        editor.get(REPORT)
    cost = len(few)  # the next request empties the log
    more(9)
    editor.get(REPORT)
    with django_assert_max_num_queries(cost):
        editor.get(REPORT)


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.key)
def test_every_rule_can_be_asked_for(rule):
    assert lines(signed_in("Editors"), rule=rule.key) == []
