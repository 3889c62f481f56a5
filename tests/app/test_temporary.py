"""A service that is killed leaves no folder behind."""

import os
import signal
import subprocess
import sys

import httpx
import pytest

from app.temporary import PREFIX, sweep, temporary_folder

PATIENCE = 60  # seconds; the service itself gives open pages five


@pytest.fixture
def temporary(tmp_path, monkeypatch):
    """The folder for temporary files, of this test alone."""
    folder = tmp_path / "tijdelijk"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    return folder


SERVICE = """
import itertools, time
from fastapi import FastAPI
from fastapi.responses import StreamingResponse
from app.serving import serve_from_folder, take_port

def make(temporary):
    (temporary / "bestand").write_text("van Gradio")
    application = FastAPI()
    endless = lambda: (time.sleep(0.05) or "regel" for _ in itertools.count())
    application.get("/")(lambda: StreamingResponse(endless()))
    return application

serve_from_folder(make, take_port("127.0.0.1", 0), "127.0.0.1")
"""


@pytest.fixture
def service(temporary):
    """A process that serves a page without an end, as the program serves its own."""
    environment = os.environ | {"TMPDIR": str(temporary)}
    command = [sys.executable, "-c", SERVICE]
    process = subprocess.Popen(command, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    yield process
    process.kill()
    process.communicate()


def address_of(process):
    """Waits for the line that says where the service can be opened."""
    return next(word for line in process.stdout for word in line.split() if word.startswith("http://"))


def ours(folder):
    return list(folder.glob(f"{PREFIX}*"))


def test_a_service_that_is_told_to_end_removes_its_folder_though_a_page_is_open(service, temporary):
    address = address_of(service)
    assert len(ours(temporary)) == 1
    with httpx.stream("GET", address, trust_env=False) as page:
        assert page.status_code == 200
        service.send_signal(signal.SIGTERM)
        assert service.wait(PATIENCE) == -signal.SIGTERM
    assert ours(temporary) == []


def test_a_service_that_is_killed_leaves_its_folder_for_the_next_one_to_remove(service, temporary):
    address_of(service)
    service.kill()
    service.wait(PATIENCE)
    assert len(ours(temporary)) == 1
    with temporary_folder() as folder:
        assert ours(temporary) == [folder]


def test_only_our_folders_that_nobody_holds_are_removed(temporary):
    (temporary / f"{PREFIX}dood").mkdir()
    (temporary / f"{PREFIX}dood" / "bestand").write_text("rest")
    (temporary / "van-een-ander").mkdir()
    with temporary_folder() as first, temporary_folder() as second:
        assert set(ours(temporary)) == {first, second}
        sweep(temporary)
        assert set(ours(temporary)) == {first, second}
    assert [path.name for path in temporary.iterdir()] == ["van-een-ander"]


def test_a_link_with_our_name_leads_nowhere(temporary, tmp_path):
    (tmp_path / "kostbaar").mkdir()
    (temporary / f"{PREFIX}link").symlink_to(tmp_path / "kostbaar")
    sweep(temporary)
    assert (tmp_path / "kostbaar").exists()


def test_the_folder_is_for_its_owner_alone(temporary):
    with temporary_folder() as folder:
        assert os.stat(folder).st_mode & 0o077 == 0
