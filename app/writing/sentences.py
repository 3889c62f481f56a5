"""Pieces of a text as it is written -> its sentences, each as soon as it is complete."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from app.answering.support import CitedSentence, split

_HALF_MARKER = re.compile(r"\s*[\[【][^\]】]*$")
_COMPLETE = re.compile(r"(?:[\]】]\s*[.!?]|[.!?][\"'”’)]*\s*(?:[\[【][^\]】]*[\]】]\s*)+)\s*$")


def sentences(arriving: Iterable[str]) -> Iterator[CitedSentence]:
    """The sentences in order; the first marker behind a full stop still belongs to its sentence, later ones may not."""
    line, number, done = "", 0, 0
    for piece in arriving:
        line += piece
        while "\n" in line:
            whole, _, line = line.partition("\n")
            yield from _numbered(split(whole)[done:], number)
            number, done = number + 1, 0
        complete = _complete(line)
        yield from _numbered(complete[done:], number)
        done = max(done, len(complete))
    yield from _numbered(split(line)[done:], number)


def _complete(line: str) -> list[CitedSentence]:
    """The sentences of an unfinished line that nothing can be added to."""
    found = split(_HALF_MARKER.sub("", line))
    return found if _COMPLETE.search(line) else found[:-1]


def _numbered(found: Iterable[CitedSentence], number: int) -> Iterator[CitedSentence]:
    for sentence in found:
        yield replace(sentence, line=number)
