"""The list of actions as files, read back as a spreadsheet reads them."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

from openpyxl import load_workbook

from app import texts_views as texts
from app.views.exporting import to_csv, to_excel

ADDRESS = "http://localhost:7860"


def test_csv_has_a_row_for_each_action_in_columns_that_a_dutch_spreadsheet_sees(actions):
    content = to_csv(actions, ADDRESS)
    assert content.startswith(b"\xef\xbb\xbf")
    header, *rows = csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";")
    assert tuple(header) == texts.EXPORT_COLUMNS
    assert [row[2] for row in rows] == [action.text for action in actions]
    assert rows[0][-1] == f"{ADDRESS}/pdf/Uitvoeringsprogramma-2024-2027.pdf#page={actions[0].source.pages[0]}"


def test_excel_links_each_action_to_its_page(actions):
    sheet = load_workbook(io.BytesIO(to_excel(actions, ADDRESS))).active
    assert sheet.max_row == len(actions) + 1
    assert sheet.cell(2, 3).value == actions[0].text
    last = sheet.cell(len(actions) + 1, len(texts.EXPORT_COLUMNS)).hyperlink
    assert f"{last.target}#{last.location}" == (
        f"{ADDRESS}/pdf/Uitvoeringsprogramma-2024-2027.pdf#page={actions[-1].source.pages[0]}"
    )


def test_text_that_looks_like_a_formula_stays_text(actions):
    attack = [replace(actions[0], text='=HYPERLINK("http://voorbeeld.test")')]
    row = list(csv.reader(io.StringIO(to_csv(attack, ADDRESS).decode("utf-8-sig")), delimiter=";"))[1]
    assert row[2].startswith("'=")
    cell = load_workbook(io.BytesIO(to_excel(attack, ADDRESS))).active.cell(2, 3)
    assert (cell.data_type, cell.value) == ("s", '=HYPERLINK("http://voorbeeld.test")')


def test_nothing_found_still_gives_a_file_that_opens():
    assert load_workbook(io.BytesIO(to_excel([], ADDRESS))).active.cell(1, 1).value == texts.EXPORT_COLUMNS[0]
    assert len(to_csv([], ADDRESS).decode("utf-8-sig").splitlines()) == 1
