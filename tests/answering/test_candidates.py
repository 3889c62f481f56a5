import pytest

from app.answering.candidates import CandidateKind, candidates
from ingest.types import PassageKind

from .makers import heading, item, make_hit, paragraph

SENTENCE, ITEM, LIST, OUTLINE = CandidateKind


def kinds(hit):
    return [(one.kind, one.positions, one.leadin) for one in candidates([hit])]


def test_every_sentence_of_a_paragraph_is_a_candidate():
    assert kinds(make_hit(paragraph("Eén.", "Twee."))) == [(SENTENCE, (0,), -1), (SENTENCE, (1,), -1)]


def test_a_list_is_one_candidate_with_the_sentence_that_leads_it_in():
    found = kinds(make_hit(paragraph("Wij doen:"), item("bouwen"), item("slopen")))
    assert found == [(LIST, (1, 2), 0), (SENTENCE, (1,), -1), (SENTENCE, (2,), -1)]


def test_an_item_of_several_sentences_is_a_candidate_as_a_whole_too():
    found = kinds(make_hit(item("Wonen.", "Wij bouwen.")))
    assert (ITEM, (0, 1), -1) in found
    assert (LIST, (0, 1), -1) in found


def test_a_list_ends_where_a_paragraph_begins():
    found = kinds(make_hit(item("een"), paragraph("Ook dit:"), item("twee")))
    assert [(positions, leadin) for kind, positions, leadin in found if kind is LIST] == [((0,), -1), ((2,), 1)]


def test_an_outline_is_one_candidate():
    hit = make_hit(heading("Wonen"), heading("Zorg"), kind=PassageKind.OUTLINE)
    assert kinds(hit) == [(OUTLINE, (0, 1), -1)]
    assert [block.text for block in candidates([hit])[0].outer_blocks] == ["Wonen", "Zorg"]


def test_only_the_outermost_items_count_as_those_of_a_list():
    hit = make_hit(item("een"), item("a", depth=1), item("twee"))
    assert [block.text for block in candidates([hit])[0].outer_blocks] == ["een", "twee"]


def test_a_sentence_is_as_near_as_it_is_and_a_list_as_its_lead_in_or_its_mean_item():
    hit = make_hit(paragraph("Wij doen:"), item("bouwen"), item("slopen"), similarity=0.1, similarities=(0.2, 0.9, 0.3))
    assert [one.similarity for one in candidates([hit])] == pytest.approx([0.6, 0.9, 0.3])
    assert candidates([make_hit(paragraph("Eén."), similarity=0.1)])[0].similarity == 0.1


def test_hits_keep_their_order():
    found = candidates([make_hit(paragraph("Eén.")), make_hit(paragraph("Twee."))])
    assert [one.text for one in found] == ["Eén.", "Twee."]
