"""What tests do on the page again and again."""

from __future__ import annotations

from playwright.sync_api import Page, expect

QUESTION = "Wat doet Veiligheid aan grensligging?"


def ask(page: Page, question: str) -> None:
    page.get_by_label("Uw vraag").fill(question)
    page.get_by_role("button", name="Vraag stellen").click()
    expect(page.get_by_label("Uw vraag")).to_have_value("")


def marks_on_picture(page: Page) -> list[dict[str, float]]:
    """The marks in fractions of the picture."""
    return page.evaluate(
        """() => {
            const sheet = document.querySelector('#pw-viewer img').getBoundingClientRect();
            return [...document.querySelectorAll('.pw-marks > div')].map(mark => {
                const box = mark.getBoundingClientRect();
                return {left: (box.left - sheet.left) / sheet.width, right: (box.right - sheet.left) / sheet.width,
                        top: (box.top - sheet.top) / sheet.height, bottom: (box.bottom - sheet.top) / sheet.height};
            });
        }"""
    )
