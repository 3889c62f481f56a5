"""Takes the pictures of the README from a running service: python docs/maak_beelden.py http://127.0.0.1:7860."""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

PICTURES = Path(__file__).parent / "beelden"
QUESTION = "Wat doet Veiligheid aan grensligging?"


def main() -> None:
    """Ask the question, open its first citation, and save the page as docs/beelden/chat.png."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("address", nargs="?", default="http://127.0.0.1:7860")
    address = parser.parse_args().address
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1280, "height": 860}, device_scale_factor=1.5)
        page.goto(address)
        open_citation(page)
        PICTURES.mkdir(exist_ok=True)
        page.screenshot(path=PICTURES / "chat.png")
        browser.close()
    sys.stdout.write(f"{PICTURES / 'chat.png'}\n")


def open_citation(page: Page) -> None:
    """Ask, click the first source, and wait until its page is drawn."""
    page.get_by_label("Uw vraag").fill(QUESTION)
    page.get_by_role("button", name="Vraag stellen").click()
    page.locator(".pw-source").first.click()
    page.locator('#pw-viewer img[data-page]:not([data-page=""])').wait_for()
    page.mouse.move(0, 0)


if __name__ == "__main__":
    main()
