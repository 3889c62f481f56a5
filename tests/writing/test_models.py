"""Which chat model the settings give, and that a key shows nowhere."""

from __future__ import annotations

import logging

import pytest

from app.errors import explain
from app.writing.errors import (
    KeyFileError,
    MissingPackageError,
    ModelNameError,
    ModelSettingsError,
    UnknownProviderError,
)  # fmt: skip
from app.writing.models import ModelChoice, load_chat_model

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


@pytest.mark.parametrize("name", ["gpt", "openai:", ":klein", "openai: "])
def test_a_name_without_provider_and_model_is_told(name):
    with pytest.raises(ModelNameError) as caught:
        load_chat_model(ModelChoice(name))
    assert "aanbieder:model" in explain(caught.value).bericht


def test_a_provider_that_does_not_exist_is_told():
    with pytest.raises(UnknownProviderError) as caught:
        load_chat_model(ModelChoice("openia:gpt-4"))
    message = explain(caught.value)
    assert "De aanbieder openia" in message.bericht
    assert "mistralai" in message.actie


@pytest.mark.parametrize(
    ("name", "command"),
    [
        ("ollama:mistral", "pip install 'programmawijzer[ollama]'"),
        ("azure_openai:gpt", "pip install 'programmawijzer[openai]'"),
        ("anthropic:claude", "pip install langchain-anthropic"),
        ("bedrock:nova", "pip install langchain-aws"),
    ],
)
def test_a_package_that_is_missing_is_told_with_the_command_that_installs_it(name, command, monkeypatch):
    monkeypatch.setattr("app.writing.models.find_spec", lambda package: None)
    with pytest.raises(MissingPackageError) as caught:
        load_chat_model(ModelChoice(name))
    assert name in explain(caught.value).bericht
    assert command in explain(caught.value).actie


def test_a_key_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(KeyFileError, match="weg"):
        load_chat_model(ModelChoice("openai:klein", "", tmp_path / "weg"))


def test_all_of_these_are_one_kind_of_error():
    kinds = (KeyFileError, MissingPackageError, ModelNameError, UnknownProviderError)
    assert all(issubclass(kind, ModelSettingsError) for kind in kinds)
