import pytest

from ingest.document import read_document
from ingest.signatures import is_names
from ingest.sources import Source
from ingest.types import SIGNED, BlockKind, Document

from .makers import Printed, make_pdf

LETTER = [Printed("Geachte raad,"), Printed("Wij hebben het plan vastgesteld en sturen het u toe.", gap=20)]


def read(folder, *lines: Printed) -> Document:
    path = folder / "brief.pdf"
    path.write_bytes(make_pdf([*LETTER, *lines]))
    return read_document(path, Source())


@pytest.mark.parametrize(
    "text",
    [
        "M.C. Jansen",
        "M.C. Jansen E.G.J. de Vries",
        "drs. A. van der Berg-Smit",
        "J. Jansen, P. Pietersen en K. Bos",
        "A. Bos wethouder",
    ],
)
def test_names_with_initials_are_names(text):
    assert is_names(text)


@pytest.mark.parametrize(
    "text",
    ["Venlo", "Namens M.C. Jansen", "De heer Jansen", "M.C. Jansen heeft het plan vorig jaar al gezien", "", "1.200"],
)
def test_other_text_is_not(text):
    assert not is_names(text)


def test_names_under_a_letter_are_a_passage_of_their_own_that_is_found_as_a_signature(tmp_path):
    document = read(tmp_path, Printed("M.C. Jansen E.G.J. de Vries", gap=60), Printed("burgemeester en secretaris"))
    signature = document.passages[-1]
    assert signature.text == "M.C. Jansen E.G.J. de Vries burgemeester en secretaris"
    assert {block.kind for block in signature.blocks} == {BlockKind.SIGNATURE}
    assert signature.subjects == (*signature.section, SIGNED)
    assert SIGNED not in document.passages[0].subjects


def test_names_in_the_middle_of_a_letter_are_no_signature(tmp_path):
    document = read(
        tmp_path, Printed("M.C. Jansen", gap=60), Printed("Met deze persoon is het plan uitvoerig besproken.", gap=40)
    )
    assert all(block.kind is not BlockKind.SIGNATURE for passage in document.passages for block in passage.blocks)


def test_a_letter_that_ends_in_text_has_no_signature(tmp_path):
    document = read(tmp_path, Printed("Wij danken u voor uw aandacht.", gap=40))
    assert all(SIGNED not in passage.subjects for passage in document.passages)
