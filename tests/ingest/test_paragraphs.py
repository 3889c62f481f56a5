import pytest

from ingest.layout import HEADING_LETTERS, measure
from ingest.paragraphs import Group, group_lines
from ingest.types import Block, BlockKind, Document, Line

from .makers import HEIGHT, line, page_of

STEP = 12 / HEIGHT
HEADING, PARAGRAPH, ITEM = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM


@pytest.mark.parametrize(
    ("section", "marks"),
    [
        ("Ruimtedruk, ruimtegebruik en klimaat", "a. b. c. d. e. >i. >ii. f. g."),
        ("Nieuwe ambities 2024-2027", ""),
        ("Voorwaarden", "· · · · · ·"),
        ("Regiobranding: Gezondste Regio", "a. b. c."),
    ],
)
def test_lists_of_the_programme_and_their_nesting(programme: Document, section: str, marks: str) -> None:
    assert _marks(programme, section) == marks


def test_bullets_below_a_number_are_nested_and_the_numbers_count_on(programme: Document) -> None:
    assert _marks(programme, "Ten aanzien van het proces", page=49) == "1. 2. 3. >· >· >· 4. 5."


def test_an_item_goes_on_after_a_wide_first_break(programme: Document) -> None:
    texts = [block.text for block in _blocks(programme, "Ruimtedruk, ruimtegebruik en klimaat")]
    assert "Gebrek aan uitbreidingsruimte in gemeenten – opgave in beeld brengen" in texts
    assert "Faciliteren regionale bedrijfsleven – alles of keuzes?" in texts


def test_a_sign_on_a_line_of_its_own_belongs_to_the_words_beside_it() -> None:
    (item,) = groups(line("·", 0.2, left=0.05), line("We zetten in op fietsen.", 0.2))
    assert (item.kind, item.marker, item.lines[0].text) == (ITEM, "·", "We zetten in op fietsen.")
    assert item.sign is not None


def test_a_wide_step_starts_a_paragraph() -> None:
    assert kinds(body("De regio werkt samen.", "Dat gaat goed.", gap=2)) == [PARAGRAPH, PARAGRAPH]
    assert kinds(body("De regio werkt samen.", "Dat gaat goed.", gap=1)) == [PARAGRAPH]


def test_a_sentence_runs_on_over_a_wide_step() -> None:
    assert kinds(body("De regio werkt", "samen aan gezondheid.", gap=2)) == [PARAGRAPH]


def test_a_paragraph_goes_on_over_a_page_end_unless_its_sentence_is_finished() -> None:
    assert len(groups_over_pages("De regio werkt aan", "Gezondheid.")) == 1
    assert len(groups_over_pages("De regio werkt.", "Gezondheid.")) == 2


def test_text_after_a_list_is_no_item() -> None:
    lines = [line("1. Wonen;", 0.2), line("2. Werken.", 0.2 + STEP), line("Daarna volgt tekst.", 0.2 + 3 * STEP)]
    assert [group.kind for group in groups(*lines)] == [ITEM, ITEM, PARAGRAPH]


def test_heading_of_two_lines_is_one_and_its_number_is_no_title() -> None:
    first = line("2. Arbeidsmarkt, personeelskrapte en", 0.2, size=14, bold=True)
    second = line("talent in de regio", 0.2 + 1.4 * STEP, size=14, bold=True)
    (heading,) = (group for group in groups(first, second) if group.kind is HEADING)
    assert (heading.marker, first.text[heading.skip :]) == ("2.", "Arbeidsmarkt, personeelskrapte en")
    assert heading.lines == [first, second]


@pytest.mark.parametrize(
    ("text", "number"), [("3 Ruimte", "3"), ("3.2. Ruimte", "3.2."), ("14 juli 2020", ""), ("2024", "")]
)
def test_numbers_of_headings(text: str, number: str) -> None:
    (heading,) = (group for group in groups(line(text, 0.2, size=14, bold=True)) if group.kind is HEADING)
    assert heading.marker == number


def test_long_bold_text_is_emphasis() -> None:
    lines = [line("Nadruk op deze hele zin " * 3, 0.2 + n * STEP, bold=True) for n in range(HEADING_LETTERS // 60 + 1)]
    assert HEADING not in {group.kind for group in groups(*lines)}


def groups(*lines: Line) -> list[Group]:
    """Groups of lines that stand above ten lines of body text, without the group of those."""
    rest = [line("Gewone lopende tekst van de nota loopt hier door", 0.6 + n * STEP) for n in range(10)]
    page = page_of(*lines, *rest)
    return group_lines((page,), measure((page,)))[:-1]


def groups_over_pages(end: str, start: str) -> list[Group]:
    rest = [line("Gewone lopende tekst van de nota loopt hier door", 0.6 + n * STEP) for n in range(10)]
    pages = (page_of(*rest, line(end, 0.85)), page_of(line(start, 0.1, page=2), number=2))
    found = group_lines(pages, measure(pages))
    return [group for group in found if {end, start} & {one.text for one in group.lines}]


def body(first: str, second: str, gap: float) -> list[Line]:
    return [line(first, 0.2), line(second, 0.2 + gap * STEP)]


def kinds(lines: list[Line]) -> list[BlockKind]:
    return [group.kind for group in groups(*lines)]


def _blocks(document: Document, title: str, page: int = 0) -> list[Block]:
    """The blocks of a section's text, of the section that starts on that page where there are several."""
    (path,) = (one.path for one in document.sections if one.title == title and page in (0, one.start))
    texts = (passage for passage in document.passages if passage.section == path and passage.kind == "text")
    return [block for passage in texts for block in passage.blocks]


def _marks(document: Document, title: str, page: int = 0) -> str:
    items = (block for block in _blocks(document, title, page) if block.kind is ITEM)
    return " ".join(">" * block.depth + block.marker for block in items)
