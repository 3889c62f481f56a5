"""What stands below an answer about the chat model that wrote it, or that failed to."""

from __future__ import annotations

from collections.abc import Iterable

from app import texts_writing as texts
from app.types import Answer, Rejected
from app.web.literals import literal


def writing_notes(answer: Answer) -> str:
    """That a model wrote it or why not, and the sentences that were left out, folded; empty without a model."""
    if answer.model is None or answer.growing:
        return ""
    told = answer.notice or (texts.WRITTEN if answer.mode == "generative" else "")
    read_as = texts.REWRITTEN.format(question=answer.rewritten) if answer.rewritten else ""
    lines = "".join(f"<p>{literal(line)}</p>" for line in (told, " ".join(read_as.split())) if line)
    return f'<div class="pw-written">{lines}{_left_out(answer.rejected)}</div>\n\n'


def writing_message() -> str:
    """Below an answer that the model still writes on."""
    return f'<div class="pw-pending">{literal(texts.WRITING)}</div>'


def _left_out(rejected: Iterable[Rejected]) -> str:
    items = [
        f"<li><q>{literal(' '.join(one.sentence.split()))}</q> ({literal(texts.reasons_told(one.reasons))})</li>"
        for one in rejected
    ]
    if not items:
        return ""
    summary, warning = literal(texts.rejected_summary(len(items))), literal(texts.REJECTED_WARNING)
    return f"<details><summary>{summary}</summary><p>{warning}</p><ul>{''.join(items)}</ul></details>"
