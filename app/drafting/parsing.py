"""From the text that a person edited to a Draft."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.token import Token

from app.drafting.types import BlockKind, Draft, DraftBlock

MAX_SUBJECT = 200  # characters; longer subjects are cut off by mail programs anyway


def parse_draft(text: str, subject: str) -> Draft:
    """The draft that a text in Markdown describes; of Markdown only headings, paragraphs and lists count."""
    return Draft(_subject(subject), tuple(_Blocks().of(MarkdownIt("zero").enable(RULES).parse(text))))


RULES = ["heading", "list", "newline", "escape"]


def _subject(subject: str) -> str:
    flat = " ".join(subject.split())
    return flat if len(flat) <= MAX_SUBJECT else f"{flat[: MAX_SUBJECT - 1].rstrip()}…"


class _Blocks:
    """Walks over the parser's tokens; holds which lists it is in, with the number of the next item."""

    def __init__(self) -> None:
        self._lists: list[int | None] = []
        self._heading = False
        self._first = False  # whether the next paragraph is the first of its list item

    def of(self, tokens: list[Token]) -> list[DraftBlock]:
        """The blocks of all tokens in order."""
        blocks = []
        for token in tokens:
            if token.type == "inline":
                blocks.append(self._block(_plain(token)))
            else:
                self._enter_or_leave(token)
        return [block for block in blocks if block.text]

    def _enter_or_leave(self, token: Token) -> None:
        if token.type in ("bullet_list_open", "ordered_list_open"):
            ordered = token.type == "ordered_list_open"
            self._lists.append(int(token.attrs.get("start", 1)) if ordered else None)
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            self._lists.pop()
        elif token.type == "list_item_open":
            self._first = True
        elif token.type in ("heading_open", "heading_close"):
            self._heading = token.type == "heading_open"

    def _block(self, text: str) -> DraftBlock:
        if self._heading:
            return DraftBlock(BlockKind.HEADING, text)
        if not self._lists or not self._first:
            return DraftBlock(BlockKind.PARAGRAPH, text)
        self._first = False
        depth, number = len(self._lists) - 1, self._lists[-1]
        if number is None:
            return DraftBlock(BlockKind.BULLET, text, depth)
        self._lists[-1] = number + 1
        return DraftBlock(BlockKind.NUMBERED, text, depth, number)


def _plain(token: Token) -> str:
    """The words of a token; a line end within a paragraph is a space, an escaped sign is that sign."""
    pieces = [" " if piece.type in ("softbreak", "hardbreak") else piece.content for piece in token.children or ()]
    return re.sub(r"\s+", " ", "".join(pieces)).strip()
