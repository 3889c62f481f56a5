"""How close a number stands to the thing that a question wants counted."""

from __future__ import annotations

import re

from app.answering.question import Question
from index.lexicon import Lexicon

NEAR, FAR = 3, 6  # words between a number and the thing that it counts: surely, and probably
CLOSENESS = 0.5  # of a word to one of the question, from which it counts as that word: a part of a compound does
NUMBER = re.compile(
    r"\d|\b(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|nul|helft|kwart|dubbel)\b", re.IGNORECASE
)


def words_between(text: str, question: Question, lexicon: Lexicon) -> int | None:
    """Words between the focus of the question and the nearest number that it does not give itself; None without."""
    if not question.focus:
        return None
    tokens = re.findall(r"[\w.,%’'-]+", text)
    numbers = [i for i, token in enumerate(tokens) if NUMBER.search(token) and token.strip(".,") not in question.text]
    if not numbers:
        return None
    focus = question.focus
    things = [i for i, token in enumerate(tokens) if focus.closeness(lexicon.terms(token)) >= CLOSENESS]
    return min((abs(one - other) for one in numbers for other in things), default=None)
