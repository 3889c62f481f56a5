"""Who acts: whether a sentence lets someone do what a passage says of someone else. Words are folded."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from app.answering.support.phrases import FINITE, PREPOSITIONS, between, clause_of, passive, share, verbal
from app.answering.support.pieces import Piece

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
        "corporatie corporaties woningcorporaties woningbouwcorporaties",
    )
)
"""Those who act in texts of the government, one group for what may be the same."""
_AUXILIARY = FINITE | frozenset("was waren en of in van op met voor die dat bij uit te om tot als aan dan ook".split())
_COPULAS = frozenset("is zijn wordt worden blijft blijven".split())
OPENING, AHEAD, BEHIND = 5, 9, 3
"""Words that a sentence opens with; words before and behind a verb among which its subject stands."""


def acts_instead(claim: Piece, pieces: Sequence[Piece]) -> bool:
    """Whether the sentence opens with someone who does what only another does in the pieces."""
    for actor, verb in pairwise(claim.tokens[:OPENING]):
        group = _group(actor)
        if group and len(verb) > 2 and verb not in _AUXILIARY:
            found = [_subject(piece, place) for piece in pieces for place in _verbs(piece, verb)]
            return bool(found) and None not in found and group not in found
    return False


def other_actor(claim: Piece, reach: Sequence[Piece]) -> float:
    """1 if the sentence has an actor that the pieces lack, and they one that it lacks; half if only the first."""
    said = {group for token in claim.tokens if (group := _group(token))}
    known = {group for piece in reach for token in piece.tokens if (group := _group(token))}
    return (1.0 if known - said else 0.5) if said - known else 0.0


def other_subject(claim: Piece, piece: Piece) -> bool:
    """Whether the subject of the sentence stands elsewhere in the piece, and another before the same verb."""
    alike = passive(claim) == passive(piece)
    verbs = [
        place
        for place, (token, lemma) in enumerate(zip(claim.tokens, claim.lemmas, strict=True))
        if token in _COPULAS or alike and verbal(token, lemma)
    ]
    return any(_replaced(claim, place, piece) for place in verbs) or _other_opening(claim, piece)


def _replaced(claim: Piece, verb: int, piece: Piece) -> bool:
    """Whether other words stand before this verb in the piece, and the sentence's own behind it."""
    start, _ = clause_of(claim, verb)
    left, right = between(claim, start, verb), between(claim, verb + 1, len(claim.tokens))
    if not left or claim.tokens[start] in PREPOSITIONS:
        return False
    for turn, lemma in enumerate(piece.lemmas):
        opens, _ = clause_of(piece, turn)
        before, after = between(piece, opens, turn), between(piece, turn + 1, len(piece.tokens))
        if lemma != claim.lemmas[verb] or not before or piece.tokens[opens] in PREPOSITIONS:
            continue
        if not share(left, before) and share(left, after) and share(right, after):
            return True
    return False


def _other_opening(claim: Piece, piece: Piece) -> bool:
    """Whether both open with someone who acts, and it is not the same."""
    said, given = _opening(claim), _opening(piece)
    if said is None or given is None or said == given:
        return False
    return not any(_group(token) == given for token in claim.tokens)


def _opening(piece: Piece) -> frozenset[str] | None:
    """The group of an actor that a piece opens with, its verb right behind it."""
    for place in range(min(2, len(piece.tokens) - 1)):
        verb, lemma = piece.tokens[place + 1], piece.lemmas[place + 1]
        if (group := _group(piece.tokens[place])) and (verb in _AUXILIARY or verbal(verb, lemma)):
            return group
    return None


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
