"""Sections -> passages: what is searched and cited.

A passage never crosses a section; a list stays with its lead-in.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace

from ingest.blocks import shift
from ingest.sections import Node
from ingest.types import Block, BlockKind, Passage, PassageKind

TARGET = 700
"""Characters up to which blocks are put together: about five sentences, so that a hit points at one subject."""
MOST = 1800
"""A list with its lead-in stays whole up to this length: about 450 tokens, what the encoder reads (512)."""


def make_passages(document: str, nodes: list[Node]) -> tuple[Passage, ...]:
    """The passages of a document in reading order, each section's outline before its text."""
    passages: list[Passage] = []
    seen: set[str] = set()
    for node in nodes:
        outline = [child.heading for child in node.children if child.heading is not None]
        if len(outline) > 1:
            passages.append(_passage(document, PassageKind.OUTLINE, node, outline, seen))
        signature = [block for block in node.blocks if block.kind is BlockKind.SIGNATURE]
        body = [block for block in node.blocks if block.kind is not BlockKind.SIGNATURE]
        for blocks in (*_pack(_groups(body)), *filter(None, [signature])):
            passages.append(_passage(document, PassageKind.TEXT, node, blocks, seen))
    return tuple(passages)


def _passage(document: str, kind: PassageKind, node: Node, blocks: list[Block], seen: set[str]) -> Passage:
    placed, lines, offset = [], list[str](), 0
    for block in blocks:
        prefix = f"{block.marker} " if block.marker else ""
        placed.append(shift(block, offset + len(prefix)))
        lines.append(prefix + block.text)
        offset += len(lines[-1]) + 1
    text = "\n".join(lines)
    passage = Passage("", document, kind, node.path, text, tuple(placed))
    identity = f"{document}|{kind}|{passage.pages}|{' > '.join(node.path)}|{text}"
    name = hashlib.sha256(identity.encode()).hexdigest()[:12]
    while name in seen:
        name = hashlib.sha256(name.encode()).hexdigest()[:12]
    seen.add(name)
    return replace(passage, id=name)


def _groups(blocks: list[Block]) -> Iterator[list[Block]]:
    """Blocks that belong together: a lead-in and its list, or a single block."""
    group: list[Block] = []
    for number, block in enumerate(blocks):
        following = blocks[number + 1] if number + 1 < len(blocks) else None
        group.append(block)
        if following is None or following.kind is not BlockKind.ITEM:
            yield group
            group = []
        elif block.kind is not BlockKind.ITEM and not _leads_in(block):
            yield group
            group = []


def _leads_in(block: Block) -> bool:
    """Whether a paragraph announces the list after it: it ends in a colon or is one short sentence."""
    return block.text.rstrip().endswith(":") or (len(block.sentences) == 1 and len(block.text) < 120)


def _pack(groups: Iterator[list[Block]]) -> Iterator[list[Block]]:
    """Small groups together up to TARGET, large ones cut between blocks and, in the end, between sentences."""
    open_group: list[Block] = []
    for group in groups:
        if open_group and _length([*open_group, *group]) > TARGET:
            yield open_group
            open_group = []
        if _length(group) > MOST or (len(group) == 1 and _length(group) > 1.5 * TARGET):
            yield from _cut(group)
        else:
            open_group += group
    if open_group:
        yield open_group


def _cut(group: list[Block]) -> Iterator[list[Block]]:
    part: list[Block] = []
    for piece in (piece for block in group for piece in _split_sentences(block)):
        if part and _length([*part, piece]) > 1.25 * TARGET:
            yield part
            part = []
        part.append(piece)
    if part:
        yield part


def _split_sentences(block: Block) -> Iterator[Block]:
    """A block in pieces of at most about TARGET characters, cut between sentences; only the first keeps its marker."""
    if len(block.text) <= 1.25 * TARGET:
        yield block
        return
    pieces: list[list[int]] = [[]]
    for number, sentence in enumerate(block.sentences):
        length = sum(len(block.sentences[i].text) + 1 for i in pieces[-1])
        if pieces[-1] and length + len(sentence.text) > TARGET:
            pieces.append([])
        pieces[-1].append(number)
    for order, piece in enumerate(pieces):
        sentences = tuple(block.sentences[i] for i in piece)
        yield shift(replace(block, sentences=sentences, marker=block.marker if order == 0 else ""), -sentences[0].start)


def _length(blocks: list[Block]) -> int:
    return sum(len(block.text) + len(block.marker) + 2 for block in blocks)
