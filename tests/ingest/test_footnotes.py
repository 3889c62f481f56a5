import pytest

from ingest.footnotes import raised_offsets, split_footnotes
from ingest.types import BlockKind, Document

from .makers import line, page_of


@pytest.mark.parametrize(
    ("text", "raised"),
    [
        ("de quattro helix2. Ondernemers", "2"),
        ("besmetting met het virus.2 Dit houdt in", "2"),
        ("zoals toegelicht (in de bijlage).2", "2"),
        ("de uitspraak “zo is het”2 van hem", "2"),
        ("de RES 2.0 in 2 delen", ""),
        ("een cijfer x2.5 daar", ""),
        ("minder CO2 en stikstof", ""),
        ("volgens de AVG2 en meer", "2"),
        ("Top 2 en A2", ""),
    ],
)
def test_numbers_that_refer_to_a_note(text: str, raised: str) -> None:
    assert "".join(text[n] for n in raised_offsets(text, frozenset({"2"}))) == raised


def test_the_foot_of_a_page_is_split_into_its_notes() -> None:
    body = [line("De regio en de helix1 werken samen.", 0.2), line("Ook in Venlo.2", 0.25)]
    feet = [line("1 Een uitleg die", 0.8), line("verder gaat.", 0.82), line("2 Een andere.", 0.85)]
    text, notes = split_footnotes(page_of(*body, *feet))
    assert text == body
    assert notes == [("1", feet[:2]), ("2", feet[2:])]


def test_notes_count_on_though_a_number_in_the_text_stands_apart() -> None:
    lines = [line("De app1 is er. “Kwaliteit” 2 ook.", 0.2), line("1 Een noot.", 0.8), line("2 Nog een.", 0.82)]
    assert [number for number, _ in split_footnotes(page_of(*lines))[1]] == ["1", "2"]


def test_a_number_that_nothing_refers_to_is_running_text() -> None:
    lines = [line("Er zijn wijken uitgezocht:", 0.2), line("3 wijken in Venlo.", 0.25)]
    assert split_footnotes(page_of(*lines)) == (lines, [])


@pytest.mark.parametrize(
    ("page", "number", "note", "word"),
    [
        (6, "1", "‘We’ is hier bedoeld als de samenleving, inclusief ‘de overheid’.", "“We¹ moeten"),
        (16, "2", "Quattro-helix, de 4-O’s, i.c. inwOners, Overheid, Ondernemers en Onderwijs.", "quattro helix². "),
    ],
)
def test_notes_of_the_programme_stand_apart_and_their_numbers_are_raised(
    programme: Document, page: int, number: str, note: str, word: str
) -> None:
    blocks = [block for passage in programme.passages for block in passage.blocks]
    (found,) = (one for one in blocks if one.kind is BlockKind.FOOTNOTE and one.marker == number)
    assert (found.text, found.sentences[0].pages) == (note, (page,))
    assert any(word in one.text for one in blocks if one.kind is BlockKind.PARAGRAPH)
