"""What the page says when it cannot go on, in Dutch in an English browser, in a real Chromium."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
import uvicorn
from playwright.sync_api import Page, expect

from app import texts_notices as texts
from app.web.server import create_app

from ..axe import grave_findings
from ..conftest import wait_ready, wait_until
from .conftest import book
from .steps import QUESTION, ask

FULL = '{"detail": "Queue is full. Max size is 200 and size is 200."}'
ENGLISH = ("Error", "busy", "Connection", "lost", "Queue", "Close")


class Server:
    """A server of its own, to stop and to start again at the same address."""

    def __init__(self, folder) -> None:
        self._folder = folder
        self._port = 0

    def start(self) -> str:
        config = uvicorn.Config(
            create_app(book(), self._folder), port=self._port, log_level="critical", timeout_graceful_shutdown=0
        )
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._server.run, daemon=True)
        self._thread.start()
        wait_until(lambda: self._server.started)
        self._port = self._server.servers[0].sockets[0].getsockname()[1]
        return f"http://127.0.0.1:{self._port}"

    def stop(self) -> None:
        self._server.should_exit = True
        self._thread.join(30)


@pytest.fixture
def server(tmp_path) -> Iterator[Server]:
    one = Server(tmp_path)
    yield one
    one.stop()


def told(page: Page, *words: str) -> None:
    """Waits until exactly these words are told, and nothing in English beside them."""
    expect(page.locator("#pw-notice [role=alert] p")).to_have_text(list(words))
    seen = page.locator("body").inner_text()
    assert not [word for word in ENGLISH if word in seen]


def test_a_queue_that_is_full_is_told_in_dutch_and_the_question_can_be_asked_again(address, visit):
    page = visit(address, locale="en-US")
    page.route("**/queue/join*", lambda route: route.fulfill(status=503, body=FULL, content_type="application/json"))
    field = page.get_by_label("Uw vraag")
    field.fill(QUESTION)
    field.press("Enter")
    told(page, texts.NOTICE_FAILED, texts.NOTICE_FAILED_ACTION)
    expect(field).to_have_value(QUESTION)
    assert grave_findings(page, "melding") == []
    page.get_by_role("button", name=texts.NOTICE_CLOSE).click()
    expect(page.locator("#pw-notice button")).to_be_hidden()
    expect(field).to_be_focused()

    field.press("Enter")
    told(page, texts.NOTICE_FAILED, texts.NOTICE_FAILED_ACTION)
    page.unroute("**/queue/join*")
    field.press("Enter")
    expect(page.locator(".pw-source")).to_be_visible()
    expect(page.locator("#pw-notice button")).to_be_hidden()


def test_a_server_that_stops_is_told_in_dutch_and_the_page_comes_back_with_it(visit, server):
    page = visit(server.start(), locale="en-US")
    server.stop()
    page.get_by_label("Uw vraag").fill(QUESTION)
    page.get_by_label("Uw vraag").press("Enter")
    told(page, texts.NOTICE_LOST, texts.NOTICE_LOST_ACTION)
    with page.expect_event("load"):
        server.start()
    wait_ready(page)
    ask(page, QUESTION)
    expect(page.locator(".pw-source")).to_be_visible()


def test_names_and_hints_of_all_parts_are_dutch_in_an_english_browser(address, visit):
    page = visit(address, locale="en-US")
    ask(page, QUESTION)
    expect(page.locator(".pw-source")).to_be_visible()
    for tab in page.locator("#pw-tabs [role='tab']").all():
        tab.click()
    named = page.evaluate(
        """() => [...document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')].flatMap(one =>
            ['aria-label', 'title', 'placeholder', 'alt'].map(name => one.getAttribute(name) ?? ''))"""
    )
    english = {"clear", "close", "submit", "copy", "remove", "loading", "settings", "message", "button", "chatbot"}
    assert "Gesprek" in named
    assert not [text for text in named if english & set(text.lower().split())]
