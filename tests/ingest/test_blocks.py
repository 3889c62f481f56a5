from ingest.blocks import BlockBuilder, shift
from ingest.paragraphs import Group
from ingest.types import Block, BlockKind, Line
from ingest.vocabulary import Vocabulary

from .makers import line, page_of

WORDS = ["wij maken gezonde voedingsproducten voor de regio"]


def test_lines_become_sentences_that_know_their_place() -> None:
    first, second = placed("We kijken breed. Dat", 0), placed("gaat verder.", 21)
    block = build(Group(BlockKind.PARAGRAPH, [first, second]))
    assert [sentence.text for sentence in block.sentences] == ["We kijken breed.", "Dat gaat verder."]
    places = [[(part.start, part.end) for part in sentence.fragments] for sentence in block.sentences]
    assert places == [[(0, 16)], [(17, 20), (21, 33)]]


def test_a_dropped_hyphen_is_in_no_fragment() -> None:
    first, second = placed("Gezonde voedings-", 0), placed("producten zijn er.", 18)
    (sentence,) = build(Group(BlockKind.PARAGRAPH, [first, second])).sentences
    assert sentence.text == "Gezonde voedingsproducten zijn er."
    assert [(part.start, part.end) for part in sentence.fragments] == [(0, 16), (18, 36)]


def test_the_box_of_a_fragment_ends_with_its_words() -> None:
    printed = placed("Kort. Een lange zin.", 0)
    first, second = build(Group(BlockKind.PARAGRAPH, [printed])).sentences
    assert first.fragments[0].box.right == printed.edges[5]
    assert second.fragments[0].box.left == printed.edges[6]
    assert second.fragments[0].box.right == printed.box.right


def test_the_marker_is_in_the_fragments_and_not_in_the_text() -> None:
    block = build(Group(BlockKind.ITEM, [placed("1. We gaan door.", 0)], "1.", 3))
    assert (block.marker, block.text) == ("1.", "We gaan door.")
    assert [(part.start, part.end) for part in block.sentences[0].fragments] == [(0, 3), (3, 16)]


def test_a_heading_is_one_sentence() -> None:
    assert len(build(Group(BlockKind.HEADING, [placed("Wat gaan we doen? En hoe?", 0)])).sentences) == 1


def test_numbers_of_notes_are_raised() -> None:
    block = build(Group(BlockKind.PARAGRAPH, [placed("De helix2 werkt.2 Ook in 2024.", 0)], footnotes=frozenset({"2"})))
    assert [sentence.text for sentence in block.sentences] == ["De helix² werkt.²", "Ook in 2024."]


def test_control_signs_and_runs_of_white_space_go() -> None:
    assert (
        build(Group(BlockKind.PARAGRAPH, [placed("De\x03 regio   werkt \t samen. ", 0)])).text
        == "De regio werkt samen."
    )


def test_fragments_with_something_between_them_are_not_joined() -> None:
    first, note, second = placed("De regio werkt", 0), placed("1 Een noot.", 15), placed("samen verder.", 0, page=2)
    builder = BlockBuilder((page_of(first, note), page_of(second, number=2)), Vocabulary(WORDS))
    (sentence,) = builder.build(Group(BlockKind.PARAGRAPH, [first, second])).sentences
    assert [part.joined for part in sentence.fragments] == [False, False]


def test_a_page_number_between_fragments_does_not_part_them() -> None:
    first, folio, second = placed("De regio werkt", 0), placed("2", 0, page=2), placed("samen verder.", 2, page=2)
    builder = BlockBuilder((page_of(first), page_of(folio, second, number=2)), Vocabulary(WORDS))
    (sentence,) = builder.build(Group(BlockKind.PARAGRAPH, [first, second])).sentences
    assert sentence.fragments[1].joined


def test_shifting_moves_offsets_only() -> None:
    block = build(Group(BlockKind.PARAGRAPH, [placed("Eén. Twee.", 0)]))
    moved = shift(block, 7)
    assert [one.start for one in moved.sentences] == [one.start + 7 for one in block.sentences]
    assert moved.text == block.text


def build(group: Group) -> Block:
    return BlockBuilder((page_of(*group.lines),), Vocabulary(WORDS)).build(group)


def placed(text: str, start: int, page: int = 1) -> Line:
    made = line(text, page=page)
    return Line(text, page, start, made.box, made.edges, made.size, made.bold)
