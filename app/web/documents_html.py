"""What stands in the tab with documents, as HTML: what is indexed, and the administrator's panel."""

from __future__ import annotations

import html
from collections.abc import Mapping
from urllib.parse import quote

from app import texts, texts_documents
from app.administration.reindexing import Renewal
from app.errors import explain_skipped
from app.web.details_html import edit_form, file_field, upload_fields
from app.web.services import Catalogue, DocumentSummary
from ingest.sources import Source

_e = html.escape


def catalogue_html(catalogue: Catalogue) -> str:
    """The documents in the index, and what was skipped and why."""
    counted = texts_documents.COUNTED.format(documents=texts.documents_counted(len(catalogue.documents)))
    rows = "".join(map(_document_row, catalogue.documents))
    return f"<p>{_e(counted)}</p>{_table(texts_documents.COLUMNS, rows, numbers=2)}{_skipped(catalogue)}"


def panel_off_html() -> str:
    """The panel where no password was set."""
    return f"<p>{_e(texts_documents.ADMIN_OFF)}</p>"


def sign_in_html() -> str:
    """The panel for who is not signed in."""
    return (
        f'<form data-action="sign-in"><p>{_e(texts_documents.ADMIN_SIGN_IN)}</p>'
        '<input type="text" name="username" value="beheerder" autocomplete="username" hidden>'
        f'<label class="pw-field">{_e(texts_documents.ADMIN_PASSWORD)}'
        '<input type="password" name="password" required autocomplete="current-password"></label>'
        f'<p class="pw-bar">{_submit(texts_documents.ADMIN_SIGN_IN_BUTTON)}</p></form>'
    )


def panel_html(files: Mapping[str, str], known: Mapping[str, Source], limit: int, renewal: Renewal) -> str:
    """The panel of the administrator: files with their states and details, adding, removing, and the index."""
    label = texts_documents.UPLOAD_LABEL.format(limit=limit)
    rows = "".join(_file_row(name, state, known.get(name, Source())) for name, state in files.items())
    table = _table(texts_documents.FILE_COLUMNS, rows) if rows else f"<p>{_e(texts_documents.FILES_NONE)}</p>"
    return (
        f'<p class="pw-bar">{_e(texts_documents.ADMIN_SIGNED_IN)} '
        f"{_button('sign-out', texts_documents.ADMIN_SIGN_OUT_BUTTON)}</p>"
        f'<form data-action="upload">{file_field(label)}'
        f"{upload_fields(one.kind for one in known.values())}"
        f'<label class="pw-check"><input type="checkbox" name="replace"> {_e(texts_documents.UPLOAD_REPLACE)}</label>'
        f'<p class="pw-bar">{_submit(texts_documents.UPLOAD_BUTTON)}</p></form>'
        f"<h4>{_e(texts_documents.FILES_HEADING)}</h4>{table}"
        f'<p class="pw-bar">{_button("index", texts_documents.INDEX_BUTTON, "pw-primary", renewal.running)} '
        f'<span class="pw-hint">{_e(texts_documents.INDEX_HINT)}</span></p>'
    )


def renewal_html(renewal: Renewal) -> str:
    """How far a renewal of the index is or what came of it; empty where there was none."""
    if renewal.running:
        return _progress(renewal)
    if renewal.problem:
        return f'<p class="pw-wrong">{_e(renewal.problem.bericht)} {_e(renewal.problem.actie)}</p>'
    if renewal.documents is None:
        return ""
    documents = texts.documents_counted(renewal.documents)
    return f"<p>{_e(texts_documents.INDEX_READY.format(documents=documents, passages=renewal.passages))}</p>"


def _progress(renewal: Renewal) -> str:
    if not renewal.total:
        starting = _e(texts_documents.INDEX_STARTING)
        return f'<p>{starting}</p><progress aria-label="{texts_documents.INDEX_BUTTON}"></progress>'
    step = texts.STEPS.get(renewal.step, renewal.step)
    said = texts_documents.INDEX_STEP.format(step=step, done=renewal.done, total=renewal.total)
    return (
        f'<p>{_e(said)}</p><progress value="{renewal.done}" max="{renewal.total}" '
        f'aria-label="{texts_documents.INDEX_BUTTON}"></progress>'
    )


def _document_row(document: DocumentSummary) -> str:
    values = (document.kind, document.date, str(document.pages), str(document.passages))
    name = texts_documents.OPEN_NAME.format(title=document.title)
    cells = "".join(
        f'<td data-label="{_e(label)}"{_number(value)}>{_e(value or texts_documents.UNKNOWN)}</td>'
        for label, value in zip(texts_documents.COLUMNS[1:], values, strict=True)
    )
    return (
        f'<tr><th scope="row"><a href="pdf/{quote(document.name)}" target="_blank" rel="noopener" '
        f'aria-label="{_e(name)}">{_e(document.title)}</a><small>{_e(document.name)}</small></th>{cells}</tr>'
    )


def _file_row(name: str, state: str, known: Source) -> str:
    removed = state == "removed"
    title = f"{_e(known.title)}<small>{_e(name)}</small>" if known.title else _e(name)
    details = "" if removed else edit_form(name, known)
    button = "" if removed else _button("remove", texts_documents.REMOVE_BUTTON, "pw-danger", name=name)
    cells = (texts_documents.FILE_STATES[state], button)
    return (
        f'<tr><th scope="row">{title}{details}</th>'
        f'<td data-label="{texts_documents.FILE_COLUMNS[1]}">{_e(cells[0])}</td><td>{cells[1]}</td></tr>'
    )


def _skipped(catalogue: Catalogue) -> str:
    messages = map(explain_skipped, catalogue.skipped)
    items = "".join(f"<li>{_e(message.bericht)} {_e(message.actie)}</li>" for message in messages)
    listed = f"<ul>{items}</ul>" if items else f"<p>{_e(texts_documents.NOTHING_SKIPPED)}</p>"
    return f"<h3>{_e(texts_documents.SKIPPED_HEADING)}</h3>{listed}"


def _table(columns: tuple[str, ...], rows: str, numbers: int = 0) -> str:
    last = len(columns) - numbers
    heads = "".join(
        f'<th scope="col"{" class=pw-number" if place >= last else ""}>{_e(name)}</th>'
        for place, name in enumerate(columns)
    )
    return f'<table class="pw-table"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>'


def _number(value: str) -> str:
    return ' class="pw-number"' if value.isdigit() else ""


def _submit(text: str) -> str:
    return f'<button type="submit" class="pw-primary">{_e(text)}</button>'


def _button(action: str, text: str, style: str = "", disabled: bool = False, name: str = "") -> str:
    said = f' aria-label="{_e(texts_documents.REMOVE_NAME.format(name=name))}" data-name="{_e(name)}"' if name else ""
    off = " disabled" if disabled else ""
    return f'<button type="button" class="{style}" data-action="{action}"{said}{off}>{_e(text)}</button>'
