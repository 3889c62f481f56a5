"""The evaluate command: ask every question of a set, score the answers, show and keep what came out."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console

from app import texts_evaluation as texts
from app.composition import build_services
from app.console import counted, loading
from app.evaluation import figures_table, report, runs
from app.evaluation.measures import below_bars, figures, read_bars
from app.evaluation.questions import read_answers, read_questions
from app.evaluation.scoring import PageTexts, page_texts, score
from app.evaluation.types import AnswerRow, Score, SetQuestion
from app.index_services import IndexServices
from app.interface import to_json
from app.settings import Settings
from app.types import Turn
from ingest.plain import plain_pages


@dataclass(frozen=True, slots=True)
class Wishes:
    """What is asked of an evaluation; names of files and runs are empty where nothing is asked.

    answers takes all answers as JSON lines; keep and against name runs; bars are as in measures.read_bars; beside
    holds the answers of another system; readme gets the table of figures.
    """

    set: Path
    split: str
    answers: str = ""
    keep: str = ""
    against: str = ""
    bars: str = ""
    beside: str = ""
    readme: str = ""


def evaluate(settings: Settings, wishes: Wishes, console: Console) -> bool:
    """Carry out an evaluation; False when a bar is not reached. Raises what its parts raise."""
    questions, bars = read_questions(wishes.set, wishes.split), read_bars(wishes.bars)
    beside = read_answers(Path(wishes.beside), questions) if wishes.beside else None
    before = _before(settings, wishes)
    with loading():
        services = build_services(settings)
    texts_of_pages = _page_texts(services)
    answers = {question.id: _ask(services, question) for question in counted(questions, shown=True)}
    scores = _scores(questions, answers, texts_of_pages)
    manifest = services.live.current().manifest
    run = runs.make_run(wishes.keep, wishes.set.name, wishes.split, manifest, scores)
    _write(settings, wishes, run, answers)  # first: who pipes the report to a pager may close it early
    _show(console, run, scores, before)
    columns = {texts.PRODUCT: run.figures}
    if beside is not None:
        others = _scores(questions, beside, texts_of_pages)
        report.show_figures(console, texts.BESIDE_TITLE.format(name=Path(wishes.beside).stem), others)
        columns[Path(wishes.beside).stem] = figures(others)
    if wishes.readme:
        figures_table.write_table(Path(wishes.readme), columns, _made(run, wishes, scores))
    below = below_bars(run.figures, bars)
    if below:
        report.show_below(console, run.figures, below)
    return not below


def _before(settings: Settings, wishes: Wishes) -> runs.Run | None:
    """The run to compare with: read before the new one may take its name."""
    if wishes.against:
        return runs.read_run(settings.data, wishes.against)
    return runs.last_run(settings.data, wishes.set.name, wishes.split)


def _page_texts(services: IndexServices) -> PageTexts:
    index = services.live.current()
    return page_texts({document.name: plain_pages(index.pdf_path(document.name)) for document in index.documents})


def _ask(services: IndexServices, question: SetQuestion) -> AnswerRow:
    history = tuple(Turn(earlier) for earlier in question.history)
    return to_json(services.answer(question.question, history), question.id)


def _scores(questions: Sequence[SetQuestion], answers: Mapping[str, AnswerRow], pages: PageTexts) -> list[Score]:
    return [score(question, answers[question.id], pages) for question in questions]


def _show(console: Console, run: runs.Run, scores: Sequence[Score], before: runs.Run | None) -> None:
    title = texts.TITLE.format(set=run.set, split=run.split, count=len(scores))
    report.show_figures(console, title, scores)
    report.show_misses(console, scores)
    report.show_run(console, run)
    if before is not None:
        report.show_comparison(console, before, run, runs.compare(before, run))


def _write(settings: Settings, wishes: Wishes, run: runs.Run, answers: Mapping[str, AnswerRow]) -> None:
    if wishes.answers:
        lines = (json.dumps(answer, ensure_ascii=False) for answer in answers.values())
        Path(wishes.answers).write_text("\n".join(lines) + "\n", encoding="utf-8")
    if wishes.keep:
        runs.keep_run(settings.data, run)


def _made(run: runs.Run, wishes: Wishes, scores: Sequence[Score]) -> str:
    unanswerable = sum(not one.question.answerable for one in scores)
    return texts.README_MADE.format(
        date=f"{run.made:%Y-%m-%d}",
        set=wishes.set.as_posix(),
        split=wishes.split,
        count=len(scores),
        unanswerable=unanswerable,
        index=run.index,
        code=run.code,
    )
