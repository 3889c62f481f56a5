import asyncio
from collections.abc import AsyncIterator

import pytest

from app.administration.documents import DocumentFolder, clean_name, file_states
from app.administration.errors import (
    FileNameError,
    MissingDocumentError,
    NameTakenError,
    NotPdfError,
    UploadTooLargeError,
)

PDF = b"%PDF-1.7\n" + b"x" * 5000


async def pieces(content: bytes, broken: bool = False) -> AsyncIterator[bytes]:
    for start in range(0, len(content), 1000):
        yield content[start : start + 1000]
    if broken:
        raise ConnectionResetError


def add(folder, name="plan.pdf", content=PDF, replace=False, broken=False):
    return asyncio.run(folder.add(name, pieces(content, broken), replace))


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "documenten").mkdir()
    return DocumentFolder(tmp_path / "documenten", 1)


@pytest.mark.parametrize(
    ("name", "clean"),
    [
        ("Plan 2024 (def).PDF", "Plan 2024 (def).pdf"),
        ("../../etc/plan.pdf", "plan.pdf"),
        ("C:\\stukken\\plan.pdf", "plan.pdf"),
        ("..plan.pdf", "plan.pdf"),
        ("a\x00b\u202e<c>.pdf", "ab-c-.pdf"),
        ("cafe\u0301.pdf", "café.pdf"),
        ("x" * 300 + ".pdf", "x" * 120 + ".pdf"),
    ],
)
def test_a_name_becomes_that_of_one_file_in_the_folder(name, clean):
    assert clean_name(name) == clean


@pytest.mark.parametrize("name", ["", "plan", "plan.docx", ".pdf", "..pdf", "../.pdf", "plan.pdf.exe", "--.pdf"])
def test_a_name_of_which_nothing_sensible_is_left_is_refused(name):
    with pytest.raises(FileNameError):
        clean_name(name)


def test_a_pdf_comes_in_whole_under_its_clean_name(folder):
    assert add(folder, "../plan.pdf") == "plan.pdf"
    assert [(path.name, path.read_bytes()) for path in folder.path.iterdir()] == [("plan.pdf", PDF)]


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"content": b"<html>%PD" + b"x" * 2000 + b"%PDF-"}, NotPdfError),
        ({"content": b""}, NotPdfError),
        ({"content": PDF + b"x" * 1_000_000}, UploadTooLargeError),
        ({"broken": True}, ConnectionResetError),
        ({"name": "plan.txt"}, FileNameError),
    ],
)
def test_what_is_refused_leaves_nothing_behind(folder, changes, error):
    with pytest.raises(error):
        add(folder, **changes)
    assert list(folder.path.iterdir()) == []


def test_a_file_is_never_overwritten_unless_that_is_asked(folder):
    add(folder)
    with pytest.raises(NameTakenError):
        add(folder, content=PDF + b"new")
    assert (folder.path / "plan.pdf").read_bytes() == PDF
    add(folder, content=PDF + b"new", replace=True)
    assert (folder.path / "plan.pdf").read_bytes() == PDF + b"new"


def test_of_two_who_add_the_same_name_at_once_one_is_told(folder):
    async def both():
        adding = [folder.add("plan.pdf", pieces(PDF), replace=False) for _ in range(2)]
        return await asyncio.gather(*adding, return_exceptions=True)

    found = asyncio.run(both())
    assert sorted(type(outcome).__name__ for outcome in found) == ["NameTakenError", "str"]


@pytest.mark.parametrize("name", ["../geheim.pdf", "ander.pdf", "", "bronnen.toml"])
def test_only_pdfs_of_the_folder_can_be_removed(folder, name):
    (folder.path.parent / "geheim.pdf").write_bytes(PDF)
    (folder.path / "bronnen.toml").touch()
    with pytest.raises(MissingDocumentError):
        folder.remove(name)
    assert (folder.path.parent / "geheim.pdf").exists()
    assert (folder.path / "bronnen.toml").exists()


def test_a_removed_file_is_gone(folder):
    add(folder)
    assert folder.remove("plan.pdf") == "plan.pdf"
    assert list(folder.path.iterdir()) == []


def test_states_tell_how_folder_and_index_differ():
    sources = {"same.pdf": "1", "other.pdf": "2", "new.pdf": "3", "scan.pdf": "4", "bronnen.toml": "5"}
    indexed = {"same.pdf": "1", "other.pdf": "9", "gone.pdf": "6", "scan.pdf": "4"}
    assert file_states(sources, indexed, frozenset({"scan.pdf"})) == {
        "gone.pdf": "removed",
        "new.pdf": "new",
        "other.pdf": "changed",
        "same.pdf": "indexed",
        "scan.pdf": "skipped",
    }
