"""Asking and being answered, in a real Chromium."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from .steps import QUESTION, ask


def test_refusal_shows_the_closest_passages_as_no_answer(address, visit):
    page = visit(address)
    ask(page, "Hoe laat is het in Tokio?")
    expect(page.locator("#pw-chat")).to_contain_text("Dat staat niet in de stukken.")
    closest = page.locator(".pw-closest")
    expect(closest).to_contain_text("Dichtstbijzijnde passages (geen antwoord)")
    closest.get_by_role("button").click()
    expect(page.locator("#pw-viewer img")).to_have_attribute("data-page", "59")


def test_two_browsers_never_see_each_others_conversation(address, visit):
    one, other = visit(address), visit(address)
    ask(one, QUESTION)
    ask(other, "Hoe laat is het in Tokio?")
    expect(other.locator(".pw-closest")).to_be_visible()
    expect(one.locator(".pw-source")).to_be_visible()
    expect(one.locator("#pw-chat")).not_to_contain_text("Tokio")
    expect(other.locator("#pw-chat")).not_to_contain_text("grensligging?")
    assert visit(address).locator("#pw-chat").inner_text().count("Tokio") == 0


def test_earlier_questions_of_the_same_browser_are_the_history(address, visit, services):
    page = visit(address)
    ask(page, QUESTION)
    expect(page.locator(".pw-source")).to_have_count(1)
    ask(page, "En de provincie?")
    expect(page.locator(".pw-closest")).to_be_visible()
    history = {question: turns for question, turns in services.asked}["En de provincie?"]
    assert [turn.question for turn in history] == [QUESTION]


def test_new_conversation_forgets_everything(address, visit, services):
    page = visit(address)
    ask(page, QUESTION)
    page.locator(".pw-source").click()
    page.get_by_role("button", name="Nieuw gesprek").click()
    expect(page.locator(".pw-source")).to_have_count(0)
    expect(page.get_by_role("heading", name="Bron")).to_be_visible()
    expect(page.locator("#pw-viewer img")).to_be_hidden()
    expect(page.get_by_role("heading", name="Voorbeelden om mee te beginnen")).to_be_visible()
    ask(page, "Weet u nog iets?")
    expect(page.locator(".pw-closest")).to_be_visible()
    assert services.asked[-1] == ("Weet u nog iets?", ())


def test_example_is_asked_with_one_click(address, visit):
    page = visit(address)
    page.get_by_role("button", name=QUESTION).click()
    expect(page.locator("#pw-chat .user")).to_contain_text(QUESTION)
    expect(page.locator(".pw-source")).to_be_visible()


def test_too_long_question_is_told_in_dutch_and_not_asked(address, visit, services):
    page = visit(address)
    before = len(services.asked)
    ask(page, "a" * 4001)
    expect(page.locator(".pw-problem")).to_contain_text("Uw vraag is te lang: 4001 tekens. Het maximum is 4000 tekens.")
    assert len(services.asked) == before


def test_question_is_shown_at_once_and_holds_nobody_up(address, visit, gate):
    page, other = visit(address), visit(address)
    ask(page, "Duurt dit lang?")
    expect(page.locator("#pw-chat .user")).to_contain_text("Duurt dit lang?")
    expect(page.locator(".pw-pending")).to_be_visible()
    ask(other, QUESTION)
    expect(other.locator(".pw-source")).to_be_visible()
    expect(page.locator(".pw-pending")).to_be_visible()
    gate.set()
    expect(page.locator(".pw-closest")).to_be_visible()


def test_answer_that_comes_too_late_stays_out_of_the_new_conversation(address, visit, gate):
    page = visit(address)
    ask(page, "Duurt dit lang?")
    expect(page.locator(".pw-pending")).to_be_visible()
    page.get_by_role("button", name="Nieuw gesprek").click()
    expect(page.locator(".pw-pending")).to_have_count(0)
    gate.set()
    ask(page, QUESTION)
    expect(page.locator(".pw-source")).to_be_visible()
    expect(page.locator("#pw-chat .user")).to_have_count(1)


def test_what_is_typed_while_an_answer_comes_stays_and_is_asked_after_it(address, visit, gate):
    page = visit(address)
    ask(page, "Duurt dit lang?")
    expect(page.locator(".pw-pending")).to_be_visible()
    field = page.get_by_label("Uw vraag")
    field.fill(QUESTION)
    field.press("Enter")
    expect(page.locator("#pw-chat .user")).to_have_count(1)
    expect(field).to_have_value(QUESTION)
    gate.set()
    expect(page.locator(".pw-source[data-passage]").last).to_be_visible()
    expect(page.locator("#pw-chat .user")).to_have_text(["U vroeg: Duurt dit lang?", f"U vroeg: {QUESTION}"])
    expect(field).to_have_value("")


def test_a_draft_of_a_question_survives_the_answer_before_it(address, visit, gate):
    page = visit(address)
    ask(page, "Duurt dit lang?")
    page.get_by_label("Uw vraag").fill("En daarna?")
    gate.set()
    expect(page.locator(".pw-closest")).to_be_visible()
    expect(page.get_by_label("Uw vraag")).to_have_value("En daarna?")


def test_error_is_shown_as_what_happened_and_what_to_do(address, visit):
    page = visit(address)
    ask(page, "Gaat dit stuk?")
    problem = page.get_by_role("alert").filter(has_text=re.compile(r"\w+\..+\w+\.", re.DOTALL))
    expect(problem).to_be_visible()
    expect(page.locator("#pw-chat")).not_to_contain_text("no such table")
