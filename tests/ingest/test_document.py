"""The promise of the product: every sentence stands word for word in the PDF, at the place that it names."""

from collections.abc import Iterator
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from pypdf import PdfReader

from ingest.document import read_document
from ingest.sources import Source
from ingest.types import Box, Document, Fragment, Reading, Sentence, SkipReason, UnusablePdfError

from .makers import Printed, make_pdf
from .squeeze import squeeze

SAMPLES = 40


def test_every_sentence_stands_word_for_word_on_its_pages(reading: Reading, documents_folder: Path) -> None:
    for document in reading.documents:
        printed = _squeezed_pages(documents_folder / document.name)
        for sentence, _ in sentences(document):
            pages = "".join(printed[sentence.pages[0] - 1 : sentence.pages[-1]])
            for piece in _pieces(sentence, document):
                assert piece in pages, (document.name, sentence.text)


def test_offsets_give_the_words_of_the_sentence(reading: Reading) -> None:
    for document in reading.documents:
        texts = {page.number: page.text for page in document.pages}
        for sentence, marker in sentences(document):
            found = "".join(texts[part.page][part.start : part.end] for part in sentence.fragments)
            assert squeeze(found) == squeeze(marker + sentence.text)


def test_every_fragment_says_how_far_it_reaches_in_the_sentence(reading: Reading) -> None:
    for document in reading.documents:
        texts = {page.number: page.text for page in document.pages}
        for sentence, _ in sentences(document):
            reached = 0
            for part in (one for one in sentence.fragments if one.reach):
                assert squeeze(sentence.text[reached : part.reach]) == squeeze(texts[part.page][part.start : part.end])
                reached = part.reach
            assert reached == len(sentence.text)


def test_boxes_lie_on_the_page_in_reading_order(reading: Reading) -> None:
    for document in reading.documents:
        for sentence, _ in sentences(document):
            for box in (fragment.box for fragment in sentence.fragments):
                assert 0 <= box.left < box.right <= 1
                assert 0 <= box.top < box.bottom <= 1


def test_boxes_lie_around_the_very_words(programme: Document, documents_folder: Path) -> None:
    fragments = [part for sentence, _ in sentences(programme) for part in sentence.fragments]
    texts = {page.number: page.text for page in programme.pages}
    with pdfium.PdfDocument(documents_folder / programme.name) as pdf:
        for fragment in fragments[:: len(fragments) // SAMPLES]:
            words = squeeze(texts[fragment.page][fragment.start : fragment.end])
            assert squeeze(text_in_box(pdf, fragment)) == words


def test_only_furniture_is_in_no_passage(reading: Reading) -> None:
    left_over = {(document.name, page, text) for document in reading.documents for page, text in _unused(document)}
    assert left_over == {("BenW-adviesnota.pdf", 2, "B&W adviesnota"), ("BenW-adviesnota.pdf", 2, "2 van 3")}


def test_a_sentence_goes_on_behind_a_photo_page(programme: Document) -> None:
    (sentence,) = (one for one, _ in sentences(programme) if one.text.startswith("De provincie Limburg heeft in haar"))
    assert sentence.pages == (51, 53)
    assert "26.550 woningen opgenomen met een eventueel surplus" in sentence.text
    assert all(fragment.joined for fragment in sentence.fragments[1:])


def test_a_sentence_that_is_cut_by_a_footnote_is_no_single_quotation(programme: Document) -> None:
    (sentence,) = (one for one, _ in sentences(programme) if one.text.startswith("Daarbij is van belang om de keten"))
    assert sentence.pages == (16, 17)
    assert [fragment.page for fragment in sentence.fragments if not fragment.joined] == [17]


def test_photo_pages_are_empty_and_every_page_has_its_printed_label(programme: Document) -> None:
    assert [page.label for page in programme.pages] == [str(number) for number in range(1, 89)]
    assert {4, 5, 10, 13, 14, 52, 63, 64, 87, 88} <= {page.number for page in programme.pages if not page.text.strip()}


def test_title_is_that_of_the_source_then_of_the_pdf_then_the_file_name(tmp_path: Path) -> None:
    path = tmp_path / "nota.pdf"
    path.write_bytes(make_pdf(["Hier staat een zin over de regio Noord-Limburg."], title="Titel van de PDF"))
    assert read_document(path, Source(title="Titel van mensen")).title == "Titel van mensen"
    assert read_document(path, Source()).title == "Titel van de PDF"
    path.write_bytes(make_pdf(["Hier staat een zin over de regio Noord-Limburg."]))
    assert read_document(path, Source()).title == "nota"


def test_a_document_of_nothing_but_page_numbers_has_no_text(tmp_path: Path) -> None:
    path = tmp_path / "nummers.pdf"
    path.write_bytes(make_pdf(*[[Printed(f"Pagina {number}", gap=690)] for number in range(1, 5)]))
    with pytest.raises(UnusablePdfError) as raised:
        read_document(path, Source())
    assert raised.value.reason is SkipReason.NO_TEXT


def sentences(document: Document) -> Iterator[tuple[Sentence, str]]:
    """Every sentence of a document with the marker that its first fragments hold."""
    for passage in document.passages:
        for block in passage.blocks:
            for order, sentence in enumerate(block.sentences):
                yield sentence, block.marker if order == 0 else ""


def text_in_box(pdf: pdfium.PdfDocument, fragment: Fragment) -> str:
    """What pdfium finds in the middle of the box, so that touching lines and words stay out."""
    page = pdf[fragment.page - 1]
    width, height = page.get_size()
    box = _middle(fragment.box)
    return page.get_textpage().get_text_bounded(
        box.left * width, (1 - box.bottom) * height, box.right * width, (1 - box.top) * height
    )


def _middle(box: Box) -> Box:
    third = (box.bottom - box.top) / 3
    return Box(box.left, box.top + third, box.right, box.bottom - third)


def _squeezed_pages(path: Path) -> list[str]:
    """The letters and digits of every page as pypdf reads it, without the line of the page number."""
    pages = enumerate((page.extract_text() for page in PdfReader(path).pages), 1)
    return [squeeze("\n".join(line for line in text.splitlines() if line.strip() != str(n))) for n, text in pages]


def _pieces(sentence: Sentence, document: Document) -> list[str]:
    """The sentence squeezed, in two or more where a footnote stands between its halves."""
    if all(fragment.joined for fragment in sentence.fragments[1:]):
        return [squeeze(sentence.text)]
    pieces = [""]
    for fragment in sentence.fragments:
        pieces += [""] if not fragment.joined else []
        pieces[-1] += squeeze(document.pages[fragment.page - 1].text[fragment.start : fragment.end])
    return [piece for piece in pieces if piece]


def _unused(document: Document) -> Iterator[tuple[int, str]]:
    used = {
        (part.page, offset)
        for sentence, _ in sentences(document)
        for part in sentence.fragments
        for offset in range(part.start, part.end)
    }
    headings = (sentence for section in document.sections for sentence in section.heading.sentences)
    used |= {(p.page, offset) for one in headings for p in one.fragments for offset in range(p.start, p.end)}
    for page in document.pages:
        start = 0
        for line in page.text.splitlines(keepends=True):
            rest = "".join(sign for n, sign in enumerate(line) if (page.number, start + n) not in used).strip()
            if rest and rest not in ("-", str(page.number)):
                yield page.number, rest
            start += len(line)
