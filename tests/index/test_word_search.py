import numpy as np
import pytest

from index.live import LiveIndex
from index.word_search import asked_words
from index.words import Analyzer

from .makers import BagEncoder


@pytest.fixture
def index(library):
    encoder = BagEncoder()
    library.build(encoder)
    return LiveIndex(library.data, encoder).current()


def test_every_content_word_is_placed_and_weighted(index):
    question = "Rijdt de trein naar Venlo, en de brandweer?"
    asked = asked_words(question, index.lexicon.understand(question), Analyzer())
    assert [question[slice(*span)] for span in asked.spans] == ["Rijdt", "trein", "Venlo", "brandweer"]
    assert asked.words == ("rijdt", "trein", "venlo", "brandweer")
    assert all(0 < weight <= 1 for weight in asked.weights)


def test_a_hit_tells_where_each_word_is_met(index):
    hit = index.retrieve("Oefent de brandweer over Verkeer?", limit=4)[0]
    assert hit.passage.section == ("Veiligheid",)
    brandweer = hit.matches.words.index("brandweer")
    assert hit.matches.sentences.shape == (2, len(hit.matches.words))
    assert np.argmax(hit.matches.sentences[:, brandweer]) == 1
    assert hit.matches.sentences[1, brandweer] > 0.95


def test_words_of_titles_count_for_every_sentence_below_them(index):
    hits = {hit.passage.section: hit for hit in index.retrieve("Verkeer", limit=4)}
    assert hits["Verkeer",].matches.titles[0] > 0.95
    assert hits["Verkeer",].ranks["word"] == 1


def test_a_question_without_content_words_matches_nothing_by_word(index):
    hits = index.retrieve("Wat is dat?", limit=2)
    assert [hit.matches for hit in hits] == [None, None]
    assert all("word" not in hit.ranks for hit in hits)
