"""Two documents -> what the second says of each sentence of the first, and what only it says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from app.answering.citing import Shelf
from app.overviews.aligning import Pairing, align
from app.overviews.differences import differences, equal, facts_marked, marked, unmarked
from app.overviews.reading import Said, Sources, Text, read_part
from app.overviews.types import Change, ChangedSection, Changes, Fate, Part, Side, Span
from index.search import SearchIndex


def find_changes(index: SearchIndex, shelf: Shelf, first: Part, second: Part) -> Changes:
    """The changes from the first document to the second."""
    return _Changing(Sources(shelf), read_part(index, first), read_part(index, second)).changes()


@dataclass(frozen=True, slots=True)
class _Changing:
    sources: Sources
    first: Text
    second: Text

    def changes(self) -> Changes:
        pairing = align(self.first, self.second)
        sections = _by_section((one.path, self._change(place, pairing)) for place, one in enumerate(self.first.said))
        taken = {*pairing.versions.values(), *pairing.related.values()}
        added = _by_section(
            (one.path, Change(Fate.ADDED, None, self._side(one)))
            for place, one in enumerate(self.second.said)
            if place not in taken
        )
        counts = Counter(change.fate for section in (*sections, *added) for change in section.changes)
        return Changes(self.first.part, self.second.part, sections, added, self.sources.citations, dict(counts))

    def _change(self, place: int, pairing: Pairing) -> Change:
        one = self.first.said[place]
        if place in pairing.versions:
            return self._version(one, self.second.said[pairing.versions[place]])
        if place in pairing.related:
            return self._related(one, self.second.said[pairing.related[place]])
        return Change(Fate.REMOVED, self._side(one), None)

    def _version(self, one: Said, other: Said) -> Change:
        if equal(one.text, other.text):
            return Change(Fate.SAME, self._side(one), self._side(other))
        spans = marked(one.text, other.text)
        kinds = differences(one.text, other.text)
        return Change(Fate.CHANGED, self._side(one, spans[0]), self._side(other, spans[1]), kinds)

    def _related(self, one: Said, other: Said) -> Change:
        first = self._side(one, facts_marked(one.text, other.text))
        second = self._side(other, facts_marked(other.text, one.text))
        return Change(Fate.RELATED, first, second)

    def _side(self, said: Said, spans: tuple[Span, ...] = ()) -> Side:
        return Side(spans or unmarked(said.text), self.sources.cite([said]))


def _by_section(changes: Iterable[tuple[tuple[str, ...], Change]]) -> tuple[ChangedSection, ...]:
    """Changes that follow one another in the same section together."""
    return tuple(
        ChangedSection(path, tuple(change for _, change in own))
        for path, own in groupby(changes, key=lambda entry: entry[0])
    )
