"""The signs in front of list items, and the nesting that their kinds give (1. / a. / i. / ·)."""

from __future__ import annotations

import re
from enum import StrEnum

BULLETS = "·•▪‣◦○●■□➢►*"
DASHES = "-–—"

_MARKER = re.compile(rf"(?:\d{{1,2}}[.)]|[a-z][.)]|[ivx]{{2,4}}[.)]|[{re.escape(BULLETS)}]|[{DASHES}])(?:\s+|$)")


class MarkerKind(StrEnum):
    """What an item is counted with."""

    NUMBER = "number"
    LETTER = "letter"
    ROMAN = "roman"
    BULLET = "bullet"
    DASH = "dash"


def split_marker(text: str) -> tuple[str, int]:
    """The marker in front of the text and the offset at which the item's own words start; ("", 0) without one."""
    match = _MARKER.match(text.lstrip())
    if not match:
        return "", 0
    return match.group().strip(), len(text) - len(text.lstrip()) + match.end()


class ListNesting:
    """Follows the markers of one list and tells how deep each item is, from 0."""

    def __init__(self) -> None:
        self._open: list[MarkerKind] = []
        self._last = ""

    def depth(self, marker: str) -> int:
        """Depth of an item with this marker, given those before it."""
        kind = self._kind(marker)
        if kind in self._open:
            del self._open[self._open.index(kind) + 1 :]
        else:
            self._open.append(kind)
        self._last = marker
        return len(self._open) - 1

    def _kind(self, marker: str) -> MarkerKind:
        sign = marker.rstrip(".)")
        if sign.isdigit():
            return MarkerKind.NUMBER
        if sign in DASHES:
            return MarkerKind.DASH
        if not sign.isalpha():
            return MarkerKind.BULLET
        # "i." counts on from "h."; after any other sign it is the first Roman numeral.
        roman = set(sign) <= set("ivx") and (len(sign) > 1 or (sign == "i" and not self._last.startswith("h")))
        within_roman = MarkerKind.ROMAN in self._open and set(sign) <= set("ivx")
        return MarkerKind.ROMAN if roman or within_roman else MarkerKind.LETTER
