"""What the page keeps out and keeps in, in a real Chromium."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from .steps import QUESTION, ask


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


def test_no_request_goes_to_another_host(address, visit, chromium):
    context = chromium.new_context()
    requests: list[str] = []
    context.on("request", lambda request: requests.append(request.url))
    page = context.new_page()
    page.goto(address)
    ask(page, QUESTION)
    page.locator(".pw-source").click()
    expect(page.locator("#pw-viewer img")).to_have_attribute("data-page", "59")
    context.close()
    assert requests
    assert [url for url in requests if not url.startswith((address, "data:", "blob:"))] == []


def test_browser_reports_no_error_and_no_breach_of_the_policy(address, visit, chromium):
    context = chromium.new_context()
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(address)
    ask(page, QUESTION)
    page.locator(".pw-source").click()
    expect(page.locator("#pw-viewer img")).to_have_attribute("data-page", "59")
    context.close()
    assert complaints == []
