import json

import pytest

from app.errors import explain
from app.interface import BatchLineError, read_batch, to_json
from app.types import Answer, Citation, Turn
from index.types import Hit
from ingest.types import Block, BlockKind, Box, Fragment, Passage, PassageKind, Sentence

WORDS = "Veiligheid krijgt een geografische component."


def a_passage(page):
    fragment = Fragment(page, 0, len(WORDS), Box(0.1, 0.1, 0.9, 0.2))
    block = Block(BlockKind.PARAGRAPH, (Sentence(WORDS, 0, len(WORDS), (fragment,)),))
    return Passage("p1", "Programma.pdf", PassageKind.TEXT, ("Veiligheid",), WORDS, (block,))


def an_answer():
    passage = a_passage(59)
    citation = Citation("B1", "Programma.pdf", "Programma", (59,), "59", ("Veiligheid", "Visie"), WORDS, ())
    seconds = {"retrieve": 0.0123456, "answer": 0.5}
    hits = (Hit(passage, 0.5),)
    return Answer("Wat doet Veiligheid?", True, "extractive", f"{WORDS} [B1]", (citation,), hits, seconds)


def test_an_answer_becomes_the_agreed_object():
    assert to_json(an_answer(), id="d01") == {
        "id": "d01",
        "question": "Wat doet Veiligheid?",
        "answered": True,
        "mode": "extractive",
        "text": f"{WORDS} [B1]",
        "model": None,
        "prompt": None,
        "citations": [
            {
                "marker": "B1",
                "document": "Programma.pdf",
                "title": "Programma",
                "pages": [59],
                "label": "59",
                "section": ["Veiligheid", "Visie"],
                "passage": WORDS,
            }
        ],
        "hits": [{"document": "Programma.pdf", "pages": [59], "score": 0.5}],
        "terms": [],
        "seconds": {"retrieve": 0.012, "answer": 0.5},
    }


def test_an_answer_without_id_can_be_written_as_json():
    assert json.loads(json.dumps(to_json(an_answer())))["id"] is None


def test_a_batch_gives_id_question_and_earlier_questions():
    lines = [
        '{"id": "d01", "question": "Wat doet Veiligheid?", "history": [], "kind": "section"}\n',
        "\n",
        b'{"id": 7, "question": " En daarna? ", "history": ["Wat doet Veiligheid?"]}\n',
        '{"question": "Zonder id en geschiedenis"}',
    ]
    assert list(read_batch(lines)) == [
        ("d01", "Wat doet Veiligheid?", ()),
        (7, "En daarna?", (Turn("Wat doet Veiligheid?"),)),
        (None, "Zonder id en geschiedenis", ()),
    ]


def test_a_byte_order_mark_is_no_part_of_the_first_question():
    assert list(read_batch([b'\xef\xbb\xbf{"question": "x"}'])) == [(None, "x", ())]


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ("geen json", "JSON"),
        ("[1, 2]", "JSON"),
        (b"\xff\xfe", "JSON"),
        ("[" * 100_000, "JSON"),
        ('{"question": "half \\ud800 teken"}', "JSON"),
        ('{"id": "x"}', "question"),
        ('{"question": "   "}', "question"),
        ('{"question": 3}', "question"),
        ('{"question": "x", "history": "een"}', "history"),
        ('{"question": "x", "history": [1]}', "history"),
        ('{"question": "x", "id": [1]}', "id"),
    ],
)
def test_a_bad_line_is_named_by_number_and_field(line, field):
    batch = read_batch(['{"question": "goed"}', "", line])
    assert next(batch)[1] == "goed"
    with pytest.raises(BatchLineError) as caught:
        next(batch)
    assert (caught.value.line, caught.value.field) == (3, field)
    assert "Regel 3" in explain(caught.value).bericht
