"""Sentences come out as soon as nothing can be added to them."""

import pytest

from app.writing.pieces import without_thoughts
from app.writing.sentences import sentences

from .scripted import words


@pytest.mark.parametrize("size", [1, 4, 1000])
def test_sentences_and_markers_are_the_same_however_the_text_arrives(size):
    text = "In art. 3.2 staat 1.200 GWh [B1]. Dat is veel. [B2]\n\n- een punt [B1]\n- nog een punt, o.a. dit [B2]"
    found = list(sentences(text[start : start + size] for start in range(0, len(text), size)))
    assert [(one.text, one.markers, one.line, one.opening) for one in found] == [
        ("In art. 3.2 staat 1.200 GWh.", ("B1",), 0, ""),
        ("Dat is veel.", ("B2",), 0, ""),
        ("een punt", ("B1",), 2, "- "),
        ("nog een punt, o.a. dit", ("B2",), 3, "- "),
    ]


def test_a_sentence_comes_with_its_marker_and_before_the_next_piece():
    taken = []

    def arriving():
        for piece in ("Een zin staat hier. [B", "1]", " Nog een zin.", " [B2]"):
            taken.append(piece)
            yield piece

    first = next(sentences(arriving()))
    assert (first.text, first.markers, len(taken)) == ("Een zin staat hier.", ("B1",), 2)


def test_without_a_full_stop_the_end_closes_the_sentence():
    assert [one.text for one in sentences(["Een halve ", "zin"])] == ["Een halve zin"]


def test_no_text_has_no_sentences():
    assert list(sentences(["", " \n "])) == []


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<think>Even denken [B1].\n</think>\n\nHet antwoord.", "Het antwoord."),
        ("<think>Komt nooit tot een eind", ""),
        ("<thema> wonen", "<thema> wonen"),
        ("Gewoon.", "Gewoon."),
    ],
)
def test_thoughts_are_left_out(text, shown):
    assert "".join(without_thoughts(iter(words(text)))) == shown
