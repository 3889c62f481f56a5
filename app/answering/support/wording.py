"""The content words of a sentence and how near other words come to them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import JaroWinkler
from wordfreq import zipf_frequency

from app.answering.support.quantities import is_figure
from app.answering.support.vocabulary import PARTICLES, Vocabulary
from index.words import Analyzer

EXACT, DERIVED, LIKEWISE, PART, KINDRED = 1.0, 0.85, 0.75, 0.7, 0.4
"""How near a form of the word, one of the same root, one that may stand for it, a part of a compound, and a compound
of another kind of the same thing are."""
SHORTEST_ROOT = 5  # letters that two words of one root share
LIKE = 0.92  # Jaro-Winkler similarity of two words of one root
EVERYDAY, HALVING = 6.0, 2.0  # Zipf frequency of words that tell nothing, and the slope towards 1
LEAST = 0.1  # weight that even such a word keeps
_DOUBLE = re.compile(r"([aeou])\1([^aeiou])$")
_REPORTING = frozenset(
    "volgens aldus staat staan stelt stellen noemt noemen genoemd beschrijft beschrijven beschreven vermeldt vermeld"
    " geeft document documenten stuk stukken tekst passage bron onder andere o.a namelijk daarnaast daarbij hierbij ook"
    " hierdoor daardoor daarmee hiermee daarvoor hiervoor daarom bijvoorbeeld verder tevens eveneens dus zowel".split()
)
"""Words that a writer puts around what a text says."""


@dataclass(frozen=True, slots=True)
class Word:
    """A content word: folded, its stem with those of its parts, and how telling it is (0..1).

    lemma is its dictionary form; groups are the lines of synonyms that it is in.
    """

    word: str
    terms: tuple[str, ...]
    weight: float
    lemma: str
    groups: frozenset[int]


class Wording:
    """Reads words with the stems that search uses too."""

    def __init__(self, analyzer: Analyzer) -> None:
        self._analyzer = analyzer
        self.vocabulary = Vocabulary(analyzer)
        self._word = lru_cache(100_000)(self._described)

    def words(self, text: str) -> tuple[Word, ...]:
        """The content words of a text, each once, in order; numbers, dates and measures are not among them."""
        found = dict.fromkeys(word for word in self._analyzer.content_words(text) if not is_figure(word))
        return tuple(self._word(word) for word in found if word not in _REPORTING)

    def terms(self, text: str) -> frozenset[str]:
        """All stems of a text, parts of compounds and figures included."""
        return frozenset(term for word in self._analyzer.content_words(text) for term in self._word(word).terms)

    def _described(self, word: str) -> Word:
        known = self.vocabulary
        return Word(word, tuple(self._analyzer.word_terms(word)), weight(word), known.lemma(word), known.groups(word))


def weight(word: str) -> float:
    """How telling a word is: 1 for words that are seldom used in Dutch, less the more common it is."""
    return max(LEAST, min(1.0, (EVERYDAY - float(zipf_frequency(word, "nl"))) / HALVING))


def closeness(word: Word, others: Iterable[Word]) -> float:
    """How near the nearest of other words is, 0..1."""
    return max((near(word, other) for other in others), default=0.0)


@lru_cache(maxsize=200_000)
def near(word: Word, other: Word) -> float:
    """How near two words are: forms of one word, of one root, synonyms, or with a part of a compound in common."""
    if word.lemma == other.lemma or _bases(word) & _bases(other):
        return EXACT
    if _same_root(word.word, other.word) or _apart(word.lemma, other.lemma):
        return DERIVED
    own, given = word.terms, other.terms
    if len(own) > 1 and set(own[1:]) <= set(given):
        return DERIVED
    if word.groups & other.groups:
        return LIKEWISE
    if len(own) > 1 and len(given) > 1 and own[-1] == given[-1]:
        return KINDRED  # dagrecreatie and verblijfsrecreatie are told apart
    return PART if set(own) & set(given) else 0.0


def _apart(one: str, other: str) -> bool:
    """Whether one is the other with what stands apart from a separable verb: bijdragen, dragen."""
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    return longer.endswith(shorter) and len(shorter) > 4 and longer.removesuffix(shorter) in PARTICLES


@lru_cache(maxsize=100_000)
def _bases(word: Word) -> frozenset[str]:
    """What a word can be a form of: streeft, gestreefd and streven share strev; reist and reizen share reiz."""
    stem = word.terms[0]
    plain = [stem]
    if stem[-1] in "td" and len(stem) > SHORTEST_ROOT:
        plain.append(stem[:-1])
        plain += [stem[2:-1]] if stem.startswith("ge") and len(stem) > SHORTEST_ROOT + 1 else []
    return frozenset(_voiced(_DOUBLE.sub(r"\1\2", one)) for one in plain)


def _voiced(stem: str) -> str:
    """The stem with the consonant that it has before a vowel."""
    return stem[:-1] + {"f": "v", "s": "z"}.get(stem[-1], stem[-1])


def _same_root(one: str, other: str) -> bool:
    """Whether two words begin alike and differ in their ending, or in ge- and the like before it."""
    shortest = min(len(one), len(other))
    if shortest < SHORTEST_ROOT:
        return False
    plain, given = _without_prefix(one), _without_prefix(other)
    alike = 0
    while alike < min(len(plain), len(given)) and plain[alike] == given[alike]:
        alike += 1
    return alike >= SHORTEST_ROOT and max(len(plain), len(given)) - alike <= 4 or _spelled_alike(one, other)


def _spelled_alike(one: str, other: str) -> bool:
    return min(len(one), len(other)) > 6 and JaroWinkler.similarity(one, other) >= LIKE and one[-3:] == other[-3:]


def _without_prefix(word: str) -> str:
    return word[2:] if word.startswith("ge") and len(word) > 7 else word


def coverage(words: Sequence[Word], near_by: Sequence[float]) -> float:
    """Share (0..1) of the words' weight that is covered at these closenesses; 1 for no words."""
    total = sum(word.weight for word in words)
    return sum(word.weight * one for word, one in zip(words, near_by, strict=True)) / total if total else 1.0
