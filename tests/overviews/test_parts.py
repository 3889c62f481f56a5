"""Which parts there are, and which one is meant by a name."""

from __future__ import annotations

import pytest

from app.overviews.parts import comparable, documents_of, labels_of, named_part, part_of_key, telling_words
from index.errors import UnknownPartError


def test_programmes_can_be_compared_and_documents_laid_side_by_side(overviews):
    outline = overviews.views.outline
    assert [part.number for part in comparable(outline)] == list("1234567")
    assert [part.document for part in documents_of(outline)] == [one.name for one in overviews.index.documents]


@pytest.mark.parametrize("name", ["5. Programma Veiligheid", "programma veiligheid", "VEILIGHEID"])
def test_a_part_is_meant_by_its_name_title_or_a_piece_of_it(overviews, name):
    assert named_part(overviews.parts, name).title == "Programma Veiligheid"


@pytest.mark.parametrize("name", ["", "Bestaat niet", "Programma"])
def test_a_name_that_fits_nothing_or_several_is_told_with_what_there_is(overviews, name):
    with pytest.raises(UnknownPartError) as caught:
        named_part(overviews.parts, name)
    assert "Uitvoeringsprogramma" in caught.value.parts


def test_every_key_leads_to_its_own_part(overviews):
    for part in overviews.parts:
        assert part_of_key(overviews.views.outline, part.key) == part
    with pytest.raises(KeyError):
        part_of_key(overviews.views.outline, "9.9")


def test_words_that_titles_share_tell_none_from_another(overviews, part):
    labels = labels_of(overviews.parts)
    assert "programma" in labels
    assert telling_words(part("5. Programma Veiligheid"), labels) == ("veiligheid",)
