"""What speaks for and against a passage as the support of a sentence: numbers of about 0 to 1, and vetoes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.answering.support.facts import date_faults, figures_apart, number_faults
from app.answering.support.modality import shifts
from app.answering.support.naming import frame_fault, name_fault
from app.answering.support.pieces import Piece, Read
from app.answering.support.polarity import lacks, limits, negated, turned
from app.answering.support.roles import swapped
from app.answering.support.types import Reason
from app.answering.support.wording import Word, closeness, coverage, near

ENOUGH, LITTLE = (
    0.06,
    0.02,
)  # share of a sentence's weight that another piece must add to be taken as support too, and a short list item
MOST = 10  # pieces that one sentence may rest on
SHORT = 5  # content words of a list item that is no sentence
BESIDE = 0.2  # share of the words that a piece must cover for its number to belong to the sentence
MISSED = 0.5  # closeness below which a word counts as missed


@dataclass(frozen=True, slots=True)
class Match:
    """A sentence beside the pieces that cover it best: closeness of each of its words, places of pieces best first."""

    claim: Piece
    read: Read
    used: tuple[int, ...]
    near: tuple[float, ...]

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The pieces in use, best first."""
        return tuple(self.read.pieces[place] for place in self.used)

    @property
    def reach(self) -> tuple[Piece, ...]:
        """The pieces in use, and those that they lean on."""
        places = dict.fromkeys(self.used)
        for place in self.used:
            if (before := self.read.pieces[place].before) >= 0:
                places.setdefault(before)
        return tuple(self.read.pieces[place] for place in places)

    @property
    def missed(self) -> tuple[Word, ...]:
        """The words of the sentence that nothing comes near to."""
        return tuple(word for word, near in zip(self.claim.words, self.near, strict=True) if near < MISSED)


def match(claim: Piece, read: Read) -> Match:
    """The pieces that together cover the sentence's words, chosen one by one as long as they add enough."""
    table = [[closeness(word, piece.words) for word in claim.words] for piece in read.pieces]
    best = [closeness(word, read.titles.words) for word in claim.words]
    used: list[int] = []
    while len(used) < min(MOST, len(table)):
        gains = [coverage(claim.words, _better(best, row)) - coverage(claim.words, best) for row in table]
        ties = [gain + 0.01 * _figures_shared(claim, piece) for gain, piece in zip(gains, read.pieces, strict=True)]
        place = max(range(len(ties)), key=ties.__getitem__)
        if used and gains[place] < (LITTLE if len(read.pieces[place].words) <= SHORT else ENOUGH):
            break
        used.append(place)
        best = _better(best, table[place])
    used += _with_figures(claim, read, used, table)
    for place in used:
        if (before := read.pieces[place].before) >= 0:
            best = _better(best, table[before])
    return Match(claim, read, tuple(used), tuple(best))


def vetoes(found: Match) -> tuple[Reason, ...]:
    """What rules the passage out, whatever else speaks for it."""
    claim, reach = found.claim, found.reach
    given = [token for piece in reach for token in piece.tokens]
    tests = (
        (Reason.NUMBER, "number" in (faults := number_faults(found.claim.figures, reach, found.read))),
        (Reason.UNIT, "unit" in faults),
        (Reason.DATE, bool(date_faults(claim.figures, reach, found.read))),
        (Reason.NAME, name_fault(claim, found.pieces, found.read) or frame_fault(claim, found.pieces, found.read)),
        (Reason.NEGATION, _negation_fault(found)),
        (Reason.DIRECTION, _direction_fault(found)),
        (Reason.MODALITY, shifts(claim.tokens, given).forbidden),
    )
    return tuple(reason for reason, against in tests if against)


def features(found: Match, similarity: float, nearest: float, kin: Sequence[float]) -> dict[str, float]:
    """The features by name; similarity is the cosine with the pieces together, nearest that with the best sentence.

    kin is the highest cosine of each missed word with a word of the pieces.
    """
    claim = found.claim
    total = sum(word.weight for word in claim.words) or 1.0
    missed = [word.weight for word in found.missed]
    best = [closeness(word, (*found.pieces[0].words, *found.read.titles.words)) for word in claim.words]
    relieved = [weight * max(0.0, min(1.0, (0.92 - cosine) * 12)) for weight, cosine in zip(missed, kin, strict=True)]
    return {
        "covered": coverage(claim.words, found.near),
        "covered_by_best": coverage(claim.words, best),
        "missed_most": max(missed, default=0.0),
        "missed_weight": min(3.0, sum(missed)),
        "missed_share": sum(missed) / total,
        "missed_kin": min(3.0, sum(relieved)),
        "pieces": min(1.0, max(0, sum(len(piece.words) > SHORT for piece in found.pieces) - 1) / 4),
        "scattered": coverage(claim.words, found.near) - coverage(claim.words, _nearby(found)),
        "similarity": 10 * (max(similarity, nearest) - 0.85),
        "nearest": 10 * (nearest - 0.85),
        "figures_apart": figures_apart(claim, found.reach),
        "modality_shift": shifts(claim.tokens, [token for piece in found.reach for token in piece.tokens]).size,
    }


