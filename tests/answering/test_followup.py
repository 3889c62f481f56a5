import pytest

from app.answering.followup import stand_alone
from app.types import Turn

from .makers import understand

FIRST = "Welke doelen heeft Trendsportal?"
GOALS = ["Schonere lucht;", "Minder files.", "Meer fietsers."]


def standalone(question, *earlier):
    turns = [Turn(text) for text in earlier]
    return stand_alone(question, turns, understand, lambda text: [GOALS[:2], GOALS] if text == FIRST else [])


def test_without_a_conversation_a_question_stays_as_it_is():
    assert standalone("En die tweede?").text == "En die tweede?"


@pytest.mark.parametrize(
    "question", ["En de kosten?", "Wat kost dat?", "Waarom?", "Hoeveel budget is er daarvoor?", "and the costs?"]
)
def test_a_question_that_leans_on_the_one_before_gets_its_subject(question):
    found = standalone(question, FIRST)
    assert (found.text, found.topic) == (f"{FIRST} {question}", FIRST)


@pytest.mark.parametrize(
    "question",
    ["Hoeveel woningen bouwt provincie Limburg?", "Welke gemeenten werken samen in dat programma Veiligheid Noord?"],
)
def test_a_question_with_a_subject_of_its_own_stays_as_it_is(question):
    found = standalone(question, FIRST)
    assert (found.text, found.topic) == (question, "")


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Vertel over de tweede", "Vertel over Minder files"),
        ("Wat houdt het eerste punt in?", "Wat houdt Schonere lucht in?"),
        ("Vertel over de laatste.", "Vertel over Minder files."),
        ("Tell me about the third", "Tell me about Meer fietsers"),
    ],
)
def test_an_item_of_the_list_before_is_named(question, text):
    assert standalone(question, FIRST).text == text


def test_a_list_that_is_too_short_gives_way_to_the_next():
    assert standalone("Vertel over de derde", FIRST).text == "Vertel over Meer fietsers"


def test_an_item_that_is_not_there_leaves_the_subject():
    assert standalone("Vertel over de achtste", FIRST).text == f"{FIRST} Vertel over de achtste"


def test_the_subject_lasts_over_several_questions():
    assert standalone("En waarom?", FIRST, "En de kosten?").text == f"{FIRST} En de kosten? En waarom?"


def test_a_new_subject_ends_the_old_one():
    other = "Hoeveel woningen bouwt provincie Limburg?"
    assert standalone("En waarom?", FIRST, other).text == f"{other} En waarom?"
