import threading

import pytest

from index.errors import NoIndexError, UnknownDocumentError
from index.generations import Generations
from index.live import LiveIndex

from .makers import BagEncoder


def test_without_an_index_that_is_said(tmp_path):
    with pytest.raises(NoIndexError):
        LiveIndex(tmp_path, BagEncoder()).current()


def test_unknown_document_is_an_error_of_its_own(library):
    encoder = BagEncoder()
    library.build(encoder)
    with pytest.raises(UnknownDocumentError):
        LiveIndex(library.data, encoder).current().pdf_path("../../etc/passwd")


def test_new_generation_is_picked_up_and_the_old_one_goes_when_nobody_reads_it(library):
    encoder = BagEncoder()
    first = library.build(encoder).generation
    live = LiveIndex(library.data, encoder)
    held = live.current()
    assert live.current() is held

    library.put("more.pdf", {"Energie": ["Zonnepanelen op alle daken."]})
    second = library.build(encoder).generation
    assert live.retrieve("zonnepanelen")[0].passage.document == "more.pdf"
    assert len(held.documents) == 2
    assert held.retrieve("zonnepanelen")[0].passage.document != "more.pdf"
    assert held.pdf_path("homes.pdf").exists()

    root = Generations(library.data).root
    assert (root / first).exists()
    del held
    Generations(library.data).remove_unread()
    assert not (root / first).exists()
    assert (root / second).exists()


def test_damaged_new_generation_leaves_the_old_one_in_use(library):
    encoder = BagEncoder()
    library.build(encoder)
    live = LiveIndex(library.data, encoder)
    old = live.current()
    library.put("more.pdf", {"Energie": ["Zonnepanelen op alle daken."]})
    library.build(encoder)
    (Generations(library.data).current() / "passages.npy").write_bytes(b"")
    assert live.current() is old


def test_threads_answer_while_generations_change(library):
    encoder = BagEncoder()
    library.build(encoder)
    live, stop, problems = LiveIndex(library.data, encoder), threading.Event(), []

    def ask():
        while not stop.is_set():
            try:
                assert live.retrieve("trein naar Venlo")[0].passage.document == "homes.pdf"
            except Exception as exc:
                problems.append(exc)
                return

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for number in range(3):
        library.put("more.pdf", {"Energie": [f"Zonnepanelen op {number} daken."]})
        library.build(encoder)
    stop.set()
    for thread in threads:
        thread.join()
    assert problems == []
