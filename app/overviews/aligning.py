"""Which sentence of one text says the same as which of another: alike in words, in order, or near in meaning."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.overviews.differences import likeness
from app.overviews.reading import Text
from index.types import Vectors
from index.words import Analyzer, words

REWORDED = 0.55  # likeness in words from which a sentence is another version of one
NEAR_WORDS = 0.48  # share of its telling words from which a sentence is about the same
NEAR_MEANING = 0.88  # cosine from which it is
TRIED = 6  # sentences that are compared word by word with one


@dataclass(frozen=True, slots=True)
class Pairing:
    """Places in two texts that belong together: versions of one sentence (one to one), and sentences about the same."""

    versions: dict[int, int]
    related: dict[int, int]


def align(first: Text, second: Text) -> Pairing:
    """The pairing of two texts; related ones are those of the first without a version, several may share one."""
    if not first.said or not second.said:
        return Pairing({}, {})
    cosines = np.asarray(first.vectors @ second.vectors.T, np.float32)
    shares = _shares(first, second)
    versions = _versions(first, second, cosines + shares)
    return Pairing(versions, _related(cosines, shares, set(versions)))


def _versions(first: Text, second: Text, near: Vectors) -> dict[int, int]:
    """The best pairs first, each sentence in one at most; of equally good ones those in the same place of the order."""
    tokens = [[words(one.text) for one in text.said] for text in (first, second)]
    found: list[tuple[float, float, int, int]] = []
    for place, row in enumerate(near):
        for other in np.argsort(-row)[:TRIED].tolist():
            alike = likeness(tokens[0][place], tokens[1][other])
            if alike >= REWORDED:
                shift = abs(place / len(first.said) - other / len(second.said))
                found.append((-alike, shift, place, other))
    versions: dict[int, int] = {}
    for _, _, place, other in sorted(found):
        if place not in versions and other not in versions.values():
            versions[place] = other
    return versions


def _related(cosines: Vectors, shares: Vectors, away: set[int]) -> dict[int, int]:
    """For each place that is not away the best other one, if it is near in words and meaning."""
    related = {}
    for place in range(len(cosines)):
        if place in away:
            continue
        near = np.where(
            (cosines[place] >= NEAR_MEANING) & (shares[place] >= NEAR_WORDS), cosines[place] + shares[place], 0
        )
        if near.max() > 0:
            related[place] = int(near.argmax())
    return related


def _shares(first: Text, second: Text) -> Vectors:
    """How much (first, second) of the telling stems of each sentence another one has, by their rarity in both."""
    analyzer = Analyzer()
    stems = [[set(analyzer.terms(one.text)) for one in text.said] for text in (first, second)]
    spread = Counter(stem for side in stems for terms in side for stem in terms)
    order = {stem: place for place, stem in enumerate(spread)}
    weights = np.array([1 / np.log2(1 + count) for count in spread.values()], np.float32)
    tables = [_table(side, order) for side in stems]
    mine = tables[0] * weights
    total = mine.sum(axis=1, keepdims=True)
    return np.asarray((mine @ tables[1].T) / np.where(total > 0, total, 1), np.float32)


def _table(sentences: Sequence[set[str]], order: dict[str, int]) -> NDArray[np.float32]:
    table = np.zeros((len(sentences), len(order)), np.float32)
    for row, stems in enumerate(sentences):
        table[row, [order[stem] for stem in stems]] = 1
    return table
