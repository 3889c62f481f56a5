"""The scorer gives the figures that the agreed way of scoring gives: gevallen.json holds answers and their figures."""

import json
from pathlib import Path

import pytest

from app.evaluation.measures import below_bars, by_kind, figures, read_bars
from app.evaluation.questions import EmptySplitError, MissingAnswerError, QuestionSetError, read_answers, read_questions
from app.evaluation.scoring import page_texts, score
from app.evaluation.types import Miss
from ingest.plain import plain_pages

HERE = Path(__file__).parent
DOCUMENTS = HERE.parents[1] / "documenten"
CASES = json.loads((HERE / "gevallen.json").read_text(encoding="utf-8"))


def lines(path, rows):
    path.write_text("\n".join(json.dumps(row) for row in rows) + "\n", encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def pages():
    return page_texts({path.name: plain_pages(path) for path in DOCUMENTS.glob("*.pdf")})


@pytest.fixture(scope="module")
def scores(pages, tmp_path_factory):
    folder = tmp_path_factory.mktemp("set")
    questions = read_questions(lines(folder / "questions.jsonl", CASES["questions"]))
    answers = read_answers(lines(folder / "answers.jsonl", CASES["answers"]), questions)
    return [score(question, answers[question.id], pages) for question in questions]


@pytest.mark.parametrize("name", CASES["figures"])
def test_every_figure_is_the_agreed_one(scores, name):
    assert figures(scores)[name] == pytest.approx(CASES["figures"][name], abs=1e-12)


def test_the_right_answers_per_kind_are_the_agreed_ones(scores):
    counted = {kind: [sum(one.right for one in some), len(some)] for kind, some in by_kind(scores).items()}
    assert counted == CASES["kinds"]


def test_the_misses_are_the_agreed_ones_and_each_has_a_reason(scores):
    assert [one.question.id for one in scores if one.miss] == CASES["misses"]


def made(answered, hits=(), citations=(), text="acht gemeenten"):
    place = {"document": "a.pdf", "passage": "x"}
    cited = [place | {"pages": [page]} for page in citations]
    return {"answered": answered, "text": text, "citations": cited, "hits": [place | {"pages": [p]} for p in hits]}


@pytest.mark.parametrize(
    ("answer", "miss"),
    [
        (made(True, [3, 1], [1]), None),
        (made(True, [3, 1], [1], "zeven gemeenten"), Miss.INCOMPLETE),
        (made(True, [3, 1], [3]), Miss.NOT_CHOSEN),
        (made(True, [3], [3]), Miss.NOT_RETRIEVED),
        (made(False, [3, 1]), Miss.WRONGLY_REFUSED),
        (made(False, [3]), Miss.NOT_RETRIEVED),
    ],
)
def test_a_miss_says_where_it_went_wrong(tmp_path, answer, miss):
    where = [{"document": "a.pdf", "pages": [1]}]
    row = {"id": "x", "kind": "number", "question": "Hoeveel?", "answerable": True, "answer_contains": [["acht"]]}
    [question] = read_questions(lines(tmp_path / "set.jsonl", [row | {"evidence": [{"snippet": "", "where": where}]}]))
    assert score(question, answer, {}).miss is miss


def test_an_answer_where_there_is_none_is_wrong(tmp_path):
    row = {"id": "x", "kind": "none", "question": "Hoeveel?", "answerable": False}
    [question] = read_questions(lines(tmp_path / "set.jsonl", [row]))
    assert score(question, made(True, [1], [1]), {}).miss is Miss.WRONGLY_ANSWERED
    assert score(question, made(False, [1]), {}).right


def test_a_damaged_line_is_named(tmp_path):
    path = lines(tmp_path / "set.jsonl", [CASES["questions"][0], {"id": "x"}])
    with pytest.raises(QuestionSetError) as caught:
        read_questions(path)
    assert (caught.value.line, caught.value.field) == (2, "kind")


def test_a_split_that_is_not_there_names_those_that_are(tmp_path):
    with pytest.raises(EmptySplitError) as caught:
        read_questions(lines(tmp_path / "set.jsonl", CASES["questions"]), "nacht")
    assert caught.value.splits == "fit, all"


def test_a_missing_answer_is_named(tmp_path):
    questions = read_questions(lines(tmp_path / "set.jsonl", CASES["questions"]))
    with pytest.raises(MissingAnswerError) as caught:
        read_answers(lines(tmp_path / "answers.jsonl", CASES["answers"][1:]), questions)
    assert caught.value.id == CASES["questions"][0]["id"]


def test_bars_hold_both_ways():
    found = {"hit@5": 0.94, "words_median": 50, "refused": 0.85}
    bars = read_bars("hit@5=0.95,words_median=60 refused=0.85")
    assert below_bars(found, bars) == {"hit@5": 0.95}
    assert below_bars(found, read_bars("words_median=40")) == {"words_median": 40}
