import pytest

from app.answering.counting import words_between
from app.answering.question import read_question
from index.lexicon import Lexicon
from index.words import Analyzer

TEXTS = ["Er zijn 30 bedrijven geholpen in dorp 4.", "In 2023 is er een heel nieuw plan gemaakt voor alle bedrijven."]
LEXICON = Lexicon(TEXTS, Analyzer())


def distance(question: str, text: str) -> int | None:
    return words_between(text, read_question(question, LEXICON.understand(question)), LEXICON)


def test_the_number_beside_the_counted_thing_is_near():
    assert distance("Hoeveel bedrijven zijn geholpen?", TEXTS[0]) == 1


def test_a_number_of_something_else_is_farther_off():
    assert distance("Hoeveel bedrijven zijn geholpen?", TEXTS[1]) == 7


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Hoeveel bedrijven zijn geholpen?", "Er zijn bedrijven geholpen."),
        ("Hoeveel scholen doen mee?", TEXTS[0]),
        ("Is dat veel?", TEXTS[0]),
        ("Hoeveel van de 30 bedrijven zijn geholpen?", "Er zijn 30 bedrijven geholpen."),
    ],
)
def test_without_a_new_number_or_the_thing_itself_there_is_no_distance(question, text):
    assert distance(question, text) is None
