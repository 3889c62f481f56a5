"""What can be done with an answer: read its quotations, take it along, ask on. In a real Chromium."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from .conftest import LINES
from .steps import QUESTION, ask, wait_for_follow_ups

COPY = "Kopieer antwoord met bronnen"
LINK = "Kopieer link naar deze vraag"
BESIDE = """() => {
    const tip = document.getElementById('pw-tip').getBoundingClientRect();
    const marker = document.activeElement.getBoundingClientRect();
    return Math.abs(tip.bottom + 6 - marker.top) < 2 || Math.abs(marker.bottom + 6 - tip.top) < 2;
}"""


def test_follow_up_is_offered_after_the_answer_and_asked_with_one_click(address, visit):
    page = visit(address)
    ask(page, QUESTION)
    page.locator("#pw-follow-ups").get_by_role("button", name="Welke twee grenzen zijn er?").click()
    expect(page.locator("#pw-chat .user")).to_have_text(
        [f"U vroeg: {QUESTION}", "U vroeg: Welke twee grenzen zijn er?"]
    )


def test_follow_ups_never_hold_up_the_answer(address, visit, gate):
    page = visit(address)
    ask(page, "Wat loopt door?")
    expect(page.locator(".pw-source")).to_be_visible()
    expect(page.locator("#pw-follow-ups")).to_have_count(0)
    gate.set()
    expect(page.locator("#pw-follow-ups .pw-example:visible")).to_have_count(2)


def test_refusal_has_no_follow_ups_and_nothing_to_copy(address, visit):
    page = visit(address)
    ask(page, QUESTION)
    wait_for_follow_ups(page)
    page.get_by_role("button", name="Nieuw gesprek").click()
    expect(page.locator("#pw-chat .user")).to_have_count(0)
    ask(page, "Hoe laat is het in Tokio?")
    expect(page.get_by_role("button", name=LINK)).to_be_visible()
    expect(page.get_by_role("button", name=COPY)).to_have_count(0)
    expect(page.locator("#pw-follow-ups")).to_have_count(0)


def test_answer_is_copied_with_its_sources(address, visit):
    page = visit(address, permissions=["clipboard-read", "clipboard-write"])
    ask(page, QUESTION)
    page.get_by_role("button", name=COPY).click()
    expect(page.locator(".pw-tools").get_by_role("status")).to_have_text("Gekopieerd.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("Men wil onderzoeken hoe de component")
    assert copied.endswith("Bronnen:\n[B1] Uitvoeringsprogramma 2024-2027, bladzijde 59, Nieuwe ambities 2024-2027")


@pytest.mark.parametrize("question", [QUESTION, "<img src=x onerror=\"document.title='gehackt'\"> & 50%?"])
def test_copied_link_asks_the_same_question_in_another_browser(address, visit, question):
    page = visit(address, permissions=["clipboard-read", "clipboard-write"])
    ask(page, question)
    page.get_by_role("button", name=LINK).click()
    expect(page.locator(".pw-tools").get_by_role("status")).to_have_text("Gekopieerd.")
    link = page.evaluate("navigator.clipboard.readText()")
    assert link.startswith(f"{address}/?vraag=")

    other = visit(link)
    expect(other.locator("#pw-chat .user")).to_have_text(f"U vroeg: {question}")
    expect(other.locator("#pw-chat img")).to_have_count(0)
    assert other.url == f"{address}/"
    assert other.title() == "Programmawijzer"


def test_link_with_an_endless_question_asks_nothing(address, visit, services):
    before = len(services.asked)
    page = visit(f"{address}/?vraag={'a' * 4001}")
    expect(page.get_by_label("Uw vraag")).to_have_value("")
    ask(page, QUESTION)
    expect(page.locator(".pw-source")).to_be_visible()
    assert len(services.asked) == before + 1


def test_quotation_shows_at_the_pointer_stays_under_it_and_goes_with_escape(address, visit):
    page = visit(address)
    ask(page, QUESTION)
    wait_for_follow_ups(page)
    page.locator(".pw-marker").hover()
    tip = page.get_by_role("tooltip")
    expect(tip).to_have_text(" ".join(LINES))
    tip.hover()
    page.wait_for_timeout(400)  # longer than a tip stays that nobody points at
    expect(tip).to_be_visible()
    page.keyboard.press("Escape")
    expect(tip).to_have_count(0)


def test_quotation_shows_at_the_keyboard_and_leaves_with_it(address, visit):
    page = visit(address)
    ask(page, QUESTION)
    wait_for_follow_ups(page)
    page.locator(".pw-source").focus()
    page.keyboard.press("Shift+Tab")
    expect(page.locator(".pw-marker")).to_be_focused()
    expect(page.get_by_role("tooltip")).to_have_text(" ".join(LINES))
    expect(page.locator(".pw-marker")).to_have_accessible_description(" ".join(LINES))
    page.keyboard.press("Escape")
    expect(page.get_by_role("tooltip")).to_have_count(0)
    expect(page.locator(".pw-marker")).to_be_focused()

    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    expect(page.get_by_role("tooltip")).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_role("tooltip")).to_have_count(0)


def test_quotation_stays_with_its_marker_when_the_conversation_scrolls_and_goes_out_of_sight_with_it(address, visit):
    page = visit(address, height=640)
    ask(page, QUESTION)
    expect(page.locator(".pw-source")).to_have_count(1)
    ask(page, "Welke bronnen zijn er?")
    wait_for_follow_ups(page)
    page.locator(".pw-source").nth(1).focus()
    page.keyboard.press("Shift+Tab")
    marker, tip = page.locator(".pw-marker:focus"), page.get_by_role("tooltip")
    expect(tip).to_be_visible()
    page.locator("#pw-chat .bubble-wrap").evaluate("log => { log.scrollTop -= 30; }")
    page.wait_for_function(BESIDE)
    expect(tip).to_be_visible()
    page.locator("#pw-chat .bubble-wrap").evaluate("log => { log.scrollTop = 0; }")
    expect(marker).not_to_be_in_viewport()
    expect(tip).to_have_count(0)
