"""One line of JSON per answer, and no words of people in it unless someone asked for that."""

from __future__ import annotations

import io
import json
import logging

import pytest

from app.answer_log import LOGGER, AnswerLog
from app.logs import configure_logging
from app.types import Answer

ANSWER = Answer(
    "Wie is Jan Jansen?", True, "extractive", "Jan Jansen. [B1]", (), (), {"retrieve": 0.01234, "answer": 0.5}
)


@pytest.fixture
def lines(monkeypatch):
    stream = io.StringIO()
    monkeypatch.setattr("sys.stderr", stream)
    before = logging.root.handlers[:]
    configure_logging("INFO")
    yield lambda: [json.loads(line) for line in stream.getvalue().splitlines()]
    logging.root.handlers[:] = before
    logging.getLogger(LOGGER).handlers, logging.getLogger(LOGGER).propagate = [], True


def test_a_line_has_ids_timings_and_counts_and_no_text(lines):
    AnswerLog().note(ANSWER, 2)
    AnswerLog().note(ANSWER, 0)
    first, second = lines()
    assert first["seconds"] == {"retrieve": 0.012, "answer": 0.5}
    assert (first["turns"], first["citations"], first["mode"], first["message"]) == (2, 0, "extractive", "answer")
    assert first["id"] != second["id"]
    assert "Jansen" not in json.dumps(first)


def test_text_is_in_it_when_asked_for(lines):
    AnswerLog(texts=True).note(ANSWER, 0)
    (line,) = lines()
    assert (line["question"], line["text"]) == (ANSWER.question, ANSWER.text)
