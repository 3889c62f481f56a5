"""How likely a written form is a Dutch word: the document's own words, a frequency list, and compounds of both."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from wordfreq import zipf_frequency

WORD = re.compile(r"[^\W\d_]+(?:[’'´`][^\W\d_]+)*")
"""A run of letters, with an apostrophe inside (programma’s)."""

DOCUMENT_WEIGHT = 0.5
"""Share of the document's own counts in a word's probability; the rest is the frequency list's."""
UNKNOWN = -12.0
"""log10 of the probability of a form that is no word: well below the rarest word of the list (-8)."""
PUNCTUATION = ".,;:!?'’‘\"”“"
"""Stripped from the ends of a token; brackets and hyphens stay."""
PART_MIN = 4
"""Shortest part of a compound; shorter ones make words out of anything."""
RARE = 1e-6
"""A part of a compound must be a fairly common word: at least one in a million running words."""
COMPOUND_COST = 2.0
"""log10 by which a compound is rarer than its rarest part."""
LINKS = ("", "s", "en", "e")
"""Sounds between the parts of a Dutch compound: verkeer-s-veiligheid."""


class Vocabulary:
    """Words of one document, counted away from the line ends where they may be broken."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._counts: Counter[str] = Counter()
        self._pairs: Counter[tuple[str, str]] = Counter()
        self._tokens: Counter[str] = Counter()
        for line in lines:
            words = [word.lower() for word in WORD.findall(line)]
            self._counts.update(words[1:-1])
            self._pairs.update(pairwise(words[1:-1]))
            self._tokens.update(token.lower().strip(PUNCTUATION) for token in line.split()[1:-1])
        self._total = max(sum(self._counts.values()), 1)

    def count(self, word: str) -> int:
        """How often the document writes it inside a line."""
        return self._counts[word.lower()]

    def pairs(self, left: str, right: str) -> int:
        """How often the document writes the two words side by side inside a line."""
        return self._pairs[left.lower(), right.lower()]

    def tokens(self, token: str) -> int:
        """How often the document writes it between two spaces, with its hyphens and brackets, inside a line."""
        return self._tokens[token.lower().strip(PUNCTUATION)]

    def log_probability(self, word: str) -> float:
        """log10 of the chance that a running word is this one."""
        own = self._counts[word.lower()] / self._total
        mixed = DOCUMENT_WEIGHT * own + (1 - DOCUMENT_WEIGHT) * list_probability(word.lower())
        return math.log10(mixed) if mixed else UNKNOWN

    def compound_probability(self, word: str) -> float:
        """log10 of the chance of a word as a compound of two words of the list or of the document."""
        return max(map(self._split_probability, _splits(word.lower())), default=UNKNOWN)

    def starts_compounds(self, part: str) -> bool:
        """Whether the document has longer words that consist of this part and a known word (laad: laadlocaties)."""
        part = part.lower()
        return any(
            word.startswith(part) and len(word) - len(part) >= PART_MIN and list_probability(word[len(part) :]) > RARE
            for word in self._counts
        )

    def _split_probability(self, parts: tuple[str, str]) -> float:
        if any(list_probability(part) < RARE and not self.count(part) for part in parts):
            return UNKNOWN
        return min(map(self.log_probability, parts)) - COMPOUND_COST


@lru_cache(maxsize=100_000)
def list_probability(word: str) -> float:
    """Chance of the word in the frequency list (wordfreq, Dutch); 0 for what is not in it."""
    zipf: float = zipf_frequency(word.replace("’", "'").replace("´", "'"), "nl")
    return 10 ** (zipf - 9) if zipf else 0.0


def _splits(word: str) -> Iterable[tuple[str, str]]:
    for cut in range(PART_MIN, len(word) - PART_MIN + 1):
        for link in LINKS:
            if word[:cut].endswith(link) and cut - len(link) >= PART_MIN:
                yield word[: cut - len(link)], word[cut:]
