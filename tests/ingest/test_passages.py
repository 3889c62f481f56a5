from pathlib import Path

import pytest

from ingest.document import read_document
from ingest.passages import MOST, TARGET, make_passages
from ingest.sections import Node
from ingest.sources import read_sources
from ingest.types import Block, BlockKind, Box, Document, Fragment, Passage, PassageKind, Reading, Sentence

LISTS = [
    (
        ("Programma Ruimte", "Programmalijn Omgeving"),
        (47, 49),
        "Hieronder een (niet volledige) opsomming",
        ["De wijze waarop", "Het uitwerken van", "Het opgavengestuurd werken", "Het binnenkort te", "De transitie van"],
    ),
    (
        ("Programma Mobiliteit & Logistiek",),
        (65, 66),
        "Met Trendsportal heeft de regio",
        [
            "Het verhogen van",
            "Het verbeteren van de",
            "Het verbeteren van verk",
            "Een aantrekkelijk",
            "Het ondersteunen van",
        ],
    ),
    (
        ("Programma Toerisme & Recreatie", "Programmalijn 2: Vitale dagrecreatie"),
        (37, 39),
        "Er is een verkenning uitgevoerd",
        ["Goed verbonden", "Kwaliteitsverbetering", "Gericht verbreden"],
    ),
]

LONG_LIST = (
    "We blijven inzetten|We zetten verder|De uitdaging voor|In Venlo gaan|In Venray zijn|Spoorknooppunt Venlo"
    "|We zetten in op|We volgen de|We lobbyen voor|We volgen nauwgezet|We participeren in"
).split("|")


@pytest.mark.parametrize(("section", "pages", "lead", "items"), LISTS)
def test_a_list_over_a_page_end_is_whole_with_its_lead_in(
    programme: Document, section: tuple[str, ...], pages: tuple[int, ...], lead: str, items: list[str]
) -> None:
    (passage,) = (one for one in texts(programme, section) if one.blocks[0].text.startswith(lead))
    assert passage.pages == pages
    assert begin_with(passage.blocks[1:], items)
    assert {block.kind for block in passage.blocks[1:]} == {BlockKind.ITEM}


def test_a_list_too_long_for_one_passage_keeps_all_items_in_order(programme: Document) -> None:
    passages = texts(
        programme, ("Programma Mobiliteit & Logistiek", "Programmalijn 2: Logistiek en Economische bereikbaarheid")
    )
    blocks = [block for passage in passages for block in passage.blocks]
    start = next(n for n, block in enumerate(blocks) if block.kind is BlockKind.ITEM)
    assert blocks[start - 1].text == "Dit willen we op de volgende manier gaan aanpakken."
    assert begin_with(blocks[start:], LONG_LIST)
    assert {page for passage in passages[-3:] for page in passage.pages} == {70, 72}


def test_no_passage_crosses_a_section(reading: Reading) -> None:
    for document in reading.documents:
        headings = sorted((place(section.heading), section.path) for section in document.sections)
        for passage in document.passages:
            if passage.kind is PassageKind.TEXT:
                above = {_path_above(place(block), headings) for block in passage.blocks}
                assert above == {passage.section} or passage.section == ()


def test_an_outline_holds_the_headings_directly_below_its_section(programme: Document) -> None:
    for passage in programme.passages:
        if passage.kind is PassageKind.OUTLINE:
            level = len(passage.section) + 1
            below = [s for s in programme.sections if s.level == level and s.path[:-1] == passage.section]
            assert [block.text for block in passage.blocks] == [section.heading.text for section in below]


def test_offsets_of_sentences_fit_the_text_of_their_passage(reading: Reading) -> None:
    for document in reading.documents:
        for passage in document.passages:
            assert all(passage.text[one.start : one.end] == one.text for one in passage.sentences)


def test_sizes_are_right_for_search(reading: Reading) -> None:
    lengths = [len(passage.text) for document in reading.documents for passage in document.passages]
    assert max(lengths) <= MOST
    assert 300 < sorted(lengths)[len(lengths) // 2] < TARGET


def test_ids_are_unique_and_the_same_at_every_reading(reading: Reading, documents_folder: Path) -> None:
    ids = [passage.id for document in reading.documents for passage in document.passages]
    assert len(ids) == len(set(ids))
    sources = read_sources(documents_folder)
    for document in reading.documents:
        again = read_document(documents_folder / document.name, sources[document.name])
        assert again == document


def test_the_same_words_twice_in_one_section_get_two_ids() -> None:
    first, second = make_passages("a.pdf", [node(paragraph("Hetzelfde. " * 60), paragraph("Hetzelfde. " * 60))])
    assert first.text == second.text
    assert first.id != second.id


def test_short_paragraphs_are_put_together_up_to_the_target() -> None:
    passages = make_passages("a.pdf", [node(*[paragraph("Een zin van de regio. " * 9)] * 6)])
    assert [len(passage.blocks) for passage in passages] == [3, 3]


def test_a_long_paragraph_is_cut_between_sentences() -> None:
    passages = make_passages("a.pdf", [node(paragraph("Een zin van de regio. " * 60))])
    assert len(passages) > 1
    assert sum(len(passage.sentences) for passage in passages) == 60
    assert all(len(passage.text) <= 1.25 * TARGET for passage in passages)


def test_a_list_that_is_too_long_is_cut_between_items() -> None:
    items = [paragraph(f"Punt {n} van de regio is lang. " * 4, BlockKind.ITEM, "·") for n in range(20)]
    passages = make_passages("a.pdf", [node(paragraph("Wij doen:"), *items)])
    blocks = [block for passage in passages for block in passage.blocks]
    assert [block.text for block in blocks] == ["Wij doen:", *(item.text for item in items)]
    assert len(passages) > 2
    assert all(len(passage.text) < MOST for passage in passages)


def test_a_list_stays_with_the_paragraph_that_announces_it_only() -> None:
    item = paragraph("Een punt van lengte. " * 10, BlockKind.ITEM, "1.")
    apart, together = paragraph("Dit is een slotzin. " * 20), paragraph("We doen het volgende:")
    passages = make_passages("a.pdf", [node(apart, together, item, item)])
    assert [passage.blocks[0].text for passage in passages] == [apart.text, together.text]


def texts(document: Document, section: tuple[str, ...]) -> list[Passage]:
    return [one for one in document.passages if one.section == section and one.kind is PassageKind.TEXT]


def begin_with(blocks: list[Block] | tuple[Block, ...], words: list[str]) -> bool:
    assert len(blocks) == len(words)
    return all(block.text.startswith(start) for block, start in zip(blocks, words, strict=True))


def place(block: Block) -> tuple[int, int]:
    fragment = block.sentences[0].fragments[0]
    return fragment.page, fragment.start


def _path_above(where: tuple[int, int], headings: list[tuple[tuple[int, int], tuple[str, ...]]]) -> tuple[str, ...]:
    return next((path for start, path in reversed(headings) if start <= where), ())


def node(*blocks: Block) -> Node:
    return Node(None, (0.0, False), 0, blocks=list(blocks))


def paragraph(text: str, kind: BlockKind = BlockKind.PARAGRAPH, marker: str = "") -> Block:
    sentences, start = [], 0
    for words in text.strip().split(". "):
        words = words.rstrip(".") + "." if not words.endswith(":") else words
        sentences.append(Sentence(words, start, start + len(words), (Fragment(1, start, start + len(words), BOX),)))
        start += len(words) + 1
    return Block(kind, tuple(sentences), marker)


BOX = Box(0.1, 0.1, 0.9, 0.2)
