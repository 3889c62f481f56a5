"""Which sentences of a text matter most: near to all of it, telling, complete, and unlike each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

import numpy as np

from app.overviews.reading import Said, Text
from app.overviews.wording import is_background, leans, tells_about
from index.types import Vectors
from index.words import Analyzer
from ingest.types import BlockKind

SHORTEST, LONGEST = 8, 45  # words of a sentence that can stand by itself
CENTRAL, ABOUT, FIRST, TITLED, OWN = 0.5, 1.0, 1.2, 0.8, 1.5  # what speaks for a sentence
LEANING, BACKGROUND, MISFIT, LISTED = 2.0, 1.2, 2.0, 1.6  # and against it
LIKENESS = 0.4  # what likeness to a chosen sentence takes off, for each standard deviation above the mean
MOST_OF_PASSAGE = 2  # sentences of one passage


def central(text: Text) -> Vectors:
    """How near each sentence (sentences,) is to the whole text, as standard scores."""
    vectors = text.vectors
    near = vectors @ (vectors.mean(axis=0) if len(vectors) else np.zeros(1, np.float32))
    spread = float(near.std()) if len(near) else 0.0
    return np.asarray((near - near.mean()) / spread if spread > 0 else near * 0, np.float32)


def worth(text: Text, title: Collection[str], apart: Collection[str] = ()) -> Vectors:
    """How well each sentence (sentences,) says what the text is about.

    title holds the words that tell the part from others, apart the titles below which sentences tell of less than all.

    It helps to be near to all of it, to say so in words, to come first, to name the title, and to stand above all
    subheadings; it hurts to lean on another sentence, to tell of the past, to be no whole sentence or a list item.
    """
    analyzer = Analyzer()
    wanted = {term for word in title for term in analyzer.word_terms(word)}
    depth = len(text.part.path)
    scores = CENTRAL * central(text)
    for place, one in enumerate(text.said):
        covered = len(wanted & set(analyzer.terms(one.text))) / max(1, len(wanted))
        scores[place] += ABOUT * tells_about(one.text) + TITLED * covered + FIRST * _first(text, place)
        scores[place] += OWN * (one.path[depth : depth + 1] == () or one.path[depth] not in apart)
        scores[place] -= LEANING * leans(one.text) + BACKGROUND * is_background(one.text)
        scores[place] -= LISTED * (one.block.kind is BlockKind.ITEM) + MISFIT * (not stands_alone(one.text))
    return scores


def stands_alone(text: str) -> bool:
    """Whether a sentence can be read by itself: no question, no lead-in, neither short nor very long."""
    return SHORTEST <= len(text.split()) <= LONGEST and text.rstrip('”’")').endswith((".", "!"))


def choose(text: Text, scores: Vectors, most: int, taken: Sequence[Said] = ()) -> list[Said]:
    """At most so many sentences, best first, each unlike those before and those that are taken; in reading order."""
    if not text.said or most <= 0:
        return []
    vectors = text.vectors
    chosen: list[int] = []
    known = [one.vector for one in taken]
    away = {one.place for one in taken}
    cosines = vectors @ vectors.T
    mean, spread = float(cosines.mean()), float(cosines.std()) or 1.0
    left = [place for place, one in enumerate(text.said) if one.place not in away and one.text.rstrip()[-1] != ":"]
    while left and len(chosen) < most:
        best = max(
            left, key=lambda place: scores[place] - LIKENESS * (_nearest(vectors[place], known, mean) - mean) / spread
        )
        chosen.append(best)
        known.append(vectors[best])
        left.remove(best)
        full = Counter(text.said[place].hit.passage.id for place in chosen)
        left = [place for place in left if full[text.said[place].hit.passage.id] < MOST_OF_PASSAGE]
    return [text.said[place] for place in sorted(chosen)]


def _nearest(vector: Vectors, known: Sequence[Vectors], least: float) -> float:
    """Highest cosine with what is known, at least that."""
    return max([least, *(float(vector @ other) for other in known)])


def _first(text: Text, place: int) -> float:
    """1 for the first sentence of all, less for those that follow, 0 from the twelfth on."""
    return max(0.0, 1.0 - place / 12)
