"""Keyword search: BM25 by bm25s over terms of our own analysis."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import bm25s  # type: ignore[import-untyped]
import numpy as np

from index.words import Analyzer

# Lucene's variant; k1 and b as in its defaults, which suit passages of unequal length
METHOD, K1, B = "lucene", 1.2, 0.75
logging.getLogger("bm25s").setLevel(logging.WARNING)  # it sets itself to DEBUG


class KeywordIndex:
    """Finds passages that hold terms."""

    def __init__(self, engine: bm25s.BM25, rows: int, analyzer: Analyzer) -> None:
        self._engine = engine
        self._analyzer = analyzer
        self.rows = rows

    def search(self, text: str, limit: int) -> list[tuple[int, float]]:
        """At most limit pairs of row and score above 0 for the words of a text, best first; equal ones by row."""
        return self.search_terms(Counter(self._analyzer.terms(text)), limit)

    def search_terms(
        self, weights: Mapping[str, float], limit: int, rows: Sequence[int] | None = None
    ) -> list[tuple[int, float]]:
        """Search for terms that count as much as their weights, in some rows or all, with the same result as search."""
        known = [(self._engine.get_tokens_ids([term]), weight) for term, weight in weights.items()]
        scores = np.zeros(self.rows)
        for ids, weight in known:
            if ids:
                scores += weight * self._engine.get_scores_from_ids(ids)
        if rows is not None:
            scores[np.setdiff1d(np.arange(self.rows), rows)] = 0
        best = np.argsort(-scores, kind="stable")[:limit]
        return [(int(row), float(scores[row])) for row in best if scores[row] > 0]


def write_keywords(folder: Path, texts: Sequence[str], analyzer: Analyzer) -> None:
    """Indexes texts, a row each, and saves the index in a folder."""
    terms = [analyzer.terms(text) for text in texts]
    # sorted, so that equal texts give equal files
    vocabulary = {term: number for number, term in enumerate(sorted({term for row in terms for term in row}))}
    engine = bm25s.BM25(method=METHOD, k1=K1, b=B)
    engine.index(([[vocabulary[term] for term in row] for row in terms], vocabulary), show_progress=False)
    engine.save(folder, show_progress=False)


def read_keywords(folder: Path, analyzer: Analyzer) -> KeywordIndex:
    """Open what write_keywords saved. Raises OSError or ValueError if it is damaged."""
    engine = bm25s.BM25.load(folder, show_progress=False)
    return KeywordIndex(engine, int(engine.scores["num_docs"]), analyzer)
