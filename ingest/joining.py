"""How two printed lines of one paragraph continue: as two words, as one, or as one with its hyphen.

Dutch text layers break words with a hyphen (voedings-/producten) and, where the designer's programme drew the
hyphen itself, without any trace (kennisinfra/structuur). The decision compares how likely the joined word and the two
words are, by the document's own words and a frequency list.
"""

from __future__ import annotations

import re
from enum import StrEnum

from ingest.vocabulary import UNKNOWN, Vocabulary, list_probability

HYPHENS = "-‐‑\u00ad"
HANGING = frozenset({"en", "of", "tot", "als"})
"""After a hanging hyphen (zon- en windprojecten) these begin a word of their own."""
GLUE = 3e-3
"""Share of running words above which a word is glue (en, de, van): no end of a broken word, though the letters fit."""
CONTENT = 1e-3
"""Share of running words below which a word can be the second part of a compound."""
SCARCE = -5.0
"""log10 probability below which a first part hardly stands alone."""
SURE = 1.0
"""log10 by which one word must be likelier than two: between the truly broken (from 1.3) and the rest (to 0.7)."""
SURE_COMPOUND = 8.0
"""The same for a compound that is in no list: its parts explain almost anything, so both halves must be no words."""

_LAST = re.compile(r"[^\W\d_]+(?:[’'´`][^\W\d_]+)*$")
_FIRST = re.compile(r"[^\W\d_]+(?:[’'´`][^\W\d_]+)*")


class Join(StrEnum):
    """What stands between two lines when they are read on."""

    SPACE = "space"
    NOTHING = "nothing"
    DROP_HYPHEN = "drop hyphen"


def join(left: str, right: str, vocabulary: Vocabulary) -> Join:
    """Decides for the end of one line and the start of the next (both stripped)."""
    if left and left[-1] in HYPHENS:
        return _join_hyphen(left, right, vocabulary)
    if left.endswith(")") and _is_bracketed_start(left, right, vocabulary):
        return Join.NOTHING
    last, first = _LAST.search(left), _FIRST.match(right)
    if not last or not first or not right[0].islower():
        return Join.SPACE
    return Join.NOTHING if _is_one_word(last.group(), first.group(), vocabulary) else Join.SPACE


def _join_hyphen(left: str, right: str, vocabulary: Vocabulary) -> Join:
    if len(left) < 2 or left[-2].isspace() or not right:
        return Join.SPACE
    first = _FIRST.match(right)
    if first and first.group().lower() in HANGING:
        return Join.SPACE
    if not first or not right[0].islower() or left[-2].isdigit():
        return Join.NOTHING
    last = _LAST.search(left[:-1])
    if last and _keeps_hyphen(left.split()[-1], last.group(), right.split()[0], first.group(), vocabulary):
        return Join.NOTHING
    return Join.DROP_HYPHEN


def _keeps_hyphen(token: str, last: str, next_token: str, first: str, vocabulary: Vocabulary) -> bool:
    """Whether the document itself writes the word with this hyphen, and not without."""
    return vocabulary.tokens(token + next_token) > vocabulary.count(last + first)


def _is_bracketed_start(left: str, right: str, vocabulary: Vocabulary) -> bool:
    """(inter) + nationaal, where the document elsewhere writes (inter)nationaal."""
    token, next_token = left.split()[-1], right.split()[0] if right.split() else ""
    return token.startswith("(") and bool(next_token) and vocabulary.tokens(token + next_token) > 0


def _is_one_word(last: str, first: str, vocabulary: Vocabulary) -> bool:
    if vocabulary.pairs(last, first):
        return False
    left, right = vocabulary.log_probability(last), vocabulary.log_probability(first)
    if list_probability(first) > GLUE and left > UNKNOWN:
        return False
    joined = vocabulary.log_probability(last + first)
    if joined > UNKNOWN:
        return joined - left - right > SURE
    if vocabulary.compound_probability(last + first) - left - right > SURE_COMPOUND:
        return True
    return left < SCARCE and 0 < list_probability(first) < CONTENT and _starts_compounds(last, vocabulary)


def _starts_compounds(last: str, vocabulary: Vocabulary) -> bool:
    """No word by itself, and the first part of other words of the document: mobiliteits + programma."""
    return len(last) > 3 and not vocabulary.count(last) and vocabulary.starts_compounds(last)
