"""Boxes are compared with the ink of the page's picture, as a reader sees it."""

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from ingest.pictures import page_picture
from ingest.positions import PlacedText, open_ruler
from ingest.reader import read_pages
from ingest.types import Box

from .makers import Printed, make_pdf

PIXELS = 1000
NEAR = 0.012
"""Tolerance: a box has room above and below the letters."""

LINES = [Printed("De regio Noord-Limburg werkt samen", size=18, x=150)]


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
@pytest.mark.parametrize("cropbox", [(), (100, 50, 550, 800)], ids=["whole sheet", "cropped"])
def test_boxes_lie_around_the_ink(tmp_path: Path, rotation: int, cropbox: tuple[int, ...]) -> None:
    path = tmp_path / "nota.pdf"
    path.write_bytes(make_pdf(LINES, rotation=rotation, cropbox=cropbox))
    (line,) = read_pages(path)[0].lines
    ink = ink_box(path)
    assert line.box.left == pytest.approx(ink.left, abs=NEAR)
    assert line.box.right == pytest.approx(ink.right, abs=NEAR)
    assert line.box.top == pytest.approx(ink.top, abs=NEAR)
    assert line.box.bottom == pytest.approx(ink.bottom, abs=NEAR)


def test_every_character_has_its_edge(tmp_path: Path) -> None:
    path = tmp_path / "nota.pdf"
    path.write_bytes(make_pdf(LINES))
    (line,) = read_pages(path)[0].lines
    assert len(line.edges) == len(line.text) + 1
    assert list(line.edges) == sorted(line.edges)
    assert (line.edges[0], line.edges[-1]) == pytest.approx((line.box.left, line.box.right), abs=1e-4)


def test_texts_that_differ_are_laid_side_by_side(tmp_path: Path) -> None:
    path = tmp_path / "nota.pdf"
    path.write_bytes(make_pdf(LINES))
    with open_ruler(path) as ruler:
        placed = ruler(1).place("De  regio xx Noord-Limburg")
    assert np.isnan(placed.boxes[10:12]).all()
    assert not np.isnan(placed.boxes[4:9]).any()
    assert placed.boxes[4, 0] < placed.boxes[13, 0]


def test_what_was_not_measured_is_estimated_from_the_font_size() -> None:
    placed = PlacedText(np.full((10, 4), np.nan), 500, 1000)
    box, edges = placed.line(0, 10, x=50, y=900, size=10)
    assert box.left == 0.1
    assert box.right == pytest.approx(0.2)
    assert box.top < 0.1 < box.bottom
    assert len(edges) == 11


def test_a_file_that_pdfium_cannot_open_measures_nothing(tmp_path: Path) -> None:
    path = tmp_path / "stuk.pdf"
    path.write_bytes(b"geen pdf")
    with open_ruler(path) as ruler:
        assert ruler(1).characters == ""


def ink_box(path: Path) -> Box:
    """Where the first page is dark, in fractions of it."""
    picture = np.asarray(Image.open(io.BytesIO(page_picture(path, 1, PIXELS))).convert("L"))
    rows, columns = np.nonzero(picture < 128)
    height, width = picture.shape
    return Box(columns.min() / width, rows.min() / height, (columns.max() + 1) / width, (rows.max() + 1) / height)
