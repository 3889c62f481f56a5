"""Whether the numbers, units and dates of a sentence stand in a passage, and together."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from app.answering.support.pieces import Piece, Read
from app.answering.support.quantities import Date, Figures, Quantity, missing_dates


def number_faults(claim: Figures, reach: Sequence[Piece], read: Read) -> set[str]:
    """The faults: "number" for one that is not given, "unit" for one that is given with another measure."""
    given = [quantity for piece in reach for quantity in piece.figures.quantities]
    titled = {quantity.value for quantity in read.titles.figures.quantities}
    faults = set()
    for quantity in claim.quantities:
        alike = [other for other in given if other.value == quantity.value]
        if alike:
            faults |= {"unit"} if all(_other_unit(quantity, other) for other in alike) else set()
        elif not _given_otherwise(quantity, reach, read) and quantity.value not in titled:
            faults.add("number")
    return faults


def _given_otherwise(quantity: Quantity, reach: Sequence[Piece], read: Read) -> bool:
    """Whether a number is the length of a list, that of a period, or one that is given in a larger or smaller unit."""
    if not quantity.unit and quantity.value in read.counts:
        return True
    if quantity.unit == "jaar" and any(quantity.value in _periods(piece.figures) for piece in (*reach, read.titles)):
        return True
    return any(quantity.equals(other) for piece in reach for other in piece.figures.quantities)


def _periods(figures: Figures) -> set[str]:
    """How many years there are from each year to the next one named, the last one counted or not."""
    years = [int(date.year) for date in figures.dates if date.year]
    return {str(last - first + more) for first, last in pairwise(years) for more in (0, 1)}


def date_faults(claim: Figures, reach: Sequence[Piece], read: Read) -> list[Date]:
    """Dates of the sentence that the pieces and titles do not give, or give for another number."""
    given = [date for piece in reach for date in piece.figures.dates]
    titled = list(read.titles.figures.dates) if len(claim.dates) > 1 else []
    missing = missing_dates(claim.dates, given + titled)
    return missing or [date for piece in reach for date in _moved(claim, piece.figures)]


def _other_unit(quantity: Quantity, other: Quantity) -> bool:
    return quantity.unit != other.unit and bool(quantity.unit or other.unit)


def _moved(claim: Figures, given: Figures) -> list[Date]:
    """Dates that the sentence puts to a number to which the passage puts another date."""
    moved = []
    for quantity in claim.quantities:
        said = _next_to(quantity, claim)
        known = [_next_to(other, given) for other in given.quantities if other.value == quantity.value]
        if said and len(claim.dates) == len(claim.quantities) and known and all(
            one is not None and not said.agrees(one) for one in known
        ) and said in missing_dates([said], [one for one in known if one]):  # fmt: skip
            moved.append(said)
    return moved


def _next_to(quantity: Quantity, figures: Figures) -> Date | None:
    """The date that belongs to a number: the first behind it and before the next number, else the last before it."""
    following = min((q.place for q in figures.quantities if q.place > quantity.place), default=10**6)
    behind = [date for date in figures.dates if quantity.place < date.place < following]
    ahead = [date for date in figures.dates if date.place < quantity.place]
    return behind[0] if behind else ahead[-1] if ahead else None
