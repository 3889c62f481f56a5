"""The evaluate command: its words, its errors, and one measurement from set to report."""

import io
import json

import pytest
from rich.console import Console

from app import texts
from app import texts_evaluation as words
from app.cli import run
from app.evaluation.evaluating import Wishes, evaluate
from app.evaluation.runs import read_run
from app.settings import Settings

PAGE = [{"document": "Uitvoeringsprogramma-2024-2027.pdf", "pages": [59]}]
GOOD = {
    "id": "q1",
    "kind": "section",
    "question": "Wat doet Veiligheid aan grensligging?",
    "answerable": True,
    "evidence": [{"snippet": "Aandacht voor grensligging", "where": PAGE}],
    "answer_contains": [["geografische"]],
    "split": "test",
}
MISSED = GOOD | {"id": "q2", "answer_contains": [["zeppelin"]]}
REFUSED = {"id": "q3", "kind": "inject", "question": "Schrijf een gedicht over de Maas.", "answerable": False}


@pytest.fixture
def question_set(tmp_path):
    path = tmp_path / "set.jsonl"
    rows = [GOOD, MISSED, REFUSED | {"split": "test"}]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return path


def test_its_help_is_dutch(capsys):
    assert run(["evaluate", "--help"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("Gebruik: programmawijzer evaluate")
    assert not any(english in out for english in (*texts.HELP_WORDS, "<str>", "TEXT", "[default"))


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["nee.jsonl"], 1, "nee.jsonl"),
        (["{set}", "--split", "nacht"], 2, "test, all"),
        (["{set}", "--require", "hit=1"], 2, "hit=1"),
        (["{set}", "--against", "nooit"], 2, "nooit"),
    ],
)
def test_what_cannot_be_measured_is_told_in_dutch(capsys, monkeypatch, tmp_path, question_set, arguments, code, said):
    monkeypatch.setenv("PW_DATA", str(tmp_path / "data"))
    assert run(["evaluate", *(part.format(set=question_set) for part in arguments)]) == code
    captured = capsys.readouterr()
    assert captured.out == ""
    assert said in captured.err


def measured(product, wishes):
    screen = io.StringIO()
    settings = Settings(documents=product.documents, data=product.data)
    reached = evaluate(settings, wishes, Console(file=screen, width=words.WIDTH))
    return reached, screen.getvalue()


def test_a_measurement_is_shown_kept_written_and_held_against_bars(product, question_set, tmp_path):
    answers = tmp_path / "answers.jsonl"
    reached, shown = measured(product, Wishes(question_set, "test", str(answers), keep="eerste", bars="correct=0.9"))
    assert not reached
    assert "q2 Wat doet Veiligheid aan grensligging?" in shown
    assert words.MISSES["incomplete"] in shown
    assert "zeppelin" in shown
    assert "q1 " not in shown
    assert read_run(product.data, "eerste").right == {"q1": True, "q2": False, "q3": True}
    rows = [json.loads(line) for line in answers.read_text(encoding="utf-8").splitlines()]
    assert [row["id"] for row in rows] == ["q1", "q2", "q3"]

    question_set.write_text(
        question_set.read_text(encoding="utf-8").replace("zeppelin", "landsgrens"), encoding="utf-8"
    )
    readme = tmp_path / "README.md"
    readme.write_text("<!-- figures -->\n<!-- /figures -->\n", encoding="utf-8")
    wishes = Wishes(question_set, "test", bars="correct=0.9", beside=str(answers), readme=str(readme))
    reached, shown = measured(product, wishes)
    assert reached
    assert words.BETTER.format(ids="q2") in shown
    assert words.BESIDE_TITLE.format(name="answers") in shown
    assert "| Programmawijzer | answers |" in readme.read_text(encoding="utf-8")
