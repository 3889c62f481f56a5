from pathlib import Path

import pytest

from ingest.reader import pdf_title, read_pages
from ingest.types import Page, SkipReason, UnusablePdfError

from .makers import Printed, make_locked_pdf, make_pdf

TEXT = "Hier staat een zin over de regio Noord-Limburg."


def test_lines_know_their_offsets_size_and_weight(tmp_path: Path) -> None:
    (page,) = read(
        tmp_path, make_pdf([Printed("Kop", size=16, bold=True), Printed(TEXT), Printed("Nog een zin.", gap=12)])
    )
    assert [(line.text, line.size, line.bold) for line in page.lines] == [
        ("Kop", 16, True),
        (TEXT, 11, False),
        ("Nog een zin.", 11, False),
    ]
    for line in page.lines:
        assert page.text[line.start : line.start + len(line.text)] == line.text


def test_empty_pages_are_pages_without_lines(tmp_path: Path) -> None:
    pages = read(tmp_path, make_pdf([], [TEXT], []))
    assert [(page.number, page.label, len(page.lines)) for page in pages] == [(1, "1", 0), (2, "2", 1), (3, "3", 0)]


def test_size_of_a_turned_page_is_as_shown(tmp_path: Path) -> None:
    (page,) = read(tmp_path, make_pdf([TEXT], rotation=90))
    assert (page.width, page.height) == (842, 595)
    assert page.lines[0].text == TEXT


def test_a_file_that_opens_without_password_is_read(tmp_path: Path) -> None:
    (page,) = read(tmp_path, make_locked_pdf([TEXT], password="", algorithm="AES-256"))
    assert page.lines[0].text == TEXT


@pytest.mark.parametrize("algorithm", ["RC4-128", "AES-128", "AES-256"])
def test_a_file_with_a_password_is_encrypted(tmp_path: Path, algorithm: str) -> None:
    assert reason(tmp_path, make_locked_pdf([TEXT], password="geheim", algorithm=algorithm)) is SkipReason.ENCRYPTED


@pytest.mark.parametrize("content", [b"", b"geen pdf", bytes(range(256)) * 20, make_pdf([TEXT])[:300]])
def test_bytes_that_are_no_pdf_are_broken(tmp_path: Path, content: bytes) -> None:
    assert reason(tmp_path, content) is SkipReason.BROKEN


def test_pages_without_letters_have_no_text(tmp_path: Path) -> None:
    assert reason(tmp_path, make_pdf([], ["1 2 3"])) is SkipReason.NO_TEXT


def test_a_file_that_cannot_be_opened_is_unreadable(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "weg.pdf"):
        with pytest.raises(UnusablePdfError) as raised:
            read_pages(path)
        assert raised.value.reason is SkipReason.UNREADABLE


def test_title_of_the_file_or_nothing(tmp_path: Path) -> None:
    path = tmp_path / "nota.pdf"
    path.write_bytes(make_pdf([TEXT], title=" De titel "))
    assert pdf_title(path) == "De titel"
    path.write_bytes(make_pdf([TEXT]))
    assert pdf_title(path) == pdf_title(tmp_path / "weg.pdf") == ""


def read(folder: Path, content: bytes) -> tuple[Page, ...]:
    path = folder / "nota.pdf"
    path.write_bytes(content)
    return read_pages(path)


def reason(folder: Path, content: bytes) -> SkipReason:
    with pytest.raises(UnusablePdfError) as raised:
        read(folder, content)
    return raised.value.reason
