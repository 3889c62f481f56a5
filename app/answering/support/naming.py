"""Whether the names in a sentence belong to what a passage says."""

from __future__ import annotations

from collections.abc import Sequence

from app.answering.support.names import framed
from app.answering.support.pieces import Piece, Read


def name_fault(claim: Piece, reach: Sequence[Piece], read: Read) -> bool:
    """Whether a name of the sentence stands neither in the pieces that support it nor in the titles above them."""
    given = frozenset[str]().union(*(piece.terms for piece in reach), read.titles.terms)
    tokens = frozenset(token for piece in (*reach, read.titles) for token in piece.tokens)
    return any(not _known(name, claim, given, tokens) for name in claim.names)


def frame_fault(claim: Piece, pieces: Sequence[Piece], read: Read) -> bool:
    """Whether the sentence places something in a programme that is neither in the titles nor where the piece says so."""
    named = framed(claim.text)
    known = read.titles.tokens + tuple(word for piece in pieces for word in framed(piece.text))
    return any(not any(_alike(name, token) for token in known) for name in named)


def _known(name: str, claim: Piece, given: frozenset[str], tokens: frozenset[str]) -> bool:
    stems = next((word.terms for word in claim.words if word.word == name), (name,))
    return name in tokens or stems[0] in given or any(_alike(name, token) for token in tokens)


def _alike(name: str, token: str) -> bool:
    """The same name with another ending: Venlose for Venlo, Limburgers for Limburg."""
    shorter, longer = sorted((name, token), key=len)
    return name == token or len(shorter) > 4 and longer.startswith(shorter[:-1]) and len(longer) - len(shorter) < 5
