import pytest

from app.answering.focus import asks_property, find_focus, find_names

from .makers import understand


@pytest.mark.parametrize(
    ("question", "focus"),
    [
        ("Wat is het budget van het programma Veiligheid?", "budget"),
        ("Welke nieuwe doelen heeft Wonen?", "doelen"),
        ("Hoeveel inwoners telt Venlo?", "inwoners"),
        ("In welke vijf gemeenten rijdt de bus?", "gemeenten"),
        ("What are the goals of the programme?", "goals"),
        ("En wat zijn de kosten?", "kosten"),
    ],
)
def test_the_thing_asked_for_is_named_after_the_question_word(question, focus):
    found = find_focus(question, understand(question))
    assert found is not None
    assert found.word == focus


@pytest.mark.parametrize("question", ["Wat doet Veiligheid?", "Rijdt er een trein?", "budget veiligheid", ""])
def test_a_question_may_name_no_thing(question):
    assert find_focus(question, understand(question)) is None


def test_names_have_a_capital_inside_the_question_or_are_abbreviations():
    found = find_names(
        "Wanneer begint Venlo met de GGD en met sport?", understand("Wanneer begint Venlo met GGD sport?")
    )
    assert [word.word for word in found] == ["venlo", "ggd"]


@pytest.mark.parametrize("question", ["Wat is het doel van Wonen?", "En wat was de aanleiding?", "What is the goal?"])
def test_a_property_is_asked_for_with_what_is(question):
    assert asks_property(question)


@pytest.mark.parametrize("question", ["Wat zijn de doelen van Wonen?", "Met welk doel doen ze dat?", "Is er een doel?"])
def test_a_list_or_another_question_asks_for_no_property(question):
    assert not asks_property(question)
