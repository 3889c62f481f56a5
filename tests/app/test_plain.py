import pytest

from app.plain import answer_text

HIT = {"document": "Programma.pdf", "pages": [11, 12], "score": 0.5}
CITATION = {"marker": "B1", "title": "Programma", "pages": [61], "label": "59", "section": ["Veiligheid", "Visie"]}


@pytest.mark.parametrize(
    ("citations", "hits", "lines"),
    [
        (
            [CITATION],
            [HIT],
            ["Antwoord.", "", "Bronnen:", "[B1] Programma, bladzijde 59 (PDF-pagina 61), Veiligheid > Visie"],
        ),
        (
            [CITATION | {"section": [], "label": ""}],
            [],
            ["Antwoord.", "", "Bronnen:", "[B1] Programma, bladzijde 61"],
        ),
        (
            [],
            [HIT] * 5,
            [
                "Antwoord.",
                "",
                "Dichtstbijzijnde passages (geen antwoord):",
                *["- Programma.pdf, PDF-pagina 11, 12"] * 3,
            ],
        ),
        ([], [], ["Antwoord."]),
    ],
)
def test_an_answer_is_followed_by_its_sources_or_the_closest_passages(citations, hits, lines):
    assert answer_text({"text": "Antwoord.", "citations": citations, "hits": hits}).splitlines() == lines
