"""Hybrid search: vectors of passages, vectors of sentences and keywords, fused by rank."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from index.dense import PASSAGES, SENTENCES, VectorSearch
from index.fusion import Fused, fuse
from index.keyword import KeywordIndex
from index.lexicon import Lexicon
from index.selection import selected_rows
from index.store import PassageStore
from index.types import EVERYTHING, Encoder, Hit, Selection, Vectors

POOL = 50  # passages that each search may propose
WEIGHTS = {"dense": 1.0, "sentence": 0.5, "keyword": 1.0}  # measured on our own questions: see docs/evaluatie.md
LEAST_WEIGHT = 0.1  # even a word of everyday Dutch may decide between passages that are equal otherwise
SENTENCES_PER_PASSAGE = 4  # a passage may hold several near sentences, of which only the best counts


@dataclass(frozen=True, slots=True)
class HybridRetriever:
    """Retriever over the passages of one store."""

    store: PassageStore
    vectors: VectorSearch
    keywords: KeywordIndex
    lexicon: Lexicon
    encoder: Encoder

    def retrieve(self, question: str, limit: int = 10, selection: Selection = EVERYTHING) -> list[Hit]:
        """At most limit hits within a selection, best first; none for a blank question."""
        rows = selected_rows(self.store.passages, selection) if selection else None
        if not question.strip() or rows == []:
            return []
        vector: Vectors = self.encoder.encode_questions([question])[0]
        pool = max(POOL, limit)
        rankings = {
            "dense": self._dense(vector, pool, rows),
            "sentence": self._sentence(vector, pool, rows),
            "keyword": self._keyword(question, pool, rows),
        }
        return [self._hit(fused, vector) for fused in fuse(rankings, WEIGHTS)[:limit]]

    def _dense(self, vector: Vectors, pool: int, rows: Sequence[int] | None) -> list[int]:
        return [row for row, _ in self.vectors.nearest(PASSAGES, vector, pool, rows)]

    def _sentence(self, vector: Vectors, pool: int, rows: Sequence[int] | None) -> list[int]:
        starts = self.store.starts
        among = None if rows is None else [line for row in rows for line in range(starts[row], starts[row + 1])]
        found = self.vectors.nearest(SENTENCES, vector, pool * SENTENCES_PER_PASSAGE, among)
        passages = (bisect_right(self.store.starts, row) - 1 for row, _ in found)
        return list(dict.fromkeys(passages))[:pool]

    def _keyword(self, question: str, pool: int, rows: Sequence[int] | None) -> list[int]:
        weights: dict[str, float] = {}
        for word in self.lexicon.understand(question):
            for term, near in word.forms.items():
                weights[term] = max(weights.get(term, 0.0), near * max(word.weight, LEAST_WEIGHT))
        return [row for row, _ in self.keywords.search_terms(weights, pool, rows)]

    def _hit(self, fused: Fused, vector: Vectors) -> Hit:
        return Hit(
            passage=self.store.passages[fused.row],
            score=fused.score,
            ranks=fused.ranks,
            similarity=self.store.similarity(fused.row, vector),
            similarities=self.store.similarities(fused.row, vector),
        )
