"""Over HTTP, against a real server with a real model that knows no Dutch: nothing unsupported reaches the reader."""

from __future__ import annotations

import httpx
import pytest

from app.answering.support import Evidence, split
from app.web.server import create_app
from app.writing.models import ModelChoice, load_chat_model

QUESTIONS = ("Hoeveel woningen wil de provincie Limburg minimaal bouwen?", "Wat betekent GALA?")
PATIENCE = 80  # seconds: the machine may have other work
TOKENS = 60  # of one answer: enough for some sentences, and the tests stay quick


def squeeze(text: str) -> str:
    return "".join(sign for sign in text.lower() if sign.isalnum())


@pytest.fixture(scope="module")
def real_model(model_server: str):
    return load_chat_model(ModelChoice("openai:smollm2", model_server, seconds=PATIENCE, tokens=TOKENS))


def test_what_reaches_the_reader_is_supported_or_extractive(
    real_model, written, real_services, check, serve, reading, tmp_path
):
    services = written(real_model, seconds=PATIENCE, passages=1)
    address = serve(create_app(services, tmp_path))
    pages = {document.name: squeeze(" ".join(one.text for one in document.passages)) for document in reading.documents}
    for question in QUESTIONS:
        answer = httpx.post(f"{address}/api/ask", json={"question": question}, timeout=2 * PATIENCE).json()
        assert (answer["answered"], answer["model"], answer["prompt"]) == (True, "test:model", "antwoord.v1")
        assert all(
            squeeze(line) in pages[one["document"]]
            for one in answer["citations"]
            for line in one["passage"].split("\n")
        )
        if answer["mode"] == "extractive":
            assert answer["notice"]
            assert answer["text"] == real_services.answer(question, ()).text
            continue
        cited = [
            Evidence(one["marker"], one["passage"], tuple(one["section"]), one["title"]) for one in answer["citations"]
        ]
        assert all(check.check(sentence.text, cited).supported for sentence in split(answer["text"]))


def test_the_server_s_text_streams_in_pieces(real_model):
    pieces = [chunk.text for chunk in real_model.stream("Zeg hallo.", max_tokens=12) if chunk.text]
    assert len(pieces) > 2


def test_a_server_that_is_gone_gives_the_extractive_answer(written, real_services):
    nobody = load_chat_model(ModelChoice("openai:smollm2", "http://127.0.0.1:9/v1", seconds=5))
    answer = written(nobody).answer(QUESTIONS[0], ())
    assert (answer.mode, answer.text) == ("extractive", real_services.answer(QUESTIONS[0], ()).text)
    assert "niet bereikbaar" in answer.notice
