"""A Draft as Markdown and as plain text; the mark that it is a draft comes first in both."""

from __future__ import annotations

import re
from collections.abc import Callable

from app import texts_drafts
from app.drafting.types import BlockKind, Draft, DraftBlock

INDENT = "    "  # deep enough for an item under "10. "
_ITEMS = (BlockKind.BULLET, BlockKind.NUMBERED)
_MARKUP = re.compile(r"[\\`*_<>\[\]#|~&]")
_OPENING = re.compile(r"^(\d+)([.)])|^([-+=])")


def as_markdown(draft: Draft) -> str:
    """The draft as Markdown in which every sign of its texts stands for itself."""
    top = [f"**{texts_drafts.MARK}**", f"# {_escaped(draft.subject)}"]
    return _joined(top, draft.blocks, _markdown_line)


def as_plain(draft: Draft) -> str:
    """The draft as plain text, for a mail."""
    return _joined([texts_drafts.MARK], draft.blocks, _plain_line)


def _joined(top: list[str], blocks: tuple[DraftBlock, ...], line: Callable[[DraftBlock], str]) -> str:
    """All lines with an empty one in between, except within a list."""
    text = "\n\n".join(top)
    before = None
    for block in blocks:
        text += ("\n" if before in _ITEMS and block.kind in _ITEMS else "\n\n") + line(block)
        before = block.kind
    return text + "\n"


def _markdown_line(block: DraftBlock) -> str:
    if block.kind is BlockKind.HEADING:
        return f"## {_escaped(block.text)}"
    return _sign(block) + _escaped(block.text)


def _plain_line(block: DraftBlock) -> str:
    return _sign(block) + block.text


def _sign(block: DraftBlock) -> str:
    if block.kind not in _ITEMS:
        return ""
    return INDENT * block.depth + ("- " if block.kind is BlockKind.BULLET else f"{block.number}. ")


def _escaped(text: str) -> str:
    escaped = _MARKUP.sub(lambda sign: f"\\{sign.group()}", text)
    return _OPENING.sub(lambda found: f"{found[1]}\\{found[2]}" if found[1] else f"\\{found[3]}", escaped)
