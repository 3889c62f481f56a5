"""A written text -> its sentences with the markers that they cite."""

from __future__ import annotations

import re

from app.answering.support.types import CitedSentence
from ingest.sentences import sentence_spans

_MARKERS = re.compile(r"\s*[\[【]\s*[Bb]\s?\d+(?:\s*(?:,|;|en|&)?\s*[Bb]?\s?\d+)*\s*[\]】]")
_OPENING = re.compile(r"\s*(?:[-*•·–]\s+|\(?\d{1,2}[.)]\s+(?=\S)|[a-z][.)]\s+(?=\S)|#{1,6}\s+|>\s+)")
_EMPHASIS = re.compile(r"\*\*|__|`")


def split(text: str) -> list[CitedSentence]:
    """The sentences of a text in order; a marker belongs to the sentence that it stands in or right behind."""
    return [sentence for number, line in enumerate(text.split("\n")) for sentence in _of_line(line, number)]


def _of_line(line: str, number: int) -> list[CitedSentence]:
    opening = _OPENING.match(line)
    sign = opening.group().strip() + " " if opening else ""
    plain, cited = _without_markers(_EMPHASIS.sub("", line[opening.end() :] if opening else line))
    spans = sentence_spans(plain)
    markers: list[list[str]] = [[] for _ in spans]
    ahead = bool(cited) and cited[0][0] == 0 and cited[-1][0] < len(plain.rstrip())
    for place, names in cited:
        if spans:
            markers[_owner(spans, place, ahead)].extend(names)
    return [
        CitedSentence(plain[start:end].strip(), tuple(dict.fromkeys(names)), number, "" if position else sign)
        for position, ((start, end), names) in enumerate(zip(spans, markers, strict=True))
    ]


def _without_markers(line: str) -> tuple[str, list[tuple[int, list[str]]]]:
    """The line without markers, and where each group of them stood in what is left."""
    plain, found, done = "", [], 0
    for match in _MARKERS.finditer(line):
        plain += line[done : match.start()]
        found.append((len(plain.rstrip()), [f"B{digits}" for digits in re.findall(r"\d+", match.group())]))
        done = match.end()
    return plain + line[done:], found


def _owner(spans: list[tuple[int, int]], place: int, ahead: bool) -> int:
    """The sentence that a marker at this place cites for: the one begun before it, or that it is put ahead of."""
    if ahead:
        return next((position for position, (_, end) in enumerate(spans) if place < end), len(spans) - 1)
    begun = [position for position, (start, _) in enumerate(spans) if start < place]
    return begun[-1] if begun else 0
