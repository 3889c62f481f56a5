"""A sentence beside the pieces of a passage that cover it best."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.answering.support.pieces import Piece, Read
from app.answering.support.wording import Word, closeness, coverage, near

ENOUGH, LITTLE = 0.06, 0.02
"""Share of a sentence's weight that another piece must add to be taken as support too, and a short list item."""
MOST = 10  # pieces that one sentence may rest on
SHORT = 5  # content words of a list item that is no sentence
BESIDE = 0.2  # share of the words that a piece must cover for its number to belong to the sentence
MISSED = 0.5  # closeness below which a word counts as missed


@dataclass(frozen=True, slots=True)
class Match:
    """A sentence beside the pieces that cover it best: closeness of each of its words, places of pieces best first."""

    claim: Piece
    read: Read
    used: tuple[int, ...]
    near: tuple[float, ...]

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The pieces in use, best first."""
        return tuple(self.read.pieces[place] for place in self.used)

    @property
    def reach(self) -> tuple[Piece, ...]:
        """The pieces in use, and those that they lean on."""
        places = dict.fromkeys(self.used)
        for place in self.used:
            if (before := self.read.pieces[place].before) >= 0:
                places.setdefault(before)
        return tuple(self.read.pieces[place] for place in places)

    @property
    def followers(self) -> tuple[Piece, ...]:
        """The pieces that lean on those in use, and so go on about the same."""
        pieces = self.read.pieces
        first = {pieces[place].line: place for place in sorted(self.used, reverse=True)}
        return tuple(
            piece
            for place, piece in enumerate(pieces)
            if piece.before in self.used or piece.before >= 0 and place > first.get(piece.line, place)
        )

    @property
    def missed(self) -> tuple[Word, ...]:
        """The words of the sentence that nothing comes near to."""
        return tuple(word for word, near in zip(self.claim.words, self.near, strict=True) if near < MISSED)


def match(claim: Piece, read: Read) -> Match:
    """The pieces that together cover the sentence's words, chosen one by one as long as they add enough."""
    table = [[closeness(word, piece.words) for word in claim.words] for piece in read.pieces]
    best = [closeness(word, read.titles.words) for word in claim.words]
    used: list[int] = []
    while len(used) < min(MOST, len(table)):
        gains = [coverage(claim.words, better(best, row)) - coverage(claim.words, best) for row in table]
        ties = [gain + 0.01 * _figures_shared(claim, piece) for gain, piece in zip(gains, read.pieces, strict=True)]
        place = max(range(len(ties)), key=ties.__getitem__)
        if used and gains[place] < (LITTLE if len(read.pieces[place].words) <= SHORT else ENOUGH):
            break
        used.append(place)
        best = better(best, table[place])
    used += _with_figures(claim, read, used, table)
    for place in used:
        if (before := read.pieces[place].before) >= 0:
            best = better(best, table[before])
    return Match(claim, read, tuple(used), tuple(best))


def better(best: Sequence[float], row: Sequence[float]) -> list[float]:
    """The higher of two closenesses for each word."""
    return [max(pair) for pair in zip(best, row, strict=True)]


def spots(word: Word, piece: Piece) -> list[int]:
    """The places in the piece of words that come near."""
    alike = {own.word for own in piece.words if near(word, own)}
    return [place for place, token in enumerate(piece.tokens) if token in alike]


def clauses(piece: Piece) -> list[range]:
    """The places of each clause of a piece, in order."""
    starts = [place for place, one in enumerate(piece.clauses) if place == 0 or piece.clauses[place - 1] != one]
    return [range(start, end) for start, end in zip(starts, [*starts[1:], len(piece.clauses)], strict=True)]


def content(piece: Piece, places: range) -> list[Word]:
    """The content words at these places, in order."""
    tokens = [piece.tokens[place] for place in places if 0 <= place < len(piece.tokens)]
    return [word for token in tokens for word in piece.words if word.word == token]


def _with_figures(claim: Piece, read: Read, used: Sequence[int], table: Sequence[Sequence[float]]) -> list[int]:
    """Other pieces that give a number of the sentence which those in use do not, and are about the same."""
    known = {quantity.value for place in used for quantity in read.pieces[place].figures.quantities}
    wanted = {quantity.value for quantity in claim.figures.quantities} - known
    return [
        place
        for place, piece in enumerate(read.pieces)
        if place not in used
        and wanted & {quantity.value for quantity in piece.figures.quantities}
        and coverage(claim.words, table[place]) >= BESIDE
    ]


def _figures_shared(claim: Piece, piece: Piece) -> int:
    """How many numbers and dates of the sentence stand in the piece."""
    given = {quantity.value for quantity in piece.figures.quantities} | {date.year for date in piece.figures.dates}
    said = {quantity.value for quantity in claim.figures.quantities} | {date.year for date in claim.figures.dates}
    return len(said & given) * 5
