"""Searching in a part of the documents."""

from __future__ import annotations

import pytest

from index.errors import UnknownPartError
from index.selection import SelectedRetriever, choose, programmes
from index.types import Selection

PROGRAMME = "Uitvoeringsprogramma-2024-2027.pdf"
ENERGY = "Programma Energie"


@pytest.fixture(scope="module")
def index(real_services):
    return real_services.live.current()


def test_all_hits_come_from_the_programme_and_none_is_lost(index):
    hits = index.retrieve("Wat doet Veiligheid aan grensligging?", 12, Selection(programme=ENERGY))
    assert len(hits) == 12
    assert {hit.passage.section[0] for hit in hits} == {ENERGY}


def test_small_document_gives_all_its_passages_in_the_order_of_the_question(index):
    own = [passage for passage in index.passages if passage.document == "Persbericht.pdf"]
    retriever = SelectedRetriever(index, Selection("Persbericht.pdf"))
    hits = retriever.retrieve("Welke zeven programma’s zijn er?", 12)
    assert sorted(hit.passage.id for hit in hits) == sorted(passage.id for passage in own)
    assert hits[0].passage.section == ("Zeven programma’s",)


def test_parts_that_exclude_each_other_give_nothing(index):
    assert index.retrieve("Wat gaan we doen?", 12, Selection("Persbericht.pdf", ENERGY)) == []


def test_nothing_chosen_searches_everything(index):
    question = "Wat gaan we doen voor jongeren?"
    chosen, everything = index.retrieve(question, 12, Selection()), index.retrieve(question, 12)
    assert [(hit.passage, hit.score) for hit in chosen] == [(hit.passage, hit.score) for hit in everything]


def test_programmes_are_the_numbered_outermost_sections(index):
    found = programmes(index.documents)
    assert len(found) == 7
    assert found[0] == "Ondernemen & Innoveren"
    assert ENERGY in found


def test_a_part_of_a_name_chooses_what_it_fits(index):
    chosen = choose(Selection("persbericht", "energie"), index.documents)
    assert chosen == Selection("Persbericht.pdf", ENERGY)
    assert choose(Selection(PROGRAMME), index.documents) == Selection(PROGRAMME)


@pytest.mark.parametrize("selection", [Selection("2024-2027"), Selection(programme="Onderwijs")])
def test_a_name_that_fits_several_or_none_is_refused_with_the_names_that_there_are(index, selection):
    with pytest.raises(UnknownPartError) as refused:
        choose(selection, index.documents)
    assert "Persbericht.pdf" in refused.value.parts or ENERGY in refused.value.parts
