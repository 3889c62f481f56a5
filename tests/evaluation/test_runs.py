"""Kept runs, their comparison, and the table for the README."""

from datetime import UTC, datetime

import pytest

from app.evaluation.figures_table import FigureMarksError, write_table
from app.evaluation.runs import Change, Run, RunError, compare, keep_run, last_run, read_run

FIGURES = {"hit@1": 0.5, "hit@5": 1.0, "correct": 0.5, "citation": 0.5, "verbatim": 1.0, "refused": 0.5}
FIGURES |= {"false_refusal": 0.0, "words_median": 40, "words_p95": 100, "seconds_median": 0.1}


def run(name, right, day=1, split="test"):
    made = datetime(2026, 11, day, 12, tzinfo=UTC)
    return Run(name, made, "vragen.jsonl", split, "abc", "def", FIGURES, right)


def test_a_kept_run_is_read_back(tmp_path):
    kept = run("eerste", {"a": True})
    keep_run(tmp_path, kept)
    assert read_run(tmp_path, "eerste") == kept


def test_the_comparison_names_what_changed_among_common_questions():
    before = run("eerste", {"a": True, "b": False, "c": True, "old": True})
    now = run("nu", {"a": False, "b": True, "c": True, "new": False})
    assert compare(before, now) == Change(better=("b",), worse=("a",))


def test_the_last_run_is_the_newest_of_the_same_split(tmp_path):
    for one in (run("a", {}, 1), run("b", {}, 3), run("c", {}, 5, "fit")):
        keep_run(tmp_path, one)
    (tmp_path / "evaluations" / "kapot.json").write_text("{", encoding="utf-8")
    assert last_run(tmp_path, "vragen.jsonl", "test").name == "b"
    assert last_run(tmp_path, "andere.jsonl", "test") is None


@pytest.mark.parametrize("name", ["nooit", "../buiten", ".verborgen"])
def test_an_unknown_run_names_those_that_are_there(tmp_path, name):
    keep_run(tmp_path, run("eerste", {}))
    with pytest.raises(RunError) as caught:
        read_run(tmp_path, name)
    assert caught.value.kept == "eerste"


def test_a_run_is_kept_nowhere_but_in_its_folder(tmp_path):
    with pytest.raises(RunError):
        keep_run(tmp_path / "data", run("../buiten", {}))
    assert list(tmp_path.iterdir()) == []


def test_the_table_replaces_what_stood_between_the_marks(tmp_path):
    readme = tmp_path / "README.md"
    readme.write_text("voor\n<!-- figures -->\noud\n<!-- /figures -->\nna\n", encoding="utf-8")
    write_table(readme, {"Ons": FIGURES, "Ander": FIGURES | {"refused": 0.0}}, "Gemaakt vandaag.")
    text = readme.read_text(encoding="utf-8")
    assert text.startswith("voor\n<!-- figures -->\n| measure | Ons | Ander |\n")
    assert "| questions without an answer that are refused | 50 % | 0 % |" in text
    assert text.endswith("\n\nGemaakt vandaag.\n<!-- /figures -->\nna\n")
    assert "oud" not in text


def test_a_file_without_marks_is_left_alone(tmp_path):
    readme = tmp_path / "README.md"
    readme.write_text("niets", encoding="utf-8")
    with pytest.raises(FigureMarksError):
        write_table(readme, {"Ons": FIGURES}, "")
    assert readme.read_text(encoding="utf-8") == "niets"
