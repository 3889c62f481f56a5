"""The tab Begrippen: abbreviations and terms with the sentence that defines them."""

from __future__ import annotations

from collections.abc import Sequence

import gradio as gr

from app import texts_views as texts
from app.types import Citation
from app.views.selecting import select_terms
from app.views.types import Term
from app.web.fragments import escape, page_button, search_box, short, view_host

MOST_PLACES = 4  # further places of one term; more say nothing new


def terms_tab() -> None:
    """The place where the terms come."""
    gr.HTML(view_host("weergave/begrippen", texts.TERMS_HEADING), elem_id="pw-terms", apply_default_css=False)


def terms_view(terms: Sequence[Term]) -> str:
    """The whole tab: a search box and all terms."""
    return (
        f"<h2>{escape(texts.TERMS_HEADING)}</h2><p>{escape(texts.TERMS_INTRODUCTION)}</p>"
        '<form class="pw-filter" role="search" data-results="weergave/begrippen/lijst" data-target="pw-terms-list">'
        f"{search_box(texts.TERMS_SEARCH)}"
        f'</form><div id="pw-terms-list">{terms_list(terms, "")}</div>'
    )


def terms_list(terms: Sequence[Term], search: str) -> str:
    """The terms that match a search."""
    found = select_terms(terms, search)
    if not found:
        return f'<p class="pw-count" role="status">{escape(texts.TERMS_NONE)}</p>'
    count = texts.counted(len(found), texts.TERMS_FOUND_ONE, texts.TERMS_FOUND)
    items = "".join(_item(term, place) for place, term in enumerate(found))
    return f'<p class="pw-count" role="status">{escape(count)}</p><dl class="pw-terms">{items}</dl>'


def _item(term: Term, place: int) -> str:
    meaning = f'<p class="pw-meaning">{escape(term.meaning)}</p>' if term.meaning else ""
    return f"<div><dt>{escape(term.name)}</dt><dd>{meaning}{_defining(term, place)}{_uses(term, place)}</dd></div>"


def _defining(term: Term, place: int) -> str:
    if term.source is None:
        return f'<p class="pw-soft">{escape(texts.TERMS_UNEXPLAINED)}</p>'
    text = f"pw-term-{place}"
    quotation = f'<p id="{text}" class="pw-row-text">“{escape(term.source.passage)}”</p>'
    return f"{quotation}{page_button(short(term.source), f'T-{place}', text)}"


def _uses(term: Term, place: int) -> str:
    """Other pages on which it occurs, a button for each page."""
    seen = {(term.source.document, term.source.pages)} if term.source else set()
    others: list[Citation] = []
    for use in term.uses:
        if (use.document, use.pages) not in seen:
            seen.add((use.document, use.pages))
            others.append(use)
    if not others:
        return ""
    buttons = " ".join(
        page_button(short(use), f"T-{place}-{number}") for number, use in enumerate(others[:MOST_PLACES])
    )
    return f'<p class="pw-label">{escape(texts.TERMS_USES)}</p><p class="pw-places">{buttons}</p>'
