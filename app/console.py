"""What the shell shows: progress on stderr; tables and messages as text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import TYPE_CHECKING, TypeVar

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn
from rich.table import Table

from app import texts
from app.errors import Message, explain_skipped
from ingest.types import Reading

if TYPE_CHECKING:
    from app.composition import IndexReport

Row = TypeVar("Row")


@contextmanager
def step_bars() -> Iterator[Callable[[str, int, int], None]]:
    """Give a function that shows on stderr, with a bar for every step, that a step has done so many of a total."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    tasks: dict[str, TaskID] = {}
    with Progress(*columns, console=Console(stderr=True)) as progress:

        def show(step: str, done: int, total: int) -> None:
            if step not in tasks:
                tasks[step] = progress.add_task(texts.STEPS.get(step, step), total=total)
            progress.update(tasks[step], completed=done, total=total)

        yield show


def counted(rows: Iterable[Row], shown: bool) -> Iterator[Row]:
    """Count rows on stderr while they are taken; shown is False where that would run through the results."""
    console = Console(stderr=True)
    # redirect_stdout would send the results to the counter's own stream
    with Progress(TextColumn(texts.ASKED), console=console, disable=not shown, redirect_stdout=False) as progress:
        yield from progress.track(rows, total=None)


def loading() -> AbstractContextManager[object]:
    """Say on a terminal's stderr that the product is being loaded, until the block ends."""
    return Console(stderr=True).status(texts.LOADING)


def show_report(report: IndexReport) -> None:
    """Print what was indexed on stdout: a table of what was read, what was skipped and why, and counts."""
    console, manifest = Console(highlight=False, soft_wrap=True, markup=False), report.manifest
    documents = texts.documents_counted(manifest.documents)
    if report.reading is None:
        console.print(texts.INDEX_CURRENT.format(documents=documents, passages=manifest.passages))
    else:
        console.print(_table(report.reading))
        console.print(texts.INDEX_DONE.format(documents=documents, passages=manifest.passages))
        console.print(texts.INDEX_REUSED.format(reused=manifest.reused, encoded=manifest.encoded))
    if manifest.skipped:
        console.print(texts.INDEX_SKIPPED.format(count=len(manifest.skipped)))
    for skipped in manifest.skipped:
        message = explain_skipped(skipped)
        console.print(f"- {message.bericht} {message.actie}")


def _table(reading: Reading) -> Table:
    table = Table(*texts.INDEX_COLUMNS[:1], box=None, pad_edge=False)
    for column in texts.INDEX_COLUMNS[1:]:
        table.add_column(column, justify="right")
    for document in reading.documents:
        table.add_row(document.name, str(len(document.pages)), str(len(document.passages)))
    return table


def show_message(message: Message) -> None:
    """Print an error's bericht and actie on stderr."""
    console = Console(stderr=True, highlight=False, soft_wrap=True, markup=False)
    console.print(message.bericht)
    console.print(message.actie)
