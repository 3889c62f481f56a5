import pytest

from app.answering.question import Asked, asked_for, is_foreign, read_question


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Hoeveel inwoners heeft Venlo?", Asked.NUMBER),
        ("Wat is het budget van het programma?", Asked.NUMBER),
        ("Welk bedrag kost de brug?", Asked.NUMBER),
        ("Wanneer begint het project?", Asked.DATE),
        ("Wat is een coöperatie?", Asked.DEFINITION),
        ("Waar staat NPLG voor?", Asked.DEFINITION),
        ("Welke zeven programma's zijn er?", Asked.LIST),
        ("Noem de partners", Asked.LIST),
        ("Waarom stopt het project?", Asked.WHY),
        ("Wie betaalt dat?", Asked.WHO),
        ("In welke gemeente ligt het park?", Asked.WHERE),
        ("Komt er een nieuwe brug?", Asked.YES_NO),
        ("In welke programma's komt water terug?", Asked.ACROSS),
        ("How many houses are planned?", Asked.NUMBER),
        ("Warum endet das Projekt?", Asked.WHY),
    ],
)
def test_the_words_tell_what_is_asked(text, asked):
    assert asked in asked_for(text)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Wat is het doel van het programma?", Asked.DEFINITION),
        ("Waar staat NPLG voor?", Asked.WHERE),
        ("Wie viele Häuser gibt es?", Asked.WHO),
        ("Wat doet de regio aan stikstof?", Asked.LIST),
    ],
)
def test_words_that_look_alike_ask_for_something_else(text, asked):
    assert asked not in asked_for(text)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Welke zeven programma's zijn er?", 7),
        ("Noem 3 doelen", 3),
        ("Welke doelen zijn er?", 0),
        ("Hoeveel van de zeven gemeenten doen mee?", 0),
    ],
)
def test_the_number_of_things_asked_for_is_read(text, count):
    assert read_question(text, ()).count == count


@pytest.mark.parametrize(
    ("text", "foreign"),
    [
        ("What does the region do about housing?", True),
        ("Was macht die Region für den Verkehr?", True),
        ("Wat doet de regio voor woningen?", False),
        ("Was het project op tijd klaar?", False),
        ("", False),
    ],
)
def test_another_language_is_noticed(text, foreign):
    assert is_foreign(text) is foreign
