"""Ranked candidates -> the text of an answer with its citations: sentences, a list, or a sentence per programme."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from app.answering.antecedents import pointing_at, with_antecedent
from app.answering.candidates import Candidate, CandidateKind, blocks_of
from app.answering.citing import Citer, runs
from app.answering.features import Features
from app.answering.question import Asked, Question
from app.answering.style import STANDARD, Style
from index.types import Hit

SECTION_COVERED = 0.5  # share of the question that the title must cover for that
ANNOUNCED = 0.5  # share of the question that lead-in and titles of a list must cover for it to be shown unasked
CLOSE_NEXT = 6.0  # how far below the best the sentence right before or after it may score to join it
CLOSE = 4.5  # the same for another sentence of the same passage
CLOSE_ELSEWHERE = 0.35  # the same for a sentence of another passage
CLOSE_STATED = 3.0  # the same for a sentence that states the property asked for, where the best does not name it
CLOSE_COUNTED = 7.0  # the same for a list with as many items as the question names
ACROSS_MOST = 4  # programmes or documents that an answer over all of them names
ACROSS_CLOSE = 2.0  # how far below the best one of another programme may score


@dataclass(frozen=True, slots=True)
class Ranked:
    """A candidate with its features and its score; higher is better."""

    candidate: Candidate
    score: float
    features: Features = field(default_factory=dict)


def compose(ranked: Sequence[Ranked], question: Question, citer: Citer, style: Style = STANDARD) -> str:
    """Markdown with [B1] markers; citer collects the citations. ranked is best first and not empty."""
    ranked = _focused(ranked, question)
    best = ranked[0].candidate
    if Asked.ACROSS in question.asked and len(spread := _across(ranked)) > 1:
        return "\n".join(
            f"- {_place(one.hit)}: {_sentences(one.hit, with_antecedent(one).positions, citer)}" for one in spread
        )
    if best.kind in (CandidateKind.LIST, CandidateKind.OUTLINE):
        return _list(best, citer, style)
    chosen: dict[str, tuple[Hit, list[int]]] = {}
    for candidate in _together(ranked, style):
        chosen.setdefault(candidate.hit.passage.id, (candidate.hit, []))[1].extend(candidate.positions)
    parts = list(chosen.values())
    if Asked.YES_NO in question.asked:
        parts[:1] = _verdict_first(best, parts[0][1])
    return " ".join(_sentences(hit, positions, citer) for hit, positions in parts)


def _focused(ranked: Sequence[Ranked], question: Question) -> Sequence[Ranked]:
    """Puts first what suits the question better than the best.

    That is a list with as many items as were asked for; the sentence that states the property asked for, where the
    best does not even name it; and the best piece of a list, where no list is asked and its lead-in does not name the
    subject.
    """
    if stated := _stated(ranked, question):
        ranked = [stated, *(one for one in ranked if one is not stated)]
    best = ranked[0]
    if counted := _counted(ranked, question):
        return [counted, *(one for one in ranked if one is not counted)]
    announced = best.features.get("covered_by_leadin", 0.0) >= ANNOUNCED
    if best.candidate.kind is not CandidateKind.LIST or Asked.LIST in question.asked or announced:
        return ranked
    within = [one for one in ranked[1:] if _overlaps(one.candidate, [best.candidate])]
    return [within[0], *(one for one in ranked if one not in (best, within[0]))] if within else ranked


def _stated(ranked: Sequence[Ranked], question: Question) -> Ranked | None:
    best = ranked[0]
    if not question.asks_property or not question.focus or best.features.get("names_property", 0.0):
        return None
    near = (one for one in ranked[1:] if one.score >= best.score - CLOSE_STATED)
    return next((one for one in near if one.features.get("states_property", 0.0)), None)


def _counted(ranked: Sequence[Ranked], question: Question) -> Ranked | None:
    """The best list with exactly the number of items that the question names, if it is near enough to the best."""
    if question.count == 0:
        return None
    near = (one for one in ranked if one.score >= ranked[0].score - CLOSE_COUNTED)
    return next((one for one in near if len(one.candidate.outer_blocks) == question.count), None)


def _together(ranked: Sequence[Ranked], style: Style) -> list[Candidate]:
    """The best candidate and those that may join it, as many words as are allowed."""
    best = ranked[0]
    first = with_antecedent(best.candidate)
    chosen, words = [first], len(first.text.split())
    about_section = best.features.get("covered_by_last_title", 0.0) >= SECTION_COVERED
    most = style.section_words if about_section else style.sentence_words
    for other in ranked[1:]:
        if other.candidate.kind is not CandidateKind.SENTENCE or _overlaps(other.candidate, chosen):
            continue
        joining = with_antecedent(other.candidate)
        length = sum(len(text.split()) for text in _new(joining, chosen))
        if words + length <= most and other.score >= best.score - _margin(other.candidate, best.candidate):
            chosen.append(joining)
            words += length
    return chosen


def _verdict_first(best: Candidate, chosen: Sequence[int]) -> list[tuple[Hit, list[int]]]:
    """The chosen sentences of the best hit, those that answer yes or no before what is printed before them."""
    first = with_antecedent(best).positions
    first += pointing_at(best, chosen)
    if min(chosen) >= min(first):
        return [(best.hit, list(chosen))]
    return [(best.hit, list(first)), (best.hit, _without(chosen, first))]


def _new(candidate: Candidate, chosen: Sequence[Candidate]) -> list[str]:
    """The sentences of a candidate that were not chosen yet."""
    known = {place for one in chosen if one.hit.passage.id == candidate.hit.passage.id for place in one.positions}
    everything = candidate.hit.passage.sentences
    return [everything[position].text for position in candidate.positions if position not in known]


def _without(positions: Sequence[int], others: Sequence[int]) -> list[int]:
    return [position for position in positions if position not in others]


def _margin(candidate: Candidate, best: Candidate) -> float:
    """How far below the best a candidate may score to join it: neighbours most, other passages least."""
    if candidate.hit.passage.id != best.hit.passage.id:
        return CLOSE_ELSEWHERE
    gap = max(candidate.positions[0] - best.positions[-1], best.positions[0] - candidate.positions[-1])
    return CLOSE_NEXT if gap == 1 else CLOSE


def _overlaps(candidate: Candidate, chosen: Sequence[Candidate]) -> bool:
    return any(
        set(candidate.positions) & set(other.positions)
        for other in chosen
        if other.hit.passage.id == candidate.hit.passage.id
    )


def _across(ranked: Sequence[Ranked]) -> list[Candidate]:
    """The best sentence of each programme or document, best first."""
    best = ranked[0].score
    found: dict[tuple[str, str], Candidate] = {}
    for one in ranked:
        candidate = one.candidate
        if one.score < best - ACROSS_CLOSE or len(found) >= ACROSS_MOST:
            break
        if candidate.kind in (CandidateKind.SENTENCE, CandidateKind.ITEM):
            found.setdefault(_part(candidate.hit), candidate)
    return list(found.values())


def _part(hit: Hit) -> tuple[str, str]:
    return hit.passage.document, hit.passage.section[0] if hit.passage.section else ""


def _place(hit: Hit) -> str:
    return hit.passage.section[0] if hit.passage.section else hit.passage.document.removesuffix(".pdf")


def _sentences(hit: Hit, positions: Sequence[int], citer: Citer) -> str:
    everything = hit.passage.sentences
    parts = []
    for run in runs(hit, positions):
        words = " ".join(everything[position].text for position in run)
        parts.append(f"{words} {citer.cite(hit, run)}")
    return " ".join(parts)


def _list(candidate: Candidate, citer: Citer, style: Style) -> str:
    """Lead-in and items, a line each; a marker closes every stretch that is cited as one."""
    hit, everything = candidate.hit, candidate.hit.passage.sentences
    shown = _shown(candidate, style.list_words)
    positions = ([candidate.leadin] if candidate.leadin >= 0 else []) + list(candidate.positions)
    ends = {run[-1]: citer.cite(hit, run) for run in runs(hit, positions)}
    lines = [everything[candidate.leadin].text] if candidate.leadin >= 0 else []
    for number, block, first in blocks_of(hit):
        last = first + len(block.sentences) - 1
        if number < candidate.block or first not in candidate.positions:
            continue
        marks = [ends[position] for position in range(first, last + 1) if position in ends]
        lines.append("  " * block.depth + " ".join(filter(None, (f"- {shown[first]}", *marks))))
    if candidate.leadin in ends:
        lines[0] += f" {ends[candidate.leadin]}"
    return "\n".join(lines)


def _shown(candidate: Candidate, most: int) -> dict[int, str]:
    """What is shown of each item, by the position of its first sentence: as much as keeps the list within most words.

    All of it, else its first sentence, else its title.
    """
    blocks = [(block, first) for _, block, first in blocks_of(candidate.hit) if first in candidate.positions]
    whole = {first: block.text for block, first in blocks}
    short = {first: block.sentences[0].text for block, first in blocks}
    titled = {first: _title(text) for first, text in short.items()}
    for shown in (whole, short):
        if sum(len(text.split()) for text in shown.values()) <= most:
            return shown
    return titled


def _title(text: str) -> str:
    """The words before a colon, where an item opens with a title; otherwise all of it."""
    title, colon, rest = text.partition(": ")
    return title if colon and rest and len(title.split()) <= 8 else text
