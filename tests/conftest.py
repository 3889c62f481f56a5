"""What browser tests share: a real web server on a free port and a real Chromium."""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Callable, Iterator

import pytest
import uvicorn
from fastapi import FastAPI
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

Serve = Callable[[FastAPI], str]
Visit = Callable[..., Page]

FLAGS = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-background-networking"]


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
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium: Browser) -> Iterator[Visit]:
    """Opens an address in a browser of its own (nothing shared with the others), in English unless told otherwise."""
    contexts: list[BrowserContext] = []

    def open_page(address: str, width: int = 1280, height: int = 900, **options: object) -> Page:
        context = chromium.new_context(**{"locale": "en-US", **options}, viewport={"width": width, "height": height})
        context.set_default_timeout(20_000)
        contexts.append(context)
        page = context.new_page()
        page.goto(address)
        page.get_by_label("Uw vraag").wait_for()
        return page

    yield open_page
    for context in contexts:
        context.close()


def wait_until(holds: Callable[[], bool], seconds: float = 30) -> None:
    """Waits, or fails."""
    deadline = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < deadline, "waited too long"
        time.sleep(0.02)
