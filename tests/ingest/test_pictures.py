import io
from pathlib import Path

import pytest
from PIL import Image

from ingest.pictures import MAX_PIXELS, PictureError, page_picture

from .makers import make_pdf


@pytest.fixture
def nota(tmp_path: Path) -> Path:
    path = tmp_path / "nota.pdf"
    path.write_bytes(make_pdf(["Eerste bladzijde"], ["Tweede bladzijde"]))
    return path


def test_a_page_is_drawn_as_wide_as_asked(nota: Path) -> None:
    assert Image.open(io.BytesIO(page_picture(nota, 2, 300))).size == (300, 425)


def test_pictures_have_a_largest_size(nota: Path) -> None:
    width, height = Image.open(io.BytesIO(page_picture(nota, 1, 20_000))).size
    assert width * height <= 1.01 * MAX_PIXELS


@pytest.mark.parametrize("page", [0, 3])
def test_a_page_that_is_not_there_cannot_be_drawn(nota: Path, page: int) -> None:
    with pytest.raises(PictureError):
        page_picture(nota, page, 300)


def test_a_broken_or_missing_file_cannot_be_drawn(tmp_path: Path) -> None:
    broken = tmp_path / "stuk.pdf"
    broken.write_bytes(b"geen pdf")
    for path in (broken, tmp_path / "weg.pdf"):
        with pytest.raises(PictureError):
            page_picture(path, 1, 300)
