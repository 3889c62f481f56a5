"""The list of actions as a file for a spreadsheet, with links to the pages."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from urllib.parse import quote

import xlsxwriter  # type: ignore[import-untyped]

from app import texts_views as texts
from app.views.types import Action

_WIDTHS = (9, 10, 80, 30, 32, 40, 40, 11, 50)  # characters, as the columns in texts
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def to_csv(actions: Sequence[Action], address: str) -> bytes:
    """Semicolons and a byte order mark, which a Dutch Excel opens in columns and with its accents.

    address is that of the service, without a slash at the end. A text that looks like a formula gets an apostrophe.
    """
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, delimiter=";")
    writer.writerow(texts.EXPORT_COLUMNS)
    writer.writerows([_harmless(cell) for cell in row] for row in _rows(actions, address))
    return buffer.getvalue().encode("utf-8-sig")


def to_excel(actions: Sequence[Action], address: str) -> bytes:
    """A workbook with one sheet: a table with filters, its first row fixed, and a link to each page."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(
        buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    ) as book:
        sheet = book.add_worksheet(texts.EXPORT_TITLE)
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        link = book.add_format({"font_color": "#1b4f8a", "underline": 1, "valign": "top"})
        for column, width in enumerate(_WIDTHS):
            sheet.set_column(column, column, width, wrapped)
        for number, row in enumerate(_rows(actions, address), 1):
            sheet.write_row(number, 0, row[:-1], wrapped)
            sheet.write_url(number, len(row) - 1, row[-1], link, string=f"{row[-3]}, p. {row[-2]}")
        columns = [{"header": name} for name in texts.EXPORT_COLUMNS]
        options = {"columns": columns, "style": "Table Style Light 9", "name": texts.EXPORT_TITLE}
        sheet.add_table(0, 0, max(len(actions), 1), len(columns) - 1, options)
        sheet.freeze_panes(1, 0)
    return buffer.getvalue()


def page_address(address: str, document: str, page: int) -> str:
    """Where the service opens a PDF at a physical page."""
    return f"{address}/pdf/{quote(document)}#page={page}"


def _rows(actions: Sequence[Action], address: str) -> Iterator[tuple[int, str, str, str, str, str, str, str, str]]:
    for number, action in enumerate(actions, 1):
        source = action.source
        link = page_address(address, source.document, source.pages[0])
        kind = texts.KINDS[action.kind]
        yield number, kind, action.text, action.context, action.part, action.line, source.title, source.label, link


def _harmless(cell: str | int) -> str | int:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
