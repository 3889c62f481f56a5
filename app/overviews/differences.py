"""Two sentences about the same -> in what they differ, and which words of each the other does not have there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from app.answering.support.names import names_in
from app.answering.support.quantities import read_figures
from app.overviews.types import Difference, Span
from index.words import fold, words

_PIECE = re.compile(r"\s*\S+")
_NEGATIONS = frozenset("niet geen nooit noch zonder niemand niets nergens nauwelijks".split())
_EDGES = " \t\n.,;:!?()[]\"'“”‘’«»–-"


def likeness(first: Sequence[str], second: Sequence[str]) -> float:
    """How alike two sentences are word by word, 0..1; words are folded."""
    return SequenceMatcher(None, first, second, autojunk=False).ratio()


def equal(first: str, second: str) -> bool:
    """Whether two sentences have the same words in the same order, whatever their signs and capitals."""
    return words(first) == words(second)


def differences(first: str, second: str) -> tuple[Difference, ...]:
    """In what two sentences differ, the gravest first; only the wording if no fact differs."""
    if equal(first, second):
        return ()
    one, other = read_figures(first), read_figures(second)
    values = [{(quantity.value, quantity.unit) for quantity in figures.quantities} for figures in (one, other)]
    dates = [{(date.year, date.month, date.day) for date in figures.dates} for figures in (one, other)]
    denials = [sorted(set(words(text)) & _NEGATIONS) for text in (first, second)]
    tests = (
        (Difference.NUMBER, values[0] != values[1]),
        (Difference.DATE, dates[0] != dates[1]),
        (Difference.NAME, _names(first) != _names(second)),
        (Difference.NEGATION, bool(denials[0]) != bool(denials[1])),
    )
    return tuple(kind for kind, differs in tests if differs) or (Difference.WORDING,)


def marked(first: str, second: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Both sentences in stretches: those that the other has too in that place, and those that are changed."""
    pieces = _PIECE.findall(first), _PIECE.findall(second)
    keys = [[fold(piece).strip(_EDGES) or piece for piece in side] for side in pieces]
    kept: tuple[set[int], set[int]] = set(), set()
    for block in SequenceMatcher(None, keys[0], keys[1], autojunk=False).get_matching_blocks():
        kept[0].update(range(block.a, block.a + block.size))
        kept[1].update(range(block.b, block.b + block.size))
    return _spans(pieces[0], kept[0]), _spans(pieces[1], kept[1])


def facts_marked(text: str, other: str) -> tuple[Span, ...]:
    """A sentence in which the numbers, dates and names that another one lacks are marked."""
    known = set(words(other))
    names = set(names_in(text))
    missing = {word for word in words(text) if word not in known and (word[0].isdigit() or word in names)}
    pieces = _PIECE.findall(text)
    return _spans(pieces, {place for place, piece in enumerate(pieces) if not missing & set(words(piece))})


def unmarked(text: str) -> tuple[Span, ...]:
    """A sentence without marks."""
    return (Span(text, False),)


def _names(text: str) -> set[str]:
    return set(names_in(text))


def _spans(pieces: Sequence[str], kept: Iterable[int]) -> tuple[Span, ...]:
    """Pieces put together in stretches that are kept or changed."""
    alike, spans = set(kept), list[Span]()
    for place, piece in enumerate(pieces):
        changed = place not in alike
        if spans and spans[-1].changed == changed:
            spans[-1] = Span(spans[-1].text + piece, changed)
        elif spans and changed:  # the space before a mark is not part of it
            gap = piece[: len(piece) - len(piece.lstrip())]
            spans[-1] = Span(spans[-1].text + gap, False)
            spans.append(Span(piece.lstrip(), True))
        else:
            spans.append(Span(piece, changed))
    return tuple(spans)
