"""The tab Overzichten in a real Chromium: a story for each form, and nothing grave for axe in what comes of it."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from app import texts_overviews as texts
from app.web.server import create_app

GRAVE = ("serious", "critical")


@pytest.fixture(scope="module")
def address(real_services, serve, tmp_path_factory):
    return serve(create_app(real_services, tmp_path_factory.mktemp("gradio")))


def open_tab(page: Page) -> None:
    page.get_by_role("tab", name=texts.TAB_OVERVIEWS).click()
    expect(page.get_by_role("heading", name=texts.TAB_OVERVIEWS, level=2)).to_be_visible(timeout=60_000)


def unfold(page: Page, heading: str) -> None:
    page.locator("#pw-overviews summary", has_text=heading).first.click()


def findings(page: Page) -> list[str]:
    return [
        f"{found['id']} {[node['target'] for node in found['nodes']]}"
        for found in Axe().run(page).response["violations"]
        if found["impact"] in GRAVE
    ]


def test_council_member_has_a_programme_summed_up_and_opens_a_goal(address, visit):
    page = visit(address, color_scheme="dark")
    open_tab(page)
    page.get_by_label(texts.SUMMARY_PART).select_option(label="\u20035. Programma Veiligheid")
    page.get_by_role("button", name=texts.SUMMARY_BUTTON).focus()
    page.keyboard.press("Enter")
    heading = page.get_by_role("heading", name="Samenvatting van 5. Programma Veiligheid")
    expect(heading).to_be_focused()
    goal = page.locator("#pw-samenvatting li", has_text="preventieve aanpak van ondermijning").last
    goal.locator(".pw-source").click()
    expect(page.locator("#pw-viewer img")).to_have_attribute("data-page", "58")
    assert page.locator(".pw-marks > div").count() > 0
    page.get_by_label(texts.SUMMARY_LENGTH).select_option("uitgebreid")
    short = page.locator("#pw-samenvatting li").count()
    page.get_by_role("button", name=texts.SUMMARY_BUTTON).click()
    expect(page.locator(f"#pw-samenvatting li >> nth={short + 5}")).to_be_visible()
    assert findings(page) == []


def test_council_member_compares_two_programmes_on_a_phone(address, visit):
    page = visit(address, width=360, height=800)
    open_tab(page)
    unfold(page, texts.COMPARE_HEADING)
    expect(page.get_by_label(texts.SUMMARY_PART)).to_be_hidden()
    page.get_by_label(texts.COMPARE_FIRST).select_option(label="4. Programma Ruimte")
    page.get_by_label(texts.COMPARE_SECOND).select_option(label="7. Programma Energie")
    page.get_by_role("button", name=texts.COMPARE_BUTTON, exact=True).click()
    result = page.locator("#pw-vergelijking")
    expect(result.get_by_role("heading", name=texts.REFERRING)).to_be_visible()
    expect(result).to_contain_text("1.200 GWh")
    result.locator("li", has_text="1.200 GWh").last.locator(".pw-source").click()
    expect(page.locator("#pw-viewer img")).to_have_attribute("data-page", "79")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert findings(page) == []


def test_communications_lays_the_press_release_beside_the_programme(address, visit):
    page = visit(address)
    open_tab(page)
    unfold(page, texts.CHANGES_HEADING)
    page.get_by_label(texts.CHANGES_FIRST).select_option(label="Persbericht Uitvoeringsprogramma 2024-2027")
    page.get_by_label(texts.CHANGES_SECOND).select_option(label="Uitvoeringsprogramma 2024-2027 Regio Noord-Limburg")
    page.get_by_role("button", name=texts.CHANGES_BUTTON).click()
    change = page.locator("#pw-verschillen .pw-rows > li", has_text="in de breedste zin van het woord")
    expect(change.locator(".pw-kind")).to_have_text("Anders")
    expect(change.locator("mark", has_text="breedste")).to_be_visible()
    change.locator(".pw-source").last.click()
    expect(page.locator("#pw-viewer")).to_contain_text("Uitvoeringsprogramma 2024-2027 Regio Noord-Limburg")
    assert page.locator(".pw-marks > div").count() > 0
    assert findings(page) == []


def test_who_asks_the_chat_to_compare_gets_the_comparison(address, visit):
    page = visit(address)
    page.get_by_label("Uw vraag").fill("Vergelijk Ruimte en Energie")
    page.keyboard.press("Enter")
    expect(page.locator("#pw-chat")).to_contain_text("4. Programma Ruimte en 7. Programma Energie vergeleken")
    expect(page.locator("#pw-chat .pw-source").first).to_be_visible()
    expect(page.locator("#pw-chat .pw-why")).to_have_count(0)
