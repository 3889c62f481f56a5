"""The words of overviews: Part, Statement, Group, Summary, Comparison, Changes."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from app.types import Citation


class Length(StrEnum):
    """How long a summary is."""

    SHORT = "kort"
    LONG = "uitgebreid"


class Aspect(StrEnum):
    """What a group of statements tells about a part of the documents, in the order in which they are shown."""

    SUBJECT = "onderwerp"
    GOALS = "doelen"
    LINES = "lijnen"
    ACTIONS = "acties"
    PROJECTS = "projecten"
    TASKS = "opgaven"
    PARTNERS = "partners"


@dataclass(frozen=True, slots=True)
class Part:
    """A document, or a section of one with all that stands below it.

    key is that of its node in the outline, for a document the first number of it; path is empty for a document;
    numbered says that it is one of the parts that a document numbers, such as a programme; start and end are physical
    pages.
    """

    key: str
    document: str
    path: tuple[str, ...]
    title: str
    number: str
    start: int
    end: int
    numbered: bool = False

    @property
    def name(self) -> str:
        """The title with its number, as readers see it."""
        return f"{self.number}. {self.title}" if self.number else self.title

    def holds(self, document: str, path: tuple[str, ...]) -> bool:
        """Whether a section is this part or stands in it."""
        return document == self.document and path[: len(self.path)] == self.path


@dataclass(frozen=True, slots=True)
class Statement:
    """Words of the documents with the markers of their citations; below are the ones that belong under it."""

    text: str
    markers: tuple[str, ...]
    below: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """The statements on one aspect, in the documents' order; more counts those that were left out."""

    aspect: Aspect
    statements: tuple[Statement, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Summary:
    """What matters most in one part; sentences counts all that it has, chosen those that are shown."""

    part: Part
    length: Length
    groups: tuple[Group, ...]
    citations: tuple[Citation, ...]
    sentences: int
    chosen: int


@dataclass(frozen=True, slots=True)
class Row:
    """One aspect of two parts side by side; None where a part says nothing about it."""

    aspect: Aspect
    first: Group | None
    second: Group | None


@dataclass(frozen=True, slots=True)
class Shared:
    """Something that both parts name, and a sentence of each that does; counts are the sentences that do."""

    name: str
    first: Statement
    second: Statement
    counts: tuple[int, int] = (1, 1)


@dataclass(frozen=True, slots=True)
class Own:
    """A word that only one of two parts uses, how often, and a sentence that does."""

    name: str
    count: int
    example: Statement


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two parts side by side.

    themes are overarching ones that both name, shared the telling words and names of both; referring is what each says
    about the other, own what only one of them speaks of, the first part's first.
    """

    first: Part
    second: Part
    rows: tuple[Row, ...]
    themes: tuple[Shared, ...]
    shared: tuple[Shared, ...]
    referring: tuple[tuple[Statement, ...], tuple[Statement, ...]]
    own: tuple[tuple[Own, ...], tuple[Own, ...]]
    citations: tuple[Citation, ...]


class Fate(StrEnum):
    """What became of a sentence of one document in another."""

    SAME = "gelijk"
    CHANGED = "gewijzigd"
    RELATED = "verwant"
    REMOVED = "vervallen"
    ADDED = "toegevoegd"


class Difference(StrEnum):
    """In what two sentences about the same differ."""

    NUMBER = "getal"
    DATE = "datum"
    NAME = "naam"
    NEGATION = "ontkenning"
    WORDING = "woorden"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a sentence, and whether the other sentence has other words there."""

    text: str
    changed: bool


@dataclass(frozen=True, slots=True)
class Side:
    """A sentence of one of two documents: its stretches in order, and the markers of its citations."""

    spans: tuple[Span, ...]
    markers: tuple[str, ...]

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(span.text for span in self.spans)


@dataclass(frozen=True, slots=True)
class Change:
    """A sentence and what became of it; first is None for what was added, second for what was removed."""

    fate: Fate
    first: Side | None
    second: Side | None
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class ChangedSection:
    """The changes in one section, in reading order; path is that of the first document, of the second if added."""

    path: tuple[str, ...]
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """Two documents, sentence by sentence: sections of the first, then what only the second says by its sections."""

    first: Part
    second: Part
    sections: tuple[ChangedSection, ...]
    added: tuple[ChangedSection, ...]
    citations: tuple[Citation, ...]
    counts: dict[Fate, int] = field(default_factory=dict)
