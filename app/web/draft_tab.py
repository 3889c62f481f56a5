"""The tab with a draft of a reply to a citizen: text to edit, its readability, and files to save."""

from __future__ import annotations

import html
from collections.abc import Iterable

import gradio as gr

from app import texts_drafts
from app.drafting.readability import B1_SCORE, LONGEST_SENTENCE, Readability, word_count
from app.web import templates


def draft_tab() -> None:
    """Adds the tab to the tabs of the page; assets/draft.js fills it."""
    with gr.Tab(texts_drafts.TAB_DRAFT, id="concept", elem_id="pw-tab-concept"):
        gr.HTML(templates.fill_texts("draft.html", texts_drafts), elem_id="pw-draft-host", apply_default_css=False)


def readability_html(found: Readability) -> str:
    """What was measured, in words and lists."""
    parts = [f"<p><strong>{html.escape(_level(found))}</strong></p>"]
    if found.mean:
        mean = f"{found.mean:.1f}".replace(".", ",")
        parts.append(f"<p>{texts_drafts.LEVEL_SENTENCES.format(words=mean)}</p>")
    long = (
        texts_drafts.LONG_SENTENCE.format(words=word_count(sentence), sentence=sentence) for sentence in found.sentences
    )
    parts.append(_list(texts_drafts.LONG_SENTENCES.format(limit=LONGEST_SENTENCE), long))
    parts.append(_list(texts_drafts.HARD_WORDS, (", ".join(found.words),) if found.words else ()))
    if not found.sentences and not found.words:
        parts.append(f"<p>{texts_drafts.NOTHING_HARD}</p>")
    return "".join(parts)


def _level(found: Readability) -> str:
    if found.score is None:
        return texts_drafts.LEVEL_NONE
    form = texts_drafts.LEVEL_EASY if found.easy else texts_drafts.LEVEL_HARD
    return form.format(score=round(found.score), limit=B1_SCORE)


def _list(heading: str, lines: Iterable[str]) -> str:
    items = "".join(f"<li>{html.escape(line)}</li>" for line in lines)
    return f"<h4>{html.escape(heading)}</h4><ul>{items}</ul>" if items else ""
