"""What became of the words at the line ends of a document, read back from its sentences."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from ingest.types import Document, Sentence

HYPHENS = "-‐‑\u00ad"


class LineBreak(NamedTuple):
    """The words on both sides of a line end, and how they read on in the sentence."""

    page: int
    left: str
    right: str
    joined: str

    @property
    def is_hyphenated(self) -> bool:
        return self.left[-1] in HYPHENS

    @property
    def is_one_word(self) -> bool:
        return " " not in self.joined


def line_breaks(document: Document) -> list[LineBreak]:
    """Every line end inside a sentence, once, though a heading stands in an outline too."""
    texts = {page.number: page.text for page in document.pages}
    sentences = (sentence for passage in document.passages for sentence in passage.sentences)
    return sorted(dict(found for sentence in sentences for found in _breaks(sentence, texts)).values())


def listed_breaks(path: Path) -> list[LineBreak]:
    """The breaks of a list: page, left part, right part and joined form, with | between them."""
    rows = [row.split(" | ") for row in path.read_text(encoding="utf-8").splitlines() if row and row[0] != "#"]
    return sorted(LineBreak(int(page), left, right, joined) for page, left, right, joined in rows)


def _breaks(sentence: Sentence, texts: dict[int, str]) -> Iterator[tuple[tuple[int, int], LineBreak]]:
    """The line ends of a sentence by place: page and offset."""
    places = [place for place, sign in enumerate(sentence.text) if sign != " "]
    printed = [
        (number, fragment)
        for number, fragment in enumerate(sentence.fragments)
        for sign in texts[fragment.page][fragment.start : fragment.end]
        if sign.isprintable() and not sign.isspace()
    ]
    own = printed[len(printed) - len(places) :]  # the marker of an item is printed, but no part of its text
    for order, ((number, fragment), (following, _)) in enumerate(pairwise(own)):
        if number != following:
            end, start = places[order] + 1, places[order + 1]
            after = texts[fragment.page][fragment.end : fragment.end + 1]
            left, right = sentence.text[:end].split()[-1], sentence.text[start:].split()[0]
            hyphen = after if after and after in HYPHENS else ""
            joined = left + " " * (start - end) + right
            yield (fragment.page, fragment.end), LineBreak(fragment.page, left + hyphen, right, joined)
