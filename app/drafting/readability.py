"""How well a draft reads for a citizen: Flesch-Douma, long sentences, long or rare words. Nothing is fetched."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from textstat.textstat import textstatistics  # type: ignore[import-untyped]
from wordfreq import zipf_frequency

from app import texts_drafts
from app.drafting.types import BlockKind, Draft

B1_SCORE = 60  # Flesch-Douma: 60 to 70 is "standard" Dutch, which is about B1
FEWEST_WORDS = 10
LONGEST_SENTENCE = 20  # words
LONG_WORD = 12  # letters
RARE = 2.5  # Zipf: less than once in three million words
RARE_FROM = 6  # letters; shorter rare words are names and abbreviations
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’)]?\s+(?=[\"“‘(]?[A-ZÀ-Þ0-9])")
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_MARKER = re.compile(r"\s*\[B\d+\]")


@dataclass(frozen=True, slots=True)
class Readability:
    """Flesch-Douma score (higher is easier, None for too few words), mean words a sentence, and what is hard.

    sentences are those of more than LONGEST_SENTENCE words; words the long or rare ones; both once, in order.
    """

    score: float | None
    mean: float
    sentences: tuple[str, ...]
    words: tuple[str, ...]

    @property
    def easy(self) -> bool:
        """Whether the text is about B1."""
        return self.score is not None and self.score >= B1_SCORE


def measure(draft: Draft) -> Readability:
    """Measures the sentences of a draft up to its sources, without headings and citation markers."""
    sentences = _sentences(draft)
    text = " ".join(sentences)
    counts = [word_count(sentence) for sentence in sentences]
    statistics = textstatistics()
    statistics.set_lang("nl")
    score = float(statistics.flesch_reading_ease(text)) if sum(counts) >= FEWEST_WORDS else None
    long = (sentence for sentence, count in zip(sentences, counts, strict=True) if count > LONGEST_SENTENCE)
    hard = (word for word in _WORD.findall(text) if _is_hard(word))
    mean = sum(counts) / len(counts) if counts else 0.0
    return Readability(score, mean, tuple(dict.fromkeys(long)), tuple(_once(hard)))


def word_count(sentence: str) -> int:
    """The number of words of a sentence, numbers left out."""
    return len(_WORD.findall(sentence))


def _sentences(draft: Draft) -> list[str]:
    """The sentences and list items; a list item without a full stop gets one, so that it is counted on its own."""
    found: list[str] = []
    for block in draft.blocks:
        if block.kind is BlockKind.HEADING:
            if block.text == texts_drafts.SOURCES_HEADING:
                break
            continue
        for sentence in _SENTENCE_END.split(_MARKER.sub("", block.text)):
            if _WORD.search(sentence):
                found.append(sentence if sentence.endswith((".", "!", "?")) else f"{sentence}.")
    return found


def _is_hard(word: str) -> bool:
    letters = len(word)
    if "-" in word or letters < RARE_FROM:
        return False
    return letters >= LONG_WORD or (word.islower() and zipf_frequency(word, "nl") < RARE)


def _once(words: Iterable[str]) -> list[str]:
    seen: dict[str, str] = {}
    for word in words:
        seen.setdefault(word.casefold(), word)
    return list(seen.values())
