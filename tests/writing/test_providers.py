"""Each provider's own package, against a server that speaks that provider's language; its key shows nowhere."""

from __future__ import annotations

import logging
import threading

import pytest
from langchain_core.messages import HumanMessage
from langchain_core.prompt_values import ChatPromptValue

from app.errors import explain
from app.writing.errors import KeyFileError, MissingVariableError, ModelSettingsError
from app.writing.keys import KEYS
from app.writing.models import ModelChoice, load_chat_model
from app.writing.pieces import pieces
from app.writing.types import ModelProblem, Problem

from .providers import provider

KEY = "sk-zeer-geheim-3f9a"
PROMPT = ChatPromptValue(messages=[HumanMessage("Zeg dag.")])
PROVIDERS = {
    "ollama": ("", "/api/chat", "authorization"),
    "openai": ("/v1", "/v1/chat/completions", "authorization"),
    "azure_openai": ("", "/openai/deployments/klein/chat/completions?api-version=2024-10-21", "api-key"),
    "mistralai": ("/v1", "/v1/chat/completions", "authorization"),
}


@pytest.fixture(autouse=True)
def _only_our_variables(monkeypatch):
    for name in {name for names in KEYS.values() for name in names} | {"OPENAI_BASE_URL", "MISTRAL_BASE_URL"}:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("OPENAI_API_VERSION", "2024-10-21")
    monkeypatch.delenv("AZURE_OPENAI_ENDPOINT", raising=False)


@pytest.fixture
def key_file(tmp_path):
    (tmp_path / "sleutel").write_text(f"{KEY}\n")
    return tmp_path / "sleutel"


@pytest.fixture
def server():
    with provider() as running:
        yield running


def made(name, server, key_file, **choice):
    address = f"{server.address}{PROVIDERS[name][0]}"
    return load_chat_model(ModelChoice(f"{name}:klein", address, key_file, 7.5, 0.3, 123, **choice))


def read(model):
    return "".join(pieces(model, PROMPT, 20, threading.Event()))


@pytest.mark.parametrize("name", PROVIDERS)
def test_a_provider_gets_what_the_settings_say_and_its_text_streams(name, server, key_file):
    server.text = "Dag, dit is een zin."
    assert read(made(name, server, key_file)) == server.text
    (asked,) = server.asked
    _, path, header = PROVIDERS[name]
    assert asked.path == path
    assert asked.headers[header].removeprefix("Bearer ") == KEY
    body = asked.body | asked.body.get("options", {})
    assert (body["stream"], body["temperature"]) == (True, 0.3)
    assert 123 in (body.get(limit) for limit in ("max_tokens", "max_completion_tokens", "num_predict"))
    assert name == "azure_openai" or body["model"] == "klein"


@pytest.mark.parametrize("name", PROVIDERS)
def test_a_text_that_the_limit_of_tokens_cuts_off_has_no_end(name, server, key_file):
    server.reason = "length"
    with pytest.raises(ModelProblem) as caught:
        read(made(name, server, key_file))
    assert caught.value.problem is Problem.ENDLESS


@pytest.mark.parametrize("name", PROVIDERS)
def test_a_key_that_is_refused_and_repeated_by_the_server_is_shown_nowhere(name, server, key_file, caplog):
    server.status = 401
    with caplog.at_level(logging.DEBUG):
        model = made(name, server, key_file)
        with pytest.raises(ModelProblem) as caught:
            read(model)
    assert KEY in "".join(server.asked[0].headers.values())  # it was sent, and came back
    assert caught.value.problem is Problem.DOWN
    told = explain(caught.value)
    assert KEY not in f"{model!r} {model} {model.model_dump()} {caught.value!r} {told} {caplog.text}"


@pytest.mark.parametrize("name", ["openai", "mistralai", "ollama"])
def test_a_server_of_ones_own_needs_no_key(name, server):
    assert read(made(name, server, None)) == server.text


@pytest.mark.parametrize(("name", "variable"), [(name, names[0]) for name, names in KEYS.items()])
def test_a_key_that_is_missing_is_asked_for_by_name(name, variable):
    address = "https://voorbeeld.test" if name == "azure_openai" else ""
    with pytest.raises(MissingVariableError) as caught:
        load_chat_model(ModelChoice(f"{name}:klein", address))
    assert variable in explain(caught.value).bericht


@pytest.mark.parametrize(("address", "version", "missing"), [
    ("", "2024-10-21", "PW_LLM_BASE_URL"), ("https://voorbeeld.test", "", "OPENAI_API_VERSION"),
])  # fmt: skip
def test_azure_needs_an_address_and_a_version(address, version, missing, key_file, monkeypatch):
    monkeypatch.setenv("OPENAI_API_VERSION", version)
    with pytest.raises(MissingVariableError, match=missing):
        load_chat_model(ModelChoice("azure_openai:klein", address, key_file))


@pytest.mark.parametrize("content", [b"", b" \n", "sleutel€".encode(), b"een\nandere", b"\xff\xfe"])
def test_a_file_without_a_key_that_can_be_sent_is_told(content, tmp_path):
    (tmp_path / "sleutel").write_bytes(content)
    with pytest.raises(KeyFileError) as caught:
        load_chat_model(ModelChoice("openai:klein", "", tmp_path / "sleutel"))
    message = explain(caught.value)
    assert str(tmp_path / "sleutel") in message.bericht
    assert "PW_LLM_KEY_FILE" in message.actie


def test_what_a_provider_does_not_allow_is_told_without_the_key(key_file, caplog):
    with pytest.raises(ModelSettingsError) as caught:
        load_chat_model(ModelChoice("mistralai:klein", "", key_file, temperature=2))
    logging.getLogger("app.cli").error("stopped by", exc_info=caught.value)
    assert "PW_LLM_TEMPERATURE" in explain(caught.value).actie
    assert "temperature must be" in caplog.text
    assert KEY not in caplog.text
