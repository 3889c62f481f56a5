"""What an evaluation shows in the shell: figures per kind, misses, and what changed since an earlier run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from app import texts_evaluation as texts
from app.evaluation.measures import by_kind, figures
from app.evaluation.runs import Change, Run
from app.evaluation.types import Place, Score

SHOWN = 160  # characters of a wrong answer


def show_figures(console: Console, title: str, scores: Sequence[Score]) -> None:
    """A row of figures for every kind of question, and one for all."""
    table = Table(title=title, title_justify="left", box=None, pad_edge=False, header_style="bold", show_footer=True)
    table.padding = (0, 2, 0, 0)
    whole = _cells(scores)
    table.add_column(texts.KIND, footer=texts.TOGETHER, no_wrap=True)
    table.add_column(texts.COUNT, footer=str(len(scores)), justify="right")
    for heading, footer in zip(texts.MEASURES.values(), whole, strict=True):
        table.add_column(heading, footer=footer, justify="right", no_wrap=True)
    for kind, some in by_kind(scores).items():
        table.add_row(texts.KINDS.get(kind, escape(kind)), str(len(some)), *_cells(some))
    console.print(table)
    console.print(f"[dim]{texts.LEGEND}[/]")


def show_misses(console: Console, scores: Iterable[Score]) -> None:
    """Every question that was missed: what was answered, what was expected, and why it went wrong."""
    missed = [one for one in scores if one.miss]
    console.print(f"\n[bold]{texts.MISSES_TITLE.format(count=len(missed))}[/]")
    for one in missed:
        question = texts.MISS_LINE.format(id=one.question.id, question=one.question.question)
        console.print(f"\n{escape(question)}  [dim]{texts.MISSES[str(one.miss)]}[/]")
        if one.question.history:
            console.print(f"  {escape(texts.EARLIER.format(history=' / '.join(one.question.history)))}")
        console.print(f"  {escape(_answered(one))}")
        console.print(f"  {escape(_expected(one))}")


def show_comparison(console: Console, before: Run, now: Run, change: Change) -> None:
    """Which figures and questions differ from an earlier run."""
    made = f"{before.made:%Y-%m-%d %H:%M}"
    line = texts.COMPARED.format(name=before.name, made=made, index=before.index, code=before.code)
    console.print(f"\n[bold]{escape(line)}[/]")
    moved = [name for name in now.figures if _shown(before.figures, name) != _shown(now.figures, name)]
    for name in moved:
        console.print(f"  {texts.MEASURES[name]}: {_shown(before.figures, name)} → {_shown(now.figures, name)}")
    for label, ids in ((texts.BETTER, change.better), (texts.WORSE, change.worse)):
        if ids:
            console.print(f"  {label.format(ids=', '.join(ids))}")
    if not change.better and not change.worse:
        console.print(f"  {texts.SAME}")


def show_run(console: Console, run: Run) -> None:
    """What this run was made with."""
    console.print(f"\n{texts.THIS_RUN.format(made=f'{run.made:%Y-%m-%d %H:%M}', index=run.index, code=run.code)}")


def show_below(console: Console, found: Mapping[str, float], below: Mapping[str, float]) -> None:
    """Which bars were not reached."""
    parts = (
        texts.BELOW_PART.format(name=texts.MEASURES[name], value=found[name], bar=bar) for name, bar in below.items()
    )
    console.print(f"[bold]{escape(texts.BELOW.format(bars=', '.join(parts)))}[/]")


def _cells(scores: Sequence[Score]) -> list[str]:
    """The figures of some scores; a dash where none of them counts."""
    found = figures(scores)
    answerable = any(one.question.answerable for one in scores)
    others = any(not one.question.answerable for one in scores)
    empty = {name: not answerable for name in texts.MEASURES if name not in ("refused", "seconds_median", "verbatim")}
    empty |= {"refused": not others, "verbatim": not any(one.quotations for one in scores)}
    return ["-" if empty.get(name) else texts.figure(name, found[name]) for name in texts.MEASURES]


def _shown(found: Mapping[str, float], name: str) -> str:
    return texts.figure_with_unit(name, found[name]) if name in found else "-"


def _answered(one: Score) -> str:
    if not one.answer["answered"]:
        return texts.REFUSED
    flat = " ".join(one.answer["text"].split())
    return texts.ANSWERED.format(text=flat if len(flat) <= SHOWN else f"{flat[:SHOWN]}…")


def _expected(one: Score) -> str:
    if not one.question.answerable:
        return texts.EXPECTED_REFUSAL
    keys = " + ".join("/".join(group) for group in one.question.keys)
    return texts.EXPECTED.format(keys=keys, places=_places(one.question.gold))


def _places(gold: Iterable[Place]) -> str:
    pages: dict[str, list[str]] = {}
    for document, page in sorted(gold):
        pages.setdefault(document, []).append(str(page))
    return "; ".join(f"{document} p. {', '.join(numbers)}" for document, numbers in pages.items())
