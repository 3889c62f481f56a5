"""What speaks for and against a passage as the support of a sentence: numbers of about 0 to 1, and vetoes."""

from __future__ import annotations

from collections.abc import Sequence

from app.answering.support.facts import date_faults, number_faults
from app.answering.support.matching import Match
from app.answering.support.modality import done_early, overstated, planned, shifts
from app.answering.support.naming import frame_fault, name_fault
from app.answering.support.negation import denied_apart, negation_fault
from app.answering.support.opposites import turned, turned_near
from app.answering.support.roles import exchanged, moved, other_actor, other_programme, other_subject, rival, swapped
from app.answering.support.types import Reason
from app.answering.support.wording import coverage


def vetoes(found: Match) -> tuple[Reason, ...]:
    """What rules the passage out, whatever else speaks for it."""
    claim, reach = found.claim, found.reach
    tests = (
        (Reason.NUMBER, "number" in (faults := number_faults(found.claim.figures, reach, found.read))),
        (Reason.UNIT, "unit" in faults),
        (Reason.DATE, bool(date_faults(claim.figures, reach, found.read))),
        (Reason.NAME, name_fault(claim, found.pieces, found.read) or frame_fault(claim, found.pieces, found.read) or other_programme(claim, found.pieces, found.read.titles)),
        (Reason.NEGATION, negation_fault(found)),
        (Reason.DIRECTION, turned(found) or swapped(claim, found.pieces)),
        (Reason.MODALITY, shifts(claim, reach).forbidden or planned(claim, reach)),
    )
    return tuple(reason for reason, against in tests if against)


def features(found: Match, similarity: float, nearest: float, kin: Sequence[float]) -> dict[str, float]:
    """The features by name; similarity is the cosine with the pieces together, nearest that with the best sentence.

    kin is the highest cosine of each missed word with a word of the pieces.
    """
    claim, pieces, reach = found.claim, found.pieces, found.reach
    missed = [word.weight for word in found.missed]
    relieved = [weight * max(0.0, min(1.0, (0.92 - cosine) * 12)) for weight, cosine in zip(missed, kin, strict=True)]
    roles = max(moved(claim, piece) for piece in pieces[:2]) + other_subject(claim, pieces[0])
    roles += exchanged(claim, pieces[0]) + other_actor(claim, reach) + rival(claim, pieces[0])
    contrary = denied_apart(found) + overstated(claim, reach) / 2 + done_early(claim, reach) + min(2, turned_near(found)) / 2
    return {
        "similarity": 10 * (max(similarity, nearest) - 0.85),
        "missed": min(3.0, sum(missed)),
        "missed_kin": min(3.0, sum(relieved)),
        "roles": min(1.0, roles),
        "contrary": min(2.0, contrary),
        "covered": coverage(claim.words, found.near),
    }
