"""Who does what to whom: whether a sentence swaps the parts that a passage gives them. Words are folded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from app.answering.support.pieces import Piece
from app.answering.support.wording import EXACT, Word, near

_TOWARDS = frozenset("naar richting tegen".split())
_PASSIVE = frozenset("word wordt worden werd werden door geworden".split())
_ACTORS = tuple(
    frozenset(group.split())
    for group in (
        "we wij ons onze regio gemeente gemeenten college colleges",
        "rijk rijksoverheid kabinet minister ministerie ministeries",
        "provincie provincies",
        "waterschap waterschappen",
        "gemeenteraad gemeenteraden raad raden raadsleden",
        "inwoner inwoners bewoner bewoners burger burgers mensen",
        "bedrijf bedrijven bedrijfsleven ondernemer ondernemers onderneming ondernemingen werkgevers sector",
        "school scholen onderwijs onderwijsinstellingen kennisinstellingen studenten jongeren",
        "netbeheerder netbeheerders",
        "politie",
        "corporatie corporaties woningcorporaties",
    )
)
"""Those who act in texts of the government, one group for what may be the same."""
_AUXILIARY = frozenset(
    "is zijn was waren heeft hebben had hadden wordt worden werd werden en of in van op met voor die dat bij uit te om"
    " tot als aan dan ook".split()
)
SPAN, AHEAD, BEHIND = 4, 9, 3  # words of a phrase; words before and behind a verb among which its subject stands


def swapped(claim: Piece, pieces: Sequence[Piece]) -> bool:
    """Whether a sentence turns round who does what, or from what to what, in the pieces that support it."""
    return (
        _reversed_way(claim, pieces)
        or _other_actor(claim, pieces)
        or any(_mirrored(claim, one) or _other_goal(claim, one) for one in pieces[:1])
    )


def _reversed_way(claim: Piece, pieces: Sequence[Piece]) -> bool:
    """Whether "van A naar B" stands where a piece has "van B naar A"."""
    known = [way for piece in pieces for way in _ways(piece)]
    for start, end in _ways(claim):
        alike = any(_share(start, first) or _share(end, last) for first, last in known)
        if not alike and any(_share(start, last) or _share(end, first) for first, last in known):
            return True
    return False


def _ways(piece: Piece) -> Iterator[tuple[list[Word], list[Word]]]:
    """What stands between "van" and "naar", and what behind it."""
    for place, token in enumerate(piece.tokens):
        behind = piece.tokens[place + 1 : place + 2 + SPAN]
        if token == "van" and "naar" in behind:
            turn = place + 1 + behind.index("naar")
            yield _content(piece, place + 1, turn), _content(piece, turn + 1, turn + SPAN)[:1]


def _mirrored(claim: Piece, piece: Piece) -> bool:
    """Whether all that stands before a verb of the sentence stands behind it in the piece, and the other way round."""
    if not _PASSIVE.isdisjoint(claim.tokens) or not _PASSIVE.isdisjoint(piece.tokens):
        return False
    for anchor, token in enumerate(claim.tokens):
        verb = next((word for word in claim.words if word.word == token), None)
        spots = _spots([verb], piece) if verb and token.endswith(("t", "en")) else []
        left, right = _content(claim, 0, anchor), _content(claim, anchor + 1, len(claim.tokens))
        if left and right and len(spots) == 1:
            before = [_spots([word], piece) for word in left]
            behind = [_spots([word], piece) for word in right]
            if all(row and min(row) > spots[0] for row in before) and all(
                row and max(row) < spots[0] for row in behind
            ):
                return True
    return False


def _other_goal(claim: Piece, piece: Piece) -> bool:
    """Whether what stands behind "naar" in the piece stands before it in the sentence, and not behind it."""
    for place, token in enumerate(claim.tokens):
        if token in _TOWARDS and piece.tokens.count(token) == 1:
            turn = piece.tokens.index(token)
            ahead, behind = _content(claim, 0, place), _content(claim, place + 1, len(claim.tokens))
            given, goal = _content(piece, 0, turn), _content(piece, turn + 1, turn + SPAN)[:1]
            if _share(goal, ahead) and not _share(goal, given) and not _share(goal, behind):
                return True
    return False


def _other_actor(claim: Piece, pieces: Sequence[Piece]) -> bool:
    """Whether the sentence opens with someone who does what another does in the pieces."""
    for actor, verb in pairwise(claim.tokens[: SPAN + 1]):
        group = _group(actor)
        if group and len(verb) > 2 and verb not in _AUXILIARY:
            found = [_subject(piece, place) for piece in pieces for place in _verbs(piece, verb)]
            return bool(found) and None not in found and group not in found
    return False


def _verbs(piece: Piece, verb: str) -> list[int]:
    stem = verb.removesuffix("en").removesuffix("t")
    return [place for place, token in enumerate(piece.tokens) if token.removesuffix("en").removesuffix("t") == stem]


def _subject(piece: Piece, verb: int) -> frozenset[str] | None:
    """The group of the actor nearest before a verb, else right behind it; None if no actor stands there."""
    before = [group for token in piece.tokens[max(0, verb - AHEAD) : verb] if (group := _group(token))]
    behind = [group for token in piece.tokens[verb + 1 : verb + 1 + BEHIND] if (group := _group(token))]
    return before[-1] if before else behind[0] if behind else None


def _group(token: str) -> frozenset[str] | None:
    return next((group for group in _ACTORS if token in group), None)


def _share(words: Sequence[Word], others: Sequence[Word]) -> bool:
    return any(near(word, other) == EXACT for word in words for other in others)


def _spots(words: Sequence[Word], piece: Piece) -> list[int]:
    alike = {own.word for own in piece.words if any(near(word, own) == EXACT for word in words)}
    return [place for place, token in enumerate(piece.tokens) if token in alike]


def _content(piece: Piece, start: int, end: int) -> list[Word]:
    """The content words from one place to another, in order."""
    own = {word.word: word for word in piece.words}
    return [own[token] for token in piece.tokens[max(0, start) : end] if token in own]
