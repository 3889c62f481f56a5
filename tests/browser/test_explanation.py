"""The folded "Waarom dit antwoord?" in a real Chromium."""

import pytest
from playwright.sync_api import expect

from app import texts_explain as texts
from app.web.server import create_app

QUESTION = "Waarom stopt het project Electric Green Last Mile?"


@pytest.fixture(scope="module")
def address(real_services, serve, tmp_path_factory):
    return serve(create_app(real_services, tmp_path_factory.mktemp("gradio")))


def ask(page, question):
    page.get_by_label("Uw vraag").fill(question)
    page.get_by_role("button", name="Vraag stellen").click()
    block = page.locator(".pw-why").last
    expect(block).to_be_visible()
    return block


def test_the_explanation_is_asked_for_when_it_is_opened_and_not_before(visit, address):
    page = visit(address)
    asked = []
    page.on("request", lambda request: asked.append(request.url) if request.url.endswith("/uitleg") else None)
    block = ask(page, QUESTION)
    expect(block.locator("h4")).to_have_count(0)
    assert asked == []
    block.locator("summary").click()
    expect(block.get_by_text(texts.HITS, exact=True)).to_be_visible()
    expect(block.get_by_text("Beantwoord: de kans")).to_be_visible()
    block.locator("summary").click()
    expect(block.get_by_text(texts.HITS, exact=True)).to_be_hidden()
    block.locator("summary").click()
    expect(block.get_by_text(texts.HITS, exact=True)).to_be_visible()
    assert len(asked) == 1


def test_a_failure_is_told_and_opening_again_tries_again(visit, address):
    page = visit(address)
    block = ask(page, QUESTION)
    page.route("**/uitleg", lambda route: route.abort())
    block.locator("summary").click()
    expect(block.get_by_text(texts.FAILED)).to_be_visible()
    page.unroute("**/uitleg")
    block.locator("summary").click()
    expect(block.get_by_text(texts.FAILED)).to_be_hidden()
    block.locator("summary").click()
    expect(block.get_by_text(texts.HITS, exact=True)).to_be_visible()


def test_it_fits_a_narrow_screen(visit, address):
    page = visit(address, width=360)
    block = ask(page, QUESTION)
    block.locator("summary").press("Enter")
    expect(block.get_by_text(texts.HITS, exact=True)).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
