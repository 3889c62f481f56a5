"""The names in a sentence: capitalised words, abbreviations, and what a programme or municipality is called."""

from __future__ import annotations

import re

from wordfreq import zipf_frequency

from app.answering.support.quantities import is_figure
from index.compounds import parts
from index.stopwords import STOPWORDS
from index.words import words

COMMON, RARE = 3.3, 1.2  # Zipf frequency from which a capitalised first word is an ordinary word, and a compound
TOKEN = re.compile(r"[^\W_]+(?:['’&.-][^\W_]+)*")
_OPENS = re.compile(r"(?:^|[.!?:]\s+)[\"“‘«(]*$")
_KINDS = ("programma", "programmalijn")
_FRAME = re.compile(
    r"\b(?:volgens|binnen|vanuit|in)\s+(?:het|de)?\s*(?:programma|programmalijn|thema)\s+"
    r"((?:[^\W\d_]+(?:\s*(?:&|en)\s+)?){1,3})",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"\b(?:bijlage|artikel|pagina|bladzijde|hoofdstuk|paragraaf|fase|programmalijn|actielijn|pijler|spoor|tabel|figuur)"
    r" (\d{1,3})\b",
    re.IGNORECASE,
)
"""Numbers that are names: bijlage 2."""
_ORDINARY = frozenset(
    "de het een dit deze dat die er we wij ze zij ook in op bij voor met om naar van volgens binnen daarnaast daarbij"
    " hierbij regio gemeente gemeenten provincie rijk programma programmalijn".split()
)


def names_in(text: str) -> tuple[str, ...]:
    """The folded words of names, each once, in order."""
    found: list[str] = []
    for match in TOKEN.finditer(text):
        token = match.group()
        opens = _OPENS.search(text[: match.start()]) is not None
        if _is_name(token, opens) or _is_called(text[: match.start()], token):
            found += [word for word in words(token) if word not in STOPWORDS and len(word) > 1]
    numbered = [match.group(1) for match in _NUMBERED.finditer(text)]
    return tuple(dict.fromkeys([word for word in found if not word[0].isdigit()] + numbered))


def framed(text: str) -> tuple[str, ...]:
    """The folded words that name the programme in which a sentence says that something stands."""
    return tuple(word for match in _FRAME.finditer(text) for word in names_in(f"x {match.group(1)}"))


def _is_name(token: str, opens: bool) -> bool:
    if any(letter.isupper() for letter in token[1:]):
        return token.casefold() not in _ORDINARY and not is_figure(token.casefold())
    if not token[0].isupper() or token.casefold() in _ORDINARY:
        return False
    known = float(zipf_frequency(token.casefold(), "nl"))
    return not opens or known < (RARE if parts(token.casefold()) else COMMON)


def _is_called(before: str, token: str) -> bool:
    """Whether the word stands right behind "programma" or the like, and so is its name even in lower case."""
    kind = before.rstrip().rsplit(" ", 1)[-1].casefold()
    return kind in _KINDS and before.endswith(" ") and token.casefold() not in STOPWORDS and len(token) > 4 and (
        float(zipf_frequency(token.casefold(), "nl")) < 5.3 and not token.endswith(("t", "en"))
    )  # fmt: skip
