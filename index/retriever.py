"""Hybrid search: vectors of passages, words as they are meant and keywords, fused by rank."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from index.dense import PASSAGES, VectorSearch
from index.fusion import Fused, fuse
from index.keyword import KeywordIndex
from index.lexicon import Lexicon
from index.selection import selected_rows
from index.store import PassageStore
from index.types import EVERYTHING, Encoder, Hit, Selection, Vectors
from index.word_search import WordSearch, asked_words
from index.words import Analyzer

POOL = 50  # passages that each search may propose
WEIGHTS = {"dense": 0.5, "word": 1.0, "keyword": 0.5}  # measured on our own questions: see docs/evaluatie.md
LEAST_WEIGHT = 0.1  # even a word of everyday Dutch may decide between passages that are equal otherwise


@dataclass(frozen=True, slots=True)
class HybridRetriever:
    """Retriever over the passages of one store."""

    store: PassageStore
    vectors: VectorSearch
    keywords: KeywordIndex
    lexicon: Lexicon
    encoder: Encoder
    analyzer: Analyzer

    def retrieve(self, question: str, limit: int = 10, selection: Selection = EVERYTHING) -> list[Hit]:
        """At most limit hits within a selection, best first; none for a blank question."""
        rows = selected_rows(self.store.passages, selection) if selection else None
        if not question.strip() or rows == []:
            return []
        asked = asked_words(question, self.lexicon.understand(question), self.analyzer)
        encoded = self.encoder.encode_question_words(question, asked.spans)
        search = WordSearch(self.store, asked, encoded.words) if asked.words else None
        pool = max(POOL, limit)
        rankings = {
            "dense": self._dense(encoded.whole, pool, rows),
            "word": self._word(search, pool, rows),
            "keyword": self._keyword(question, pool, rows),
        }
        return [self._hit(fused, encoded.whole, search) for fused in fuse(rankings, WEIGHTS)[:limit]]

    def _dense(self, vector: Vectors, pool: int, rows: Sequence[int] | None) -> list[int]:
        return [row for row, _ in self.vectors.nearest(PASSAGES, vector, pool, rows)]

    def _word(self, search: WordSearch | None, pool: int, rows: Sequence[int] | None) -> list[int]:
        return search.ranking(pool, rows) if search else []

    def _keyword(self, question: str, pool: int, rows: Sequence[int] | None) -> list[int]:
        weights: dict[str, float] = {}
        for word in self.lexicon.understand(question):
            for term, near in word.forms.items():
                weights[term] = max(weights.get(term, 0.0), near * max(word.weight, LEAST_WEIGHT))
        return [row for row, _ in self.keywords.search_terms(weights, pool, rows)]

    def _hit(self, fused: Fused, vector: Vectors, search: WordSearch | None) -> Hit:
        return Hit(
            passage=self.store.passages[fused.row],
            score=fused.score,
            ranks=fused.ranks,
            similarity=self.store.similarity(fused.row, vector),
            similarities=self.store.similarities(fused.row, vector),
            matches=search.matches(fused.row) if search else None,
        )
