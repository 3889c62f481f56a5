"""Footnotes: the numbers that text layers glue to a word or a full stop, and the lines at the foot of the page."""

from __future__ import annotations

import re

from ingest.types import Line, Page

SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
"""A footnote number glued to a word is shown raised: the letters stay those of the PDF, the word is itself again."""

_NOTE = re.compile(r"(\d{1,2})\s+\S")

Note = tuple[str, list[Line]]


def split_footnotes(page: Page) -> tuple[list[Line], list[Note]]:
    """Running text and notes (number, lines): the last lines of a page from the first that opens a note."""
    for start, line in enumerate(page.lines):
        if start > 0 and _opened_note(line, page.text) and line.box.top > page.lines[start - 1].box.top:
            return list(page.lines[:start]), _notes(page.lines[start:], page.text)
    return list(page.lines), []


def raised_offsets(text: str, numbers: frozenset[str]) -> frozenset[int]:
    """Offsets of the digits in the text that refer to one of the notes."""
    matches = (match for number in numbers for match in _references(number, text))
    return frozenset(index for match in matches for index in range(match.start(), match.end()))


def _references(number: str, text: str) -> list[re.Match[str]]:
    """Where the number is glued to a word (helix2) or to the sign after one (virus.2); not in 2.5, CO2 or PM10."""
    letter = r"[^\W\d_]"
    before = rf"(?<!\b[A-Z]{{2}})(?<=(?:{letter}|[)\]”’»])(?:{letter}|[.,;:!?)\]”’»\"']))"
    return list(re.finditer(before + number + r"(?!\w|[.,]\d)", text))


def _opened_note(line: Line, text: str) -> str:
    """The number of the note that the line opens, or nothing."""
    match = _NOTE.match(line.text)
    return match.group(1) if match and _references(match.group(1), text) else ""


def _next_note(line: Line, last: str) -> str:
    match = _NOTE.match(line.text)
    return match.group(1) if match and int(match.group(1)) == int(last) + 1 else ""


def _notes(lines: tuple[Line, ...], text: str) -> list[Note]:
    """The first line opens a note; a next one does by its reference, or by counting on."""
    notes: list[Note] = []
    for line in lines:
        number = _opened_note(line, text) or (_next_note(line, notes[-1][0]) if notes else "")
        if number:
            notes.append((number, [line]))
        else:
            notes[-1][1].append(line)
    return notes
