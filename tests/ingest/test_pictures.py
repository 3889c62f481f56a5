"""Pictures of real pages."""

from __future__ import annotations

import io
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PIL import Image

from ingest.pictures import MAX_PIXELS, PictureError, page_picture

PROGRAMME = Path(__file__).parents[2] / "documenten" / "Uitvoeringsprogramma-2024-2027.pdf"


def opened(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png))


def test_picture_has_the_asked_width_and_the_page_has_its_shape():
    picture = opened(page_picture(PROGRAMME, 59, 800))
    assert abs(picture.width - 800) <= 1
    assert picture.height / picture.width == pytest.approx(595.28 / 419.53, abs=0.01)
    assert len(picture.convert("L").getcolors() or []) > 2


def test_picture_never_takes_more_pixels_than_allowed():
    picture = opened(page_picture(PROGRAMME, 1, 50_000))
    assert picture.width * picture.height <= MAX_PIXELS * 1.01


@pytest.mark.parametrize("page", [-1, 0, 89])
def test_page_that_does_not_exist_is_an_error(page):
    with pytest.raises(PictureError, match=f"page {page}"):
        page_picture(PROGRAMME, page, 400)


def test_file_that_is_no_pdf_is_an_error(tmp_path):
    broken = tmp_path / "kapot.pdf"
    broken.write_bytes(b"%PDF-1.7 and nothing more")
    for path in (broken, tmp_path / "weg.pdf"):
        with pytest.raises(PictureError, match=path.name):
            page_picture(path, 1, 400)


def test_pages_can_be_drawn_by_many_threads_at_once():
    with ThreadPoolExecutor(6) as threads:
        pictures = list(threads.map(lambda page: page_picture(PROGRAMME, page, 300), range(50, 62)))
    assert pictures == [page_picture(PROGRAMME, page, 300) for page in range(50, 62)]