def _negation_fault(found: Match) -> bool:
    """Whether the sentence denies what is not denied, or says without denial what is."""
    claim, pieces = found.claim, found.pieces
    denies = bool(negated(claim.tokens))
    if limits(claim.tokens) and not any(limits(piece.tokens) for piece in found.reach):
        return True
    if denies:
        return not any(lacks(piece.tokens) for piece in found.reach) or any(_affirmed(claim, one) for one in pieces)
    return not lacks(claim.tokens) and any(_denied(claim, piece) for piece in pieces[:1])


def _direction_fault(found: Match) -> bool:
    """Whether the sentence points the other way than its pieces, or than the best of them, or swaps who does what."""
    claim, given = found.claim, [token for piece in found.reach for token in piece.tokens]
    best = found.pieces[0].tokens
    return turned(claim.tokens, given) > 0 or turned(claim.tokens, best) > 0 or swapped(claim, found.pieces)


def _affirmed(claim: Piece, piece: Piece) -> bool:
    """Whether the piece says without any negation near it what the sentence denies."""
    for place in negated(claim.tokens):
        scope = _content(claim, range(place + 1, place + 5))[:2] or _content(claim, range(place - 3, place))[-1:]
        spots = [_spots(word, piece) for word in scope]
        if spots and all(spots) and not any(lacks(piece.tokens[max(0, s - 6) : s + 5]) for row in spots for s in row):
            return True
    return False


def _nearby(found: Match) -> list[float]:
    """How near the words come when only the best piece counts, with those next to it, its lead-in and short items."""
    first, read = found.used[0], found.read
    places = [place for place in found.used if abs(place - first) < 2 or len(read.pieces[place].words) <= SHORT]
    places += [read.pieces[place].before for place in places if read.pieces[place].before >= 0]
    pieces = [*(read.pieces[place] for place in places), read.titles]
    return [max(closeness(word, piece.words) for piece in pieces) for word in found.claim.words]


def _spots(word: Word, piece: Piece) -> list[int]:
    """The places in the piece of words that come near."""
    alike = {own.word for own in piece.words if near(word, own)}
    return [place for place, token in enumerate(piece.tokens) if token in alike]


def _content(piece: Piece, places: range) -> list[Word]:
    """The content words at these places, in order."""
    tokens = [piece.tokens[place] for place in places if 0 <= place < len(piece.tokens)]
    return [word for token in tokens for word in piece.words if word.word == token]


def _denied(claim: Piece, piece: Piece) -> bool:
    """Whether the sentence says what stands right behind a negation in the piece."""
    for place in negated(piece.tokens):
        behind = _content(piece, range(place + 1, place + 5))[:2]
        if behind and all(closeness(word, claim.words) >= MISSED for word in behind):
            return True
    return False


def _with_figures(claim: Piece, read: Read, used: Sequence[int], table: Sequence[Sequence[float]]) -> list[int]:
    """Other pieces that give a number of the sentence which those in use do not, and are about the same."""
    known = {quantity.value for place in used for quantity in read.pieces[place].figures.quantities}
    wanted = {quantity.value for quantity in claim.figures.quantities} - known
    return [
        place
        for place, piece in enumerate(read.pieces)
        if place not in used
        and wanted & {quantity.value for quantity in piece.figures.quantities}
        and coverage(claim.words, table[place]) >= BESIDE
    ]


def _better(best: Sequence[float], row: Sequence[float]) -> list[float]:
    return [max(pair) for pair in zip(best, row, strict=True)]


def _figures_shared(claim: Piece, piece: Piece) -> int:
    """How many numbers and dates of the sentence stand in the piece."""
    given = {quantity.value for quantity in piece.figures.quantities} | {date.year for date in piece.figures.dates}
    said = {quantity.value for quantity in claim.figures.quantities} | {date.year for date in claim.figures.dates}
    return len(said & given) * 5
