"""The tab Rondleiding: answered questions that lead through the documents, one at a time."""

from __future__ import annotations

from collections.abc import Sequence

import gradio as gr
from markdown_it import MarkdownIt

from app import texts_views as texts
from app.answering.citing import Shelf
from app.types import Answer
from app.views.types import Term
from app.web.fragments import escape, view_host
from app.web.rendering import answer_message, take_along, tools_row


def tour_tab() -> None:
    """The place where the tour comes."""
    gr.HTML(view_host("weergave/rondleiding/1", texts.TOUR_HEADING), elem_id="pw-tour", apply_default_css=False)


def tour_view(tour: Sequence[Answer], step: int, shelf: Shelf, terms: Sequence[Term] = ()) -> str:
    """One step, counted from 1, with ways to the others; step is brought within the tour."""
    if not tour:
        return f"<h2>{escape(texts.TOUR_HEADING)}</h2><p>{escape(texts.TOUR_NONE)}</p>"
    step = min(max(step, 1), len(tour))
    answer = tour[step - 1]
    where = texts.TOUR_STEP.format(step=step, count=len(tour))
    body = MarkdownIt("commonmark", {"html": True}).render(answer_message(answer, -step, shelf, terms=terms))
    tools = tools_row(take_along(answer))
    return (
        f"<h2>{escape(texts.TOUR_HEADING)}</h2><p>{escape(texts.TOUR_INTRODUCTION.format(count=len(tour)))}</p>"
        f'<p class="pw-label" role="status">{escape(where)}</p>'
        f'<progress value="{step}" max="{len(tour)}" aria-label="{escape(where)}"></progress>'
        f'<h3 tabindex="-1" data-focus>{escape(answer.question)}</h3><div class="pw-answer prose">{body}{tools}</div>'
        f'<nav class="pw-paging" aria-label="{escape(texts.TOUR_HEADING)}">'
        f"{_go(step - 1, texts.TOUR_PREVIOUS, step > 1)}{_go(step + 1, texts.TOUR_NEXT, step < len(tour))}</nav>"
        f"<details><summary>{escape(texts.TOUR_STEPS)}</summary><ol>{_all(tour, step)}</ol></details>"
    )


def _go(step: int, label: str, possible: bool) -> str:
    disabled = "" if possible else " disabled"
    return f'<button type="button" data-load="weergave/rondleiding/{step}"{disabled}>{escape(label)}</button>'


def _all(tour: Sequence[Answer], current: int) -> str:
    return "".join(
        f'<li><button type="button" class="pw-link" data-load="weergave/rondleiding/{step}"'
        f"{' aria-current=step' if step == current else ''}>{escape(answer.question)}</button></li>"
        for step, answer in enumerate(tour, 1)
    )
