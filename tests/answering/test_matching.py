from dataclasses import replace

import numpy as np
import pytest

from app.answering.candidates import CandidateKind, candidates
from app.answering.matching import least_matched, match
from index.types import WordMatches

from .makers import item, make_hit, paragraph

# two words, of which the second is twice as telling, against a lead-in and two items
MATCHES = WordMatches(
    ("trein", "budget"),
    np.array([0.2, 0.4], np.float32),
    np.array([[0.7, 0.7], [1.0, 0.7], [0.7, 0.9]], np.float32),
    np.array([0.8, 0.7], np.float32),
)


@pytest.fixture
def found():
    hit = replace(make_hit(paragraph("Wij doen:"), item("trein"), item("geld")), matches=MATCHES)
    return {one.kind: match(one) for one in candidates([hit])}


def test_a_sentence_is_as_near_as_its_words_and_titles(found):
    money = found[CandidateKind.SENTENCE]
    assert money.own == pytest.approx((0.7 + 2 * 0.9) / 3, abs=1e-6)
    assert money.best == pytest.approx((0.8 + 2 * 0.9) / 3, abs=1e-6)


def test_one_item_does_not_make_a_whole_list_an_answer(found):
    listed = found[CandidateKind.LIST]
    assert listed.words == pytest.approx([0.85, 0.8], abs=1e-6)
    assert listed.own == pytest.approx((0.85 + 2 * 0.8) / 3, abs=1e-6)
    assert listed.passage == pytest.approx((1.0 + 2 * 0.9) / 3, abs=1e-6)


def test_the_telling_word_that_is_farthest_away_counts(found):
    assert least_matched(MATCHES, found[CandidateKind.LIST].words) == pytest.approx(0.4 * 0.2, abs=1e-6)


def test_without_content_words_there_is_no_match():
    assert match(candidates([make_hit(paragraph("Eén."))])[0]) is None
