"""Small pieces of HTML that the tabs share; everything from documents and people is escaped."""

from __future__ import annotations

import html
from dataclasses import replace

from app import texts
from app import texts_views as words
from app.types import Citation
from app.web.rendering import opener

escape = html.escape


def view_host(address: str, label: str) -> str:
    """A place that assets/views.js fills from an address of ours when it is first seen."""
    return (
        f'<div class="pw-view" role="region" aria-label="{escape(label)}" data-view="{escape(address)}" '
        f'data-failed="{escape(words.LOAD_FAILED)}">'
        f'<p class="pw-view-wait" role="status">{escape(words.LOADING)}</p></div>'
    )


def where(source: Citation) -> str:
    """The page of a source in words: "bladzijde 59"."""
    return texts.place(source.label, source.pages)


def page_button(source: Citation, key: str, described_by: str = "", shown: str = "") -> str:
    """A button that opens the source in the viewer; described_by is the id of the text that it belongs to."""
    inner = f'<span class="pw-words">{escape(shown or where(source))}</span>'
    button = opener(key, source, inner)
    if not described_by:
        return button
    return button.replace("<button ", f'<button aria-describedby="{escape(described_by)}" ', 1)


def short(source: Citation, most: int = 400) -> Citation:
    """The same source with fewer words beside the picture; its marks stay."""
    passage = source.passage
    return source if len(passage) <= most else replace(source, passage=f"{passage[:most].rsplit(' ', 1)[0]} …")


def option(value: str, label: str, chosen: str) -> str:
    """A choice of a select."""
    selected = " selected" if value == chosen else ""
    return f'<option value="{escape(value)}"{selected}>{escape(label)}</option>'


def path_line(*titles: str) -> str:
    """Titles from the outermost down, on a line of their own."""
    known = [title for title in titles if title]
    return f'<p class="pw-path">{escape(" › ".join(known))}</p>' if known else ""


def search_box(label: str) -> str:
    """A field to search with, under the name that the routes know."""
    return f'<label>{escape(label)}<input type="search" name="zoek" autocomplete="off" maxlength="200"></label>'
