from pathlib import Path

import pytest
from pydantic import ValidationError

from app import texts
from app.errors import explain
from app.settings import Settings, SettingsError, load_settings


@pytest.fixture(autouse=True)
def _only_our_own_settings(monkeypatch):
    for name in Settings.model_fields:
        monkeypatch.delenv(f"PW_{name.upper()}", raising=False)


def test_defaults_need_no_environment(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    settings = load_settings()
    assert (settings.documents, settings.data) == (tmp_path / "documenten", tmp_path / ".data")
    assert (settings.model, settings.host, settings.port, settings.log_level) == ("", "127.0.0.1", 7860, "WARNING")


def test_variables_with_the_prefix_are_read(monkeypatch, tmp_path):
    monkeypatch.setenv("PW_DATA", str(tmp_path))
    monkeypatch.setenv("PW_PORT", "8000")
    monkeypatch.setenv("PW_LOG_LEVEL", "debug")
    settings = load_settings()
    assert (settings.data, settings.port, settings.log_level) == (tmp_path, 8000, "DEBUG")


def test_an_empty_variable_means_the_default(monkeypatch):
    monkeypatch.setenv("PW_PORT", "")
    assert load_settings().port == 7860


def test_folders_are_absolute_so_that_processes_can_compare_them(monkeypatch):
    monkeypatch.setenv("PW_DATA", "~/gegevens")
    assert load_settings().data == (Path.home() / "gegevens").resolve()


@pytest.mark.parametrize(
    ("name", "value"),
    [("PW_PROT", "8000"), ("pw_prot", "8000"), ("PW_", "x"), ("PW_PORT", "veel"), ("PW_PORT", "70000")],
)
def test_a_wrong_name_or_value_fails_and_is_named(monkeypatch, name, value):
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as caught:
        load_settings()
    message = explain(caught.value)
    assert name.upper() in message.bericht
    assert "PW_DOCUMENTS" in message.actie


def test_all_wrong_variables_are_named_at_once(monkeypatch):
    monkeypatch.setenv("PW_PROT", "1")
    monkeypatch.setenv("PW_LOG_LEVEL", "hard")
    with pytest.raises(SettingsError) as caught:
        load_settings()
    assert caught.value.wrong == "PW_LOG_LEVEL, PW_PROT"


def test_a_dotenv_file_is_not_read(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".env").write_text("PW_PORT=1234\n")
    assert load_settings().port == 7860


def test_settings_do_not_change():
    with pytest.raises(ValidationError):
        load_settings().port = 1


def test_the_help_names_every_setting():
    for name in Settings.model_fields:
        assert f"PW_{name.upper()}" in texts.SETTINGS_HELP
