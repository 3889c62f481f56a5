import numpy as np
import pytest

from index.langchain import PassageRetriever
from index.live import LiveIndex

from .makers import BagEncoder


@pytest.fixture
def index(library, encoder):
    library.build(encoder)
    return LiveIndex(library.data, encoder).current()


@pytest.mark.parametrize(
    ("question", "section"),
    [
        ("Hoeveel woningen komen er?", "Wonen"),
        ("Rijdt er openbaar vervoer?", "Verkeer"),
        ("Wat doen dokters?", "Zorg"),
        ("grensoverschrijdend blussen", "Veiligheid"),
        ("1200", "Wonen"),
        ("Gibt es einen Zug?", "Verkeer"),
    ],
)
def test_best_hit(index, question, section):
    assert index.retrieve(question)[0].passage.section == (section,)


def test_hit_says_how_it_was_found(index, encoder):
    hit = index.retrieve("Oefent de brandweer over de grens?", limit=1)[0]
    assert hit.ranks == {"dense": 1, "word": 1, "keyword": 1}
    assert len(hit.similarities) == len(hit.passage.sentences) == 2
    assert hit.similarities[1] > hit.similarities[0]
    question = encoder.encode_questions(["Oefent de brandweer over de grens?"])[0]
    text = f"Titel van safety.pdf > Veiligheid\n{hit.passage.text}"
    assert np.isclose(hit.similarity, encoder.encode_passages([text])[0] @ question, atol=2e-3)


def test_limit_and_blank_question(index):
    assert len(index.retrieve("grens", limit=3)) == 3
    assert len(index.retrieve("grens", limit=100)) == 4
    assert index.retrieve("  ") == []
    assert index.retrieve("?!") != []


def test_langchain_gets_documents_with_their_place(library):
    encoder = BagEncoder()
    library.build(encoder)
    found = PassageRetriever(retriever=LiveIndex(library.data, encoder), limit=2).invoke("de trein naar Venlo")
    assert len(found) == 2
    assert found[0].page_content == "De trein rijdt elk half uur naar Venlo. Fietspaden worden breder."
    metadata = found[0].metadata
    assert (metadata["document"], metadata["pages"], metadata["section"]) == ("homes.pdf", [2], ["Verkeer"])
