"""Where Dutch sentences end."""

from __future__ import annotations

import re

ABBREVIATIONS = frozenset(
    "afb art bijv blz ca cf dhr dr drs evt fig gem hfst i.c incl ing ir jl lid m.b.t max mevr min mr mw nl no nr nrs"
    " pag par prof resp sr st tel vgl vs zgn".split()
)
"""Words that keep their full stop inside a sentence; anything with a full stop inside (o.a., t.o.v.) does too."""
ENDERS = frozenset({"etc", "enz", "e.d", "n.v.t", "e.v", "a.u.b", "mln", "mld"})
"""Abbreviations that often close a sentence: they do when a capital follows."""

CLOSERS = "\"'”’»)]⁰¹²³⁴⁵⁶⁷⁸⁹"
"""Signs that may follow a full stop and still belong to its sentence; raised digits refer to a footnote."""

_CANDIDATE = re.compile(rf"[.!?…]+[{re.escape(CLOSERS)}]*(?=\s+|$)")
_TOKEN = re.compile(r"\S+$")
_NUMBER = re.compile(r"\d+(?:\.\d+)*")
_DOTTED = re.compile(r"(?:[a-zà-ÿ]{1,4}\.)+[a-zà-ÿ]{1,4}")
_STARTS = re.compile(r"\s+[\"'“‘«(\[<]*[A-ZÀ-ÖØ-Þ0-9#]")


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Offsets of the sentences of a block, without the white space between them."""
    spans, start = [], 0
    for match in _CANDIDATE.finditer(text):
        if match.end() < len(text) and not _ends(text, start, match):
            continue
        spans.append((start, match.end()))
        start = match.end() + len(text[match.end() :]) - len(text[match.end() :].lstrip())
    if text[start:].strip():
        spans.append((start, start + len(text[start:].rstrip())))
    return spans


def _ends(text: str, start: int, match: re.Match[str]) -> bool:
    if not _STARTS.match(text, match.end()):
        return False
    if not match.group().startswith(".") or len(match.group().rstrip(CLOSERS)) > 1:
        return True
    found = _TOKEN.search(text[start : match.start()])
    token = found.group().lstrip("(\"'“‘«[").lower() if found else ""
    if token in ENDERS:
        return True
    return not _keeps_stop(token, text[start : match.start()])


def _keeps_stop(token: str, before: str) -> bool:
    """Abbreviation, initial (M.C.), or a bare number that opens the sentence (3. or 3.2.)."""
    initial = len(token) == 1 and token.isalpha()
    opening_number = _NUMBER.fullmatch(token) is not None and before.strip() == token
    dotted = _DOTTED.fullmatch(token) is not None
    return initial or opening_number or dotted or token in ABBREVIATIONS
