"""What the page keeps out and keeps in, in a real Chromium."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from .steps import QUESTION, ask, open_first_source


@pytest.mark.parametrize(
    "attack", ["<img src=x onerror=\"document.title='gehackt'\">", "**vet** <script>alert(1)</script>"]
)
def test_html_in_question_and_passage_is_only_text(address, visit, attack):
    page = visit(address)
    ask(page, attack)
    expect(page.locator("#pw-chat .user").last).to_contain_text(attack)
    page.locator(".pw-closest button").click()
    expect(page.locator("#pw-viewer blockquote")).to_contain_text("<img src=x onerror=")
    expect(page.locator("#pw-chat img, #pw-chat script, #pw-chat a, #pw-chat strong, blockquote img")).to_have_count(0)
    assert page.title() == "Programmawijzer"


def test_no_request_goes_to_another_host(address, visit):
    requests: list[str] = []
    page = visit(address, watch=lambda page: page.on("request", lambda request: requests.append(request.url)))
    ask(page, QUESTION)
    open_first_source(page)
    page.context.close()
    assert requests
    assert [url for url in requests if not url.startswith((address, "data:", "blob:"))] == []


def test_browser_reports_no_error_and_no_breach_of_the_policy(address, visit):
    complaints: list[str] = []

    def watch(page):
        page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))

    page = visit(address, watch=watch)
    ask(page, QUESTION)
    open_first_source(page)
    page.context.close()
    assert complaints == []
