"""What speaks for and against a passage as the support of a sentence: numbers of about 0 to 1, and vetoes."""

from __future__ import annotations

from collections.abc import Sequence

from app.answering.support.denials import denial_fault, denied_apart
from app.answering.support.facts import date_faults, number_faults
from app.answering.support.matching import Match
from app.answering.support.modality import done_early, overstated, planned, shifts
from app.answering.support.naming import frame_fault, name_fault
from app.answering.support.opposites import turned, turned_near
from app.answering.support.rivals import other_programme
from app.answering.support.roles import swapped, unlike_roles
from app.answering.support.types import Reason

KIN, SLOPE = 0.92, 12.0  # cosine from which a missed word has a near relative in the piece, and how fast that is lost


def vetoes(found: Match) -> tuple[Reason, ...]:
    """What rules the passage out, whatever else speaks for it."""
    claim, reach = found.claim, found.reach
    tests = (
        (Reason.NUMBER, "number" in (faults := number_faults(found.claim.figures, reach, found.read))),
        (Reason.UNIT, "unit" in faults),
        (Reason.DATE, bool(date_faults(claim.figures, reach, found.read))),
        (Reason.NAME, _name_fault(found)),
        (Reason.NEGATION, denial_fault(found)),
        (Reason.DIRECTION, turned(found) or swapped(claim, found.pieces)),
        (Reason.MODALITY, shifts(claim, reach).forbidden or planned(claim, reach)),
    )
    return tuple(reason for reason, against in tests if against)


def _name_fault(found: Match) -> bool:
    claim, pieces, read = found.claim, found.pieces, found.read
    placed = frame_fault(claim, pieces, read) or other_programme(claim, pieces, read.titles)
    return placed or name_fault(claim, pieces, read)


def features(found: Match, similarity: float, kin: Sequence[float]) -> dict[str, float]:
    """The features by name; similarity is the highest cosine of the sentence with the pieces, together or alone.

    kin is the highest cosine of each missed word with a word of the pieces.
    """
    claim, reach = found.claim, found.reach
    missed = [word.weight for word in found.missed]
    strange = [weight * max(0.0, min(1.0, (KIN - near) * SLOPE)) for weight, near in zip(missed, kin, strict=True)]
    contrary = denied_apart(found) + overstated(claim, reach) / 2 + done_early(claim, reach) + turned_near(found)
    return {
        "similarity": 10 * (similarity - 0.85),
        "missed": min(3.0, sum(missed)),
        "strange": min(3.0, sum(strange)),
        "roles": unlike_roles(found),
        "contrary": min(2.0, contrary),
    }
