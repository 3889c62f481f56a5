"""The sentences of a part as overviews read them."""

from __future__ import annotations

import pytest

from app.overviews.reading import Sources, announcing, read_part
from ingest.types import BlockKind


@pytest.fixture(scope="module")
def safety(overviews, part):
    return read_part(overviews.index, part("5. Programma Veiligheid"))


def test_a_part_has_its_own_sentences_in_order_and_no_footnotes(safety):
    places = [one.place for one in safety.said]
    assert places == sorted(places)
    assert {one.path[0] for one in safety.said} == {"Programma Veiligheid"}
    assert not any(one.block.kind is BlockKind.FOOTNOTE for one in safety.said)


def test_each_sentence_has_its_own_vector(safety, encoder):
    chosen = safety.said[::10]
    vectors = encoder.encode_passages([one.text for one in chosen])
    cosines = vectors @ safety.vectors.T
    assert [safety.said[place] for place in cosines.argmax(axis=1)] == list(chosen)


def test_an_item_of_a_list_is_announced_by_the_sentence_with_the_colon_before_it(safety):
    goal = next(one for one in safety.said if "repressieve aanpak van ondermijning" in one.text)
    assert announcing(safety, goal).text == "Voor de periode 2024-2027 zetten we in op drie hoofddoelen:"
    assert announcing(safety, safety.said[0]) is None


def test_the_same_words_are_cited_once_and_markers_count_up(safety, overviews):
    sources = Sources(overviews.shelf)
    first, again, other = (sources.cite([safety.said[place]]) for place in (0, 0, 5))
    assert (first, again, other) == (("B1",), ("B1",), ("B2",))
    assert [one.marker for one in sources.citations] == ["B1", "B2"]
