"""Overviews as HTML: statements with buttons to their pages, two parts side by side, and marked differences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app import texts_overviews as texts
from app.overviews.types import (
    Change,
    ChangedSection,
    Changes,
    Comparison,
    Fate,
    Group,
    Own,
    Part,
    Shared,
    Side,
    Statement,
    Summary,
)
from app.types import Citation
from app.web.fragments import escape, page_button, short

FEW_ADDED = 60  # sentences that only the second document has, up to which all are shown
MOST_OF_SECTION = 5  # above that, of each section


@dataclass(frozen=True, slots=True)
class Shown:
    """Writes statements; key makes its buttons unique on the page."""

    citations: Sequence[Citation]
    key: str

    def summary(self, summary: Summary) -> str:
        """The groups of a summary."""
        return "".join(self._group(group) for group in summary.groups)

    def comparison(self, comparison: Comparison) -> str:
        """Two parts side by side, aspect by aspect, and what they share."""
        parts = comparison.first, comparison.second
        rows = "".join(
            f"<h5>{escape(texts.ASPECTS[row.aspect])}</h5>{self._beside(parts, (row.first, row.second))}"
            for row in comparison.rows
        )
        referring = [
            self._list(said) if said else _soft(texts.REFERRING_NONE.format(part=part.title, other=other.title))
            for part, other, said in zip(parts, reversed(parts), comparison.referring, strict=True)
        ]
        return (
            f"{rows}<h5>{escape(texts.REFERRING)}</h5>{_columns(parts, referring)}"
            f"{self._all_shared(texts.THEMES, parts, comparison.themes)}"
            f"{self._all_shared(texts.SHARED, parts, comparison.shared)}"
            f"<h5>{escape(texts.OWN_HEADING)}</h5>{_columns(parts, [self._own(own) for own in comparison.own])}"
        )

    def changes(self, changes: Changes) -> str:
        """Section by section what became of each sentence, then what only the second document says."""
        parts = changes.first, changes.second
        if set(changes.counts) <= {Fate.SAME}:
            return f"<p>{escape(texts.CHANGES_NONE)}</p>"
        told = "".join(self._section(section, parts) for section in changes.sections)
        marks = _soft(texts.CHANGES_MARKS)
        if not changes.added:
            return marks + told
        heading = escape(texts.CHANGES_ADDED.format(second=changes.second.title))
        most = MOST_OF_SECTION if changes.counts[Fate.ADDED] > FEW_ADDED else FEW_ADDED
        added = "".join(self._added(section, most) for section in changes.added)
        return f"{marks}{told}<h5>{heading}</h5>{added}"

    def _group(self, group: Group) -> str:
        return f"<h5>{escape(texts.ASPECTS[group.aspect])}</h5>{self._statements(group)}"

    def _statements(self, group: Group) -> str:
        more = _soft(texts.MORE_SENTENCE.format(count=group.more)) if group.more else ""
        return self._list(group.statements) + more

    def _list(self, statements: Iterable[Statement]) -> str:
        items = "".join(f"<li>{self._statement(one)}</li>" for one in statements)
        return f'<ul class="pw-points">{items}</ul>'

    def _statement(self, statement: Statement) -> str:
        below = self._list(statement.below) if statement.below else ""
        name = f"{self.key}-{statement.markers[0]}"
        buttons = self._buttons(statement.markers, name)
        return f'<span id="{name}" class="pw-row-text">{escape(statement.text)}</span> {buttons}{below}'

    def _buttons(self, markers: Sequence[str], described_by: str) -> str:
        known = {citation.marker: citation for citation in self.citations}
        return " ".join(page_button(short(known[marker]), f"{self.key}-{marker}", described_by) for marker in markers)

    def _beside(self, parts: tuple[Part, Part], groups: Sequence[Group | None]) -> str:
        return _columns(parts, [self._statements(group) if group else _soft(texts.NOTHING) for group in groups])

    def _all_shared(self, heading: str, parts: tuple[Part, Part], shared: Sequence[Shared]) -> str:
        if not shared:
            return ""
        return f"<h5>{escape(heading)}</h5>" + "".join(self._one_shared(one, parts) for one in shared)

    def _one_shared(self, shared: Shared, parts: tuple[Part, Part]) -> str:
        counted = escape(texts.COUNTED.format(first=shared.counts[0], second=shared.counts[1]))
        sides = [self._list([one]) for one in (shared.first, shared.second)]
        return (
            f'<div class="pw-shared"><p><b>{escape(shared.name)}</b> <span class="pw-soft">({counted})</span></p>'
            f"{_columns(parts, sides)}</div>"
        )

    def _own(self, own: Sequence[Own]) -> str:
        items = "".join(
            f'<li><b id="{self.key}-own-{one.example.markers[0]}">{escape(one.name)}</b> '
            f'<span class="pw-soft">({escape(texts.OWN_COUNTED.format(count=one.count))})</span> '
            f"{self._buttons(one.example.markers, f'{self.key}-own-{one.example.markers[0]}')}</li>"
            for one in own
        )
        return f'<ul class="pw-points">{items}</ul>' if items else _soft(texts.NOTHING)

    def _section(self, section: ChangedSection, parts: tuple[Part, Part]) -> str:
        told = "".join(self._change(one, parts) for one in section.changes if one.fate is not Fate.SAME)
        same = [one for one in section.changes if one.fate is Fate.SAME]
        rows = f'<ul class="pw-rows">{told}</ul>' if told else ""
        return f"<h5>{escape(_path(section))}</h5>{rows}{self._same(same)}"

    def _same(self, same: Sequence[Change]) -> str:
        if not same:
            return ""
        items = "".join(f"<li>{self._side(one.first)}</li>" for one in same)
        label = texts.CHANGES_SAME_ONE if len(same) == 1 else texts.CHANGES_SAME.format(count=len(same))
        return f'<details><summary>{escape(label)}</summary><ul class="pw-points">{items}</ul></details>'

    def _change(self, change: Change, parts: tuple[Part, Part]) -> str:
        kinds = ", ".join(texts.DIFFERENCES[kind] for kind in change.differences)
        told = f' <span class="pw-soft">{escape(kinds)}</span>' if kinds else ""
        head = f'<p class="pw-row-head"><span class="pw-kind">{escape(texts.FATES[change.fate])}</span>{told}</p>'
        if change.second is None:
            return f"<li>{head}<p>{self._side(change.first)}</p></li>"
        sides = [f"<p>{self._side(side)}</p>" for side in (change.first, change.second)]
        return f"<li>{head}{_columns(parts, sides)}</li>"

    def _side(self, side: Side | None) -> str:
        if side is None:
            return ""
        name = f"{self.key}-{side.markers[0]}"
        words = "".join(
            f"<mark>{escape(span.text)}</mark>" if span.changed else escape(span.text) for span in side.spans
        )
        return f'<span id="{name}" class="pw-row-text">{words}</span> {self._buttons(side.markers, name)}'

    def _added(self, section: ChangedSection, most: int) -> str:
        items = "".join(f"<li>{self._side(one.second)}</li>" for one in section.changes[:most])
        left = len(section.changes) - most
        more = _soft(texts.CHANGES_ADDED_MORE.format(count=left)) if left > 0 else ""
        label = f"{_path(section)} ({len(section.changes)})"
        return f'<details><summary>{escape(label)}</summary><ul class="pw-points">{items}</ul>{more}</details>'


def _columns(parts: tuple[Part, Part], sides: Sequence[str]) -> str:
    """Two pieces of HTML side by side, each under the title of its part."""
    cells = "".join(
        f'<div><p class="pw-label">{escape(part.title)}</p>{side}</div>'
        for part, side in zip(parts, sides, strict=True)
    )
    return f'<div class="pw-beside">{cells}</div>'


def _soft(text: str) -> str:
    return f'<p class="pw-soft">{escape(text)}</p>'


def _path(section: ChangedSection) -> str:
    return " › ".join(section.path) or texts.NO_SECTION
