import errno
import os
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from index.build import is_current
from index.errors import (
    BusyError,
    DamagedIndexError,
    DiskFullError,
    NothingToIndexError,
    OtherEncoderError,
    SourceChangedError,
)
from index.generations import Generations
from index.live import LiveIndex

from .makers import BagEncoder

HERE = Path(__file__).parent


def names(library, question, encoder):
    return {hit.passage.document for hit in LiveIndex(library.data, encoder).retrieve(question)}


def generation_names(library):
    return sorted(path.name for path in Generations(library.data).root.iterdir() if path.is_dir())


def test_manifest_says_what_the_index_holds(library):
    manifest = library.build(BagEncoder())
    assert (manifest.documents, manifest.passages, manifest.sentences) == (2, 4, 7)
    assert (manifest.reused, manifest.encoded) == (0, 11)
    assert set(manifest.sources) == {"safety.pdf", "homes.pdf"}
    assert generation_names(library) == [manifest.generation]


def test_pdf_is_copied_and_pages_have_labels(library):
    encoder = BagEncoder()
    library.build(encoder)
    original = (library.pdf_folder / "homes.pdf").read_bytes()
    (library.pdf_folder / "homes.pdf").write_bytes(b"replaced while the index is in use")
    index = LiveIndex(library.data, encoder).current()
    assert index.pdf_path("homes.pdf").read_bytes() == original
    assert (index.label("homes.pdf", 2), index.label("homes.pdf", 99)) == ("p2", "99")


def test_nothing_is_built_when_nothing_changed(library):
    encoder = BagEncoder()
    assert not is_current(library.pdf_folder, library.data, encoder.fingerprint)
    first = library.build(encoder)
    assert is_current(library.pdf_folder, library.data, encoder.fingerprint)
    assert not is_current(library.pdf_folder, library.data, "other encoder")
    assert library.build(encoder) == first
    assert len(encoder.encoded) == 11


def test_damaged_file_makes_an_index_outdated(library):
    encoder = BagEncoder()
    manifest = library.build(encoder)
    (Generations(library.data).current() / "sentences.npy").write_bytes(b"")
    with pytest.raises(DamagedIndexError):
        LiveIndex(library.data, encoder).current()
    assert not is_current(library.pdf_folder, library.data, encoder.fingerprint)
    assert library.build(encoder).generation != manifest.generation
    assert names(library, "trein", encoder)


def test_only_what_changed_is_encoded_again(library):
    encoder = BagEncoder()
    library.build(encoder)
    library.put("homes.pdf", {"Wonen": ["Er komen 1.200 betaalbare woningen.", "Ouderen krijgen voorrang."]})
    manifest = library.build(encoder)
    assert encoder.encoded[11:] == [
        "Wonen: Ouderen krijgen voorrang.",
        "Titel van homes.pdf > Wonen\nEr komen 1.200 betaalbare woningen. Ouderen krijgen voorrang.",
    ]
    assert (manifest.reused, manifest.encoded) == (6, 2)


def test_deleted_and_replaced_documents_no_longer_answer(library):
    encoder = BagEncoder()
    library.build(encoder)
    assert names(library, "trein Venlo", encoder) == {"safety.pdf", "homes.pdf"}
    library.put("safety.pdf", {"Zorg": ["Apotheken blijven open."]})
    library.remove("homes.pdf")
    library.build(encoder)
    hits = LiveIndex(library.data, encoder).retrieve("trein Venlo grens huisartsen")
    assert [hit.passage.text for hit in hits] == ["Apotheken blijven open."]


def test_other_encoder_cannot_search_the_index(library):
    library.build(BagEncoder("one"))
    with pytest.raises(OtherEncoderError):
        LiveIndex(library.data, BagEncoder("other")).current()


def test_empty_folder_leaves_the_index_in_use(library):
    encoder = BagEncoder()
    library.build(encoder)
    library.remove("homes.pdf")
    library.remove("safety.pdf")
    with pytest.raises(NothingToIndexError):
        library.build(encoder)
    assert names(library, "trein", encoder)


@pytest.mark.parametrize("change", [lambda path: path.write_bytes(b"other"), Path.unlink])
def test_file_that_changes_after_reading_is_noticed(library, change):
    change(library.pdf_folder / "homes.pdf")
    with pytest.raises(SourceChangedError) as caught:
        library.build(BagEncoder())
    assert caught.value.document == "homes.pdf"
    assert generation_names(library) == []


@pytest.mark.parametrize(
    "error", [OSError(errno.ENOSPC, "no matter"), sqlite3.OperationalError("database or disk is full")]
)
def test_full_disk_leaves_the_index_in_use(library, error):
    encoder = BagEncoder()
    before = library.build(encoder)
    library.put("more.pdf", {"Meer": ["Nog meer tekst."]})

    def fill_disk(encoded):
        raise error

    with pytest.raises(DiskFullError):
        library.build(BagEncoder(hook=fill_disk))
    assert generation_names(library) == [before.generation]
    assert names(library, "trein", encoder) == {"safety.pdf", "homes.pdf"}


@pytest.mark.parametrize("name", ["chroma.sqlite3", "data_level0.bin"])
def test_damaged_chroma_never_becomes_current(library, name):
    encoder = BagEncoder()
    before = library.build(encoder)
    library.put("long.pdf", {f"Deel {number}": [f"Zin over onderwerp {number % 7}."] for number in range(1500)})

    def damage(stage, done, total):
        if stage == "verify" and done == 0:
            for path in Generations(library.data).root.glob(f".building-*/chroma/**/{name}"):
                os.truncate(path, path.stat().st_size // 2)

    with pytest.raises(DamagedIndexError):
        library.build(encoder, damage)
    assert generation_names(library) == [before.generation]
    assert names(library, "trein", encoder)
    assert library.build(encoder).sentences == 1507


def test_second_builder_is_told_at_once(library):
    seen = []

    def build_again(encoded):
        started = time.monotonic()
        with pytest.raises(BusyError):
            library.build(BagEncoder())
        seen.append(time.monotonic() - started)

    library.build(BagEncoder(hook=build_again))
    assert seen[0] < 1


def test_killed_build_leaves_the_old_index_and_the_next_one_completes(library, tmp_path):
    encoder = BagEncoder()
    library.build(encoder)
    reached = tmp_path / "reached"
    arguments = [sys.executable, str(HERE / "blocked_build.py"), *map(str, (library.pdf_folder, library.data, reached))]
    (library.pdf_folder / "homes.pdf").unlink()
    (library.pdf_folder / "safety.pdf").unlink()
    with subprocess.Popen(arguments) as process:
        while not reached.exists():
            assert process.poll() is None
            time.sleep(0.05)
        with pytest.raises(BusyError):
            library.build(encoder)
        process.kill()
    assert any(name.startswith(".building-") for name in generation_names(library))
    assert names(library, "trein", encoder) == {"safety.pdf", "homes.pdf"}

    library.documents.clear()
    library.put("long.pdf", {"Lang": [f"Zin nummer {number}." for number in range(200)]})
    manifest = library.build(encoder)
    assert manifest.reused == 64  # what the killed build had encoded
    assert generation_names(library) == [manifest.generation]
    assert names(library, "trein", encoder) == {"long.pdf"}


def test_every_process_gives_the_same_answer(library):
    library.build(BagEncoder())
    arguments = [sys.executable, str(HERE / "print_hits.py"), str(library.data), "Hoe ver is de grens met de trein?"]
    outputs = {
        subprocess.run(
            arguments, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1
    assert "homes.pdf" in outputs.pop()
