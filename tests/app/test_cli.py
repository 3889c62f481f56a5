import os
import subprocess
import sys
import time

import pytest

from app import texts
from app.cli import run

ENVIRONMENT = {name: value for name, value in os.environ.items() if not name.startswith("PW_")}


def programmawijzer(*arguments, **environment):
    command = [sys.executable, "-m", "app", *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, env=ENVIRONMENT | environment)


def test_help_is_dutch_and_answers_at_once():
    programmawijzer("--help")  # so that the time holds no compiling
    started = time.monotonic()
    done = programmawijzer("--help")
    assert time.monotonic() - started < 1
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Gebruik: programmawijzer")
    assert not any(english in done.stdout for english in texts.HELP_WORDS)


@pytest.mark.parametrize("heavy", ["torch", "gradio", "chromadb", "fastapi", "pypdf", "pydantic"])
def test_help_loads_nothing_heavy(heavy):
    code = f"import sys, app.cli; app.cli.run(['--help']); sys.exit('{heavy}' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, env=ENVIRONMENT).returncode == 0


def test_without_a_command_the_help_is_shown(capsys):
    assert run([]) == 0
    assert capsys.readouterr().out.startswith("Gebruik: programmawijzer")


@pytest.mark.parametrize("command", ["index", "ask", "serve"])
def test_every_command_has_dutch_help(capsys, command):
    assert run([command, "--help"]) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"Gebruik: programmawijzer {command}")
    assert not any(english in out for english in (*texts.HELP_WORDS, "<str>", "TEXT"))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["ask", "--jsn", "wat?"], "--jsn"),
        (["ask", "--batch"], "--batch"),
        (["aks", "wat?"], "klopt niet"),
        (["ask", "wat?", "hoe?"], "klopt niet"),
        (["ask"], "geen vraag"),
        (["ask", "--json", " "], "geen vraag"),
        (["ask", "wat?", "--batch", "vragen.jsonl"], "reeks"),
    ],
)
def test_a_wrong_command_line_is_told_in_dutch_with_code_2(capsys, arguments, said):
    assert run(arguments) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert said in captured.err
    assert "programmawijzer" in captured.err or "--batch" in captured.err


def test_a_wrong_setting_is_told_with_code_1(capsys, monkeypatch):
    monkeypatch.setenv("PW_PROT", "8000")
    assert run(["ask", "wat?"]) == 1
    assert "PW_PROT" in capsys.readouterr().err


def test_a_stack_trace_is_shown_only_when_asked_for():
    assert "Traceback" not in programmawijzer("ask", "--batch", "nee.jsonl").stderr
    assert "Traceback" in programmawijzer("ask", "--batch", "nee.jsonl", PW_LOG_LEVEL="DEBUG").stderr


def test_a_closed_pipe_is_quiet():
    command = f"{sys.executable} -m app --help | true"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, env=ENVIRONMENT)
    assert done.stderr == ""
