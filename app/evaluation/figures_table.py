"""The table of figures for a README: written between two marks, so that no figure is copied by hand."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from app import texts_evaluation as texts

START, END = "<!-- figures -->", "<!-- /figures -->"
_BETWEEN = re.compile(f"{re.escape(START)}.*{re.escape(END)}", re.DOTALL)

Columns = Mapping[str, Mapping[str, float]]  # figures by name of the measured system


class FigureMarksError(Exception):
    """A file without the marks between which the table belongs."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path
        self.marks = f"{START} / {END}"


def write_table(path: Path, columns: Columns, made: str) -> None:
    """Put the table and how it was made between the marks of a file; raises OSError or FigureMarksError."""
    text = path.read_text(encoding="utf-8")
    between = f"{START}\n{markdown_table(columns)}\n\n{made}\n{END}"
    changed, count = _BETWEEN.subn(lambda _: between, text)
    if not count:
        raise FigureMarksError(path)
    path.write_text(changed, encoding="utf-8")


def markdown_table(columns: Columns) -> str:
    """A Markdown table with a row for every measure and a column for every system."""
    lines = [f"| {texts.README_MEASURE} | {' | '.join(columns)} |", "|---" + "|---:" * len(columns) + "|"]
    for name, label in texts.README_MEASURES.items():
        values = " | ".join(texts.figure_with_unit(name, found[name]) for found in columns.values())
        lines.append(f"| {label} | {values} |")
    return "\n".join(lines)
