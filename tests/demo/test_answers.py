"""Plain answers over the demo archive: each question that was written down, and each silence."""

import datetime as dt

import pytest

from archive.search.answers.answering import plain_answer
from tests.demo.questions import ANSWERED, SILENT

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo_archive")]

TODAY = dt.date(2026, 11, 26)


@pytest.mark.parametrize("question", ANSWERED)
def test_a_question_that_the_facts_answer_is_answered(question: str) -> None:
    answer = plain_answer(question, today=TODAY)
    assert answer is not None
    assert [part for part in ANSWERED[question] if part not in answer.text] == []
    assert answer.sources
    assert answer.understood
    assert answer.url.startswith("/")


@pytest.mark.parametrize("text", SILENT)
def test_where_nobody_can_be_sure_nothing_is_answered(text: str) -> None:
    assert plain_answer(text, today=TODAY) is None
