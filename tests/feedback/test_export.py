import json

import pytest

from app.cli import run
from app.feedback.export import question_line
from app.feedback.store import FeedbackStore
from app.feedback.types import Reason

from .makers import SOURCE, judged

EVIDENCE = [{"snippet": SOURCE.passage, "where": [{"document": "plan.pdf", "pages": [3, 4]}]}]


def test_a_line_has_the_fields_of_a_question_set():
    line = question_line(judged("a1", Reason.INCOMPLETE))
    assert (line["id"], line["question"], line["history"]) == ("f-a1", "Hoeveel huizen?", ["Wat is het plan?"])
    assert {"kind", "answerable", "evidence", "answer_contains"} <= set(line)
    assert line["feedback"]["index"] == "f00d"
    assert json.loads(json.dumps(line)) == line


@pytest.mark.parametrize(
    ("reason", "answered", "answerable", "evidence", "review"),
    [
        (None, True, True, EVIDENCE, False),
        (None, False, False, [], False),
        (Reason.INCOMPLETE, True, True, EVIDENCE, True),
        (Reason.UNCLEAR, True, True, EVIDENCE, True),
        (Reason.INCORRECT, True, True, [], True),
        (Reason.WRONG_SOURCE, True, True, [], True),
        (Reason.INCORRECT, False, True, [], True),
    ],
)
def test_sources_that_were_not_doubted_are_evidence_and_complaints_need_review(
    reason, answered, answerable, evidence, review
):
    line = question_line(judged("a", reason, answered))
    assert (line["answerable"], line["evidence"], line["review"]) == (answerable, evidence, review)


def test_the_command_prints_all_or_only_complaints(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("PW_DATA", str(tmp_path))
    store = FeedbackStore(tmp_path)
    store.add(judged("a"))
    store.add(judged("b", Reason.UNCLEAR, minute=1))
    assert run(["feedback"]) == 0
    assert [json.loads(line)["id"] for line in capsys.readouterr().out.splitlines()] == ["f-a", "f-b"]
    assert run(["feedback", "--klachten"]) == 0
    assert [json.loads(line)["id"] for line in capsys.readouterr().out.splitlines()] == ["f-b"]
