"""Words of a piece by their place in it: phrases, verbs, and what two phrases have in common."""

from __future__ import annotations

from collections.abc import Sequence

from app.answering.support.pieces import Piece
from app.answering.support.wording import EXACT, Word, near

FINITE = frozenset(
    "heeft hebben is zijn wordt worden kan kunnen moet moeten wil willen gaat gaan zal zullen mag mogen werd werden"
    " had hadden".split()
)
PREPOSITIONS = frozenset(
    "in op bij voor door met van uit naar aan over onder tot om binnen buiten vanuit volgens als tijdens sinds vanaf na"
    " naast tussen zonder tegen per via omdat waar wanneer hierbij daarbij".split()
)
_PASSIVE = frozenset("word wordt worden werd werden door geworden".split())


def between(piece: Piece, start: int, end: int) -> list[Word]:
    """The content words from one place to another, in order."""
    own = {word.word: word for word in piece.words}
    return [own[token] for token in piece.tokens[max(0, start) : max(0, end)] if token in own]


def nouns(piece: Piece, start: int, end: int) -> list[Word]:
    """The content words from one place to another that are no verbs."""
    return [word for word in between(piece, start, end) if not verbal(word.word, word.lemma)]


def verbal(token: str, lemma: str) -> bool:
    """Whether a word can be a form of a verb."""
    return lemma.endswith("n") and len(lemma) > 3 and token.endswith(("t", "en", "d", "de", "aan"))


def passive(piece: Piece) -> bool:
    """Whether something is done to someone in it: wordt, door."""
    return not _PASSIVE.isdisjoint(piece.tokens)


def clause_of(piece: Piece, place: int) -> tuple[int, int]:
    """Where the clause of a place starts and ends."""
    places = [other for other, one in enumerate(piece.clauses) if one == piece.clauses[place]]
    return places[0], places[-1] + 1


def share(words: Sequence[Word], others: Sequence[Word]) -> bool:
    """Whether two phrases have a word in common, in any form."""
    return any(near(word, other) == EXACT for word in words for other in others)


def shared(words: Sequence[Word], others: Sequence[Word]) -> int:
    """How many of the words others have too, in any form."""
    return sum(share([word], others) for word in words)


def only(words: Sequence[Word], others: Sequence[Word]) -> list[Word]:
    """The words that others do not have."""
    return [word for word in words if not share([word], others)]


def places_of(words: Sequence[Word], piece: Piece) -> list[int]:
    """The places in a piece of the words, in any form."""
    alike = {own.word for own in piece.words if share([own], words)}
    return [place for place, token in enumerate(piece.tokens) if token in alike]


def gap(one: Sequence[int], other: Sequence[int]) -> int:
    """How many words lie between the nearest of two sets of places."""
    return min(abs(first - second) for first in one for second in other)
