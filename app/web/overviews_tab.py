"""The tab Overzichten: forms for a summary, a comparison and the differences, and what comes of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import gradio as gr
from markdown_it import MarkdownIt

from app import texts_overviews as texts
from app.answering.citing import Shelf
from app.overviews.desk import Made, Overviews
from app.overviews.parts import comparable, documents_of
from app.overviews.types import Changes, Comparison, Length, Part, Summary
from app.web.fragments import escape, option, view_host
from app.web.overviews_html import Shown
from app.web.rendering import answer_message, take_along, tools_row
from app.web.writing_notes import writing_notes

INDENT = "\u2003"  # before the title of a section that stands in another
SUMMARY, COMPARISON, CHANGES = "samenvatting", "vergelijking", "verschillen"
NUMBERS = {SUMMARY: -101, COMPARISON: -102, CHANGES: -103}  # of their answers, which no answer in the chat has


def overviews_tab() -> None:
    """Adds the tab to the tabs of the page."""
    with gr.Tab(texts.TAB_OVERVIEWS, id="overzichten", elem_id="pw-tab-overzichten"):
        host = view_host("weergave/overzichten", texts.TAB_OVERVIEWS)
        gr.HTML(host, elem_id="pw-overviews", apply_default_css=False)


def overviews_view(overviews: Overviews) -> str:
    """The whole tab: three forms, of which the first is open."""
    outline = overviews.views.outline
    parts, documents = comparable(outline), documents_of(outline)
    writes = overviews.writer is not None
    told = texts.OVERVIEWS_WRITTEN if writes else texts.OVERVIEWS_VERBATIM
    return (
        f"<h2>{escape(texts.TAB_OVERVIEWS)}</h2><p>{escape(texts.OVERVIEWS_INTRODUCTION)} {escape(told)}</p>"
        f"{_summary_form(overviews.parts, parts, writes)}"
        f"{_pair_form(COMPARISON, parts, writes)}{_pair_form(CHANGES, documents, False)}"
    )


def overview_view(made: Made, shelf: Shelf) -> str:
    """What came of a form: in a chat model's words if it wrote them, with the documents' own below."""
    overview, answer = made.overview, made.answer
    if isinstance(overview, Summary):
        kind, heading, facts = SUMMARY, texts.SUMMARY_OF.format(part=overview.part.name), _counted(overview)
        own = Shown(overview.citations, "S").summary(overview)
    elif isinstance(overview, Comparison):
        names = {"first": overview.first.name, "second": overview.second.name}
        kind, heading, facts = COMPARISON, texts.COMPARED.format(**names), ""
        own = Shown(overview.citations, "V").comparison(overview)
    else:
        kind, heading, facts = CHANGES, _changed(overview), texts.counts_told(overview.counts)
        own = Shown(overview.citations, "W").changes(overview)
    told = f'<p class="pw-soft">{escape(facts)}</p>' if facts else ""
    if answer.mode == "generative":
        number = NUMBERS[kind]
        body = MarkdownIt("commonmark", {"html": True}).render(answer_message(answer, number, shelf))
        folded = f"<details><summary>{escape(texts.IN_SOURCES)}</summary>{own}</details>"
        own = f'<div class="pw-answer prose">{body}</div>{folded}'
    else:
        own = writing_notes(answer) + own
    tools = tools_row(take_along(answer)) if answer.answered else ""
    return f'<h4 tabindex="-1" data-focus>{escape(heading)}</h4>{told}{own}{tools}'


def problem_view(bericht: str, actie: str) -> str:
    """What is wrong with what was chosen."""
    return f'<p role="alert"><b>{escape(bericht)}</b> {escape(actie)}</p>'


def _summary_form(all_parts: Sequence[Part], parts: Sequence[Part], writes: bool) -> str:
    chosen = parts[0].key if parts else ""
    groups, documents = "", [part for part in all_parts if not part.path]
    for document in documents:
        own = [part for part in all_parts if part.document == document.document and part.path]
        whole = option(document.key, texts.SUMMARY_WHOLE, chosen)
        sections = "".join(option(part.key, INDENT * len(part.path) + part.name, chosen) for part in own)
        groups += f'<optgroup label="{escape(document.title)}">{whole}{sections}</optgroup>'
    lengths = "".join(option(length, texts.LENGTHS[length], Length.SHORT) for length in Length)
    fields = _select(texts.SUMMARY_PART, "onderdeel", groups) + _select(texts.SUMMARY_LENGTH, "lengte", lengths)
    introduction = texts.SUMMARY_INTRODUCTION
    return _form(SUMMARY, texts.SUMMARY_HEADING, introduction, fields, texts.SUMMARY_BUTTON, writes, opened=True)


def _pair_form(kind: str, parts: Sequence[Part], writes: bool) -> str:
    compared = kind == COMPARISON
    heading = texts.COMPARE_HEADING if compared else texts.CHANGES_HEADING
    introduction = texts.COMPARE_INTRODUCTION if compared else texts.CHANGES_INTRODUCTION
    if len(parts) < 2:
        return _maker(heading, f"<p>{escape(texts.TOO_FEW)}</p>")
    labels = (texts.COMPARE_FIRST, texts.COMPARE_SECOND) if compared else (texts.CHANGES_FIRST, texts.CHANGES_SECOND)
    chosen = (parts[0].key, parts[1].key)
    fields = "".join(
        _select(label, name, _options(parts, key))
        for label, name, key in zip(labels, ("eerste", "tweede"), chosen, strict=True)
    )
    button = texts.COMPARE_BUTTON if compared else texts.CHANGES_BUTTON
    return _form(kind, heading, introduction, fields, button, writes)


def _form(
    kind: str, heading: str, introduction: str, fields: str, button: str, writes: bool, opened: bool = False
) -> str:
    busy = texts.BUSY_WRITING if writes else texts.BUSY
    return _maker(
        heading,
        f"<p>{escape(introduction)}</p>"
        f'<form class="pw-filter pw-make" data-results="weergave/overzichten/{kind}" data-target="pw-{kind}" '
        f'data-busy="{escape(busy)}">{fields}<button type="submit">{escape(button)}</button></form>'
        f'<p class="pw-count" role="status"></p><div id="pw-{kind}" class="pw-overview"></div>',
        opened,
    )


def _maker(heading: str, body: str, opened: bool = False) -> str:
    """A form that folds; one of them is open at a time."""
    return (
        f'<details class="pw-maker" name="pw-maker"{" open" if opened else ""}>'
        f"<summary><h3>{escape(heading)}</h3></summary>{body}</details>"
    )


def _select(label: str, name: str, options: str) -> str:
    return f'<label>{escape(label)}<select name="{name}">{options}</select></label>'


def _options(parts: Iterable[Part], chosen: str) -> str:
    return "".join(option(part.key, part.name, chosen) for part in parts)


def _counted(summary: Summary) -> str:
    if not summary.groups:
        return texts.SUMMARY_EMPTY
    part = summary.part
    form = texts.SUMMARY_COUNTED_ONE_PAGE if part.start == part.end else texts.SUMMARY_COUNTED
    return form.format(sentences=summary.sentences, start=part.start, end=part.end)


def _changed(changes: Changes) -> str:
    return texts.CHANGED.format(first=changes.first.title, second=changes.second.title)
