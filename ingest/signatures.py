"""Signatures: names under a letter, where only the place says that these people signed it."""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.sections import Node
from ingest.types import Block, BlockKind

LONGEST_ROLE = 6
"""Words of a line such as "burgemeester van Venlo" under a name."""
_NAME = (
    r"(?:(?:prof|dr|drs|mr|ir|ing)\.\s*)*(?:[A-Z]\.\s?){1,5}"
    r"(?:(?:van|de|der|den|ter|ten|in|'t|’t)\s+){0,3}[A-Z][\w’']+(?:\s?[-–]\s?[A-Z][\w’']+)?(?:\s+(?:MSc|MBA|LLM|BA|RA|MA))?"
)
_NAMES = re.compile(rf"{_NAME}(?:[\s,;/]+(?:en\s+)?{_NAME})*[.,]?(?:\s+[^\W\dA-Z.!?]+){{0,{LONGEST_ROLE}}}")


def is_names(text: str) -> bool:
    """Whether a text is nothing but names of people with their initials, and the role of the last."""
    return _NAMES.fullmatch(text.strip()) is not None


def mark_signatures(nodes: list[Node]) -> None:
    """Makes the names at the very end of a document, with the roles printed under them, blocks of kind SIGNATURE."""
    last = next((node for node in reversed(nodes) if node.blocks), None)
    if last is None:
        return
    first = _first_of_signature(last.blocks)
    last.blocks[first:] = [replace(block, kind=BlockKind.SIGNATURE) for block in last.blocks[first:]]


def _first_of_signature(blocks: list[Block]) -> int:
    found = place = len(blocks)
    while place > 0 and blocks[place - 1].kind is BlockKind.PARAGRAPH:
        place -= 1
        text = blocks[place].text
        if is_names(text):
            found = place
        elif len(text.split()) > LONGEST_ROLE or text.rstrip().endswith((".", "?", "!", ":")):
            break
    return found
