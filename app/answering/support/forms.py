"""One form for what is written in several: i.p.v. and in plaats van, an abbreviation and its full name."""

from __future__ import annotations

import re
from collections.abc import Iterable

from index.abbreviations import Abbreviation

_SHORT_FORMS = {
    "i.p.v.": "in plaats van",
    "t.b.v.": "ten behoeve van",
    "m.b.t.": "met betrekking tot",
    "i.r.t.": "in relatie tot",
    "t.o.v.": "ten opzichte van",
    "d.m.v.": "door middel van",
    "i.v.m.": "in verband met",
    "n.a.v.": "naar aanleiding van",
    "o.a.": "onder andere",
    "m.n.": "met name",
    "c.q.": "of",
    "incl.": "inclusief",
}
_HOOKED = re.compile(r"\(([^\W\d_]+-?)\)(?=[^\W\d_])")
"""The optional beginning of a word, as in (inter)nationaal."""
_SHORTENED = re.compile("|".join(rf"\b{re.escape(short)}" for short in _SHORT_FORMS), re.IGNORECASE)


def normal(text: str) -> str:
    """The text with common short forms in full, and without the hooks of (inter)nationaal."""
    return _SHORTENED.sub(lambda found: _SHORT_FORMS[found.group().casefold()], _HOOKED.sub(r"\1", text))


def spelled_out(text: str, abbreviations: Iterable[Abbreviation]) -> str:
    """The text with both the abbreviation and its full name wherever one of them stands."""
    for one in abbreviations:
        short, full = _patterns(one)
        if short.search(text) and not full.search(text):
            text = short.sub(f"{one.short} ({one.full})", text)
        elif full.search(text) and not short.search(text):
            text = full.sub(f"{one.full} ({one.short})", text)
    return text


def without_names(text: str, abbreviations: Iterable[Abbreviation]) -> str:
    """The text without the abbreviations and the full names in it."""
    for one in abbreviations:
        short, full = _patterns(one)
        text = short.sub("", full.sub("", text))
    return text


def _patterns(one: Abbreviation) -> tuple[re.Pattern[str], re.Pattern[str]]:
    short, full = (re.compile(rf"(?<!\w){re.escape(form)}(?!\w)") for form in (one.short, one.full))
    return short, full
