"""How firmly something is said: that it must, may, is wanted, or is done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.answering.support.polarity import DONE, MAY, MUST, NEED, WANT


@dataclass(frozen=True, slots=True)
class Shift:
    """forbidden says that the sentence is firmer or looser than the passage allows; size is how far, 0..1."""

    forbidden: bool
    size: float


def shifts(claim: Sequence[str], given: Sequence[str]) -> Shift:
    """Compare the modal words of a sentence with those of the pieces that support it."""
    said, known = set(claim), set(given)
    must = bool(said & MUST) and not known & (MUST | NEED)
    may = bool(said & MAY) and not known & (MAY | WANT) and bool(known & (MUST | NEED))
    loose = bool(said & MAY) and not known & MAY
    done = bool(said & DONE) and not known & DONE
    wanted = done and bool(known & (WANT | MUST))
    return Shift(must or may or wanted, max(0.5 * loose, 1.0 * done))
