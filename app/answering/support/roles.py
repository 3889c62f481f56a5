"""Who does what to whom: whether a sentence swaps the parts that a passage gives them."""

from __future__ import annotations

from collections.abc import Sequence

from app.answering.support.actors import acts_instead, other_actor, other_subject
from app.answering.support.agents import other_agent
from app.answering.support.matching import Match
from app.answering.support.order import exchanged, moved
from app.answering.support.pieces import Piece
from app.answering.support.rivals import rival
from app.answering.support.ways import mirrored, other_goal, reversed_way


def swapped(claim: Piece, pieces: Sequence[Piece]) -> bool:
    """Whether a sentence surely turns round who does what, or from what to what, in the pieces that support it."""
    best = pieces[0]
    return (
        reversed_way(claim, pieces)
        or acts_instead(claim, pieces)
        or other_agent(claim, best)
        or mirrored(claim, best)
        or other_goal(claim, best)
    )


def unlike_roles(found: Match) -> float:
    """How much (0..1) looks as if the sentence swaps parts: other actors, subjects, names, or another order."""
    claim, best = found.claim, found.pieces[0]
    signs = (
        max(moved(claim, piece) for piece in found.pieces[:2]),
        exchanged(claim, best),
        other_actor(claim, found.reach),
        float(other_subject(claim, best)),
        float(rival(claim, best)),
    )
    return min(1.0, sum(signs))
