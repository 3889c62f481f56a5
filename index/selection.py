"""Searching in a part of the documents only: which parts there are, and which passages belong to one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from index.errors import UnknownPartError
from index.types import Hit, Selection
from ingest.types import Passage, Section


class Titled(Protocol):
    """A document as far as selections look at it."""

    @property
    def name(self) -> str:
        """The file name."""
        ...

    @property
    def title(self) -> str:
        """The title."""
        ...

    @property
    def sections(self) -> tuple[Section, ...]:
        """The section tree in reading order."""
        ...


class Selectable(Protocol):
    """Finds passages within a selection."""

    def retrieve(self, question: str, limit: int = 10, selection: Selection = ...) -> list[Hit]:
        """At most limit hits within the selection."""
        ...


@dataclass(frozen=True, slots=True)
class SelectedRetriever:
    """A Retriever that always searches in the same selection."""

    whole: Selectable
    selection: Selection

    def retrieve(self, question: str, limit: int = 10) -> list[Hit]:
        """At most limit hits within the selection, best first."""
        return self.whole.retrieve(question, limit, self.selection)


def selected_rows(passages: Sequence[Passage], selection: Selection) -> list[int]:
    """Rows of the passages that belong to a selection, ascending."""
    return [
        row
        for row, passage in enumerate(passages)
        if selection.document in ("", passage.document)
        and (not selection.programme or passage.section[:1] == (selection.programme,))
    ]


def programmes(documents: Iterable[Titled]) -> tuple[str, ...]:
    """Titles of the outermost sections that can be chosen, in reading order.

    Of a document with numbered ones those, of any other those with sections of their own.
    """
    found: dict[str, None] = {}
    for document in documents:
        tops = [section for section in document.sections if len(section.path) == 1]
        parents = {section.path[0] for section in document.sections if len(section.path) > 1}
        numbered = [section.title for section in tops if section.number]
        found |= dict.fromkeys(numbered or [section.title for section in tops if section.title in parents])
    return tuple(found)


def choose(selection: Selection, documents: Sequence[Titled]) -> Selection:
    """The selection that was meant, its names written in full: "veiligheid" is "Programma Veiligheid".

    Raises UnknownPartError where a name fits nothing, or more than one thing.
    """
    names = {document.name: document.name for document in documents}
    names |= {document.title: document.name for document in documents}
    tops = {title: title for title in programmes(documents)}
    return Selection(_meant(selection.document, names), _meant(selection.programme, tops))


def _meant(name: str, names: dict[str, str]) -> str:
    if not name or name in names:
        return names.get(name, "")
    wanted = name.casefold().strip()
    fitting = {full for shown, full in names.items() if wanted and wanted in shown.casefold()}
    if len(fitting) != 1:
        raise UnknownPartError(name, tuple(dict.fromkeys(names.values())))
    return fitting.pop()
