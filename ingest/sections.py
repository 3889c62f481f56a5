"""Headings -> section tree: levels from style, numbers and labels, subtitles under their title."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field

from ingest.layout import Style
from ingest.types import Block, BlockKind, Section

_LABEL = re.compile(r"([A-ZÀ-Þ][^\W\d_]{4,})\b")
LABEL_REPEATS = 2
"""A first word shared by this many headings of one style (Programmalijn, Hoofdstuk, Artikel) makes them parts."""


@dataclass(slots=True)
class Node:
    """A section while the tree is built: its heading block, printed style, and the blocks below it."""

    heading: Block | None
    style: Style
    level: int
    title: str = ""
    number: str = ""
    subtitle: str = ""
    parent: Node | None = None
    blocks: list[Block] = field(default_factory=list)
    children: list[Node] = field(default_factory=list)

    @property
    def path(self) -> tuple[str, ...]:
        """Titles from the outermost section down to this one."""
        above = self.parent.path if self.parent else ()
        return (*above, self.title) if self.title else above


def build_tree(blocks: list[tuple[Block, Style]]) -> list[Node]:
    """All nodes in reading order; the first is the root, which holds what stands before any heading."""
    blocks = _without_title_page(blocks)
    subtitles = _subtitle_styles(blocks)
    levels = {style: n for n, style in enumerate(sorted(_heading_styles(blocks) - subtitles, reverse=True), 1)}
    labels, repeated = _labels(blocks), _repeated_titles(blocks)
    root = Node(None, (0.0, False), 0)
    nodes, current = [root], root
    for block, style in blocks:
        if block.kind is not BlockKind.HEADING:
            current.blocks.append(block)
        elif style in subtitles and current is not root and not current.blocks and not current.subtitle:
            _put_under(current, block)
        else:
            level = 2 * levels.get(style, len(levels) + 1)
            if labels.get(style) and _label(block.text) not in labels[style] and clean_title(block.text) in repeated:
                level += 1
            current = _add(nodes, current, block, style, level)
    return nodes


def to_sections(nodes: list[Node]) -> tuple[Section, ...]:
    """The tree as frozen sections in reading order, with the pages that each spans, children included."""
    return tuple(_section(node) for node in nodes if node.heading is not None)


def clean_title(text: str) -> str:
    """A heading's words without closing punctuation: "Programma Veiligheid:" -> "Programma Veiligheid"."""
    return text.strip().rstrip(":;.").strip()


def _section(node: Node) -> Section:
    assert node.heading is not None
    pages = sorted(_pages(node))
    depth = len(node.path)
    return Section(node.path, depth, node.number, node.subtitle, node.heading, pages[0], pages[-1])


def _pages(node: Node) -> set[int]:
    blocks = [*([node.heading] if node.heading else []), *node.blocks]
    own = {page for block in blocks for sentence in block.sentences for page in sentence.pages}
    return own.union(*(_pages(child) for child in node.children)) if node.children else own


def _add(nodes: list[Node], current: Node, block: Block, style: Style, level: int) -> Node:
    parent = current
    while parent.level >= level and parent.parent is not None:
        parent = parent.parent
    node = Node(block, style, level, clean_title(block.text), block.marker.rstrip("."), "", parent)
    parent.children.append(node)
    nodes.append(node)
    return node


def _put_under(node: Node, block: Block) -> None:
    """A smaller line below a title: its subtitle, or the rest of a title that runs on in small letters."""
    assert node.heading is not None
    printed = node.heading.text.strip()
    if block.text[:1].islower() and clean_title(printed) == printed:
        node.title = f"{node.title} {clean_title(block.text)}"
    else:
        node.subtitle = block.text
    node.heading = _merged(node.heading, block)


def _merged(heading: Block, subtitle: Block) -> Block:
    offset = heading.sentences[-1].end + 1
    moved = tuple(
        type(sentence)(sentence.text, sentence.start + offset, sentence.end + offset, sentence.fragments)
        for sentence in subtitle.sentences
    )
    return Block(heading.kind, heading.sentences + moved, heading.marker, heading.depth)


def _heading_styles(blocks: list[tuple[Block, Style]]) -> set[Style]:
    return {style for block, style in blocks if block.kind is BlockKind.HEADING}


def _without_title_page(blocks: list[tuple[Block, Style]]) -> list[tuple[Block, Style]]:
    """A first page that holds nothing but headings is a title page: text, not a section over everything."""
    first = {page for block, _ in blocks[:1] for sentence in block.sentences for page in sentence.pages}
    on_first = [block for block, _ in blocks if set(block.sentences[0].pages if block.sentences else ()) <= first]
    if len(on_first) < 2 or any(block.kind is not BlockKind.HEADING for block in on_first):
        return blocks
    title_page = [(Block(BlockKind.PARAGRAPH, block.sentences), style) for block, style in blocks[: len(on_first)]]
    return title_page + blocks[len(on_first) :]


def _subtitle_styles(blocks: list[tuple[Block, Style]]) -> set[Style]:
    """Heading styles that only ever stand directly under a larger heading, at least twice."""
    below, elsewhere = Counter[Style](), set[Style]()
    previous: tuple[Block, Style] | None = None
    for block, style in blocks:
        if block.kind is BlockKind.HEADING:
            directly = previous is not None and previous[0].kind is BlockKind.HEADING and previous[1] > style
            if directly and not block.marker:
                below[style] += 1
            else:
                elsewhere.add(style)
        previous = block, style
    return {style for style, count in below.items() if count >= 2 and style not in elsewhere}


def _label(text: str) -> str:
    match = _LABEL.match(text)
    return match.group(1) if match else ""


def _labels(blocks: list[tuple[Block, Style]]) -> dict[Style, set[str]]:
    """Per style the first words that several headings share."""
    counts: dict[Style, Counter[str]] = defaultdict(Counter)
    for block, style in blocks:
        if block.kind is BlockKind.HEADING and _label(block.text):
            counts[style][_label(block.text)] += 1
    return {s: {label for label, n in c.items() if n >= LABEL_REPEATS} for s, c in counts.items()}


def _repeated_titles(blocks: list[tuple[Block, Style]]) -> set[str]:
    """Titles that recur (Wat gaan we doen?): they belong to the labelled part above them, not beside it."""
    titles = Counter(clean_title(block.text) for block, _ in blocks if block.kind is BlockKind.HEADING)
    return {title for title, count in titles.items() if count > 1}
