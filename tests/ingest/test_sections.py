from pathlib import Path

from ingest.sections import build_tree, clean_title, to_sections
from ingest.types import Block, BlockKind, Box, Document, Fragment, Section, Sentence

CONTENTS = Path(__file__).parent / "inhoud.txt"
SMALL, LARGE = (12.0, True), (16.0, True)
BODY = (10.0, False)


def test_tree_of_the_programme_is_the_one_that_people_see(programme: Document) -> None:
    rows = CONTENTS.read_text(encoding="utf-8").splitlines()[1:]
    assert [_row(section) for section in programme.sections] == [row.rstrip(" |") for row in rows]


def test_a_heading_that_recurs_lies_under_each_of_its_parts(programme: Document) -> None:
    paths = [section.path for section in programme.sections if section.title == "Wat gaan we doen?"]
    assert paths == [
        ("Programma Ruimte", "Programmalijn Omgeving", "Wat gaan we doen?"),
        ("Programma Ruimte", "Programmalijn Wonen", "Wat gaan we doen?"),
    ]


def test_heading_of_a_section_keeps_its_subtitle_and_place(programme: Document) -> None:
    (section,) = (section for section in programme.sections if section.title == "Programma Veiligheid")
    assert section.heading.text == "Programma Veiligheid: Gezond en Veilig"
    assert {sentence.pages for sentence in section.heading.sentences} == {(57,)}


def test_levels_of_the_other_documents(by_name: dict[str, Document]) -> None:
    titles = [section.title for section in by_name["BenW-adviesnota.pdf"].sections]
    assert titles[:4] == ["ADVIES", "Inleiding", "Beoogd resultaat", "Argumenten"]
    assert {section.level for section in by_name["Persbericht.pdf"].sections} == {1}


def test_a_smaller_line_under_a_title_is_its_subtitle() -> None:
    first, second = sections("Programma Energie:", "Gezonde toekomst", "Programma Ruimte:", "Gezonde leefomgeving")
    assert (first.title, first.subtitle) == ("Programma Energie", "Gezonde toekomst")
    assert (second.title, second.subtitle) == ("Programma Ruimte", "Gezonde leefomgeving")


def test_a_smaller_line_in_small_letters_ends_a_title_without_closing_sign() -> None:
    first, second = sections("Krachten voor", "een gezonde toekomst", "Centrale opgaven:", "zonder verwarren")
    assert (first.title, first.subtitle) == ("Krachten voor een gezonde toekomst", "")
    assert (second.title, second.subtitle) == ("Centrale opgaven", "zonder verwarren")


def test_text_before_any_heading_belongs_to_no_section() -> None:
    nodes = build_tree([(block("Vooraf.", BlockKind.PARAGRAPH), BODY), (block("Kop"), LARGE)])
    assert [node.path for node in nodes] == [(), ("Kop",)]
    assert nodes[0].blocks[0].text == "Vooraf."


def test_a_title_page_is_no_section_over_everything() -> None:
    nodes = build_tree(
        [(block("Regio"), LARGE), (block("Programma"), LARGE), (block("Inleiding", page=2), LARGE), paragraph(2)]
    )
    assert [node.path for node in nodes] == [(), ("Inleiding",)]
    assert [block.text for block in nodes[0].blocks] == ["Regio", "Programma"]


def test_titles_lose_their_closing_signs() -> None:
    assert clean_title(" Ten aanzien van het proces: ") == "Ten aanzien van het proces"
    assert clean_title("Wat gaan we doen?") == "Wat gaan we doen?"


def sections(*titles: str) -> tuple[Section, ...]:
    """Sections of titles in two sizes in turn, each pair followed by a paragraph."""
    printed = []
    for title, smaller in zip(titles[::2], titles[1::2], strict=True):
        printed += [(block(title), LARGE), (block(smaller), SMALL), paragraph()]
    return to_sections(build_tree([paragraph(), *printed]))


def paragraph(page: int = 1) -> tuple[Block, tuple[float, bool]]:
    return block("Gewone tekst.", BlockKind.PARAGRAPH, page), BODY


def block(text: str, kind: BlockKind = BlockKind.HEADING, page: int = 1) -> Block:
    fragment = Fragment(page, 0, len(text), Box(0, 0, 1, 1))
    return Block(kind, (Sentence(text, 0, len(text), (fragment,)),))


def _row(section: Section) -> str:
    row = f"{section.start}-{section.end} | {section.number} | {section.title} | {section.subtitle}"
    return "  " * (section.level - 1) + row.rstrip(" |")
