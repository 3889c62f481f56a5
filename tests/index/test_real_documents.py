from pathlib import Path

import pytest

from index.live import LiveIndex

DOCUMENTS = Path(__file__).parents[2] / "documenten"
PROGRAMME = "Uitvoeringsprogramma-2024-2027.pdf"


@pytest.fixture(scope="module")
def index(real_data, encoder):
    return LiveIndex(real_data, encoder).current()


@pytest.mark.parametrize(
    ("question", "document", "page"),
    [
        ("Wat doet Veiligheid aan grensligging?", PROGRAMME, 59),
        ("Welke programma's zijn er?", PROGRAMME, 11),
        ("Waarover gaat het persbericht?", "Persbericht.pdf", 1),
    ],
)
def test_page_with_the_answer_is_among_the_first_five(index, question, document, page):
    found = {(hit.passage.document, page) for hit in index.retrieve(question, limit=5) for page in hit.passage.pages}
    assert (document, page) in found


def test_every_document_is_indexed_with_a_label_for_each_page(index):
    assert {document.name for document in index.documents} == {path.name for path in DOCUMENTS.glob("*.pdf")}
    assert index.label(PROGRAMME, 59) == "59"
    assert len(index.document(PROGRAMME).labels) == 88


def test_copies_are_the_pdfs_themselves(index):
    for document in index.documents:
        assert index.pdf_path(document.name).read_bytes() == (DOCUMENTS / document.name).read_bytes()
