"""axe-core on every tab, in both themes and at both widths, over the real product: nothing serious or critical."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from app import texts_documents
from app.web.server import create_app

from ..axe import grave_findings

QUESTION = "Wat doet Veiligheid aan grensligging?"


@pytest.fixture(scope="module")
def address(real_services, serve, tmp_path_factory):
    return serve(create_app(real_services, tmp_path_factory.mktemp("gradio")))


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_grave_finding_on_any_tab(address, visit, scheme, width):
    page = visit(address, width=width, color_scheme=scheme)
    found = grave_findings(page, "begin")
    page.locator("#pw-filter > button").click()
    page.get_by_label("Uw vraag").fill(QUESTION)
    page.get_by_role("button", name="Vraag stellen").click()
    expect(page.locator("#pw-follow-ups")).to_be_visible()
    page.locator(".pw-source").first.click()
    expect(page.locator("#pw-viewer img")).to_have_attribute("data-page", "59")
    found += grave_findings(page, "antwoord")
    for tab in page.locator("#pw-tabs [role='tab']").evaluate_all("tabs => tabs.map(tab => tab.id)")[1:]:
        page.locator(f"#{tab}").click()
        panel = page.locator(f"#{tab.removesuffix('-button')}")
        expect(panel.locator("h2").first).to_be_visible(timeout=60_000)
        expect(panel.locator(".pw-view-wait")).to_have_count(0)
        expect(panel).not_to_contain_text(texts_documents.DOCUMENTS_WAIT)
        found += grave_findings(page, tab)
    assert found == []
