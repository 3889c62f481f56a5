"""Abbreviations that the documents define themselves: Gezond en Actief Leefstijl Akkoord (GALA)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

LONGEST = 9  # words of a full name before its abbreviation
_SHORT = r"[A-Z0-9][\w&’'.-]*(?: [A-Z0-9][\w&’'.-]*)?"
_AFTER = re.compile(rf"\(({_SHORT})\)")
_BEFORE = re.compile(rf"\b({_SHORT}) \(([^()]{{8,120}})\)")
_WORD = re.compile(r"[\w’'&]+(?:-[\w’'&]+)*-?")


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """A short form and the full name that a document gives it, both as printed."""

    short: str
    full: str


def find_abbreviations(texts: Iterable[str]) -> tuple[Abbreviation, ...]:
    """All definitions in the texts, in order, each pair once."""
    found = (definition for text in texts for definition in _definitions(text))
    return tuple(dict.fromkeys(found))


def _definitions(text: str) -> Iterable[Abbreviation]:
    for match in _AFTER.finditer(text):
        full = _full_name(text[: match.start()], match.group(1))
        if full:
            yield Abbreviation(match.group(1), full)
    for match in _BEFORE.finditer(text):
        if _spells(_WORD.findall(match.group(2)), _letters(match.group(1))):
            yield Abbreviation(match.group(1), match.group(2))


def _full_name(before: str, short: str) -> str:
    """The shortest run of words before the bracket whose initials spell the short form, starting with a capital."""
    words = list(_WORD.finditer(re.split(r"[.;:!?()]", before)[-1]))[-LONGEST:]
    tail = before[len(before) - len(re.split(r"[.;:!?()]", before)[-1]) :]
    for first in reversed(range(len(words))):
        if words[first].group()[0].isupper() and _spells([word.group() for word in words[first:]], _letters(short)):
            return tail[words[first].start() :].strip()
    return ""


def _letters(short: str) -> str:
    """What has to be spelled: letters and digits, without a plural's ending (TOP’s)."""
    return "".join(c for c in re.sub(r"[’']s$", "", short) if c.isalnum()).lower()


def _spells(words: list[str], letters: str) -> bool:
    """Whether the letters can be read off the words in order, each word giving its first letters or none at all."""
    if len(letters) < 2 or not words or words[0][0].lower() != letters[0]:
        return False
    reached = {0}
    for word in words:
        reached |= {place + length for place in reached for length in _prefixes(word.lower(), letters[place:])}
    return len(letters) in reached


def _prefixes(word: str, letters: str) -> list[int]:
    """Lengths of the beginnings of letters that the word gives: its own beginning, or its parts' first letters."""
    plain = word.replace("-", "")
    lengths = []
    for length in range(1, min(len(letters), len(plain)) + 1):
        if (
            plain[0] == letters[0]
            and _in_order(letters[:length], plain)
            and (length <= 2 or plain.startswith(letters[:length]))
        ):
            lengths.append(length)
    return lengths


def _in_order(letters: str, word: str) -> bool:
    rest = iter(word)
    return all(letter in rest for letter in letters)
