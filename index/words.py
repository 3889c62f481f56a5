"""From Dutch text to the terms that keyword search compares."""

from __future__ import annotations

import re
import unicodedata

import Stemmer  # type: ignore[import-not-found]

from index.compounds import parts
from index.stopwords import STOPWORDS

VERSION = 2  # raise it when the same text gives other terms: indexes built before are then built anew
NUMBER = r"\d+(?:[.,]\d+)+"
WORD = r"[^\W_]+(?:'[^\W_]+)*"
SPAN = re.compile(rf"{NUMBER}|[^\W_]+(?:['’‘`´&][^\W_]+)*|[%€]")
TERM = re.compile(f"{NUMBER}|{WORD}")
THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
RAISED = re.compile(r"(?<=[^\W\d_]{2})[⁰¹²³⁴⁵⁶⁷⁸⁹]+")  # the number of a footnote is no part of the word
AMPERSAND = re.compile(r"(?<=\w)&(?=\w)")
APOSTROPHES = str.maketrans("’‘`´", "''''")


class Analyzer:
    """Terms of a text: lower case, no accents, whole numbers, no stop words, Dutch stems, parts of compounds.

    The stemmer is Porter's for Dutch: Kraaij and Pohlmann's takes the ge- off gezond and leaves zon.
    """

    def __init__(self) -> None:
        self._stemmer = Stemmer.Stemmer("dutch_porter")

    def terms(self, text: str) -> list[str]:
        """Give the terms in order, repeated as often as they occur; a compound is followed by its parts."""
        return [term for word in self.content_words(text) for term in self.word_terms(word)]

    def content_words(self, text: str) -> list[str]:
        """Give the words that are no stop words, in order."""
        return [word for word in words(text) if word not in STOPWORDS]

    def content_spans(self, text: str) -> list[tuple[int, int]]:
        """Give where the words that are no stop words stand in the text as it is written: start and end, in order."""
        return [match.span() for match in SPAN.finditer(text) if self.content_words(match.group())]

    def word_terms(self, word: str) -> list[str]:
        """Give the term of one word and those of its parts."""
        if word[0].isdigit():
            return [word]
        word = word.removesuffix("'s")
        return [str(self._stemmer.stemWord(part)) for part in (word, *parts(word))]


def words(text: str) -> list[str]:
    """Split a text in words and numbers, folded: 1.200 is 1200, B&W is benw, 55% is 55 procent."""
    plain = AMPERSAND.sub("en", fold(text)).replace("%", " procent ").replace("€", " euro ")
    return [_whole(found) for found in TERM.findall(plain)]


def fold(text: str) -> str:
    """Lower case, without accents and footnote numbers, with one kind of apostrophe."""
    apart = unicodedata.normalize("NFKD", RAISED.sub("", text).translate(APOSTROPHES).casefold())
    return "".join(character for character in apart if not unicodedata.combining(character))


def _whole(word: str) -> str:
    return word.replace(".", "") if THOUSANDS.fullmatch(word) else word
