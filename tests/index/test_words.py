import pytest

from index.words import Analyzer, words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Coördinatie, CAFÉ!", ["coordinatie", "cafe"]),
        ("€ 1.200,- of 1.200.000,50", ["euro", "1200", "of", "1200000,50"]),
        ("1,2 miljoen in 2024-2027", ["1,2", "miljoen", "in", "2024", "2027"]),
        ("B&W en BenW", ["benw", "en", "benw"]),
        ("Noord-Limburg/Venlo", ["noord", "limburg", "venlo"]),
        ("programma’s 'zo'", ["programma's", "zo"]),
        ("helix² ﬁets CO₂", ["helix", "fiets", "co2"]),
        ("", []),
    ],
)
def test_words(text, found):
    assert words(text) == found


@pytest.mark.parametrize(
    ("one", "other"),
    [("programma's", "programma"), ("documenten", "document"), ("woningen", "woning"), ("gezonde", "gezond")],
)
def test_forms_of_a_word_give_one_term(one, other):
    assert Analyzer().terms(one) == Analyzer().terms(other) != []


def test_words_without_a_subject_are_dropped_but_not_negation():
    assert Analyzer().terms("Wat is er niet in de regio?") == ["niet", "regio"]


def test_a_compound_is_found_by_its_parts():
    assert set(Analyzer().terms("verkeersveiligheid")) > set(Analyzer().terms("verkeer veiligheid"))


def test_health_is_not_the_sun():
    assert not set(Analyzer().terms("gezond")) & set(Analyzer().terms("zon"))


def test_places_of_content_words_are_those_of_the_text_as_written():
    text = "De B&W’s van 1.200 woningen (50%)"
    places = Analyzer().content_spans(text)
    assert [text[start:end] for start, end in places] == ["B&W’s", "1.200", "woningen", "50", "%"]
