import pytest

from app.answering.demands import Demand, demands_of


@pytest.mark.parametrize(
    ("question", "demand"),
    [
        ("Wat kost de brug?", Demand.AMOUNT),
        ("How much does the bridge cost?", Demand.AMOUNT),
        ("Hoeveel bruggen komen er?", Demand.QUANTITY),
        ("Wanneer is de brug klaar?", Demand.TIME),
        ("Waar staat MIRT voor?", Demand.FULL_NAME),
        ("Hoe heet de directeur?", Demand.NAME),
        ("Wie is de voorzitter?", Demand.IDENTITY),
        ("Wie onderhoudt de brug?", Demand.ACTOR),
        ("Welke gemeenten doen mee?", Demand.MEMBERS),
        ("Wat heeft de proef opgeleverd?", Demand.OUTCOME),
        ("Wat houdt de proef precies in?", Demand.DETAIL),
        ("Wat is het telefoonnummer van de regio?", Demand.CONTACT),
        ("Krijg ik geld terug?", Demand.PERSONAL),
        ("Hoe vraag ik een vergunning aan?", Demand.SERVICE),
        ("parkeervergunning aanvragen", Demand.SERVICE),
        ("Komt er een brug?", Demand.DECISION),
    ],
)
def test_a_question_says_what_its_answer_must_have(question, demand):
    assert demand in demands_of(question)


@pytest.mark.parametrize("question", ["Wat doet het programma aan wonen?", "Waarom is er een brug?", ""])
def test_a_plain_question_demands_nothing(question):
    assert demands_of(question) == frozenset()


def test_money_that_is_only_mentioned_is_not_demanded():
    assert Demand.AMOUNT not in demands_of("Waarom is er geld voor de brug?")


def test_an_amount_is_no_quantity():
    assert Demand.QUANTITY not in demands_of("Hoeveel geld gaat er naar de brug?")
