import pytest

from ingest.furniture import without_furniture
from ingest.types import Document, Page

from .makers import line, page_of

TOP, MIDDLE, BOTTOM = 0.05, 0.5, 0.95


def test_page_numbers_become_the_label() -> None:
    pages = without_furniture(tuple(numbered(n, f"Pagina {n} van 9") for n in range(1, 5)))
    assert [page.label for page in pages] == ["1", "2", "3", "4"]
    assert kept(pages) == ["Tekst"] * 4


def test_numbers_that_start_later_are_the_label_too() -> None:
    pages = without_furniture((page_of(line("Voorblad", MIDDLE)), *(numbered(n, str(n - 1)) for n in range(2, 6))))
    assert [page.label for page in pages] == ["1", "1", "2", "3", "4"]


def test_a_header_on_many_pages_goes_though_its_number_changes() -> None:
    pages = tuple(page_of(line(f"Nota {n} van 9", TOP), line("Tekst", MIDDLE), number=n) for n in range(1, 5))
    assert kept(without_furniture(pages)) == ["Tekst"] * 4


def test_a_line_in_the_margin_of_one_page_stays() -> None:
    pages = (page_of(line("Een kop hoog op de bladzijde", TOP), line("Tekst", MIDDLE)),)
    assert kept(without_furniture(pages)) == ["Een kop hoog op de bladzijde", "Tekst"]


def test_text_beside_the_page_number_goes_with_it() -> None:
    pages = tuple(
        page_of(
            line("Tekst", MIDDLE),
            line("Deel A" if n < 3 else "Deel B", BOTTOM),
            line(str(n), BOTTOM, left=0.6),
            number=n,
        )
        for n in range(1, 5)
    )
    assert kept(without_furniture(pages)) == ["Tekst"] * 4


@pytest.mark.parametrize("text", ["Inleiding ............. 3", "1.2 Doel . . . . . . . . 12", "Bijlagen........"])
def test_lines_of_a_table_of_contents_go(text: str) -> None:
    assert kept(without_furniture((page_of(line(text, MIDDLE), line("Tekst... en meer", MIDDLE)),))) == [
        "Tekst... en meer"
    ]


def test_running_header_of_the_advice_is_in_no_passage(by_name: dict[str, Document]) -> None:
    document = by_name["BenW-adviesnota.pdf"]
    assert "B&W adviesnota" in document.pages[1].text
    assert not any("2 van 3" in passage.text or "B&W adviesnota" in passage.text for passage in document.passages)
    assert [page.label for page in document.pages] == ["1", "2", "3"]


def test_page_numbers_of_the_programme_are_in_no_passage(programme: Document) -> None:
    assert sum(page.text.split()[:1] == [str(page.number)] for page in programme.pages) > 50
    for passage in programme.passages:
        assert not any(row.strip().isdigit() for row in passage.text.splitlines())


def numbered(number: int, folio: str) -> Page:
    return page_of(line("Tekst", MIDDLE), line(folio, BOTTOM), number=number)


def kept(pages: tuple[Page, ...]) -> list[str]:
    return [one.text for page in pages for one in page.lines]
