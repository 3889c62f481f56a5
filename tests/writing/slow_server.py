"""Fifty questions over HTTP to a real, small language model: make test-slow."""

from __future__ import annotations

import json
from pathlib import Path

from app.answering.support import Evidence, split
from app.writing.models import ModelChoice, load_chat_model

QUESTIONS = Path(__file__).parents[1] / "evaluation" / "vragen.jsonl"
MANY = 50
PATIENCE = 120


def slow_fifty_questions_show_nothing_unsupported(model_server, written, check):
    services = written(load_chat_model(ModelChoice("openai:smollm2", model_server, seconds=PATIENCE)), PATIENCE)
    rows = [json.loads(line) for line in QUESTIONS.read_text("utf-8").splitlines()]
    asked = [row["question"] for row in rows if row["answerable"] and not row.get("history")][:MANY]
    shown = generative = unsupported = 0
    for question in asked:
        answer = services.answer(question, ())
        passages = "\n".join(hit.passage.text for hit in answer.hits)
        assert all(line in passages for one in answer.citations for line in one.passage.split("\n"))
        if answer.mode == "generative":
            generative += 1
            cited = [Evidence(one.marker, one.passage, one.section, one.title) for one in answer.citations]
            verdicts = [check.check(sentence.text, cited) for sentence in split(answer.text)]
            shown += len(verdicts)
            unsupported += sum(not verdict.supported for verdict in verdicts)
    print(f"{len(asked)} questions, {generative} generative, {shown} sentences shown, {unsupported} unsupported")  # noqa: T201
    assert len(asked) == MANY
    assert unsupported == 0
