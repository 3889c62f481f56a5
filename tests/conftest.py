"""What the tests share: the real product over the repository's documents, a web server and a Chromium."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import uvicorn
from fastapi import FastAPI
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from app.composition import MODELS, build_assistant
from app.index_services import IndexServices
from index.build import build_index
from index.encoder import SentenceEncoder, load_encoder
from index.encoder_model import EncoderModel
from index.live import LiveIndex
from ingest.folder import read_folder
from ingest.types import Reading

Serve = Callable[[FastAPI], str]
Visit = Callable[..., Page]

FLAGS = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-background-networking"]


DOCUMENTS = Path(__file__).parents[1] / "documenten"


@dataclass(frozen=True)
class Product:
    """A folder of documents and a data folder, and the program on them as a process of its own."""

    documents: Path
    data: Path

    @property
    def environment(self) -> dict[str, str]:
        """This process's environment without its settings, and with those of the product."""
        inherited = {name: value for name, value in os.environ.items() if not name.startswith("PW_")}
        return inherited | {"PW_DOCUMENTS": str(self.documents), "PW_DATA": str(self.data), "PW_PORT": "9"}

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        """Starts the program with these arguments."""
        command = [sys.executable, "-m", "app", *arguments]
        output = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        return subprocess.Popen(command, env=self.environment, text=True, **output)

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Runs the program to its end."""
        with self.start(*arguments) as process:
            stdout, stderr = process.communicate(timeout=200)
        return subprocess.CompletedProcess(arguments, process.returncode, stdout, stderr)


@pytest.fixture(scope="session")
def reading() -> Reading:
    """The documents of the repository, read once."""
    return read_folder(DOCUMENTS)


@pytest.fixture(scope="session")
def data_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of the whole session, with the encoder's weights in it as soon as someone asks for that."""
    return tmp_path_factory.mktemp("data")


@pytest.fixture(scope="session")
def models_folder(data_folder: Path) -> Path:
    return data_folder / MODELS


@pytest.fixture(scope="session")
def encoder(models_folder: Path) -> SentenceEncoder:
    """The default encoder, as the product builds and loads it."""
    return load_encoder(EncoderModel(), models_folder)


@pytest.fixture(scope="session")
def real_data(reading: Reading, encoder: SentenceEncoder, data_folder: Path) -> Path:
    """The data folder with an index of the repository's documents; nobody changes it."""
    build_index(reading, DOCUMENTS, data_folder, encoder, lambda stage, done, total: None)
    return data_folder


@pytest.fixture(scope="session")
def real_services(real_data: Path, encoder: SentenceEncoder) -> IndexServices:
    """Answers from that index, as the product gives them."""
    return IndexServices(LiveIndex(real_data, encoder), build_assistant())


@pytest.fixture
def product(real_data: Path, tmp_path: Path) -> Product:
    """A copy of documents and index, to change and break."""
    copy = Product(tmp_path / "documenten", tmp_path / "data")
    shutil.copytree(DOCUMENTS, copy.documents)
    shutil.copytree(real_data, copy.data, ignore=shutil.ignore_patterns(MODELS))
    (copy.data / MODELS).symlink_to(real_data / MODELS)
    return copy


@pytest.fixture(scope="session")
def serve() -> Iterator[Serve]:
    """Starts applications; gives the address, such as http://127.0.0.1:40123."""
    running: list[tuple[uvicorn.Server, threading.Thread]] = []

    def start(app: FastAPI) -> str:
        server = uvicorn.Server(
            uvicorn.Config(app, host="127.0.0.1", port=0, log_level="warning", timeout_graceful_shutdown=1)
        )
        thread = threading.Thread(target=server.run, daemon=True)
        thread.start()
        running.append((server, thread))
        wait_until(lambda: server.started)
        return f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"

    yield start
    for server, thread in running:
        server.should_exit = True
        thread.join(10)


@pytest.fixture(scope="module")  # a running Playwright keeps its thread from using asyncio.run in other modules
def chromium() -> Iterator[Browser]:
    """The system's Chromium where there is one, otherwise Playwright's own."""
    expect.set_options(timeout=20_000)  # on a busy machine the 5 s that are the default are soon over
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium: Browser) -> Iterator[Visit]:
    """Opens an address in a browser of its own (nothing shared with the others), in English unless told otherwise.

    watch gets the page before it is opened; the page is given once nothing but the reader changes its choices.
    """
    contexts: list[BrowserContext] = []

    def open_page(
        address: str,
        width: int = 1280,
        height: int = 900,
        watch: Callable[[Page], None] | None = None,
        **options: object,
    ) -> Page:
        context = chromium.new_context(**{"locale": "en-US", **options}, viewport={"width": width, "height": height})
        context.set_default_timeout(20_000)
        contexts.append(context)
        page = context.new_page()
        if watch:
            watch(page)
        page.goto(address)
        wait_ready(page)
        return page

    yield open_page
    for context in contexts:
        context.close()


def wait_ready(page: Page) -> None:
    """Waits until the page can be used: drawn, and with its choices as the server and this browser have them."""
    page.locator("html[data-ready]").wait_for(state="attached", timeout=60_000)
    page.get_by_label("Uw vraag").wait_for()


def wait_until(holds: Callable[[], bool], seconds: float = 30) -> None:
    """Waits, or fails."""
    deadline = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < deadline, "waited too long"
        time.sleep(0.02)
