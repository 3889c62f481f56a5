"""The tab Actielijst: what the documents promise, to search, filter, page through and export."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlencode

import gradio as gr

from app import texts_views as texts
from app.views.selecting import ActionFilter, kinds_of, parts_of
from app.views.types import Action
from app.web.fragments import escape, option, page_button, path_line, search_box, view_host

PAGE_SIZE = 20  # actions: some screens, and small enough to draw at once


def actions_tab() -> None:
    """The place where the list comes."""
    gr.HTML(view_host("weergave/acties", texts.ACTIONS_HEADING), elem_id="pw-actions", apply_default_css=False)


def actions_view(actions: Sequence[Action]) -> str:
    """The whole tab: filters, and the first page of the list."""
    parts = "".join(option(part, part, "") for part in parts_of(actions))
    kinds = "".join(option(kind, texts.KINDS[kind], "") for kind in kinds_of(actions))
    return (
        f"<h2>{escape(texts.ACTIONS_HEADING)}</h2><p>{escape(texts.ACTIONS_INTRODUCTION)}</p>"
        f'<p class="pw-soft">{escape(texts.KIND_HELP)}</p>'
        '<form class="pw-filter" role="search" data-results="weergave/acties/lijst" data-target="pw-actions-list">'
        f"{search_box(texts.ACTIONS_SEARCH)}"
        f'<label>{escape(texts.ACTIONS_PART)}<select name="programma">'
        f"{option('', texts.ACTIONS_ALL_PARTS, '')}{parts}</select></label>"
        f'<label>{escape(texts.ACTIONS_KIND)}<select name="soort">'
        f"{option('', texts.ACTIONS_ALL_KINDS, '')}{kinds}</select></label></form>"
        f'<div id="pw-actions-list">{actions_list(actions, ActionFilter(), 0)}</div>'
    )


def actions_list(actions: Sequence[Action], chosen: ActionFilter, start: int) -> str:
    """One page of what matches, from position start, with exports of all that matches."""
    found = chosen.select(actions)
    start = max(0, min(start, (len(found) - 1) // PAGE_SIZE * PAGE_SIZE))
    shown = found[start : start + PAGE_SIZE]
    if not shown:
        return f'<p class="pw-count" role="status">{escape(texts.ACTIONS_NONE)}</p>'
    count = texts.ACTIONS_SHOWN.format(first=start + 1, last=start + len(shown), count=len(found))
    items = "".join(_item(action, start + place) for place, action in enumerate(shown))
    return (
        f'<div class="pw-bar"><p class="pw-count" role="status">{escape(count)}</p>{_exports(chosen)}</div>'
        f'<ol class="pw-rows" start="{start + 1}">{items}</ol>{_paging(chosen, start, len(found))}'
    )


def _item(action: Action, place: int) -> str:
    text = f"pw-action-{place}"
    kind = f'<span class="pw-kind">{escape(texts.KINDS[action.kind])}</span>'
    quoted = f' <span class="pw-soft">({escape(texts.ACTIONS_SENTENCE)})</span>' if action.quoted else ""
    context = escape(texts.ACTIONS_UNDER.format(context=action.context))
    under = f'<p class="pw-soft">{context}</p>' if action.context else ""
    return (
        f'<li><p class="pw-row-head">{kind}{quoted}</p>{under}'
        f'<p id="{text}" class="pw-row-text">{escape(action.text)}</p>'
        f'<div class="pw-row-foot">{page_button(action.source, f"A-{place}", text)}'
        f"{path_line(action.part, action.line)}</div></li>"
    )


def _exports(chosen: ActionFilter) -> str:
    query = escape(urlencode(_query(chosen)))
    return (
        f'<p class="pw-exports"><a href="export/actielijst.xlsx?{query}" download>{escape(texts.ACTIONS_EXCEL)}</a> '
        f'<a href="export/actielijst.csv?{query}" download>{escape(texts.ACTIONS_CSV)}</a></p>'
    )


def _paging(chosen: ActionFilter, start: int, count: int) -> str:
    if count <= PAGE_SIZE:
        return ""
    before = _turn(chosen, start - PAGE_SIZE, texts.ACTIONS_PREVIOUS, start > 0)
    after = _turn(chosen, start + PAGE_SIZE, texts.ACTIONS_NEXT, start + PAGE_SIZE < count)
    return f'<nav class="pw-paging" aria-label="{escape(texts.ACTIONS_PAGING)}">{before}{after}</nav>'


def _turn(chosen: ActionFilter, start: int, label: str, possible: bool) -> str:
    address = f"weergave/acties/lijst?{urlencode({**_query(chosen), 'vanaf': start})}"
    disabled = "" if possible else " disabled"
    return (
        f'<button type="button" data-load="{escape(address)}" data-target="pw-actions-list" data-top{disabled}>'
        f"{escape(label)}</button>"
    )


def _query(chosen: ActionFilter) -> dict[str, str]:
    return {"zoek": chosen.search, "programma": chosen.part, "soort": chosen.kind}
