"""axe-core on a page of the product."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

GRAVE = ("serious", "critical")
SETTLED = """() => document.getAnimations().every(one =>
    one.playState !== 'running' || one.effect.getComputedTiming().iterations === Infinity)"""


def grave_findings(page: Page, place: str) -> list[str]:
    """What axe finds grave once nothing fades in or is fetched any more, with the place, the rule and the elements."""
    expect(page.locator(".pw-view[aria-busy], .pw-view [aria-busy]")).to_have_count(0, timeout=60_000)
    page.wait_for_function(SETTLED)
    return [
        f"{place}: {found['id']} {[node['target'] for node in found['nodes']]}"
        for found in Axe().run(page).response["violations"]
        if found["impact"] in GRAVE
    ]
