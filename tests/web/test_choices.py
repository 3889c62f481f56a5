"""Choosing a role and a part of the documents, in a real Chromium."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from app.types import Preferences, Role
from index.types import Selection

from .conftest import PROGRAMME
from .steps import QUESTION, ask

TITLE = PROGRAMME.removesuffix(".pdf")


def choose(page, label: str, option: str) -> None:
    page.get_by_label(label).click()
    page.get_by_role("option", name=option, exact=True).click()


def shows_choice(page, where: str) -> None:
    """Waits until the page says that exactly this is searched; until then it may be drawn anew."""
    expect(page.get_by_role("button", name=re.compile(rf"Zoeken in: {re.escape(where)}\W*$"))).to_be_visible()


def test_role_goes_with_the_question_and_is_remembered_by_this_browser_only(address, visit, services):
    page = visit(address)
    page.get_by_label("Nieuwe medewerker").check()
    expect(page.locator("#pw-examples .pw-example:visible")).to_have_text(["Wat loopt door?"])
    ask(page, QUESTION)
    expect(page.locator(".pw-source")).to_be_visible()
    assert services.preferred[-1] == Preferences(Role.MEDEWERKER)

    page.reload()
    expect(page.get_by_label("Nieuwe medewerker")).to_be_checked()
    expect(visit(address).get_by_label("Raadslid")).to_be_checked()


def test_chosen_part_is_searched_and_shown_at_the_choice_and_at_the_answer(address, visit, services):
    page = visit(address)
    page.get_by_role("button", name="Zoeken in: alle documenten").click()
    choose(page, "Document", TITLE)
    shows_choice(page, TITLE)
    choose(page, "Programma of onderdeel", "Programma Veiligheid")
    shows_choice(page, f"{TITLE}, Programma Veiligheid")
    ask(page, QUESTION)
    expect(page.locator(".pw-searched")).to_have_text(f"Gezocht in: {TITLE}, Programma Veiligheid")
    assert services.preferred[-1].selection == Selection(PROGRAMME, "Programma Veiligheid")

    choose(page, "Document", "Alle documenten")
    shows_choice(page, "Programma Veiligheid")
    choose(page, "Programma of onderdeel", "Alle onderdelen")
    expect(page.get_by_role("button", name="Zoeken in: alle documenten")).to_have_attribute("aria-expanded", "true")
    ask(page, QUESTION)
    expect(page.locator(".pw-source")).to_have_count(2)
    expect(page.locator(".pw-searched")).to_have_count(1)
    assert not services.preferred[-1].selection
