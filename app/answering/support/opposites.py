"""Whether a sentence points another way than a passage: more and less, before and after, regional and national."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from app.answering.support.matching import Match, spots
from app.answering.support.pieces import Piece
from app.answering.support.wording import DERIVED, Word, near

NEAR = 5  # words between which one can be said of the other
_BEFORE, _AFTER = frozenset("voor uiterlijk tot".split()), frozenset("na vanaf sinds".split())


def turned(found: Match) -> bool:
    """Whether the sentence points one way and its pieces, or the best of them, only another."""
    claim = found.claim
    known = {axis for piece in found.reach for _, (axis, _) in piece.pointing}
    further = [piece for piece in found.followers if known.isdisjoint(axis for _, (axis, _) in piece.pointing)]
    if _elsewhere(claim, further):
        return True
    return any(
        _elsewhere(claim, given) or _sides(claim, given) or _prefixed(claim, given)
        for given in (found.reach, found.pieces[:1])
    )


def turned_near(found: Match) -> float:
    """Half (up to 1) for each word of the sentence that points another way than what the pieces say beside it."""
    claim, count = found.claim, 0
    said = _ways(claim.pointing)
    for place, (axis, way) in claim.pointing:
        company = [word for word in _company(claim, place) if place not in spots(word, claim)][:1]
        ways = {near for word in company for piece in found.pieces[:2] for near in _nearest(piece, word, axis)}
        count += len(said[axis]) == 1 and bool(ways) and way not in ways
    return min(2, count) / 2


def _elsewhere(claim: Piece, given: Sequence[Piece]) -> bool:
    said, known = _ways(claim.pointing), _ways(row for piece in given for row in piece.pointing)
    return any(axis in known and not ways & known[axis] for axis, ways in said.items())


def _ways(pointing: Iterable[tuple[int, tuple[int, int]]]) -> dict[int, set[int]]:
    found: dict[int, set[int]] = {}
    for _, (axis, way) in pointing:
        found.setdefault(axis, set()).add(way)
    return found


def _company(claim: Piece, place: int) -> list[Word]:
    """The content words of the same clause, the nearest first, those behind before those ahead."""
    own = {word.word: word for word in claim.words}
    places = [p for p, clause in enumerate(claim.clauses) if p != place and clause == claim.clauses[place]]
    beside = [p for p in places if abs(p - place) <= NEAR and claim.tokens[p] in own]
    return [own[claim.tokens[p]] for p in sorted(beside, key=lambda p: (abs(p - place), -p))]


def _nearest(piece: Piece, word: Word, axis: int) -> set[int]:
    """The ways on an axis that stand nearest to a word in a piece, none if they are far."""
    alike = {own.word for own in piece.words if near(word, own) >= DERIVED}
    found = [place for place, token in enumerate(piece.tokens) if token in alike]
    pointing = [(place, way) for place, (one, way) in piece.pointing if found and one == axis]
    rows = [(min(abs(place - spot) for spot in found), way) for place, way in pointing]
    least = min((gap for gap, _ in rows), default=NEAR + 1)
    return {way for gap, way in rows if gap == least} if least <= NEAR else set()


def _prefixed(claim: Piece, given: Sequence[Piece]) -> bool:
    """Whether a word has on- before it in only one of the two: bekend, onbekend."""
    said, known = set(claim.lemmas), {lemma for piece in given for lemma in piece.lemmas}
    return any(
        len(word) > 4 and f"on{word}" in far and f"on{word}" not in near and word not in far
        for near, far in ((said, known), (known, said))
        for word in near
    )


def _sides(claim: Piece, given: Sequence[Piece]) -> bool:
    """Whether the sentence puts before a moment what the text puts after it, or the other way round."""
    for one, number in pairwise(claim.tokens):
        ahead = _ahead(given, number) if number[0].isdigit() else set()
        if ahead and (one in _BEFORE and ahead <= _AFTER or one in _AFTER and ahead <= _BEFORE):
            return True
    return False


def _ahead(given: Sequence[Piece], number: str) -> set[str]:
    """The words that stand right before a number."""
    pairs = [pair for piece in given for pair in pairwise(piece.tokens)]
    return {before for before, word in pairs if word == number}
