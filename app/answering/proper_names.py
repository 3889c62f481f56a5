"""Names in Dutch text by their capitals: people, bodies, projects, places."""

from __future__ import annotations

import re

# a capital that opens a sentence says nothing; initials always do
_NAME = re.compile(
    r"(?<!^)(?<![.!?:] )\b[A-Z][\w’'&-]+(?:\s+(?:[A-Z][\w’'&-]+|en|van|de|der|&))*|\b(?:[A-Z]\.){1,4}\s?[A-Z]\w+"
)
_LONGEST = 5  # further words of one name in a question
_PHRASE = re.compile(
    r"(?<=[\w,;:'’] )['‘\"]?"
    rf"([A-Z#][\w’'-]+(?:\s+(?:[A-Z0-9][\w’'!-]*|&|en(?= [A-Z])|van(?= [A-Z])|de(?= [A-Z]))){{0,{_LONGEST}}})"
)


def names_in(text: str) -> list[str]:
    """The names in a text, in order, as they are written; words such as "van" at their end included."""
    return [match.group().strip() for match in _NAME.finditer(text)]


def has_name(text: str) -> bool:
    """Whether there is a name in a text."""
    return _NAME.search(text) is not None


def phrases_in(question: str) -> list[str]:
    """The names in a question, of several words where they belong together ("Vitaal & Gezond", "Regiovisie 2050")."""
    return [match.group(1).strip() for match in _PHRASE.finditer(question)]


def squeeze(text: str) -> str:
    """Letters and digits only, in lower case: how a name is compared, however it is spaced or hyphenated."""
    return "".join(letter for letter in text.lower() if letter.isalnum())
