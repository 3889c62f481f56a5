"""The section tree of each document as nodes, and which sections are its parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.views.quoting import quote_block
from app.views.types import Node
from index.store import IndexedDocument
from ingest.types import Section

FEWEST_PARTS = 2  # one numbered section is no division


def outline(documents: Sequence[IndexedDocument]) -> tuple[tuple[IndexedDocument, tuple[Node, ...]], ...]:
    """Each document with its outermost nodes, in reading order."""
    return tuple((document, _nodes(document, str(place))) for place, document in enumerate(documents, 1))


def part_titles(document: IndexedDocument) -> tuple[str, ...]:
    """Titles of the sections that a document numbers at its outermost level, such as programmes; else none."""
    numbered = tuple(section.title for section in document.sections if section.level == 1 and section.number)
    return numbered if len(numbered) >= FEWEST_PARTS else ()


def walk(nodes: Sequence[Node]) -> Iterator[Node]:
    """All nodes from the outermost down, in reading order."""
    for node in nodes:
        yield node
        yield from walk(node.children)


def _nodes(document: IndexedDocument, key: str) -> tuple[Node, ...]:
    parts = part_titles(document)
    return _below(document, list(document.sections), key, parts)


def _below(
    document: IndexedDocument, sections: list[Section], key: str, parts: tuple[str, ...], depth: int = 0
) -> tuple[Node, ...]:
    """Sections in reading order as nodes; those deeper than the one before are its children."""
    nodes: list[Node] = []
    while sections and sections[0].level > depth:
        section = sections.pop(0)
        own = f"{key}.{len(nodes) + 1}"
        node = _node(document, section, own, section.level == 1 and section.title in parts)
        nodes.append(replace(node, children=_below(document, sections, own, parts, section.level)))
    return tuple(nodes)


def _node(document: IndexedDocument, section: Section, key: str, part: bool) -> Node:
    source = quote_block(document, section.path, section.heading)
    return Node(
        key, section.title, section.subtitle, section.number, source, section.start, section.end, part, children=()
    )
