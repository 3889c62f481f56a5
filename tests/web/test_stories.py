"""What the three kinds of readers do in the tabs without an index of their own: small stories in a real Chromium."""

from __future__ import annotations

import email
from pathlib import Path

import pytest
from playwright.sync_api import expect

from app import texts_documents, texts_drafts

from .conftest import LINES
from .steps import QUESTION, ask


@pytest.mark.parametrize(
    ("button", "ending"), [(texts_drafts.DRAFT_MARKDOWN, ".md"), (texts_drafts.DRAFT_MAIL, ".eml")]
)
def test_communications_saves_a_draft_as_text_or_as_mail(address, visit, button, ending):
    page = visit(address)
    ask(page, QUESTION)
    page.get_by_role("button", name=texts_drafts.DRAFT_BUTTON).click()
    expect(page.get_by_label(texts_drafts.DRAFT_LABEL)).to_be_visible()
    with page.expect_download() as download:
        page.locator("#pw-draft").get_by_role("button", name=button).click()
    assert download.value.suggested_filename.endswith(ending)
    saved = Path(download.value.path()).read_bytes()
    text = email.message_from_bytes(saved, policy=email.policy.default).get_content() if ending == ".eml" else None
    words = " ".join((text or saved.decode()).split())
    assert texts_drafts.MARK in words
    assert LINES[1] in words


def test_everyone_sees_the_documents_and_why_a_file_was_skipped(address, visit):
    page = visit(address, width=360)
    page.get_by_role("tab", name=texts_documents.TAB_DOCUMENTS).click()
    listed = page.locator(".pw-documents-list")
    expect(listed.get_by_role("link", name="een.pdf")).to_have_attribute("href", "pdf/een.pdf")
    expect(listed).to_contain_text("scan.pdf bevat geen tekst")
    expect(page.locator("#pw-documents")).to_contain_text("PW_ADMIN_PASSWORD")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_all_tabs_are_reached_with_the_arrows_of_the_keyboard(address, visit):
    page = visit(address)
    tabs = page.locator("#pw-tabs [role='tab']")
    tabs.first.focus()
    for number in range(1, tabs.count()):
        page.keyboard.press("ArrowRight")
        expect(tabs.nth(number)).to_be_focused()
        page.keyboard.press("Enter")
        expect(tabs.nth(number)).to_have_attribute("aria-selected", "true")
