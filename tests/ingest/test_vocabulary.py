import pytest

from ingest.vocabulary import UNKNOWN, Vocabulary, list_probability

LINES = ["Wij leggen laadlocaties aan voor Noord-Limburg en voor programma’s hier", "de (meer)waarde van de regio telt"]


def test_words_at_line_ends_do_not_count() -> None:
    vocabulary = Vocabulary(LINES)
    assert vocabulary.count("laadlocaties") == 1
    assert vocabulary.count("Wij") == vocabulary.count("hier") == vocabulary.count("telt") == 0


def test_pairs_and_tokens_are_counted_as_written() -> None:
    vocabulary = Vocabulary(LINES)
    assert vocabulary.pairs("leggen", "laadlocaties") == 1
    assert vocabulary.tokens("Noord-Limburg") == vocabulary.tokens("(meer)waarde") == 1
    assert vocabulary.tokens("noordlimburg") == 0


@pytest.mark.parametrize("word", ["infrastructuur", "overstijgt", "programma’s"])
def test_words_of_the_list_are_known(word: str) -> None:
    assert list_probability(word) > 0
    assert Vocabulary([]).log_probability(word) > UNKNOWN


@pytest.mark.parametrize("word", ["defysieke", "grammaperiode", "vrijuitgeefbare"])
def test_glued_words_are_unknown(word: str) -> None:
    assert Vocabulary(LINES).log_probability(word) == UNKNOWN


def test_a_word_of_the_document_is_likelier_than_without_it() -> None:
    assert Vocabulary(LINES).log_probability("laadlocaties") > Vocabulary([]).log_probability("laadlocaties")


@pytest.mark.parametrize("word", ["programmaperiode", "mobiliteitsarmoede", "veiligheidsprogramma"])
def test_compounds_that_are_in_no_list_are_taken_apart(word: str) -> None:
    assert Vocabulary([]).compound_probability(word) > UNKNOWN


def test_no_compound_of_scraps() -> None:
    assert Vocabulary([]).compound_probability("xqzprogramma") == UNKNOWN


def test_first_parts_of_the_documents_own_compounds() -> None:
    assert Vocabulary(LINES).starts_compounds("laad")
    assert not Vocabulary(LINES).starts_compounds("loop")
