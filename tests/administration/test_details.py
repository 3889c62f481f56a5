"""What an administrator says of a document, in bronnen.toml."""

import threading

import pytest

from app.administration.details import Details
from ingest.sources import SOURCES_FILE, Source, SourcesFileError, read_sources

FILE = """# Van de griffie.

["oud.pdf"]
titel = "Oud plan"  # zo heet het echt
datum = 2024-05-01

# Het volgende is nog een concept.
["concept.pdf"]
soort = 'nota'
"""


def test_a_file_is_made_where_there_was_none(tmp_path):
    Details(tmp_path).write("plan 1.pdf", Source("Een “plan”", "nota", "mei 2024"))
    assert read_sources(tmp_path) == {"plan 1.pdf": Source("Een “plan”", "nota", "mei 2024")}
    assert [path.name for path in tmp_path.iterdir()] == [SOURCES_FILE]


def test_comments_and_what_is_said_of_others_stay_as_they_were(tmp_path):
    (tmp_path / SOURCES_FILE).write_text(FILE, encoding="utf-8")
    Details(tmp_path).write("nieuw.pdf", Source(kind="brief"))
    Details(tmp_path).write("concept.pdf", Source("Het concept", "nota"))
    text = (tmp_path / SOURCES_FILE).read_text(encoding="utf-8")
    expected = FILE.replace("soort = 'nota'\n", "soort = 'nota'\ntitel = \"Het concept\"\n")
    assert text == expected + '\n["nieuw.pdf"]\nsoort = "brief"\n'


def test_what_is_empty_goes_and_what_did_not_change_is_not_written(tmp_path):
    path = tmp_path / SOURCES_FILE
    path.write_text(FILE, encoding="utf-8")
    before = path.stat().st_mtime_ns, path.stat().st_ino
    Details(tmp_path).write("oud.pdf", Source("Oud plan", "", "2024-05-01"))
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == before
    Details(tmp_path).write("oud.pdf", Source("Oud plan"))
    assert read_sources(tmp_path)["oud.pdf"] == Source("Oud plan")
    assert "# zo heet het echt" in path.read_text(encoding="utf-8")


def test_a_file_that_is_wrong_is_told_and_left_alone(tmp_path):
    (tmp_path / SOURCES_FILE).write_text('["oud.pdf"\n', encoding="utf-8")
    with pytest.raises(SourcesFileError):
        Details(tmp_path).write("oud.pdf", Source("Oud plan"))
    assert (tmp_path / SOURCES_FILE).read_text(encoding="utf-8") == '["oud.pdf"\n'


def test_administrators_who_write_at_once_do_not_lose_each_others_words(tmp_path):
    details, names = Details(tmp_path), [f"{number}.pdf" for number in range(20)]
    threads = [threading.Thread(target=details.write, args=(name, Source(name))) for name in names]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {name: known.title for name, known in read_sources(tmp_path).items()} == {name: name for name in names}
