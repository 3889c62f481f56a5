"""Whether a sentence denies what a passage says, or says what it denies."""

from __future__ import annotations

from collections.abc import Sequence

from app.answering.support.matching import MISSED, Match, clauses, content, spots
from app.answering.support.negation import ABSOLUTE, FEW, NEGATIONS, ends, lacks, limits, negated, worsens
from app.answering.support.phrases import clause_of
from app.answering.support.pieces import Piece
from app.answering.support.wording import Word, closeness, coverage

COVERING, AS_GOOD = 0.4, 0.1  # share of a clause that another covers to be about the same, and how much less is as good
SCOPE, BACK = 5, 3  # words behind a negation that it can be about, and before it
NEAR = 8  # words between a negation and what it denies at most


def denial_fault(found: Match) -> bool:
    """Whether the sentence denies what is not denied, or says without denial what is."""
    claim, best = found.claim, found.pieces[0]
    if limits(claim.tokens) and not any(limits(piece.tokens) for piece in found.reach):
        return True
    if _unlicensed(found) or _with_and_without(claim, best):
        return True
    if negated(claim.tokens) and not _said_otherwise(found):
        affirmed = any(_affirmed(claim, piece) for piece in found.pieces)
        return affirmed or _exaggerated(found) or not any(lacks(piece) for piece in found.reach)
    return _denied(claim, best) or any(_denied_at_once(claim, piece) for piece in found.pieces[:2])


def denied_apart(found: Match) -> float:
    """Share (0..1) of the sentence's clauses that deny, or not, unlike the clauses that cover them best."""
    given = [(piece, places) for piece in found.reach for places in clauses(piece)]
    told = [places for places in clauses(found.claim) if len(content(found.claim, places)) > 1]
    apart = [_apart(found.claim, places, given) for places in told]
    return sum(apart) / len(apart) if apart else 0.0


def _apart(claim: Piece, places: range, given: Sequence[tuple[Piece, range]]) -> bool:
    words = content(claim, places)
    rows = [(coverage(words, _closenesses(words, content(piece, other))), piece, other) for piece, other in given]
    most = max(share for share, _, _ in rows)
    near = [(piece, other) for share, piece, other in rows if share >= most - AS_GOOD]
    return most >= COVERING and all(_unlike(claim, places, piece, other) for piece, other in near)


def _closenesses(words: Sequence[Word], others: Sequence[Word]) -> list[float]:
    return [closeness(word, others) for word in words]


def _unlike(claim: Piece, places: range, piece: Piece, other: range) -> bool:
    """Whether one of two clauses denies in so many words, and the other not even in other words."""
    if not FEW.isdisjoint(claim.tokens[places.start : places.stop] + piece.tokens[other.start : other.stop]):
        return False
    denies = any(place in places for place in negated(claim.tokens))
    denied = any(place in other for place in negated(piece.tokens))
    return denies and not lacks(piece, other) or denied and not lacks(claim, places)


def _unlicensed(found: Match) -> bool:
    """Whether the sentence says in a word of its own that something ends, lacks or gets worse, and no piece says so."""
    unknown = {word.word for word in found.missed}
    lemmas = {word.lemma for word in found.missed}
    known = unknown | (set(found.claim.tokens) & {"buiten", "beschouwing"})
    if not ends(known, lemmas) and not worsens(lemmas):
        return False
    return not any(lacks(piece) or worsens(piece.lemmas) for piece in found.reach)


def _said_otherwise(found: Match) -> bool:
    """Whether the sentence denies a word of which the pieces say the opposite: niet eenvoudig for complex."""
    given = {pole for piece in found.reach for _, pole in piece.pointing}
    axes = {axis for axis, _ in given}
    return any(
        0 < place - denial < SCOPE - 1 and pole not in given and pole[0] in axes
        for denial in negated(found.claim.tokens)
        for place, pole in found.claim.pointing
    )


def _exaggerated(found: Match) -> bool:
    """Whether the sentence says none where the pieces say few."""
    claim = set(found.claim.tokens)
    if claim.isdisjoint(ABSOLUTE) or not claim.isdisjoint(FEW):
        return False
    given = {token for piece in found.reach for token in piece.tokens}
    return not given.isdisjoint(FEW) and given.isdisjoint(NEGATIONS - FEW)


def _affirmed(claim: Piece, piece: Piece) -> bool:
    """Whether the piece says without any negation in the same clause what the sentence denies."""
    for place in negated(claim.tokens):
        behind = content(claim, range(place + 1, place + SCOPE))[:2]
        scope = behind or content(claim, range(max(0, place - BACK), place))[-1:]
        found = [spots(word, piece) for word in scope]
        if found and all(found) and not any(_lacking_near(piece, spot) for row in found for spot in row):
            return True
    return False


def _denied(claim: Piece, piece: Piece) -> bool:
    """Whether the sentence says, with nothing that denies near it, what stands right behind a negation in the piece."""
    for place in negated(piece.tokens):
        behind = content(piece, range(place + 1, place + SCOPE))[:2]
        if behind and all(closeness(word, claim.words) >= MISSED for word in behind):
            if not any(_lacking_near(claim, spot) for word in behind for spot in spots(word, claim)):
                return True
    return False


def _denied_at_once(claim: Piece, piece: Piece) -> bool:
    """Whether the sentence says, with nothing that denies near it, the very word that a negation stands before."""
    behind = {word.word for place in negated(piece.tokens) for word in content(piece, range(place + 1, place + 2))}
    for token in behind & set(claim.tokens):
        places = [place for place, one in enumerate(claim.tokens) if one == token]
        if not any(lacks(claim, _around(claim, place, SCOPE)) for place in places):
            return True
    return False


def _with_and_without(claim: Piece, piece: Piece) -> bool:
    """Whether one has "met" where the other has "zonder"."""
    return any(
        all(closeness(word, last) >= MISSED for word in first)
        for one, other in (("met", "zonder"), ("zonder", "met"))
        for first in _behind(claim, one)
        for last in _behind(piece, other)
    )


def _behind(piece: Piece, token: str) -> list[list[Word]]:
    """The content words right behind each place of a word."""
    places = [place for place, one in enumerate(piece.tokens) if one == token]
    return [words for place in places if (words := content(piece, range(place + 1, place + 1 + BACK))[:2])]


def _lacking_near(piece: Piece, spot: int) -> bool:
    """Whether something is denied in the clause of a place, not far from it."""
    start, end = clause_of(piece, spot)
    return lacks(piece, range(max(start, spot - NEAR), min(end, spot + NEAR)))


def _around(piece: Piece, place: int, reach: int) -> range:
    return range(max(0, place - reach), min(len(piece.tokens), place + reach))
