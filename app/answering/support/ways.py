"""From what to what: whether a sentence turns round a change, a goal, or the two sides of a verb."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.answering.support.phrases import between, passive, places_of, share
from app.answering.support.pieces import Piece
from app.answering.support.wording import Word

SPAN = 4  # words of a phrase
_TOWARDS = frozenset("naar richting tegen".split())
_BECOMING = frozenset("overgaan veranderen omvormen opgaan transformeren omzetten verworden".split())


def reversed_way(claim: Piece, pieces: Sequence[Piece]) -> bool:
    """Whether "van A naar B" stands where a piece has "van B naar A"."""
    known = [way for piece in pieces for way in _ways(piece)]
    for start, end in _ways(claim):
        alike = any(share(start, first) or share(end, last) for first, last in known)
        if not alike and any(share(start, last) or share(end, first) for first, last in known):
            return True
    return False


def other_goal(claim: Piece, piece: Piece) -> bool:
    """Whether what stands behind "naar" in the piece stands before it in the sentence, and not behind it."""
    for place, token in enumerate(claim.tokens):
        if token in _TOWARDS and piece.tokens.count(token) == 1:
            turn = piece.tokens.index(token)
            ahead, behind = between(claim, 0, place), between(claim, place + 1, len(claim.tokens))
            given, goal = between(piece, 0, turn), between(piece, turn + 1, turn + SPAN)[:1]
            if share(goal, ahead) and not share(goal, given) and not share(goal, behind):
                return True
    return False


def mirrored(claim: Piece, piece: Piece) -> bool:
    """Whether all that stands before a verb of the sentence stands behind it in the piece, and the other way round."""
    if passive(claim) or passive(piece):
        return False
    for anchor, token in enumerate(claim.tokens):
        verb = [word for word in claim.words if word.word == token and token.endswith(("t", "en"))]
        turns = places_of(verb, piece)
        left, right = between(claim, 0, anchor), between(claim, anchor + 1, len(claim.tokens))
        if left and right and len(turns) == 1 and _other_sides(left, right, piece, turns[0]):
            return True
    return False


def _other_sides(left: Sequence[Word], right: Sequence[Word], piece: Piece, turn: int) -> bool:
    before = [places_of([word], piece) for word in left]
    behind = [places_of([word], piece) for word in right]
    return all(row and min(row) > turn for row in before) and all(row and max(row) < turn for row in behind)


def _ways(piece: Piece) -> Iterator[tuple[list[Word], list[Word]]]:
    """What changes into what: what stands between "van" and "naar" and behind it, and around "omgevormd tot"."""
    for place, token in enumerate(piece.tokens):
        behind = piece.tokens[place + 1 : place + 2 + SPAN]
        if token == "van" and "naar" in behind:
            turn = place + 1 + behind.index("naar")
            yield between(piece, place + 1, turn), between(piece, turn + 1, turn + SPAN)[:2]
        elif token in ("in", "tot") and (start := _becoming(piece, place)) >= 0:
            yield between(piece, start - SPAN, start), between(piece, place + 1, place + SPAN)[:2]


def _becoming(piece: Piece, end: int) -> int:
    """The place of a verb of change before this one, gaat … over among them; -1 without any."""
    for place, lemma in enumerate(piece.lemmas[:end]):
        if lemma in _BECOMING or lemma == "gaan" and piece.tokens[end - 1] == "over":
            return place
    return -1
