import io
import json
import subprocess
import sys
from datetime import UTC, datetime

import pytest
from fastapi import FastAPI

from app.asking import answer_all, questions_of, usable_service
from app.errors import NoQuestionError, TwoQuestionsError
from app.settings import Settings
from app.types import Turn
from index.generations import Generations
from index.manifest import SCHEMA, Manifest, write_manifest

CITATION = {"marker": "B1", "title": "Programma", "pages": [59], "label": "59", "section": ["Veiligheid", "Visie"]}
BUILT = datetime(2026, 11, 3, 10, 20, 30, 456789, UTC)


@pytest.fixture
def data(tmp_path):
    manifest = Manifest("eerste", SCHEMA, "c", BUILT.isoformat(), "e", {}, (), 4, 300, 900, 0, 900, {})
    generations = Generations(tmp_path)
    with generations.building(), generations.adding() as folder:
        write_manifest(folder, manifest)
        generations.publish(folder)
    return tmp_path


@pytest.fixture
def settings_for(serve, data):
    def make(**health):
        service = FastAPI()
        service.get("/api/health")(lambda: {"passages": 300, "built": BUILT.isoformat(timespec="seconds"), **health})

        @service.post("/api/ask")
        def ask(body: dict):
            return {
                "id": None,
                "text": f"{body['question']} na {body['history']} [B1]",
                "citations": [CITATION],
                "hits": [],
            }

        return Settings(data=data, port=int(serve(service).rsplit(":", 1)[1]))

    return make


def test_the_running_service_answers_when_it_has_the_same_index(settings_for, capsys):
    answer_all(questions_of("wat?", ["eerder"], ""), settings_for(), as_json=True, local=False)
    assert json.loads(capsys.readouterr().out)["text"] == "wat? na ['eerder'] [B1]"


def test_a_batch_gives_one_object_a_line_with_its_id(settings_for, tmp_path, capsys):
    batch = tmp_path / "vragen.jsonl"
    batch.write_text('{"id": "a", "question": "één?"}\n{"id": 2, "question": "twee?", "history": ["één?"]}\n')
    answer_all(questions_of("", [], str(batch)), settings_for(), as_json=True, local=False)
    captured = capsys.readouterr()
    rows = [json.loads(line) for line in captured.out.splitlines()]
    assert [(row["id"], row["text"]) for row in rows] == [("a", "één? na [] [B1]"), (2, "twee? na ['één?'] [B1]")]


def test_a_batch_can_come_from_standard_input(monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b'{"question": "x"}\n')))
    assert list(questions_of("", [], "-")) == [(None, "x", ())]


def test_as_text_the_answer_is_followed_by_its_sources(settings_for, capsys):
    answer_all(questions_of("wat?", [], ""), settings_for(), as_json=False, local=False)
    out = capsys.readouterr().out
    assert out.startswith("wat? na [] [B1]\n\nBronnen:\n[B1] Programma, bladzijde 59, Veiligheid > Visie\n")


@pytest.mark.parametrize("health", [{"passages": 299}, {"built": "2026-11-03T10:20:31+00:00"}, {"built": None}])
def test_a_service_with_another_index_is_not_asked(settings_for, health):
    assert usable_service(settings_for()) is not None
    assert usable_service(settings_for(**health)) is None


def test_a_service_is_not_asked_when_there_is_no_index_here(settings_for, tmp_path):
    settings = settings_for().model_copy(update={"data": tmp_path / "leeg"})
    assert usable_service(settings) is None


def test_no_question_is_told_before_anything_is_loaded():
    with pytest.raises(NoQuestionError):
        questions_of("  ", [], "")


@pytest.mark.parametrize(("question", "history"), [("wat?", []), ("", ["eerder"])])
def test_a_batch_beside_a_question_is_told(question, history):
    with pytest.raises(TwoQuestionsError):
        questions_of(question, history, "vragen.jsonl")


def test_a_missing_batch_file_is_told_before_anything_is_loaded(tmp_path):
    with pytest.raises(FileNotFoundError):
        questions_of("", [], str(tmp_path / "nee.jsonl"))


def test_bytes_that_are_no_text_do_not_reach_the_encoder():
    assert list(questions_of("wat\udcff?", ["eer\udcffder"], "")) == [(None, "wat??", (Turn("eer?der"),))]


@pytest.mark.parametrize("heavy", ["numpy", "torch", "chromadb", "httpx", "rich"])
def test_asking_a_running_service_loads_nothing_heavy(heavy):
    code = f"import sys, app.asking; sys.exit('{heavy}' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0
