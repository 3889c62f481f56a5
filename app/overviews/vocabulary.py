"""The telling words and names of a text: those that little else in the documents and in Dutch has."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
from wordfreq import zipf_frequency

from app.overviews.reading import Said, Text
from index.search import SearchIndex
from index.stopwords import STOPWORDS
from index.words import SPAN, Analyzer, fold
from ingest.types import PassageKind

SHORTEST = 4  # letters of a word that can be telling; abbreviations in capitals may be shorter
COMMON = 4.8  # Zipf frequency in Dutch from which a word is not
WIDESPREAD = 0.08  # share of all passages from which a word belongs to the whole document
NAME = 1.5  # how much more a name tells
UNLIKE = 0.82  # cosine of two sentences that have nothing to do with each other
_NOUN = re.compile(
    r"\b(?:de|het|een|onze|ons|deze|dit|elke?|iedere?|geen|hun|van|voor|met|in|op|naar|tussen|bij|over|door|uit|per)"
    r" (?=(?P<noun>[^\W\d_]{3,})(?:[.,;:)]| (?P<after>[^\W\d_]+)|$))",
    re.IGNORECASE | re.MULTILINE,
)
_NAMED = re.compile(r"(?<=[a-z,] )[A-Z][^\W\d_]{2,}")


@dataclass(slots=True)
class Use:
    """A word as it is written most often, the sentences that use it in order, and how rare it is."""

    rarity: float
    said: list[Said] = field(default_factory=list)
    written: Counter[str] = field(default_factory=Counter)
    name: bool = False

    @property
    def shown(self) -> str:
        """The word as readers know it."""
        return _most(self.written)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """How many passages of the index have each stem, and which are nouns there.

    left_out are stems that say nothing here, such as those of the titles.
    """

    passages: int
    spread: Counter[str]
    nouns: frozenset[str]
    left_out: frozenset[str]
    analyzer: Analyzer

    @classmethod
    def of(cls, index: SearchIndex, titles: Iterable[Sequence[str]]) -> Vocabulary:
        """The vocabulary of an index, for comparing parts with these words in their titles."""
        analyzer = Analyzer()
        spread: Counter[str] = Counter()
        nouns: set[str] = set()
        texts = [passage.text for passage in index.passages if passage.kind is PassageKind.TEXT]
        for text in texts:
            spread.update({analyzer.word_terms(word)[0] for word in analyzer.content_words(text)})
            nouns |= {analyzer.word_terms(word)[0] for word in _nouns(text)}
        stems = frozenset(analyzer.word_terms(word)[0] for title in titles for word in title)
        return cls(len(texts), spread, frozenset(nouns), stems, analyzer)

    def uses(self, text: Text) -> dict[str, Use]:
        """The telling words of a text by their stem."""
        found: dict[str, Use] = {}
        for one in text.said:
            for place, match in enumerate(SPAN.finditer(one.text)):
                written = match.group()
                if (stem := self._stem(written)) is None:
                    continue
                use = found.setdefault(stem, Use(math.log(self.passages / (1 + self.spread[stem]))))
                named = written[0].isupper() and (place > 0 or written[1:] != written[1:].lower())
                use.written[written if named else written.lower()] += 1
                use.name |= named
                if not use.said or use.said[-1] is not one:
                    use.said.append(one)
        return found

    def _stem(self, written: str) -> str | None:
        """The stem of a telling word, None for any other."""
        word = fold(written)
        capitals = written.isupper() and len(written) > 1
        if not written[0].isalpha() or (len(word) < SHORTEST and not capitals) or not self.analyzer.content_words(word):
            return None
        stem = self.analyzer.word_terms(word)[0]
        widespread = self.spread[stem] > WIDESPREAD * self.passages
        common = float(zipf_frequency(word, "nl")) > COMMON and not capitals
        known = capitals or stem in self.nouns
        return None if widespread or common or not known or stem in self.left_out else stem


def _nouns(text: str) -> Iterator[str]:
    """The words that stand as nouns do, behind an article or preposition and before no content word; and names."""
    yield from map(fold, _NAMED.findall(text))
    for match in _NOUN.finditer(text):
        if not match["after"] or fold(match["after"]) in STOPWORDS:
            yield fold(match["noun"])


def telling(use: Use) -> float:
    """How much it tells of a part that it uses the word: by how often, rarity, and whether it is a name."""
    return math.log(1 + len(use.said)) * use.rarity * (NAME if use.name else 1.0)


@dataclass(frozen=True, slots=True)
class Pair:
    """A word that two texts use, the two sentences with it that are most alike, and how much that tells."""

    first: Use
    second: Use
    sentences: tuple[Said, Said]
    value: float

    @property
    def shown(self) -> str:
        """The word as it is written most often in both."""
        return _most(self.first.written + self.second.written)


def pair(first: Use, second: Use) -> Pair:
    """What two texts say with the same word; a word that they use for different things tells little."""
    cosines = np.stack([one.vector for one in first.said]) @ np.stack([one.vector for one in second.said]).T
    row, column = np.unravel_index(int(cosines.argmax()), cosines.shape)
    alike = max(0.0, round(float(cosines.max()), 4) - UNLIKE) / (1 - UNLIKE)
    often = math.log(1 + min(len(first.said), len(second.said)))
    name = NAME if first.name and second.name else 1.0
    return Pair(first, second, (first.said[row], second.said[column]), often * first.rarity * name * alike)


def _most(written: Counter[str]) -> str:
    """The commonest form; of equally common ones the first by alphabet."""
    return min(written, key=lambda form: (-written[form], form))
