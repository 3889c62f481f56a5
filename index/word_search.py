"""Search by words as they are meant: each content word of a question is looked for in every sentence.

Late interaction as in Khattab and Zaharia, "ColBERT" (SIGIR 2020), with whole words in place of tokens, the words
weighted by how telling they are, and the titles above a passage counted with each of its sentences.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from index.lexicon import QuestionWord
from index.store import PassageStore
from index.types import Vectors, WordMatches
from index.words import Analyzer, words


@dataclass(frozen=True, slots=True, eq=False)
class AskedWords:
    """The content words of a question: where they stand in it, how telling each is (0..1), and its folded form."""

    spans: tuple[tuple[int, int], ...]
    weights: Vectors
    words: tuple[str, ...]


def asked_words(question: str, understood: tuple[QuestionWord, ...], analyzer: Analyzer) -> AskedWords:
    """Place the words of a question that the lexicon understood; a word that comes twice is there twice."""
    known = {word.word: word.weight for word in understood}
    found = [
        (span, max((word for word in words(question[slice(*span)]) if word in known), key=known.__getitem__))
        for span in analyzer.content_spans(question)
        if known.keys() & set(words(question[slice(*span)]))
    ]
    weights = np.array([known[word] for _, word in found], np.float32)
    return AskedWords(tuple(span for span, _ in found), weights, tuple(word for _, word in found))


class WordSearch:
    """One question compared with all passages of a store."""

    def __init__(self, store: PassageStore, asked: AskedWords, vectors: Vectors) -> None:
        self._store = store
        self._asked = asked
        nearest = store.words.nearest(vectors)
        self._sentences, self._titles = nearest[: store.starts[-1]], nearest[store.starts[-1] :]

    def ranking(self, limit: int, rows: Sequence[int] | None = None) -> list[int]:
        """At most limit passages, of some rows or all, the one with the nearest sentence first; equal ones by row."""
        starts = np.array(self._store.starts)
        owners = np.repeat(np.arange(len(starts) - 1), np.diff(starts))
        near = np.maximum(self._sentences, self._titles[owners]) @ self._asked.weights
        best = np.full(len(starts) - 1, -np.inf)
        np.maximum.at(best, owners, near)
        among = np.arange(len(best)) if rows is None else np.array(rows)
        return [int(row) for row in among[np.argsort(-best[among], kind="stable")][:limit]]

    def matches(self, passage: int) -> WordMatches:
        """The words of the question against one passage."""
        rows = slice(self._store.starts[passage], self._store.starts[passage + 1])
        return WordMatches(self._asked.words, self._asked.weights, self._sentences[rows], self._titles[passage])
