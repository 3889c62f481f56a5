"""The order of things: how much of a sentence stands on the other side, or by another part, than in a passage."""

from __future__ import annotations

from collections.abc import Sequence

from app.answering.support.phrases import between, clause_of, gap, nouns, only, passive, places_of, shared, verbal
from app.answering.support.pieces import Piece
from app.answering.support.wording import Word

_LINKS = frozenset("plaats uit naar op onder aan over boven tot binnen door volgens bij tegen vanuit in voor".split())
_JOINTS = frozenset("en maar terwijl".split())
_AMOUNTS = frozenset("meer minder veel weinig".split())
BESIDE, FURTHER = 6, 3  # words on either side of a preposition, and so many more in the piece
FAR = 10  # words that two parts must be further apart in all to count fully


def moved(claim: Piece, piece: Piece) -> float:
    """Share (0..1) of what stands around a verb or preposition that stands on its other side in the piece."""
    return max((_moved(claim, piece, place) for place in range(len(claim.tokens))), default=0.0)


def _moved(claim: Piece, piece: Piece, place: int) -> float:
    token, lemma = claim.tokens[place], claim.lemmas[place]
    link = token in _LINKS
    if not link and (not verbal(token, lemma) or passive(claim) != passive(piece)):
        return 0.0
    turns = [p for p, one in enumerate(piece.lemmas) if one == lemma and (not link or piece.tokens[p] == token)]
    start, end = clause_of(claim, place)
    reach = BESIDE if link else len(claim.tokens)
    left = nouns(claim, max(start, place - reach), place)
    right = nouns(claim, place + 1, min(end, place + 1 + reach))
    ahead, behind = only(left, right), only(right, left)
    return min((_crossing(ahead, behind, piece, turn, reach + FURTHER, link) for turn in turns), default=0.0)


def _crossing(left: Sequence[Word], right: Sequence[Word], piece: Piece, turn: int, reach: int, link: bool) -> float:
    before, after = between(piece, turn - reach, turn), between(piece, turn + 1, turn + 1 + reach)
    first, last = only(before, after), only(after, before)
    crosses = (shared(left, last), shared(right, first))
    if not all(crosses) and not (link and crosses[0] and not right):
        return 0.0
    return sum(crosses) / (sum(crosses) + shared(left, first) + shared(right, last))


def exchanged(claim: Piece, piece: Piece) -> float:
    """How far two parts of the sentence change places in the piece: 0 where each stands by what it opens with."""
    joints = [place for place, token in enumerate(claim.tokens) if token in _JOINTS]
    return max((_exchanged(claim, piece, joint) for joint in joints), default=0.0)


def _exchanged(claim: Piece, piece: Piece, joint: int) -> float:
    rows = [_rows(claim, piece, part) for part in (range(joint), range(joint + 1, len(claim.tokens)))]
    if min(map(len, rows)) < 2:
        return 0.0
    (one, *ones), (two, *twos) = rows
    means = [
        sum(gap(own, row) - gap(other, row) for row in rest) / len(rest)
        for own, other, rest in ((one, two, ones), (two, one, twos))
    ]
    return min(1.0, sum(means) / FAR) if min(means) > 0 else 0.0


def _rows(claim: Piece, piece: Piece, part: range) -> list[list[int]]:
    """For each telling word of a part of the sentence where it stands in the piece, without those that do not."""
    own = {word.word: word for word in claim.words}
    rows = []
    for token in (claim.tokens[place] for place in part):
        if token in own:
            rows.append(places_of([own[token]], piece))
        elif token in _AMOUNTS or token[0].isdigit():
            rows.append([place for place, one in enumerate(piece.tokens) if one == token])
    return [row for row in rows if row]
