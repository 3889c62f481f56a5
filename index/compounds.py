"""Dutch compounds: verkeersveiligheid is about verkeer and about veiligheid."""

from __future__ import annotations

from functools import lru_cache

from wordfreq import zipf_frequency

SHORTEST = 4  # letters of a part; shorter parts make compounds of anything
LONGEST = 60  # letters of a compound; two common words never make more, and a word without an end would take seconds
COMMON = 3.2  # Zipf frequency that a part must have by itself: about once in 600,000 words
LINKS = ("", "s", "en", "e")  # sounds between the parts
SUFFIXES = frozenset(
    "achtig baar bare heden heid iteit lijk lijke loos loze rijk rijke schap teit ingen eren ende eerd matig"
    " matige".split()
)  # words of the list, but endings in a compound


@lru_cache(maxsize=100_000)
def parts(word: str) -> tuple[str, ...]:
    """The two parts of a compound in lower case, without the sound between them; empty for any other word."""
    if len(word) > LONGEST:
        return ()
    found = [pair for pair in _pairs(word) if _commonness(pair) >= COMMON]
    return max(found, key=_commonness, default=())


def _pairs(word: str) -> list[tuple[str, str]]:
    pairs = []
    for cut in range(SHORTEST, len(word) - SHORTEST + 1):
        for link in LINKS:
            first, second = word[:cut].removesuffix(link) if link else word[:cut], word[cut:]
            if word[:cut].endswith(link) and len(first) >= SHORTEST and second not in SUFFIXES:
                pairs.append((first, second))
    return pairs


def _commonness(pair: tuple[str, str]) -> float:
    return min(_zipf(pair[0]), _zipf(pair[1]))


@lru_cache(maxsize=100_000)
def _zipf(word: str) -> float:
    return float(zipf_frequency(word, "nl"))
