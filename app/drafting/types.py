"""The words of drafting: Draft and its blocks."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class BlockKind(StrEnum):
    """What a block of a draft is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    NUMBERED = "numbered"


@dataclass(frozen=True, slots=True)
class DraftBlock:
    """A heading, paragraph or list item; depth is 0 for outermost items, number what a numbered item shows."""

    kind: BlockKind
    text: str
    depth: int = 0
    number: int = 0


@dataclass(frozen=True, slots=True)
class Draft:
    """A reply to a citizen that nobody has checked yet: its subject and its blocks in order."""

    subject: str
    blocks: tuple[DraftBlock, ...]


class DraftFormat(StrEnum):
    """The kinds of files that a draft can be saved as; the value is the suffix of the file name."""

    WORD = "docx"
    MARKDOWN = "md"
    MAIL = "eml"
