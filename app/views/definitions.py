"""Dutch sentences that define: which term a sentence or footnote says the meaning of."""

from __future__ import annotations

import re
from collections.abc import Collection

from index.stopwords import STOPWORDS
from index.words import fold

_NAME = r"[A-ZÀ-Þ#‘“][^,.;:()?!]{1,50}?"
_IS = re.compile(rf"^(?P<article>De |Het |Een )?(?P<term>{_NAME}|(?<=^De )\w+|(?<=^Het )\w+) is g?een \w")
_MEANS = re.compile(
    rf"^(?:Onder |Met )?(?P<term>{_NAME}) (?:wordt|worden|verstaan|bedoelen|betekent|houdt in)\b(?P<rest>.*)"
)
_MEANT = re.compile(r"\b(?:verstaan|bedoeld|bedoelen|betekent|houdt in)\b")
_APPOSITION = re.compile(r"(?<=\w )(?P<term>[A-Z][\w-]{3,}(?: [A-Z][\w-]+)*): (?:de|het|een) \w+ [^:]+$")
_GLOSS = re.compile(r"(?P<before>[\w’'-]+(?: [\w’'-]+){0,2}) \((?P<gloss>[^()]{12,160})\)")
_NO_GLOSS = re.compile(
    r"(?:onder|waar|die|dat|denk|inclusief|ook|zowel|en|of|niet|via|met|in|op|van|link|robot|bij|exclusief|zie|\d)",
)
_FOOTNOTE = re.compile(r"^(?P<term>[‘“]?[^,:;]{2,40}?[’”]?)(?:,| is | zijn |:)")
LONGEST = 5  # words of a term
_QUOTES = "‘’'\"“”"


def footnote_term(text: str) -> str:
    """The term that a footnote explains: "Quattro-helix, de 4-O’s, …" explains Quattro-helix; else empty."""
    match = _FOOTNOTE.match(text)
    return match["term"].strip(_QUOTES) if match and len(match["term"].split()) <= LONGEST else ""


def defined_term(text: str, names: Collection[str]) -> str:
    """The term that a sentence defines, else empty; names are known names of several words, folded."""
    return _is(text) or _means(text) or _apposition(text) or _glossed(text, names)


def _is(text: str) -> str:
    """Grip op Onbegrip is een …; the first and last word of the term are written as a name, or it is one long word."""
    match = _IS.match(text)
    if not match or text.rstrip().endswith("?"):
        return ""
    words = match["term"].split()
    if len(words) == 1:
        long_enough = len(words[0]) >= 8 or not match["article"]
        return words[0] if long_enough and fold(words[0]) not in STOPWORDS | _POINTERS else ""
    names = words[0][0].isupper() and words[-1][0].isupper() and fold(words[0]) not in STOPWORDS
    return " ".join(words) if names and len(words) <= LONGEST else ""


def _means(text: str) -> str:
    match = _MEANS.match(text)
    if not match or not _MEANT.search(match.group(0)) or text.rstrip().endswith((":", "?")):
        return ""
    words = match["term"].strip(_QUOTES).split()
    return " ".join(words) if len(words) <= 3 and fold(words[0]) not in STOPWORDS | _POINTERS else ""


def _apposition(text: str) -> str:
    match = _APPOSITION.search(text)
    return match["term"] if match and len(match["term"].split()) <= LONGEST else ""


def _glossed(text: str, names: Collection[str]) -> str:
    """A known name, or a word written as a name, with its explanation in brackets."""
    for match in _GLOSS.finditer(text):
        gloss, words = match["gloss"], match["before"].split()
        if _NO_GLOSS.match(gloss) or len(gloss.split()) < 2 or "/" in gloss:
            continue
        for length in (3, 2):
            term = " ".join(words[-length:])
            if len(words) >= length and fold(term) in names and "," not in gloss.split(" ")[0]:
                return term
        if re.fullmatch(r"\d[A-Z]\W?s", words[-1]) or (
            "-" in words[-1] and words[-1][0].isupper() and "," not in gloss
        ):
            return words[-1]
    return ""


_POINTERS = frozenset("dit dat deze die beide hier daar het dan zo".split())
