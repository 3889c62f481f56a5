"""Overviews as Markdown with markers, for the chat and the shell, and as answers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from app import texts_overviews as texts
from app.overviews.intent import ComparisonWish, SummaryWish, Wish
from app.overviews.types import Change, Changes, Comparison, Fate, Group, Shared, Side, Statement, Summary
from app.types import Answer, Citation
from index.search import SearchIndex
from index.types import Hit

MOST_CHANGES = 25  # changes of one kind that a text tells; the page has them all
MOST_ADDED = 10  # the same for sentences that only the second document has
TITLE, HEADING = "### ", "#### "  # below the headings of the page and of a draft
_MARKER = re.compile(r"\[B\d+\]")


def summary_text(summary: Summary) -> str:
    """A summary as Markdown."""
    if not summary.groups:
        return texts.SUMMARY_EMPTY
    heading = TITLE + texts.SUMMARY_OF.format(part=summary.part.name)
    return "\n\n".join([heading, *(_group(group) for group in summary.groups)])


def comparison_text(comparison: Comparison) -> str:
    """A comparison as Markdown: aspect by aspect, then what the parts say of each other and share."""
    first, second = comparison.first, comparison.second
    blocks = [TITLE + texts.COMPARED.format(first=first.name, second=second.name)]
    for row in comparison.rows:
        lines = [HEADING + texts.ASPECTS[row.aspect], ""]
        for part, group in ((first, row.first), (second, row.second)):
            told = [_bullet(one, 1) for one in group.statements] if group else [f"  - {texts.NOTHING}"]
            lines += [f"- {part.title}", *told]
        blocks.append("\n".join(lines))
    blocks += _together(texts.REFERRING, [_bullet(one) for own in comparison.referring for one in own])
    titles = first.title, second.title
    blocks += _together(texts.THEMES, [line for one in comparison.themes for line in _shared(one, titles)])
    blocks += _together(texts.SHARED, [line for one in comparison.shared for line in _shared(one, titles)])
    return "\n\n".join(blocks)


def changes_text(changes: Changes) -> str:
    """The changes between two documents as Markdown; equal sentences are only counted."""
    first, second = changes.first.title, changes.second.title
    told = [change for section in changes.sections for change in section.changes]
    added = [change for section in changes.added for change in section.changes]
    blocks = [TITLE + texts.CHANGED.format(first=first, second=second), texts.counts_told(changes.counts)]
    for fate in (Fate.CHANGED, Fate.RELATED):
        pairs = [one for one in told if one.fate is fate][:MOST_CHANGES]
        blocks += _together(texts.FATES[fate], [line for one in pairs for line in _pair(one, first, second)])
    removed = [one for one in told if one.fate is Fate.REMOVED][:MOST_CHANGES]
    blocks += _together(texts.CHANGES_ONLY_FIRST.format(first=first), [_side(one.first) for one in removed])
    only = [_side(one.second) for one in added[:MOST_ADDED]]
    blocks += _together(texts.CHANGES_ONLY_SECOND.format(second=second), only)
    return "\n\n".join(blocks)


def question_of(wish: Wish) -> str:
    """The question that asks for an overview."""
    if isinstance(wish, SummaryWish):
        return texts.QUESTION_SUMMARY.format(length=texts.LENGTH_WORDS[wish.length], part=wish.part.title)
    form = texts.QUESTION_COMPARISON if isinstance(wish, ComparisonWish) else texts.QUESTION_CHANGES
    return form.format(first=wish.first.title, second=wish.second.title)


def as_answer(question: str, text: str, citations: Sequence[Citation], index: SearchIndex, kind: str) -> Answer:
    """An overview as an answer: with the citations that its text uses, numbered in their order, and their passages."""
    known = {citation.marker: citation for citation in citations}
    order = dict.fromkeys(marker[1:-1] for marker in _MARKER.findall(text))
    names = {marker: f"B{number}" for number, marker in enumerate(order, 1)}
    renamed = _MARKER.sub(lambda match: f"[{names[match.group()[1:-1]]}]", text)
    used = tuple(replace(known[marker], marker=name) for marker, name in names.items())
    return Answer(question, bool(used), "extractive", renamed, used, tuple(passages_of(index, used)), overview=kind)


def passages_of(index: SearchIndex, citations: Iterable[Citation]) -> list[Hit]:
    """The passages that citations come from, each once, in the order of the citations."""
    wanted = [(one.document, one.fragments[0].page, one.fragments[0].start) for one in citations if one.fragments]
    found: dict[tuple[str, int, int], Hit] = {}
    for passage in index.passages:
        hit = Hit(passage, 1.0)
        for fragment in (place for sentence in passage.sentences for place in sentence.fragments):
            found.setdefault((passage.document, fragment.page, fragment.start), hit)
    hits = {found[place].passage.id: found[place] for place in wanted if place in found}
    return list(hits.values())


def marks(markers: Sequence[str]) -> str:
    """Markers as they stand in a text: "[B1] [B2]"."""
    return " ".join(f"[{marker}]" for marker in markers)


def _group(group: Group) -> str:
    lines = [_bullet(statement) for statement in group.statements]
    if group.more:
        lines[-1] += f" ({texts.MORE.format(count=group.more)})"
    return "\n".join([HEADING + texts.ASPECTS[group.aspect], "", *lines])


def _bullet(statement: Statement, depth: int = 0) -> str:
    line = f"{'  ' * depth}- {statement.text} {marks(statement.markers)}"
    return "\n".join([line, *(_bullet(one, depth + 1) for one in statement.below)])


def _together(heading: str, lines: Sequence[str]) -> list[str]:
    """A block with a heading, if it has lines."""
    return ["\n".join([HEADING + heading, "", *lines])] if lines else []


def _shared(shared: Shared, titles: tuple[str, str]) -> Iterator[str]:
    yield f"- {shared.name}"
    for title, one in zip(titles, (shared.first, shared.second), strict=True):
        yield "  " + texts.BESIDE.format(title=title, text=one.text, marks=marks(one.markers))


def _pair(change: Change, first: str, second: str) -> Iterator[str]:
    kinds = ", ".join(texts.DIFFERENCES[kind] for kind in change.differences)
    yield f"- {kinds or texts.FATES[change.fate]}"
    for title, side in ((first, change.first), (second, change.second)):
        if side:
            yield "  " + texts.BESIDE.format(title=title, text=side.text, marks=marks(side.markers))


def _side(side: Side | None) -> str:
    return f"- {side.text} {marks(side.markers)}" if side else ""
