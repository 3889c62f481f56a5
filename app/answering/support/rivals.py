"""Names that take each other's place: another name, or another programme, of which the passage says it."""

from __future__ import annotations

from collections.abc import Sequence

from app.answering.support.phrases import clause_of, gap, places_of
from app.answering.support.pieces import Piece
from app.answering.support.wording import Word

NEARER = 4  # words that another name must be nearer
OPENING, HEAD = 4, 6  # words that a sentence opens with, and a piece
_KINDS = frozenset("programma programmalijn".split())


def rival(claim: Piece, piece: Piece) -> bool:
    """Whether another name of the piece stands much nearer than that of the sentence to what it says of it."""
    own = {word.word: word for word in claim.words}
    named = [p for p, token in enumerate(claim.tokens) if token in claim.names and token in own and token.isalpha()]
    others = [[p] for p, token in enumerate(piece.tokens) if token in piece.names and token not in claim.tokens]
    return any(_outdone(piece, own[claim.tokens[p]], _company(claim, p, own, piece), others) for p in named)


def _company(claim: Piece, place: int, own: dict[str, Word], piece: Piece) -> list[list[int]]:
    """Where the two content words nearest to a name in its clause stand in the piece, where they do."""
    start, end = clause_of(claim, place)
    near = sorted(range(start, end), key=lambda other: (abs(other - place), other))
    words = [own[claim.tokens[p]] for p in near if claim.tokens[p] in own and claim.tokens[p] not in claim.names]
    return [row for word in words if (row := places_of([word], piece))][:2]


def _outdone(piece: Piece, name: Word, company: Sequence[list[int]], others: Sequence[list[int]]) -> bool:
    places = places_of([name], piece)
    if not places or len(company) < 2:
        return False
    far = [sum(gap(one, row) for row in company) / len(company) for one in (places, *others)]
    return any(other + NEARER < far[0] for other in far[1:])


def other_programme(claim: Piece, pieces: Sequence[Piece], titles: Piece) -> bool:
    """Whether a sentence on a programme rests on text about another, in which that programme is only mentioned."""
    for place, token in enumerate(claim.tokens[:OPENING]):
        if token in _KINDS and token in titles.tokens:
            names = {one for one in claim.tokens[place + 1 : place + 4] if one in claim.names}
            if names.isdisjoint(claim.tokens[place + 1 : place + 2]) or names & set(titles.tokens):
                return False
            return not any(names & set(piece.tokens[:HEAD]) for piece in pieces)
    return False
