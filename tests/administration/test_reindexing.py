import time

from app import texts, texts_documents
from app.administration.reindexing import Reindexing
from app.composition import MODELS
from app.settings import Settings
from index.generations import Generations
from index.manifest import read_manifest

from ..ingest.makers import make_pdf


def finished(reindexing):
    steps = {}
    deadline = time.monotonic() + 120
    while reindexing.renewal.running:
        assert time.monotonic() < deadline, "waited too long"
        steps[reindexing.renewal.step] = None
        time.sleep(0.01)
    return reindexing.renewal, [step for step in steps if step]


def test_a_renewal_tells_its_steps_and_leaves_the_new_index_current(tmp_path, encoder, models_folder):
    documents, data = tmp_path / "documenten", tmp_path / "data"
    documents.mkdir()
    data.mkdir()
    (data / MODELS).symlink_to(models_folder)
    (documents / "wonen.pdf").write_bytes(make_pdf(["Er komen 1.200 betaalbare woningen in de regio."]))
    reindexing = Reindexing(Settings(documents=documents, data=data))
    assert reindexing.start()
    assert not reindexing.start(), "a second administrator sees the one that runs"
    renewal, steps = finished(reindexing)
    assert renewal.problem is None
    assert (renewal.documents, set(steps) <= set(texts.STEPS)) == (1, True)
    assert read_manifest(Generations(data).current()).documents == 1


def test_what_goes_wrong_is_told_in_dutch_and_can_be_tried_again(tmp_path):
    reindexing = Reindexing(Settings(documents=tmp_path / "nergens", data=tmp_path / "data"))
    for _ in range(2):
        assert reindexing.start()
        renewal, _ = finished(reindexing)
        assert "De map met documenten is niet te lezen" in renewal.problem.bericht
        assert renewal.documents is None


def test_a_child_that_dies_is_told_as_such(tmp_path, monkeypatch):
    monkeypatch.setattr("sys.executable", "/bin/false")
    reindexing = Reindexing(Settings(documents=tmp_path, data=tmp_path / "data"))
    reindexing.start()
    renewal, _ = finished(reindexing)
    assert renewal.problem.bericht == texts_documents.INDEX_ENDED[0]


def test_the_child_gets_the_folders_but_not_the_password(tmp_path, monkeypatch):
    monkeypatch.setenv("PW_ADMIN_PASSWORD", "geheim")
    reindexing = Reindexing(Settings(documents=tmp_path, data=tmp_path, admin_password="geheim"))
    assert reindexing._environment["PW_DATA"] == str(tmp_path)
    assert "geheim" not in reindexing._environment.values()
