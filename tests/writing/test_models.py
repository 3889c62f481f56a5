"""Which chat model the settings give, and that a key shows nowhere."""

from __future__ import annotations

import logging

import pytest

from app.errors import explain
from app.writing.models import ModelChoice, load_chat_model
from app.writing.types import ModelSettingsError

KEY = "sk-zeer-geheim"


@pytest.fixture(autouse=True)
def _no_keys_of_this_computer(monkeypatch):
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "AZURE_OPENAI_API_KEY", "OPENAI_API_VERSION"):
        monkeypatch.delenv(name, raising=False)


def test_a_server_of_ones_own_needs_no_key():
    model = load_chat_model(ModelChoice("openai:klein", "http://127.0.0.1:9/v1"))
    assert (model.model_name, model.openai_api_base, model.max_retries) == ("klein", "http://127.0.0.1:9/v1", 0)


def test_a_key_comes_from_its_file_and_is_never_shown(tmp_path, caplog):
    (tmp_path / "sleutel").write_text(f"{KEY}\n")
    with caplog.at_level(logging.DEBUG):
        model = load_chat_model(ModelChoice("openai:klein", "http://127.0.0.1:9/v1", tmp_path / "sleutel"))
    assert model.openai_api_key.get_secret_value() == KEY
    assert KEY not in f"{model!r} {model} {caplog.text}"


def test_a_key_comes_from_the_environment(monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    model = load_chat_model(ModelChoice("openai:klein", "http://127.0.0.1:9/v1"))
    assert model.openai_api_key.get_secret_value() == KEY
    assert KEY not in repr(model)


def test_azure_has_its_own_address():
    choice = ModelChoice("azure_openai:klein", "https://voorbeeld.test/")
    with pytest.raises(ModelSettingsError) as caught:
        load_chat_model(choice)  # without a key and a version of the interface
    assert caught.value.model == "azure_openai:klein"


@pytest.mark.parametrize(
    ("name", "told"),
    [("gpt", "aanbieder:model"), ("ollama:mistral", "programmawijzer[ollama]"), ("bestaatniet:x", "ValueError")],
)
def test_a_model_that_cannot_be_used_is_told_in_dutch(name, told):
    with pytest.raises(ModelSettingsError) as caught:
        load_chat_model(ModelChoice(name))
    message = explain(caught.value)
    assert name in message.bericht
    assert told in message.bericht


def test_a_key_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(ModelSettingsError, match="PW_LLM_KEY_FILE"):
        load_chat_model(ModelChoice("openai:klein", "", tmp_path / "weg"))
