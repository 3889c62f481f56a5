"""Which words of a question a candidate has, by their terms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.answering.candidates import Candidate, CandidateKind
from index.lexicon import Lexicon, QuestionWord


def coverage(words: Sequence[QuestionWord], terms: frozenset[str]) -> float:
    """Share (0..1) of the question's telling words that the terms come near to."""
    return OwnTerms(terms).coverage(words)


@dataclass(frozen=True, slots=True)
class OwnTerms:
    """The terms of a candidate: all of a sentence; of a list those of its lead-in, and of each item by itself.

    A list is about a word where its lead-in has it, or as far as its items do: one item of ten does not make the list
    an answer to a question about that item.
    """

    whole: frozenset[str]
    items: tuple[frozenset[str], ...] = ()

    def closeness(self, word: QuestionWord, context: frozenset[str] = frozenset()) -> float:
        """How near the candidate or its context comes to a word, 0..1."""
        near = word.closeness(self.whole | context if context else self.whole)
        if self.items and near < 1:
            near = max(near, sum(map(word.closeness, self.items)) / len(self.items))
        return near

    def coverage(self, words: Sequence[QuestionWord], context: frozenset[str] = frozenset()) -> float:
        """Share (0..1) of the question's telling words that the candidate or its context comes near to."""
        total = sum(word.weight for word in words)
        return sum(word.weight * self.closeness(word, context) for word in words) / total if total else 0.0

    def most_telling_missed(self, words: Sequence[QuestionWord], context: frozenset[str]) -> float:
        """The weight of the most telling word that neither candidate nor context comes near to."""
        return max((word.weight for word in words if self.closeness(word, context) < 0.3), default=0.0)


def own_terms(candidate: Candidate, lexicon: Lexicon) -> OwnTerms:
    """The terms of a candidate."""
    if candidate.kind not in (CandidateKind.LIST, CandidateKind.OUTLINE):
        return OwnTerms(lexicon.terms(candidate.text))
    items = tuple(lexicon.terms(sentence.text) for sentence in candidate.sentences)
    return OwnTerms(lexicon.terms(candidate.leadin_text), items)
