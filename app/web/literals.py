"""Text of people and documents as text: nothing in it is taken for HTML or Markdown."""

from __future__ import annotations

import re

_MARKUP = re.compile(r"[!-/:-@\[-`{-~]")  # every ASCII punctuation mark: HTML and Markdown use no other signs


def literal(text: str) -> str:
    """Text that shows as it is: no HTML and no Markdown is left in it."""
    return _MARKUP.sub(lambda sign: f"&#{ord(sign.group())};", text)
