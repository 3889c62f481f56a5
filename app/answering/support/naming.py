"""Whether the names in a sentence belong to what a passage says."""

from __future__ import annotations

from collections.abc import Sequence

from app.answering.support.names import framed
from app.answering.support.pieces import Piece, Read
from app.answering.support.wording import closeness, coverage

SHORT = 7  # content words of a piece that may be nothing but a name, such as the last line of a quotation
OWN = 0.05  # share of the words, the name left out, that a piece must add for its name to belong to the sentence
BACK = 3  # sentences before one without a name whose names it may be about

_BODIES = tuple(
    frozenset(group.split())
    for group in (
        "provincie provincies provinciaal provinciale",
        "rijk rijksoverheid kabinet minister ministerie ministeries landelijk landelijke nationaal nationale overheid",
        "waterschap waterschappen",
        "politie handhaving",
        "europa europese eu euregio",
        "ggd",
        "burgemeester burgemeesters",
        "college colleges wethouder wethouders",
        "netbeheerder netbeheerders",
        "gemeenteraad gemeenteraden raad raden raadsleden raadslid",
        "inwoner inwoners bewoner bewoners burger burgers mensen",
        "corporatie corporaties woningcorporaties woningbouwcorporaties woningcorporatie",
    )
)
"""Public bodies and what else a text may call them."""
_ANYONE = frozenset(("mensen",))  # may be inhabitants, but asks for none


def name_fault(claim: Piece, pieces: Sequence[Piece], read: Read) -> bool:
    """Whether a name of the sentence belongs neither to the pieces that support it nor to the titles above them."""
    if _actor_fault(claim, [*pieces, *_lenders(claim, pieces, read)], read.titles):
        return True
    return any(not _owned(name, claim, pieces, read) for name in claim.names)


def _owned(name: str, claim: Piece, pieces: Sequence[Piece], read: Read) -> bool:
    """Whether a piece that has the name says something else of the sentence too, or others lean on one that has it."""
    if _holds(read.titles, name, claim):
        return True
    words = [word for word in claim.words if word.word != name]
    covers = [[closeness(word, piece.words) for word in words] for piece in pieces]
    for position, piece in enumerate(pieces):
        others = [max(column) for column in zip(*(covers[:position] + covers[position + 1 :]), strict=True)]
        alone = len(pieces) == 1 or not words or len(piece.words) <= SHORT
        if alone or coverage(words, _better(others, covers[position])) - coverage(words, others) >= OWN:
            if any(_holds(holder, name, claim) for holder in (piece, *_lenders(claim, [piece], read))):
                return True
    return False


def _lenders(claim: Piece, pieces: Sequence[Piece], read: Read) -> list[Piece]:
    """The lead-ins of the pieces, and the sentences before one that has no name of its own."""
    lent = [read.pieces[piece.before] for piece in pieces if piece.before >= 0]
    for piece in pieces:
        if not any(not _holds(claim, name, claim) for name in piece.names):
            place = read.pieces.index(piece)
            lent += [other for other in read.pieces[max(0, place - BACK) : place] if other.line == piece.line]
    return lent


def _better(others: Sequence[float], row: Sequence[float]) -> list[float]:
    return [max(pair) for pair in zip(others, row, strict=True)]


def frame_fault(claim: Piece, pieces: Sequence[Piece], read: Read) -> bool:
    """Whether the sentence places something in a programme that titles and pieces do not place it in."""
    named = framed(claim.text)
    known = read.titles.tokens + tuple(word for piece in pieces for word in framed(piece.text))
    return any(not any(_alike(name, token) for token in known) for name in named)


def _actor_fault(claim: Piece, holders: Sequence[Piece], titles: Piece) -> bool:
    """Whether the sentence lets a public body act that is not in the passage, nor part of a word of it."""
    known = {word for piece in holders for word in (*piece.tokens, *piece.terms)}.union(titles.tokens)
    said = set(claim.tokens) - _ANYONE
    return any(not known & body for body in _BODIES if not body.isdisjoint(said))


def _holds(piece: Piece, name: str, claim: Piece) -> bool:
    stem = next((word.terms[0] for word in claim.words if word.word == name), name)
    return name in piece.tokens or stem in piece.terms or any(_alike(name, token) for token in piece.tokens)


def _alike(name: str, token: str) -> bool:
    """The same name with another ending: Venlose for Venlo, Limburgers for Limburg."""
    shorter, longer = sorted((name, token), key=len)
    return name == token or len(shorter) > 4 and longer.startswith(shorter[:-1]) and len(longer) - len(shorter) < 5
