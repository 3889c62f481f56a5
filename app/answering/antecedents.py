"""What a sentence points back to: "Dit vraagt om samenwerking" says nothing without the sentence before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from app.answering.candidates import Candidate, CandidateKind
from app.answering.citing import runs
from index.stopwords import STOPWORDS
from index.types import Hit
from index.words import words

STEPS = 2  # sentences that are put before one at most
_ADVERBS = "(?:hier|daar)(?:aan|door|in|mee|op|over|toe|uit|van|voor)"
_POINTS = re.compile(rf"\W*(?:(dit|deze|dat|die)|beide|hij|zij|ze|hier|{_ADVERBS})\b", re.IGNORECASE)
"""Words that stand for what was said; ook, daarnaast and daarbij only join on to it."""


def with_antecedent(candidate: Candidate) -> Candidate:
    """A sentence or item with what it points back to, as far as that is printed right before it in the passage."""
    if candidate.kind not in (CandidateKind.SENTENCE, CandidateKind.ITEM):
        return candidate
    positions = list(candidate.positions)
    for _ in range(STEPS):
        earlier = positions[0] - 1
        if earlier < 0 or not _points_back(candidate.hit, positions[0]) or not _joined(candidate.hit, earlier):
            break
        positions.insert(0, earlier)
    return replace(candidate, positions=tuple(positions))


def pointing_at(candidate: Candidate, chosen: Sequence[int]) -> tuple[int, ...]:
    """The chosen positions right behind a candidate that point back to it, each to the one before."""
    behind: list[int] = []
    place = candidate.positions[-1] + 1
    while place in chosen and _points_back(candidate.hit, place):
        behind.append(place)
        place += 1
    return tuple(behind)


def _points_back(hit: Hit, position: int) -> bool:
    """Whether a sentence opens with a word that points back; "deze programmalijn" is the one that the titles name."""
    text = hit.passage.sentences[position].text
    found = _POINTS.match(text)
    if not found:
        return False
    noun = set(words(text[found.end() :])[:1] if found[1] else []) - STOPWORDS
    return not any(noun & set(words(title)) for title in hit.passage.section)


def _joined(hit: Hit, position: int) -> bool:
    """Whether a sentence and the next can be quoted as one."""
    return len(runs(hit, (position, position + 1))) == 1
