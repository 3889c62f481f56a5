from pathlib import Path

import pytest

from ingest.joining import Join, join
from ingest.types import Document
from ingest.vocabulary import Vocabulary

from .line_breaks import line_breaks, listed_breaks

LIST = Path(__file__).parent / "gebroken_woorden.txt"

WORDS = Vocabulary(
    [
        "de regio ontwikkelt gezonde voedingsproducten voor iedereen",
        "een spoorlijn van (inter)nationaal belang voor ons",
        "er zijn dag-recreatieve voorzieningen en bedrijven",
        "daar is de fysieke leefomgeving voor nodig",
        "wij leggen laadlocaties aan bij het laadstation hier",
        "we wonen in Noord-Limburg met elkaar",
    ]
)


def test_words_broken_without_a_hyphen_are_whole_again_and_no_others_are_glued(programme: Document) -> None:
    found = [line_break for line_break in line_breaks(programme) if not line_break.is_hyphenated]
    glued = [line_break for line_break in found if line_break.is_one_word]
    assert len(found) > 1200
    assert glued == [line_break for line_break in listed_breaks(LIST) if not line_break.is_hyphenated]


def test_every_hyphen_at_a_line_end_is_kept_or_dropped_as_the_word_asks(programme: Document) -> None:
    found = [line_break for line_break in line_breaks(programme) if line_break.is_hyphenated]
    assert found == [line_break for line_break in listed_breaks(LIST) if line_break.is_hyphenated]


def test_words_that_only_stand_side_by_side_stay_apart(programme: Document) -> None:
    apart = {(page, left, right) for page, left, right, joined in line_breaks(programme) if " " in joined}
    assert (7, "de", "fysieke") in apart
    text = " ".join(passage.text for passage in programme.passages)
    assert "vrij uitgeefbare percelen" in text
    assert "(voedings-)producten" in text


@pytest.mark.parametrize(
    ("left", "right", "joined"),
    [
        pytest.param("gezonde voedings-", "producten voor", Join.DROP_HYPHEN, id="a word of the document"),
        pytest.param("een ontwik-", "keling", Join.DROP_HYPHEN, id="a word of the list"),
        pytest.param("in Noord-", "Limburg", Join.NOTHING, id="a capital follows"),
        pytest.param("een dag-", "recreatieve route", Join.NOTHING, id="the document writes the hyphen"),
        pytest.param("de jaren 2024-", "2027", Join.NOTHING, id="years"),
        pytest.param("van 10-", "jarige kinderen", Join.NOTHING, id="a digit before the hyphen"),
        pytest.param("de zon-", "en windprojecten", Join.SPACE, id="hanging hyphen"),
        pytest.param("in- of", "export", Join.SPACE, id="hanging hyphen inside the line"),
        pytest.param("kwaliteit -", "en ook", Join.SPACE, id="dash between spaces"),
        pytest.param("nieuwe kennisinfra", "structuur op", Join.NOTHING, id="no trace of the break"),
        pytest.param("goede laad", "locaties in", Join.NOTHING, id="no trace, a compound of the document"),
        pytest.param("op de", "fysieke leefomgeving", Join.SPACE, id="article and adjective"),
        pytest.param("van de", "regio", Join.SPACE, id="two common words"),
        pytest.param("voor een (inter)", "nationaal knooppunt", Join.NOTHING, id="bracketed first part"),
        pytest.param("de provincie (Limburg)", "nationaal", Join.SPACE, id="a word in brackets"),
        pytest.param("het Rijk", "Provincie", Join.SPACE, id="a capital opens a word"),
        pytest.param("", "woord", Join.SPACE, id="nothing before"),
    ],
)
def test_line_ends(left: str, right: str, joined: Join) -> None:
    assert join(left, right, WORDS) is joined
