"""Fifty questions over HTTP to a real, small language model: make test-slow."""

from __future__ import annotations

import json
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import pytest

from app.answering.support import Evidence, split
from app.evaluation.measures import figures
from app.evaluation.questions import read_questions
from app.evaluation.scoring import page_texts, score
from app.interface import to_json
from app.texts_writing import CAUSES, notice
from app.types import Answer
from app.writing.models import ModelChoice, load_chat_model
from ingest.plain import plain_pages

QUESTIONS = Path(__file__).parents[1] / "evaluation" / "vragen.jsonl"
MANY = 50
PATIENCE = 300  # seconds for one answer: the machine may have other work
TOKENS = 400  # this model seldom comes to an end: what the request allows goes before what the server was set to
PASSAGES = 2  # reading six takes this model half a minute
KINDS = {notice(name): name for name in CAUSES} | {"": "none"}


@pytest.fixture
def pages(real_services):
    """The text of every page, as quotations are compared with it."""
    index = real_services.live.current()
    return page_texts({document.name: plain_pages(index.pdf_path(document.name)) for document in index.documents})


def shown_sentences(answer: Answer, check) -> Iterator[tuple[str, bool]]:
    """The sentences that a reader sees, and whether the quotations right behind each of them support it."""
    quoted = {one.marker: Evidence(one.marker, one.passage, one.section, one.title) for one in answer.citations}
    for sentence in split(answer.text):
        yield sentence.text, check.check(sentence.text, [quoted[marker] for marker in sentence.markers]).supported


def told(**figures: object) -> None:
    """One line of JSON at once, to follow a run that takes long."""
    print(json.dumps(figures, ensure_ascii=False, default=asdict), flush=True)  # noqa: T201


def slow_fifty_questions_show_nothing_unsupported(model_server, written, check, pages):
    model = load_chat_model(ModelChoice("openai:smollm2", model_server, seconds=PATIENCE, tokens=TOKENS))
    services = written(model, PATIENCE, passages=PASSAGES)
    asked = [one for one in read_questions(QUESTIONS) if one.answerable and not one.history][:MANY]
    notices, unsupported, shown, left_out, scores = Counter(), [], 0, 0, []
    started = time.monotonic()
    for question in asked:
        answer = services.answer(question.question, ())
        sentences = list(shown_sentences(answer, check)) if answer.mode == "generative" else []
        notices[KINDS[answer.notice]] += bool(answer.model)
        shown, left_out = shown + len(sentences), left_out + len(answer.rejected)
        unsupported += [text for text, supported in sentences if not supported]
        scores.append(score(question, to_json(answer, question.id), pages))
        told(id=question.id, notice=KINDS[answer.notice], text=answer.text, left_out=answer.rejected)
    verbatim = figures(scores)["verbatim"]
    minutes = round((time.monotonic() - started) / 60)
    told(questions=len(asked), minutes=minutes, notices=notices, shown=shown, left_out=left_out, verbatim=verbatim)
    assert len(asked) == MANY
    assert left_out > 0  # the model did write, and the check did read it
    assert notices["down"] == 0
    assert unsupported == []
    assert verbatim == 1
