"""The words of views: Node, Action, Mention, Theme, Term."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.types import Citation


@dataclass(frozen=True, slots=True)
class Node:
    """A section in the outline of a document.

    key is unique in the index ("1.4.2", document first); source is the printed heading; start and end are its first
    and last physical page; part says that it is one of the parts that a document numbers, such as a programme.
    """

    key: str
    title: str
    subtitle: str
    number: str
    source: Citation
    start: int
    end: int
    part: bool
    children: tuple[Node, ...]


class Kind(StrEnum):
    """What a document says that will be done or reached."""

    ACTION = "actie"
    GOAL = "doel"
    PROJECT = "project"
    TASK = "opgave"


@dataclass(frozen=True, slots=True)
class Action:
    """Something that a document promises, as printed.

    context is the item that this one stands under, else empty; part and line are the titles of the first and second
    level that it stands under, empty where there are none; quoted says that it is a sentence of running text.
    """

    kind: Kind
    text: str
    context: str
    part: str
    line: str
    quoted: bool
    source: Citation


@dataclass(frozen=True, slots=True)
class Mention:
    """A sentence that names a theme."""

    text: str
    source: Citation


@dataclass(frozen=True, slots=True)
class Theme:
    """A subject that a document takes up again beside its own section; mentions are by part, in their order.

    words are what was looked for.
    """

    title: str
    words: tuple[str, ...]
    source: Citation
    mentions: tuple[tuple[Mention, ...], ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Themes against the parts of one document."""

    document: str
    parts: tuple[str, ...]
    themes: tuple[Theme, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """An abbreviation or term.

    meaning is the full name of an abbreviation, else empty; source is the sentence that defines it, None where the
    documents use it without saying what it means; uses are the sentences in which it occurs, in order.
    """

    name: str
    meaning: str
    source: Citation | None
    uses: tuple[Citation, ...]
