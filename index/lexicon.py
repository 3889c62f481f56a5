"""What a word of a question can be in these documents: itself, a compound's part, a full name, a typing error."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA
from wordfreq import zipf_frequency

from index.abbreviations import Abbreviation, find_abbreviations
from index.words import Analyzer, words

EXACT, CORRECTED, NAMED, PART = 1.0, 0.85, 0.7, 0.5  # how near a form is to the word that was asked
KNOWN_WORD = 2.6  # Zipf frequency from which a word that the documents do not use is no typing error
SHORTEST_TYPO = 5  # letters; shorter words have too many neighbours
SIMILAR = 0.75  # share of letters that must stay in place (optimal string alignment)
EVERYDAY, HALVING = 6.2, 1.7  # Zipf frequency of words that tell nothing anywhere (komt), and the slope towards 1
REMEMBERED = 20_000  # texts, about 20 MB
LEAST = 0.05  # weight that even such a word keeps


@dataclass(frozen=True, slots=True)
class QuestionWord:
    """A content word of a question.

    forms maps terms of the documents to how near they are (0..1); empty where the documents have nothing like it.
    weight is how telling it is, 0..1: inverse passage frequency (1 for a word that they never use), less for words
    that are common in all Dutch.
    """

    word: str
    weight: float
    forms: Mapping[str, float]

    def closeness(self, terms: frozenset[str]) -> float:
        """How near the terms of a text come to this word, 0..1."""
        return max((near for term, near in self.forms.items() if term in terms), default=0.0)


class Lexicon:
    """The terms and words of one index."""

    def __init__(self, texts: Sequence[str], analyzer: Analyzer) -> None:
        self._analyzer = analyzer
        self._passages = max(len(texts), 1)
        self._frequencies = Counter(term for text in texts for term in set(analyzer.terms(text)))
        self._words = sorted({word for text in texts for word in words(text) if not word[0].isdigit()})
        self.abbreviations: tuple[Abbreviation, ...] = find_abbreviations(text.replace("\n", " ") for text in texts)
        self._names = self._name_forms()
        self._remembered = lru_cache(REMEMBERED)(lambda text: frozenset(analyzer.terms(text)))

    def understand(self, question: str) -> tuple[QuestionWord, ...]:
        """The content words of a question, each once, in order."""
        found = {word: self._question_word(word) for word in self._analyzer.content_words(question)}
        return tuple(found.values())

    def terms(self, text: str) -> frozenset[str]:
        """The terms of a text, parts of compounds included; remembered, for the same passages come up again."""
        return self._remembered(text)

    def telling(self, term: str) -> float:
        """Inverse passage frequency of a term, 0 (in every passage) to 1 (in none)."""
        return math.log((self._passages + 1) / (self._frequencies[term] + 1)) / math.log(self._passages + 1)

    def _question_word(self, word: str) -> QuestionWord:
        forms = self._forms(word)
        near = [term for term, closeness in forms.items() if closeness > NAMED]
        weight = min(map(self.telling, near)) if near else 1.0
        return QuestionWord(word, max(LEAST, weight * _rarity(word)), forms)

    def _forms(self, word: str) -> dict[str, float]:
        stem, *pieces = self._analyzer.word_terms(word)
        forms = {stem: EXACT} if stem in self._frequencies else {}
        if not forms and (better := self._corrected(word)):
            stem, *pieces = self._analyzer.word_terms(better)
            forms = {stem: CORRECTED}
        forms |= {piece: PART for piece in pieces if piece in self._frequencies and piece not in forms}
        forms |= {term: NAMED for term in self._names.get(stem, ()) if term not in forms}
        return forms

    def _corrected(self, word: str) -> str:
        """The word of the documents that was meant, or nothing: a common word is meant as it was typed."""
        if len(word) < SHORTEST_TYPO or word[0].isdigit() or zipf_frequency(word, "nl") >= KNOWN_WORD:
            return ""
        near = process.extractOne(word, self._words, scorer=OSA.normalized_similarity, score_cutoff=SIMILAR)
        return str(near[0]) if near else ""

    def _name_forms(self) -> dict[str, tuple[str, ...]]:
        """From the term of an abbreviation to the terms of its full name."""
        forms: dict[str, tuple[str, ...]] = {}
        for found in self.abbreviations:
            for short in self._analyzer.terms(found.short):
                forms[short] = tuple(self._analyzer.terms(found.full))
        return forms


def _rarity(word: str) -> float:
    """1 for words that are seldom used in Dutch at large, falling to 0 for the most common ones."""
    return min(1.0, max(0.0, (EVERYDAY - float(zipf_frequency(word, "nl"))) / HALVING))
