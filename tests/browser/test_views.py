"""The tabs beside the chat in a real Chromium: one story each, with the keyboard."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Page, expect

from app import texts_views as texts
from app.web.server import create_app


@pytest.fixture(scope="module")
def address(real_services, serve, tmp_path_factory):
    return serve(create_app(real_services, tmp_path_factory.mktemp("gradio")))


def go_to(page: Page, name: str) -> None:
    """Opens a tab."""
    page.get_by_role("tab", name=name).click()
    expect(page.get_by_role("heading", name=name, level=2)).to_be_visible(timeout=60_000)


def wait_idle(page: Page) -> None:
    """Waits until no list or figure is about to be drawn anew."""
    expect(page.locator(".pw-view[aria-busy], .pw-view [aria-busy]")).to_have_count(0, timeout=60_000)


def press_on(page: Page, locator: str, key: str = "Enter") -> None:
    wait_idle(page)
    page.locator(locator).first.focus()
    page.keyboard.press(key)


def viewer_shows(page: Page, number: int | str) -> None:
    expect(page.locator("#pw-viewer img")).to_have_attribute("data-page", str(number))
    expect(page.locator(".pw-marks > div")).not_to_have_count(0)


def test_new_member_clicks_through_the_outline_to_a_goal_on_its_page(address, visit):
    page = visit(address)
    go_to(page, texts.TAB_OUTLINE)
    requests = []
    page.on("request", lambda request: requests.append(request.url))
    wait_idle(page)
    page.locator("#pw-outline g.slice", has_text="Veiligheid").last.click()
    panel = page.locator("#pw-node")
    expect(panel.get_by_role("heading", level=3)).to_have_text("5. Programma Veiligheid")
    expect(panel).to_contain_text("Verbetering van de preventieve aanpak")

    wait_idle(page)
    page.locator(".pw-tree .pw-link", has_text="Programmalijn Wonen").press("Enter")
    expect(panel.get_by_role("heading", level=3)).to_be_focused()
    expect(panel).to_contain_text("Bladzijde 51 tot en met 55.")
    press_on(page, "#pw-node .pw-source")
    viewer_shows(page, 51)

    count = int(page.locator(".pw-matrix td button").first.inner_text())
    press_on(page, ".pw-matrix td button")
    expect(page.locator("#pw-mentions li")).to_have_count(count)
    assert all(url.startswith((address, "data:", "blob:")) for url in requests)


def test_council_member_filters_the_promises_opens_one_and_takes_them_along(address, visit):
    page = visit(address)
    go_to(page, texts.TAB_ACTIONS)
    page.get_by_label(texts.ACTIONS_SEARCH).fill("fietsroutes")
    expect(page.locator("#pw-actions .pw-count")).to_have_text("1 tot en met 2 van 2")
    page.get_by_label(texts.ACTIONS_KIND).select_option("actie")
    press_on(page, "#pw-actions .pw-rows .pw-source")
    viewer_shows(page, 68)
    expect(page.locator(".pw-viewer-quote")).to_contain_text("fietsroutes")

    wait_idle(page)
    with page.expect_download() as download:
        page.get_by_role("link", name=texts.ACTIONS_EXCEL).click()
    rows = list(load_workbook(io.BytesIO(Path(download.value.path()).read_bytes())).active.values)
    assert rows[0] == texts.EXPORT_COLUMNS
    assert all("fietsroutes" in row[2] for row in rows[1:])

    page.get_by_label(texts.ACTIONS_SEARCH).fill("")
    expect(page.locator("#pw-actions .pw-rows > li")).to_have_count(20)
    press_on(page, "#pw-actions .pw-paging button:last-child")
    expect(page.locator("#pw-actions .pw-count")).to_contain_text("21 tot en met 40")
    expect(page.locator("#pw-actions-list")).to_be_focused()


def test_reader_looks_up_an_abbreviation_and_meets_its_tip_in_an_answer(address, visit):
    page = visit(address)
    go_to(page, texts.TAB_TERMS)
    page.get_by_label(texts.TERMS_SEARCH).fill("nplg")
    expect(page.locator("#pw-terms dt").first).to_have_text("NPLG")
    press_on(page, "#pw-terms dd .pw-source")
    viewer_shows(page, 47)

    page.get_by_role("tab", name="Vragen").click()
    page.get_by_label("Uw vraag").fill("Wat betekent GALA?")
    page.keyboard.press("Enter")
    term = page.locator("#pw-chat .pw-term", has_text="GALA").first
    term.press("Enter")
    tip = page.locator(f"#{term.get_attribute('popovertarget')}")
    expect(tip).to_be_visible()
    expect(tip).to_contain_text("Gezond en Actief Leefstijl Akkoord")
    page.keyboard.press("Escape")
    expect(tip).to_be_hidden()


def test_new_colleague_takes_the_tour_step_by_step(address, visit):
    page = visit(address, width=360, height=800)
    go_to(page, texts.TAB_TOUR)
    tour = page.locator("#pw-tour")
    first = tour.get_by_role("heading", level=3).inner_text()
    press_on(page, "#pw-tour .pw-paging button:last-child")
    question = tour.get_by_role("heading", level=3)
    expect(question).not_to_have_text(first)
    expect(question).to_be_focused()
    expect(tour).to_contain_text("Stap 2 van")
    source = tour.locator(".pw-sources .pw-source").first
    pages = source.get_attribute("data-pages").split()
    press_on(page, "#pw-tour .pw-answer .pw-marker")
    viewer_shows(page, pages[0])
    press_on(page, "#pw-tour .pw-paging button:first-child")
    expect(question).to_have_text(first)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
