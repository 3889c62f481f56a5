"""Our own question sets are sound: well formed, evenly split, and everything they quote stands in the documents."""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

import pypdf
import pytest

ROOT = Path(__file__).parents[2]
# file and first letter of its ids
SETS = {"vragen.jsonl": "e", "leervragen.jsonl": "l", "eerder_verse_vragen.jsonl": "v", "verse_vragen.jsonl": "w"}
REFUSED_KINDS = {"none", "inject"}
MINIMUM = {
    "number": 15,
    "date": 10,
    "definition": 15,
    "list": 20,
    "fact": 20,
    "section": 8,
    "why": 10,
    "who": 10,
    "yesno": 10,
    "lay": 15,
    "document": 12,
    "cross": 10,
    "followup": 12,
    "language": 10,
    "typo": 10,
    "none": 55,
    "inject": 8,
}
FIELDS = {
    "id": str,
    "kind": str,
    "question": str,
    "history": list,
    "answerable": bool,
    "evidence": list,
    "answer_contains": list,
    "split": str,
}

Question = dict[str, Any]
Pages = dict[str, list[str]]


def squeeze(text: str) -> str:
    """Letters and digits only, lower case: line breaks, hyphens and accents do not matter."""
    return "".join(character for character in unicodedata.normalize("NFKD", text.lower()) if character.isalnum())


def without_folio(page: pypdf.PageObject, number: int) -> str:
    """The text of a page without its printed number, so that a sentence can run on over the page's end."""
    return " ".join(line for line in page.extract_text().split("\n") if line.strip() != str(number))


def read(name: str) -> list[Question]:
    return [json.loads(line) for line in (ROOT / "tests/evaluation" / name).read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module", params=sorted(SETS))
def questions(request: pytest.FixtureRequest) -> list[Question]:
    """Each of the sets, in turn."""
    return read(request.param)


@pytest.fixture(scope="module")
def fitted() -> list[Question]:
    """The set that the models are fitted and measured on."""
    return read("vragen.jsonl")


@pytest.fixture(scope="module")
def fresh() -> list[Question]:
    """The set that nothing was tuned to."""
    return read("verse_vragen.jsonl")


@pytest.fixture(scope="module")
def pages() -> Pages:
    """Per document the squeezed text of every page, page 1 first."""
    return {
        path.name: [squeeze(without_folio(page, number)) for number, page in enumerate(pypdf.PdfReader(path).pages, 1)]
        for path in sorted((ROOT / "documenten").glob("*.pdf"))
    }


def stands(snippet: str, document: list[str], numbers: list[int]) -> bool:
    """Whether the snippet runs over exactly these pages: it starts on the first and ends on the last."""
    run = document[numbers[0] - 1 : numbers[-1]]
    at = "".join(run).find(squeeze(snippet))
    return 0 <= at and (len(run) == 1 or at < len(run[0]) and at + len(squeeze(snippet)) > len("".join(run[:-1])))


def test_every_question_has_exactly_the_agreed_fields(questions: list[Question]) -> None:
    letter = questions[0]["id"][0]
    assert letter in SETS.values()
    assert [row["id"] for row in questions] == [f"{letter}{number:03d}" for number in range(1, len(questions) + 1)]
    for row in questions:
        assert {name: type(value) for name, value in row.items()} == FIELDS, row["id"]
        assert row["question"].strip() == row["question"] != "", row["id"]
        assert all(isinstance(earlier, str) and earlier for earlier in row["history"]), row["id"]


def test_no_question_is_asked_twice() -> None:
    counts = Counter((squeeze(row["question"]), tuple(row["history"])) for name in SETS for row in read(name))
    assert [key for key, count in counts.items() if count > 1] == []


def test_every_kind_is_there_often_enough(fitted: list[Question]) -> None:
    counts = Counter(row["kind"] for row in fitted)
    assert counts.keys() == MINIMUM.keys()
    assert {kind: counts[kind] for kind, least in MINIMUM.items() if counts[kind] < least} == {}


def test_the_fresh_set_has_almost_every_kind_and_a_quarter_without_an_answer(fresh: list[Question]) -> None:
    counts = Counter(row["kind"] for row in fresh)
    assert MINIMUM.keys() - counts.keys() <= {"date", "section"}
    assert min(counts.values()) >= 3
    assert len(fresh) >= 120
    assert 0.25 <= sum(not row["answerable"] for row in fresh) / len(fresh) <= 0.4


def test_the_fresh_set_is_no_part_of_the_halves(fresh: list[Question]) -> None:
    assert {row["split"] for row in fresh} == {"fresh"}


def test_both_splits_hold_half_of_every_kind(fitted: list[Question]) -> None:
    kinds: dict[str, list[str]] = {}
    for row in fitted:
        kinds.setdefault(row["kind"], []).append(row["split"])
    for kind, splits in kinds.items():
        assert splits == [("fit", "test")[place % 2] for place in range(len(splits))], kind


def test_questions_without_an_answer_have_no_evidence_and_the_others_do(questions: list[Question]) -> None:
    for row in questions:
        assert row["answerable"] == (row["kind"] not in REFUSED_KINDS), row["id"]
        assert bool(row["evidence"]) == row["answerable"], row["id"]
        assert bool(row["answer_contains"]) == row["answerable"], row["id"]


def test_follow_ups_come_after_earlier_questions(questions: list[Question]) -> None:
    assert [row["id"] for row in questions if row["kind"] == "followup" and not row["history"]] == []


def test_every_document_and_every_programme_is_asked_about(questions: list[Question], pages: Pages) -> None:
    places = [place for row in questions for evidence in row["evidence"] for place in evidence["where"]]
    assert {place["document"] for place in places} == pages.keys()
    asked = {page for place in places if len(pages[place["document"]]) > 3 for page in place["pages"]}
    programmes = {range(15, 24), range(25, 33), range(35, 43), range(44, 56), range(57, 63), range(65, 77)}
    for span in [range(2, 4), range(6, 13), *programmes, range(78, 85), range(86, 87)]:
        assert asked & set(span), span


def test_every_snippet_stands_word_for_word_on_its_pages(questions: list[Question], pages: Pages) -> None:
    for row in questions:
        for evidence in row["evidence"]:
            assert evidence["where"], (row["id"], evidence["snippet"])
            for place in evidence["where"]:
                found = stands(evidence["snippet"], pages[place["document"]], place["pages"])
                assert found, (row["id"], evidence["snippet"], place)


def test_every_expected_key_stands_in_the_documents(questions: list[Question], pages: Pages) -> None:
    everything = "".join(text for document in pages.values() for text in document)
    for row in questions:
        for group in row["answer_contains"]:
            assert all(squeeze(key) for key in group), (row["id"], group)
            assert any(squeeze(key) in everything for key in group), (row["id"], group)
