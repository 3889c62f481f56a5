"""The fields for what people know of a document, as HTML: title, kind and date."""

from __future__ import annotations

import html
from collections.abc import Iterable

from app import texts_details as texts
from ingest.sources import Source

LONGEST = 200  # characters of a title, kind or date
KINDS = "pw-kinds"

_e = html.escape


def file_field(label: str) -> str:
    """The choice of files under a button of our own: the words of the browser's own are in its language."""
    none = _e(texts.CHOSEN_NONE)
    return (
        f'<p class="pw-field" id="pw-file-label">{_e(label)}</p><p class="pw-bar"><label class="pw-file">'
        '<input type="file" name="file" accept=".pdf,application/pdf" multiple required '
        f'aria-describedby="pw-file-label pw-file-chosen"><span>{_e(texts.CHOOSE)}</span></label>'
        f'<span class="pw-chosen" id="pw-file-chosen" data-none="{none}">{none}</span></p>'
    )


def upload_fields(kinds: Iterable[str]) -> str:
    """The fields beside a file that is added; kinds are those in use, offered as a choice."""
    options = "".join(f'<option value="{_e(kind)}">' for kind in sorted({kind for kind in kinds if kind}))
    return (
        f'<div class="pw-details">{_fields(Source())}</div><p class="pw-hint">{_e(texts.UPLOAD_HINT)}</p>'
        f'<datalist id="{KINDS}">{options}</datalist>'
    )


def edit_form(name: str, known: Source) -> str:
    """The same fields of a document that is there, folded."""
    label = _e(texts.EDIT_NAME.format(name=name))
    return (
        f'<details class="pw-edit" data-name="{_e(name)}"><summary aria-label="{label}">{_e(texts.EDIT)}</summary>'
        f'<form data-action="details" data-name="{_e(name)}"><div class="pw-details">{_fields(known)}</div>'
        f'<p class="pw-bar"><button type="submit" class="pw-primary">{_e(texts.SAVE)}</button></p></form></details>'
    )


def _fields(known: Source) -> str:
    return (
        _field("titel", texts.TITLE, known.title)
        + _field("soort", texts.KIND, known.kind, f' list="{KINDS}" placeholder="{_e(texts.KIND_EXAMPLE)}"')
        + _field("datum", texts.DATE, known.date, f' placeholder="{_e(texts.DATE_EXAMPLE)}"')
    )


def _field(name: str, label: str, value: str, more: str = "") -> str:
    return (
        f'<label class="pw-field">{_e(label)}<input type="text" name="{name}" value="{_e(value)}" '
        f'maxlength="{LONGEST}" autocomplete="off"{more}></label>'
    )
