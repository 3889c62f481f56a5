"""The commands summarize, compare and changes: an overview on stdout, as text or as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any

import typer

from app.console import loading
from app.errors import SamePartError
from app.interface import to_json
from app.overviews.desk import Made, Overviews
from app.overviews.intent import ChangesWish, ComparisonWish, SummaryWish, Wish
from app.overviews.parts import documents_of, named_part
from app.overviews.telling import question_of
from app.overviews.types import Changes, Comparison, Length, Part, Side
from app.plain import answer_text
from app.settings import Settings


def print_summary(settings: Settings, name: str, long: bool, as_json: bool) -> None:
    """Print the summary of a part; raises UnknownPartError."""
    length = Length.LONG if long else Length.SHORT
    _print(settings, lambda overviews: SummaryWish(named_part(overviews.parts, name), length), as_json)


def print_comparison(settings: Settings, first: str, second: str, as_json: bool) -> None:
    """Print the comparison of two parts; raises UnknownPartError and SamePartError."""
    _print(settings, lambda overviews: ComparisonWish(*two_parts(overviews.parts, first, second)), as_json)


def print_changes(settings: Settings, first: str, second: str, as_json: bool) -> None:
    """Print the differences between two documents; raises UnknownPartError and SamePartError."""

    def wish(overviews: Overviews) -> Wish:
        return ChangesWish(*two_parts(documents_of(overviews.views.outline), first, second))

    _print(settings, wish, as_json)


def two_parts(parts: Sequence[Part], first: str, second: str) -> tuple[Part, Part]:
    """Give the two parts that are named; raises UnknownPartError, and SamePartError where they are one."""
    one, other = named_part(parts, first), named_part(parts, second)
    if one == other:
        raise SamePartError(one.name)
    return one, other


def overview_json(made: Made) -> dict[str, Any]:
    """Give an overview as the JSON object of its answer, with the names of its parts, and the changes if it has any."""
    overview = made.overview
    parts = [overview.first, overview.second] if isinstance(overview, Comparison | Changes) else [overview.part]
    named: dict[str, Any] = to_json(made.answer) | {"parts": [part.name for part in parts]}
    return named | {"changes": _changes(overview)} if isinstance(overview, Changes) else named


def _print(settings: Settings, wished: Callable[[Overviews], Wish], as_json: bool) -> None:
    with loading():
        from app.composition import build_services

        overviews = build_services(settings).overviews()
        wish = wished(overviews)
        made = overviews.make(wish, question_of(wish))
    result = overview_json(made)
    typer.echo(json.dumps(result, ensure_ascii=False) if as_json else answer_text(result))


def _changes(changes: Changes) -> list[dict[str, Any]]:
    return [
        {
            "fate": change.fate,
            "section": list(section.path),
            "differences": list(change.differences),
            "first": _side(change.first, changes),
            "second": _side(change.second, changes),
        }
        for section in (*changes.sections, *changes.added)
        for change in section.changes
    ]


def _side(side: Side | None, changes: Changes) -> dict[str, Any] | None:
    if side is None:
        return None
    pages = {page for one in changes.citations if one.marker in side.markers for page in one.pages}
    changed = [span.text.strip() for span in side.spans if span.changed]
    return {"text": side.text, "pages": sorted(pages), "changed": changed}
