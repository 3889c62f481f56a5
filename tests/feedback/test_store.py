import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace

import pytest

from app import texts_errors, texts_feedback
from app.errors import explain
from app.feedback.store import VERSION, FeedbackStore
from app.feedback.types import FeedbackError, FeedbackFullError, FeedbackVersionError, Reason

from .makers import judged

WRITER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from app.feedback.store import FeedbackStore
from app.feedback.types import Feedback
from app.records import AnswerRecord
for number in range(40):
    record = AnswerRecord(id=f"{sys.argv[2]}-{number}", question="?", answered=False, text="", citations=())
    FeedbackStore(Path(sys.argv[1])).add(Feedback(record, True, None, "", datetime.now(UTC)))
"""


def test_what_is_kept_comes_back_oldest_first(tmp_path):
    later, earlier = judged("b", minute=5), replace(judged("a", Reason.UNCLEAR), remark="Wat is “BREED”?")
    for feedback in (later, earlier):
        FeedbackStore(tmp_path).add(feedback)
    assert FeedbackStore(tmp_path).all() == (earlier, later)


def test_a_second_judgement_of_an_answer_replaces_the_first(tmp_path):
    store = FeedbackStore(tmp_path)
    store.add(judged("a"))
    store.add(judged("a", Reason.INCORRECT, minute=1))
    assert [feedback.good for feedback in store.all()] == [False]


def test_without_any_feedback_there_is_none_and_no_file(tmp_path):
    assert FeedbackStore(tmp_path / "nieuw").all() == ()
    assert not (tmp_path / "nieuw").exists()


def test_two_processes_write_at_the_same_time_without_loss(tmp_path):
    command = [sys.executable, "-c", WRITER, str(tmp_path)]
    writers = [subprocess.Popen([*command, name]) for name in ("een", "twee")]
    assert [writer.wait(60) for writer in writers] == [0, 0]
    assert len(FeedbackStore(tmp_path).all()) == 80


def test_a_full_store_says_so_in_dutch_and_keeps_what_it_had(tmp_path):
    store = FeedbackStore(tmp_path, max_bytes=64 * 1024)
    kept = 0

    def fill():
        nonlocal kept
        for kept in range(1000):
            store.add(replace(judged(f"a{kept}"), remark="x" * 1000))

    with pytest.raises(FeedbackFullError) as caught:
        fill()
    assert explain(caught.value).bericht == texts_errors.ERRORS["FeedbackFullError"][0]
    assert len(store.all()) == kept > 5


def test_a_file_that_is_no_database_is_told_as_such(tmp_path):
    (tmp_path / "feedback.db").write_text("geen database" * 100)
    with pytest.raises(FeedbackError) as caught:
        FeedbackStore(tmp_path).all()
    assert "feedback.db" in explain(caught.value).actie


def test_a_file_of_a_newer_version_is_left_alone(tmp_path):
    FeedbackStore(tmp_path).add(judged())
    with closing(sqlite3.connect(tmp_path / "feedback.db")) as connection:
        connection.execute(f"pragma user_version = {VERSION + 1}")
    with pytest.raises(FeedbackVersionError):
        FeedbackStore(tmp_path).add(judged("b"))


def test_nothing_about_the_reader_is_in_the_file(tmp_path):
    FeedbackStore(tmp_path).add(judged())
    with closing(sqlite3.connect(tmp_path / "feedback.db")) as connection:
        (row,) = connection.execute("select * from feedback").fetchall()
        names = [column for _, column, *_ in connection.execute("pragma table_info(feedback)")]
    assert names == ["id", "given", "good", "reason", "remark", "record"]
    kept = {"id", "question", "history", "rewritten", "answered", "text", "citations", "hits", "index"}
    assert set(json.loads(row[-1])) == kept


def test_every_reason_has_a_text():
    assert set(texts_feedback.REASONS) == set(Reason)
