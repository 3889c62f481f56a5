"""Whether a sentence is one at all: small models string the words of a passage together, which then all stand in it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.answering.support.types import Reason
from index.stopwords import STOPWORDS
from index.words import words

LOOPED = 2  # words of the shortest phrase that is looked for twice in a row
_DOUBLED = re.compile(r"\b([^\W\d_]+) \1\b", re.IGNORECASE)
_NEVER_DOUBLED = frozenset("niet geen nog ook de een van voor met te".split())
"""Small words that never stand twice in a row, as "is is", "zijn zijn" and "het het" may."""
_AUXILIARIES = "is zijn heeft hebben wordt worden werd werden had hadden kunnen moeten zullen".split()
_ARTICLE_AND_VERB = re.compile(rf"\b[Dd]e (?:{'|'.join(_AUXILIARIES)})\b")
"""What Dutch never has, unlike "het hebben"; in lower case, since "de IS" is a name."""
_ABOUT_THE_TASK = re.compile(rf"(?:de|het|uw|deze|dit) (vraag|antwoord) (?:{'|'.join(_AUXILIARIES)})\b", re.IGNORECASE)


def malformed(sentence: str, given: Sequence[str]) -> Reason | None:
    """Why a sentence can be no statement about the documents, whatever its words are; given are texts to rest on.

    It says a phrase or a word twice in a row, has a verb where a noun must stand, or speaks of the question or the
    answer where no text does.
    """
    if _loops(words(sentence)) or _stammers(sentence):
        return Reason.LOOP
    if _ARTICLE_AND_VERB.search(sentence):
        return Reason.GRAMMAR
    aside = _ABOUT_THE_TASK.match(sentence.lstrip("\"'“‘«"))
    if aside and not any(aside[1].casefold() in words(text) for text in given):
        return Reason.ASIDE
    return None


def _loops(tokens: Sequence[str]) -> bool:
    """Whether a phrase comes twice in a row, as from a model that does not come to an end; no writer does that."""
    return any(
        tokens[start : start + length] == tokens[start + length : start + 2 * length]
        for length in range(LOOPED, len(tokens) // 2 + 1)
        for start in range(len(tokens) - 2 * length + 1)
    )


def _stammers(sentence: str) -> bool:
    doubled = (match[1].casefold() for match in _DOUBLED.finditer(sentence))
    return any(word in _NEVER_DOUBLED or word not in STOPWORDS for word in doubled)
