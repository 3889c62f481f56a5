"""The support check: sentences of a written text, figures, names, and verdicts on made passages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.answering.support import Evidence, Reason, SupportCheck, split
from app.answering.support.coinages import coined
from app.answering.support.names import names_in
from app.answering.support.quantities import read_figures
from app.answering.support.wording import Wording
from app.composition import build_support_check
from index.abbreviations import Abbreviation
from index.encoder import SentenceEncoder
from index.words import Analyzer

TITLE = "Jaarplan Waterstad 2031"
POOL = Evidence(
    "B1",
    "Het zwembad aan de Dijkweg krijgt in 2032 een nieuw dak. De gemeente Waterstad betaalt 55% van de kosten.",
    ("Programma Sport",),
    TITLE,
)
BUS = Evidence(
    "B2",
    "Voor de bus gelden twee afspraken:\n· De buslijn naar Heuvelrode rijdt niet op zondag.\n"
    "· De provincie onderzoekt of er vanaf 2033 minimaal 1.200 reizigers per dag zijn.",
    ("Programma Vervoer",),
    TITLE,
)


@pytest.fixture(scope="module")
def check(encoder: SentenceEncoder) -> SupportCheck:
    return build_support_check(encoder)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dat staat erin [B1]. En dit ook. [B2]", [("Dat staat erin.", ("B1",)), ("En dit ook.", ("B2",))]),
        ("Zie (bijlage B). Er is o.a. 1.200 GWh [B1].", [("Zie (bijlage B).", ()), ("Er is o.a. 1.200 GWh.", ("B1",))]),
        ("3.2. De regio bouwt.[B1][B3]", [("3.2. De regio bouwt.", ("B1", "B3"))]),
        ("Hij zei: “Dat kan.” [B4] Klaar.", [("Hij zei: “Dat kan.”", ("B4",)), ("Klaar.", ())]),
        ("[B1] Zin een. [B2] Zin twee.", [("Zin een.", ("B1",)), ("Zin twee.", ("B2",))]),
        ("Beide [B1, B2].", [("Beide.", ("B1", "B2"))]),
        ("Het gaat m.b.t. Venlo [B2] goed.", [("Het gaat m.b.t. Venlo goed.", ("B2",))]),
        ("[B1]", []),
    ],
)
def test_sentences_are_split_with_the_markers_they_cite(text: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    assert [(sentence.text, sentence.markers) for sentence in split(text)] == expected


def test_list_items_keep_their_sign_and_line() -> None:
    found = split("De doelen:\n- **Meer** fietsen [B1]\n2. Minder auto’s. [B2]")
    assert [(one.text, one.opening, one.line) for one in found] == [
        ("De doelen:", "", 0),
        ("Meer fietsen", "- ", 1),
        ("Minder auto’s.", "2. ", 2),
    ]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [("55%", "55", "procent"), ("55 procent", "55", "procent"), ("twee", "2", ""), ("1.200 GWh", "1200", "gwh")]
    + [("€ 5", "5", "euro"), ("2,5 miljoen euro", "2500000", "euro"), ("tweede", "2e", "")],
)
def test_numbers_have_one_form(text: str, value: str, unit: str) -> None:
    (found,) = read_figures(f"Er is {text} gegeven").quantities
    assert (found.value, found.unit) == (value, unit)


def test_a_date_is_read_as_one() -> None:
    (found,) = read_figures("Op 29 september 2022 is besloten.").dates
    assert (found.day, found.month, found.year) == ("29", "september", "2022")


def test_names_are_capitalised_words_and_what_follows_programme() -> None:
    assert names_in("De wethouder van Heuvelrode leest het programma veiligheid") == ("heuvelrode", "veiligheid")


@pytest.mark.parametrize(
    "sentence",
    [
        "Het zwembad aan de Dijkweg krijgt in 2032 een nieuw dak.",
        "De gemeente Waterstad betaalt 55 procent van de kosten.",
        "De buslijn naar Heuvelrode rijdt op zondag niet.",
    ],
)
def test_what_a_passage_says_is_supported(check: SupportCheck, sentence: str) -> None:
    verdict = check.check(sentence, [POOL, BUS])
    assert verdict.supported
    assert verdict.reasons == ()


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("De gemeente Waterstad betaalt 65 procent van de kosten.", Reason.NUMBER),
        ("De gemeente Waterstad betaalt 55 euro van de kosten.", Reason.UNIT),
        ("Het zwembad aan de Dijkweg krijgt in 2034 een nieuw dak.", Reason.DATE),
        ("Het zwembad aan de Molenkade krijgt in 2032 een nieuw dak.", Reason.NAME),
        ("Het zwembad aan de Dijkweg krijgt in 2032 geen nieuw dak.", Reason.NEGATION),
        ("De buslijn naar Heuvelrode rijdt op zondag.", Reason.NEGATION),
        ("De provincie onderzoekt of er vanaf 2033 maximaal 1.200 reizigers per dag zijn.", Reason.DIRECTION),
    ],
)
def test_a_changed_fact_is_caught_with_its_reason(check: SupportCheck, sentence: str, reason: Reason) -> None:
    cited = POOL if "zwembad" in sentence or "kosten" in sentence else BUS
    verdict = check.check(sentence, [cited])
    assert not verdict.supported
    assert verdict.markers == ()
    assert reason in verdict.reasons


def test_an_invention_is_caught(check: SupportCheck) -> None:
    assert not check.check("Het zwembad krijgt een glijbaan, een sauna en een terras met uitzicht.", [POOL]).supported


def test_a_wrong_or_missing_marker_is_repaired(check: SupportCheck) -> None:
    sentence = "De gemeente Waterstad betaalt 55% van de kosten."
    assert check.check(sentence, [BUS], [POOL]).markers == ("B1",)
    assert check.check(sentence, [], [BUS, POOL]).markers == ("B1",)
    assert check.check(sentence, [BUS]).markers == ()


@pytest.mark.parametrize("sentence", ["De vraag is de WS.", "Dit is de gemeente Waterstad."])
def test_a_sentence_that_says_nothing_beside_a_name_is_not_shown(check: SupportCheck, sentence: str) -> None:
    known = (Abbreviation("WS", "gemeente Waterstad"),)
    verdict = check.check(sentence, [replace(POOL, abbreviations=known)], [BUS])
    assert (verdict.supported, verdict.reasons) == (False, (Reason.LITTLE,))


def test_a_name_is_enough_where_it_stands_so_or_comes_with_a_number(check: SupportCheck) -> None:
    known = (Abbreviation("WS", "Waterstad Sport"),)
    listed = Evidence("B3", "Dit zijn de programma's:\n· WS\n· Vervoer", ("Programma's",), TITLE, known)
    assert check.check("WS.", [listed]).supported
    ready = Evidence("B4", "Waterstad Sport is klaar in 2032.", ("Programma's",), TITLE, known)
    assert check.check("WS is klaar in 2032.", [ready]).supported


def test_without_passages_nothing_is_supported(check: SupportCheck) -> None:
    verdict = check.check("Er is geen enkele bron.", [])
    assert (verdict.supported, verdict.reasons) == (False, (Reason.NO_PASSAGE,))


@pytest.mark.parametrize(
    ("sentence", "reasons"),
    [
        ("Het zwembad krijgt een nieuw dak van de gemeente van de gemeente.", (Reason.LOOP,)),
        ("Het zwembad aan de Dijkweg aan de Dijkweg aan de Dijkweg krijgt een nieuw dak.", (Reason.LOOP,)),
        ("Het zwembad aan de Dijkweg krijgt niet niet in 2032 een nieuw dak.", (Reason.LOOP,)),
        ("Het zwembad zwembad aan de Dijkweg krijgt in 2032 een nieuw dak.", (Reason.LOOP,)),
        ("Het zwembad aan de Dijkweg krijgt in 2032 een nieuw dak.", ()),
        ("Wat er in 2032 voor het zwembad aan de Dijkweg is is een nieuw dak.", ()),
        ("De gemeente Waterstad, dus de gemeente zelf, betaalt 55% van de kosten.", ()),
        ("De gemeente Waterstad betaalt 55% van de hebben.", (Reason.GRAMMAR,)),
        ("Het zwembad aan de wordt krijgt in 2032 een nieuw dak.", (Reason.GRAMMAR,)),
        ("De vraag is een nieuw dak voor het zwembad aan de Dijkweg.", (Reason.ASIDE,)),
        ("“Het antwoord is 55% van de kosten”, betaalt de gemeente Waterstad.", (Reason.ASIDE,)),
    ],
)
def test_a_string_of_words_from_the_passage_is_no_sentence(
    check: SupportCheck, sentence: str, reasons: tuple[Reason, ...]
) -> None:
    assert check.check(sentence, [POOL]).reasons == reasons


@pytest.mark.parametrize("word", ["krijft", "betaalbes", "gemeezolter"])
def test_a_word_that_does_not_exist_is_not_shown(check: SupportCheck, word: str) -> None:
    verdict = check.check(f"De gemeente Waterstad betaalt 55% van de kosten, {word}.", [POOL], [BUS])
    assert (verdict.supported, verdict.reasons) == (False, (Reason.COINED,))


@pytest.mark.parametrize(
    "word",
    [
        "zeshonderdveertig",
        "agrariërs",
        "dakisolatie",
        "verschraalt",
        "snellaadlocaties",
        "langetermijnperspectief",
        "heuvelrode",  # in the passage
    ],
)
def test_rare_and_long_words_exist(word: str) -> None:
    assert coined(f"De {word} zijn er.", ["Het dorp Heuvelrode is oud."], Wording(Analyzer())) == ()


@pytest.mark.timeout(5)
@pytest.mark.parametrize("word", ["manen" * 9 + "q", "manen" * 1200])  # 6,000 letters: the most that is read of a model
def test_a_word_without_an_end_is_read_at_once(word: str) -> None:
    assert coined(f"De {word} zijn er.", ["Het dorp Heuvelrode is oud."], Wording(Analyzer())) == (word,)


def test_a_sentence_may_speak_of_a_question_where_the_passage_does(check: SupportCheck) -> None:
    passage = Evidence("B1", "Wie het zwembad gaat betalen, is de vraag die de gemeente in 2032 moet beantwoorden.")
    assert check.check("De vraag is wie het zwembad gaat betalen.", [passage]).supported


def test_a_copy_of_the_passage_may_repeat_a_phrase(check: SupportCheck) -> None:
    text = "Het was een jaar van bouwen, van bouwen en nog eens bouwen."
    assert check.check(text, [Evidence("B1", text)]).supported
