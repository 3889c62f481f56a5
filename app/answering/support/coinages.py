"""Words that Dutch does not have: small models put pieces of words together, as in "ruim 40 bedrijbes"."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

import simplemma
from wordfreq import zipf_frequency

from app.answering.support.names import TOKEN
from app.answering.support.wording import EXACT, Wording, closeness
from index.stopwords import STOPWORDS
from index.words import fold

SHORTEST, LONGEST = 5, 50  # letters of a word that is looked at, and of one that can be Dutch
SHORTEST_PART, SHORT_PART = 3, 4  # letters of the shortest part of a compound, and of one that need not be so common
PART, LAST_PART, TINY_PART = 3.0, 2.5, 4.0  # Zipf frequency of a part, of the last one, and of one of three letters
LINKS = ("", "s", "en", "e", "n")  # sounds between the parts


def coined(sentence: str, given: Iterable[str], wording: Wording) -> tuple[str, ...]:
    """The words of a sentence that are no Dutch, no compound of Dutch words, and no form of a word of the given texts.

    Only words in lower case: capitals make names, which have a check of their own.
    """
    tokens = dict.fromkeys(token for token in TOKEN.findall(sentence) if token.isalpha() and token.islower())
    strange = [token for token in tokens if len(token) >= SHORTEST and not _is_dutch(token)]
    if not strange:
        return ()
    told = wording.words(" ".join(given))
    return tuple(token for token in strange if any(closeness(word, told) < EXACT for word in wording.words(token)))


@lru_cache(maxsize=100_000)
def _is_dutch(word: str) -> bool:
    """Whether a word is in a list of Dutch, is a form of one, or is put together of such words."""
    if len(word) > LONGEST:
        return False
    lemma = str(simplemma.lemmatize(word, lang="nl"))
    forms = {word, fold(word), lemma, fold(lemma)}
    return simplemma.is_known(word, lang="nl") or any(_zipf(form) > 0 or _is_compound(form) for form in forms)


@lru_cache(maxsize=100_000)
def _is_compound(word: str) -> bool:
    """Whether a word is a row of common words, with or without a sound between them: snel-laad-locaties.

    Milder than index.compounds, which must name the right parts: here a true word that is rejected costs a sentence.
    """
    cuts = range(SHORTEST_PART, len(word) - SHORTEST_PART + 1)
    return any(
        _is_part(word[:cut].removesuffix(link), PART) and _ends(word[cut:])
        for cut in cuts
        for link in LINKS
        if word[:cut].endswith(link)
    )


def _ends(rest: str) -> bool:
    if _is_part(rest, LAST_PART) and rest not in STOPWORDS:
        return True
    return len(rest) >= SHORTEST_PART + SHORT_PART and _is_compound(rest)


def _is_part(word: str, common: float) -> bool:
    return len(word) >= SHORTEST_PART and _zipf(word) >= (common if len(word) >= SHORT_PART else TINY_PART)


def _zipf(word: str) -> float:
    return float(zipf_frequency(word, "nl"))
