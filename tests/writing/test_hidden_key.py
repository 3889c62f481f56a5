"""A key is looked for in everything that comes out: page, interface, explanation, draft, log, spans, errors."""

from __future__ import annotations

import json
import logging
import re
from html import unescape

import httpx
import pytest
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from app.answer_log import AnswerLog
from app.logs import NOISY, configure_logging
from app.settings import Settings
from app.tracing import load_traces
from app.web.server import create_app
from app.writing.models import ModelChoice, load_chat_model
from app.writing.scribe import Scribe

from .providers import provider

KEY = "sk-zeer-geheim-3f9a"
QUESTION = "Hoeveel woningen wil de provincie Limburg minimaal bouwen?"
TRUE = "De provincie Limburg wil minimaal 26.550 woningen bouwen [B1]."
LIE = "De gemeente Venlo krijgt daarvoor 12 miljoen euro subsidie [B1]."


@pytest.fixture
def watched(written, tmp_path, serve):
    """A service with a key in front of a provider, the address of its page, and its spans."""
    (tmp_path / "sleutel").write_text(KEY)
    spans = InMemorySpanExporter()
    with provider() as server:
        services = written(load_chat_model(ModelChoice("openai:klein", f"{server.address}/v1", tmp_path / "sleutel")))
        services.scribe = Scribe(services.scribe.writer, traces=load_traces((SimpleSpanProcessor(spans),)))
        services.answer_log = AnswerLog(texts=True)
        yield server, services, serve(create_app(services, tmp_path / "gradio")), spans


@pytest.fixture
def logged(caplog):
    """Everything that is logged at the most talkative level, the lines about answers too."""
    before = logging.root.handlers[:]
    levels = {logger: logger.level for logger in (logging.root, *map(logging.getLogger, NOISY))}
    configure_logging("DEBUG")
    answers = logging.getLogger("app.answers")
    for logger in (logging.root, answers):
        logger.addHandler(caplog.handler)
    yield caplog
    logging.root.handlers[:] = before
    for logger, level in levels.items():
        logger.setLevel(level)
    answers.handlers, answers.propagate = [], True


@pytest.mark.parametrize("status", [200, 401])
def test_a_key_is_nowhere_in_what_comes_out(watched, logged, status):
    server, services, address, spans = watched
    server.text, server.status = f"{TRUE} {LIE}", status
    with httpx.Client(base_url=address, trust_env=False, timeout=60) as client:
        page = client.get("/").text
        asked = client.post("/api/ask", json={"question": QUESTION, "explain": True})
        health = client.get("/api/health").text
    sent = [request.headers["authorization"] for request in server.asked]
    assert sent == [f"Bearer {KEY}"]
    assert asked.json()["mode"] == ("generative" if status == 200 else "extractive")
    told = "".join(span.to_json() for span in spans.get_finished_spans())
    shown = f"{page} {asked.text} {health} {told} {logged.text} {services.scribe!r} {services.scribe.writer.model!r}"
    assert KEY not in unescape(shown)
    assert "app.answers" in logged.text
    assert json.loads(spans.get_finished_spans()[0].to_json())["name"]


def test_one_line_is_logged_for_each_answer_with_what_the_model_did(watched, logged):
    server, services, _, _ = watched
    server.text = f"{TRUE} {LIE}"
    services.answer(QUESTION, ())
    (line,) = [record for record in logged.records if record.name == "app.answers"]
    assert (line.mode, line.model, line.prompt, line.rejected) == ("generative", "test:model", "antwoord.v1", 1)
    assert line.problem is False
    assert {"retrieve", "write", "answer"} <= set(line.seconds)
    assert line.text == services.answer(QUESTION, ()).text
    assert re.fullmatch(r"[0-9a-f]{32}", line.id)


def test_rejected_sentences_are_explained_over_the_web_and_in_the_shell_s_words(watched):
    server, _, address, _ = watched
    server.text = f"{TRUE} {LIE}"
    with httpx.Client(base_url=address, trust_env=False, timeout=60) as client:
        explained = client.post("/api/ask", json={"question": QUESTION, "explain": True}).json()["explain"]
        plain = client.post("/api/ask", json={"question": QUESTION}).json()
    (rejected,) = explained["rejected"]
    assert rejected["sentence"] == f"{LIE[:-6]}."
    assert rejected["reasons"]
    assert "Venlo" not in json.dumps(plain)


def test_settings_name_the_key_s_file_and_never_hold_the_key(tmp_path):
    (tmp_path / "sleutel").write_text(KEY)
    settings = Settings(llm="openai:klein", llm_key_file=tmp_path / "sleutel")
    assert KEY not in f"{settings!r} {settings.model_dump_json()}"
