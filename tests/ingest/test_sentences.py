import pytest

from ingest.sentences import LONGEST, sentence_spans

WHOLE = [
    "De ligging is uniek, o.a. ook door de logistiek.",
    "O.a. door de coronacrisis stijgt de vraag.",
    "Dit geldt voor lokale c.q. regionale plannen.",
    "De aanpak t.o.v. Duitsland verandert niet.",
    "We wekken 1.200 GWh op in 2030.",
    "Zie paragraaf 3.2 voor de uitleg.",
    "3.2. De uitvoering begint in 2024.",
    "3. De uitvoering begint in 2024.",
    "Namens M.C. Uitdehaag en E.G.J. Voorn.",
    "Het besluit van 13 juli, no. 2020001500, is genomen.",
    "Zie art. 5 en blz. 12 van dhr. Jansen.",
    "Het is b.v. Venlo of bijv. Venray.",
    "De uitdaging is groot… maar haalbaar.",
    "Wat nu? vroeg zij.",
    "Leren en ontwikkelen",
]

SPLIT = [
    ("We kijken breed. Dat gaat verder.", ["We kijken breed.", "Dat gaat verder."]),
    ("We willen 25% in 2030. Dat is veel.", ["We willen 25% in 2030.", "Dat is veel."]),
    ("Dit staat in de RES 1.0. In de RES staan doelen.", ["Dit staat in de RES 1.0.", "In de RES staan doelen."]),
    ("Zie paragraaf 3.2. De regio volgt.", ["Zie paragraaf 3.2.", "De regio volgt."]),
    ("Het staat erbij (bijlage B). De raad leest het.", ["Het staat erbij (bijlage B).", "De raad leest het."]),
    ("De zorg, het onderwijs, etc. Dat vraagt veel.", ["De zorg, het onderwijs, etc.", "Dat vraagt veel."]),
    ("Er is 4 mln. In 2025 komt meer.", ["Er is 4 mln.", "In 2025 komt meer."]),
    ("“De keuze is aan ons.” Dit is de basis.", ["“De keuze is aan ons.”", "Dit is de basis."]),
    ("Hij zei: ‘Kijk niet weg!’ Daarna ging hij.", ["Hij zei: ‘Kijk niet weg!’", "Daarna ging hij."]),
    ("Wat is de norm? We zoeken het uit.", ["Wat is de norm?", "We zoeken het uit."]),
    ("Doe mee! 280.000 inwoners gingen voor.", ["Doe mee!", "280.000 inwoners gingen voor."]),
    ("Zo werkt het. “Echt waar”, zei hij.", ["Zo werkt het.", "“Echt waar”, zei hij."]),
    ("Zo meldt de brief.² Ook andere landen doen het.", ["Zo meldt de brief.²", "Ook andere landen doen het."]),
    ("We doen mee in #posifiets. #posifiets groeit.", ["We doen mee in #posifiets.", "#posifiets groeit."]),
]


@pytest.mark.parametrize("text", WHOLE)
def test_stays_one_sentence(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(("text", "parts"), SPLIT)
def test_is_split(text: str, parts: list[str]) -> None:
    assert sentences(text) == parts


def test_no_sentence_in_white_space() -> None:
    assert sentence_spans("  ") == []


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]


def test_text_without_full_stops_is_cut_in_stretches_that_lose_no_word():
    text = "Eerst " + "een woord, " * 200 + "klaar"
    pieces = [text[start:end] for start, end in sentence_spans(text)]
    assert len(pieces) > 1
    assert max(map(len, pieces)) <= LONGEST
    assert " ".join(pieces) == text
