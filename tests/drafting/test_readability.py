import socket

import pytest

from app import texts_drafts
from app.drafting.parsing import parse_draft
from app.drafting.readability import measure

EASY = "Wij bouwen huizen in de stad. Daar is nu te weinig plek. Dat vinden wij niet goed. Wij maken een plan."
HARD = (
    "De netwerksamenwerking intensiveert de interbestuurlijke programmering, waarbij gebiedsgerichte "
    "uitvoeringsallianties met medeoverheden, kennisinstellingen en maatschappelijke organisaties de "
    "implementatie van transitieopgaven gezamenlijk vormgeven en continu evalueren."
)


def test_plain_dutch_is_b1_and_policy_language_is_not():
    easy, hard = measure(parse_draft(EASY, "")), measure(parse_draft(HARD, ""))
    assert easy.easy
    assert not hard.easy
    assert easy.score > 60 > hard.score


def test_long_sentences_and_long_or_rare_words_are_pointed_out():
    found = measure(parse_draft(f"{EASY}\n\n{HARD} [B1]", ""))
    assert found.sentences == (HARD,)
    assert "netwerksamenwerking" in found.words
    assert not {"huizen", "plek", "stad"} & set(found.words)


def test_list_items_are_sentences_of_their_own():
    items = "\n".join(f"- punt {number} over wonen en werken in de stad" for number in range(9))
    found = measure(parse_draft(items, ""))
    assert found.sentences == ()
    assert found.mean == pytest.approx(8, abs=1)


def test_sources_headings_and_markers_are_not_measured():
    text = f"{EASY}\n\n## {texts_drafts.SOURCES_HEADING}\n\n- [B1] {HARD}"
    assert measure(parse_draft(text, "")) == measure(parse_draft(EASY, ""))


def test_a_few_words_have_no_score():
    assert measure(parse_draft("Dank u wel.", "")).score is None
    assert measure(parse_draft("", "")).mean == 0


def test_measuring_needs_no_network(monkeypatch):
    def refuse(*_):
        raise AssertionError("network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    assert measure(parse_draft(EASY, "")).easy
