"""A passage as the check reads it: its sentences, each with what it leans on."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from app.answering.support.forms import normal, spelled_out
from app.answering.support.names import names_in
from app.answering.support.quantities import Figures, read_figures
from app.answering.support.types import Evidence
from app.answering.support.vocabulary import Pole
from app.answering.support.wording import Word, Wording
from index.abbreviations import Abbreviation
from index.words import words
from ingest.sentences import sentence_spans

_SIGN = re.compile(r"^(?:[·•\-–*]|\d{1,2}[.)]?|[a-z][.)]|[ivx]{1,4}[.)])\s+")
_LEANS = re.compile(
    r"(?:met |bij |in )?(?:ook|zo|en|dit|deze|dat|die|daar\w*|hier\w*|waar\w*|het|ze|zij|hij|beide)\b",
    re.IGNORECASE,
)


_CLAUSE = re.compile(
    r"[,;:–](?=\s|$)|\s(?=(?:maar|terwijl|omdat|want|doordat|zodat|hoewel|echter|waar\w*|die|dat|als|wanneer)\s)"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence or list item of a passage: folded words, content words, figures and names; and what it leans on.

    lemmas are the dictionary forms of the tokens, clauses the number of the clause that each stands in, pointing the
    places of those that point one of two or more ways. before is the place of the sentence that it refers back to or
    the lead-in of its list, -1 where there is none; line is the number of its line in the passage.
    """

    text: str
    tokens: tuple[str, ...]
    lemmas: tuple[str, ...]
    clauses: tuple[int, ...]
    pointing: tuple[tuple[int, Pole], ...]
    words: tuple[Word, ...]
    terms: frozenset[str]
    figures: Figures
    names: tuple[str, ...]
    before: int
    line: int


@dataclass(frozen=True, slots=True)
class Read:
    """A passage in pieces, with the terms, tokens and figures of its titles; counts are the lengths of its lists."""

    evidence: Evidence
    pieces: tuple[Piece, ...]
    titles: Piece
    counts: frozenset[str]


def read_evidence(evidence: Evidence, wording: Wording) -> Read:
    """The pieces of a passage in order, list signs left out."""
    pieces: list[Piece] = []
    leadin, items = -1, 0
    counts: set[str] = set()
    text = spelled_out(evidence.text, evidence.abbreviations)
    for number, line in enumerate(text.split("\n")):
        plain = _SIGN.sub("", line.strip())
        listed = plain != line.strip()
        items = items + 1 if listed else 0
        counts.add(str(items))
        for position, (start, end) in enumerate(sentence_spans(plain)):
            leans = _LEANS.match(plain[start:end]) is not None or position > 0 and listed
            before = leadin if listed and position == 0 else len(pieces) - 1 if leans else -1
            pieces.append(_piece(plain[start:end], wording, before, number))
        leadin = leadin if listed else len(pieces) - 1
    titles = _piece(spelled_out(". ".join((*evidence.section, evidence.title)), evidence.abbreviations), wording)
    return Read(evidence, tuple(pieces), titles, frozenset(counts - {"0", "1"}) | {_lines(evidence.text)})


def read_sentence(text: str, wording: Wording, abbreviations: Iterable[Abbreviation] = ()) -> Piece:
    """A sentence to check, in the same form."""
    return _piece(spelled_out(text, abbreviations), wording)


def _lines(text: str) -> str:
    """How many lines a passage has that is nothing but an outline of titles."""
    lines = text.split("\n")
    return str(len(lines)) if all(len(line) < 90 and not line.endswith((".", ":")) for line in lines) else ""


def _piece(written: str, wording: Wording, before: int = -1, line: int = 0) -> Piece:
    text = normal(written)
    known, tokens = wording.vocabulary, tuple(words(text))
    lemmas = tuple(known.lemma(token) for token in tokens)
    pointing = tuple(known.pointing(tokens))
    found, terms, figures, names = wording.words(text), wording.terms(text), read_figures(text), names_in(text)
    return Piece(text, tokens, lemmas, _clauses(text, tokens), pointing, found, terms, figures, names, before, line)


def _clauses(text: str, tokens: tuple[str, ...]) -> tuple[int, ...]:
    """The number of the clause that each word stands in."""
    found = [number for number, part in enumerate(_CLAUSE.split(text)) for _ in words(part or "")]
    return tuple(found) if len(found) == len(tokens) else (0,) * len(tokens)
