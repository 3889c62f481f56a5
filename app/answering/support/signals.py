"""What speaks for and against a passage as the support of a sentence: numbers of about 0 to 1, and vetoes."""

from __future__ import annotations

from collections.abc import Sequence

from app.answering.support.facts import date_faults, figures_apart, number_faults
from app.answering.support.matching import SHORT, Match, spots
from app.answering.support.modality import done_early, overstated, planned, shifts
from app.answering.support.naming import frame_fault, name_fault
from app.answering.support.negation import lacks, negated, negation_fault
from app.answering.support.opposites import turned, turned_near
from app.answering.support.roles import exchanged, moved, other_actor, other_programme, rival, swapped
from app.answering.support.types import Reason
from app.answering.support.wording import closeness, coverage


def vetoes(found: Match) -> tuple[Reason, ...]:
    """What rules the passage out, whatever else speaks for it."""
    claim, reach = found.claim, found.reach
    given = [token for piece in reach for token in piece.tokens]
    tests = (
        (Reason.NUMBER, "number" in (faults := number_faults(found.claim.figures, reach, found.read))),
        (Reason.UNIT, "unit" in faults),
        (Reason.DATE, bool(date_faults(claim.figures, reach, found.read))),
        (Reason.NAME, name_fault(claim, found.pieces, found.read) or frame_fault(claim, found.pieces, found.read) or other_programme(claim, found.pieces, found.read.titles)),
        (Reason.NEGATION, negation_fault(found)),
        (Reason.DIRECTION, turned(found) or swapped(claim, found.pieces)),
        (Reason.MODALITY, shifts(claim.tokens, given).forbidden or planned(claim, reach)),
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
        "missed_count": min(4, len(missed)) / 4,
        "missed_kin": min(3.0, sum(relieved)),
        "pieces": min(1.0, max(0, sum(len(piece.words) > SHORT for piece in found.pieces) - 1) / 4),
        "scattered": coverage(claim.words, found.near) - coverage(claim.words, _nearby(found)),
        "similarity": 10 * (max(similarity, nearest) - 0.85),
        "nearest": 10 * (nearest - 0.85),
        "figures_apart": figures_apart(claim, found.reach),
        "modality_shift": shifts(claim.tokens, [token for piece in found.reach for token in piece.tokens]).size,
        "turned_near": min(2, turned_near(found)) / 2,
        "done_early": float(done_early(claim, found.reach)),
        "overstated": overstated(claim, found.reach) / 2,
        "moved": max(moved(claim, piece) for piece in found.pieces[:2]),
        "other_actor": other_actor(claim, found.reach),
        "denied_apart": _denied_apart(found),
        "exchanged": exchanged(claim, found.pieces[0]),
        "rival": rival(claim, found.pieces[0]),
        "worst_part": _worst_part(found),
        "torn": _torn(found),
        "in_clause": _in_clause(found),
    }


def _nearby(found: Match) -> list[float]:
    """How near the words come when only the best piece counts, with those next to it, its lead-in and short items."""
    first, read = found.used[0], found.read
    places = [place for place in found.used if abs(place - first) < 2 or len(read.pieces[place].words) <= SHORT]
    places += [read.pieces[place].before for place in places if read.pieces[place].before >= 0]
    pieces = [*(read.pieces[place] for place in places), read.titles]
    return [max(closeness(word, piece.words) for piece in pieces) for word in found.claim.words]


def _denied_apart(found: Match) -> float:
    """Share of the sentence's clauses that deny, or not, unlike the clause of the pieces that covers them best."""
    claim = found.claim
    apart = []
    for clause in sorted(set(claim.clauses)):
        places = [place for place, one in enumerate(claim.clauses) if one == clause]
        tokens = {claim.tokens[place] for place in places}
        words = [word for word in claim.words if word.word in tokens]
        if len(words) < 2:
            continue
        rows = []
        for piece in found.reach:
            for other in set(piece.clauses):
                near = [place for place, one in enumerate(piece.clauses) if one == other]
                inside = {piece.tokens[place] for place in near}
                given = [word for word in piece.words if word.word in inside]
                rows.append((coverage(words, [closeness(word, given) for word in words]), piece, min(near), max(near) + 1))
        most = max(row[0] for row in rows)
        if most >= 0.4:
            said = lacks(claim, places[0], places[-1] + 1)
            apart.append(all(lacks(piece, start, end) != said for share, piece, start, end in rows if share >= most - 0.1))
    return sum(apart) / len(apart) if apart else 0.0


def _in_clause(found: Match) -> float:
    """Share of the sentence covered when each of its clauses may rest on one clause only, and on titles and lead-ins."""
    claim = found.claim
    rest = [*found.read.titles.words, *(word for piece in found.reach if piece not in found.pieces for word in piece.words)]
    total, kept = 0.0, 0.0
    for clause in sorted(set(claim.clauses)):
        tokens = {token for token, one in zip(claim.tokens, claim.clauses, strict=True) if one == clause}
        words = [word for word in claim.words if word.word in tokens]
        if not words:
            continue
        rows = []
        for piece in found.pieces:
            for other in set(piece.clauses):
                inside = {token for token, one in zip(piece.tokens, piece.clauses, strict=True) if one == other}
                given = [word for word in piece.words if word.word in inside] + rest
                rows.append(coverage(words, [closeness(word, given) for word in words]))
        weight = sum(word.weight for word in words)
        total, kept = total + weight, kept + weight * max(rows, default=0.0)
    return kept / total if total else 1.0


def _worst_part(found: Match) -> float:
    """Share of the words covered in the part of the sentence (between commas, en, of) that is covered least."""
    claim, parts = found.claim, []
    near = {word.word: (word, one) for word, one in zip(claim.words, found.near, strict=True)}
    row, last = [], 0
    for token, clause in zip(claim.tokens, claim.clauses, strict=True):
        if token in ("en", "of") or clause != last:
            parts, row, last = [*parts, row], [], clause
        if token in near:
            row.append(near[token])
    return min((coverage([word for word, _ in part], [one for _, one in part]) for part in [*parts, row] if part), default=1.0)


def _torn(found: Match) -> float:
    """Share of the neighbouring words of the sentence that stand in no clause of the pieces together."""
    claim = found.claim
    own = {word.word: word for word in claim.words}
    words = [(place, own[token]) for place, token in enumerate(claim.tokens) if token in own]
    pairs = [(one, two) for (p, one), (q, two) in zip(words, words[1:], strict=False) if claim.clauses[p] == claim.clauses[q]]
    given = [piece for piece in (*found.reach, found.read.titles)]
    torn = 0.0
    count = 0.0
    for one, two in pairs:
        first = [(i, s) for i, piece in enumerate(given) for s in spots(one, piece)]
        second = [(i, s) for i, piece in enumerate(given) for s in spots(two, piece)]
        if first and second:
            count += 1
            torn += not any(i == j and abs(s - t) <= 8 for i, s in first for j, t in second)
    return torn / count if count else 0.0
