from pathlib import Path

import pytest

from ingest.sources import SOURCES_FILE, Source, SourcesFileError, read_sources


def test_what_people_know_of_a_document_is_read(tmp_path: Path) -> None:
    write(tmp_path, '["nota 1.pdf"]\ntitel = "De nota"\nsoort = "nota"\ndatum = "mei 2024"\n["b.pdf"]\ntitel = "B"\n')
    assert read_sources(tmp_path) == {"nota 1.pdf": Source("De nota", "nota", "mei 2024"), "b.pdf": Source("B")}


def test_a_date_of_toml_is_a_date_as_written(tmp_path: Path) -> None:
    write(tmp_path, '["a.pdf"]\ndatum = 2024-05-01\n')
    assert read_sources(tmp_path)["a.pdf"].date == "2024-05-01"


def test_without_the_file_nothing_is_known(tmp_path: Path) -> None:
    assert read_sources(tmp_path) == {}


@pytest.mark.parametrize(
    "content",
    ['["a.pdf"]\nauteur = "Jan"\n', '["a.pdf"\ntitel = "A"\n', 'titel = "A"\n', '["a.pdf"]\ntitel = "\udce9"\n'],
    ids=["unknown key", "no TOML", "no file name", "no UTF-8"],
)
def test_a_wrong_file_says_where_and_what(tmp_path: Path, content: str) -> None:
    write(tmp_path, content)
    with pytest.raises(SourcesFileError) as raised:
        read_sources(tmp_path)
    assert raised.value.path == str(tmp_path / SOURCES_FILE)
    assert raised.value.detail


def write(folder: Path, content: str) -> None:
    (folder / SOURCES_FILE).write_bytes(content.encode(errors="surrogateescape"))
