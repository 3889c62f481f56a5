"""How near a candidate comes to each content word of the question in meaning: index.word_search, summed up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from app.answering.candidates import Candidate, CandidateKind

if TYPE_CHECKING:
    from index.types import Vectors, WordMatches


@dataclass(frozen=True, slots=True, eq=False)
class Match:
    """Weighted mean cosines (about 0.7 to 1) of the words of a question and a candidate.

    best is the nearest sentence with the titles above it, of a list its lead-in or the mean of its items; own the same
    without titles; together all of these as one text; titles the titles alone; passage the whole passage without
    titles; words has the cosine of each word in that one text.
    """

    best: float
    own: float
    together: float
    titles: float
    passage: float
    words: Vectors


def match(candidate: Candidate) -> Match | None:
    """The match of a candidate, None where the question has no content words."""
    found = candidate.hit.matches
    if found is None:
        return None
    weights = found.weights / found.weights.sum()
    own = _own(candidate, found)
    together = np.maximum(own.max(axis=0), found.titles)
    return Match(
        best=float((np.maximum(own, found.titles) @ weights).max()),
        own=float((own @ weights).max()),
        together=float(together @ weights),
        titles=float(found.titles @ weights),
        passage=float(found.sentences.max(axis=0) @ weights),
        words=together,
    )


def _own(candidate: Candidate, found: WordMatches) -> Vectors:
    """Cosines (texts, words) of its sentences; of a list its lead-in and its items' mean, as in OwnTerms."""
    sentences = found.sentences[list(candidate.positions)]
    if candidate.kind in (CandidateKind.SENTENCE, CandidateKind.ITEM):
        return sentences
    leadin = found.sentences[[candidate.leadin]] if candidate.leadin >= 0 else sentences[:0]
    return np.vstack([leadin, sentences.mean(axis=0, keepdims=True)])


def least_matched(matches: WordMatches, words: Vectors) -> float:
    """The largest distance (0..1) of a word to its nearest, times how telling the word is."""
    return float(((1 - words) * matches.weights).max())
