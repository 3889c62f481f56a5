"""A question within a conversation -> a question that stands by itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.types import Turn
from index.lexicon import QuestionWord

TELLING = 0.4  # weight from which a word names a subject
OWN_SUBJECT = 3  # this many telling words of its own make a question independent, whatever pronouns it has
TOPIC_WEIGHT = 0.5  # the subject of before counts half: the new words decide what is asked

_OPENS = re.compile(r"^\W*(?:en|maar|ook|dus|oke|oké|ok|and|but|und|aber)\b", re.IGNORECASE)
_POINTS = re.compile(
    r"\b(?:dat|dit|die|deze|daar\w*|hier\w*|er(?:in|mee|van|over|voor|aan|bij|op|toe|uit|tegen)?|ze|zij|hij|hun|hen|hem|ervoor"
    r"|it|its|they|them|that|this|those|these|es|sie|ihnen|dafür|damit)\b|\bhet(?=\s*[?.!]*$)",
    re.IGNORECASE,
)
_ORDINALS = {
    word: number
    for number, words in enumerate(
        (
            "eerste first erste",
            "tweede second zweite",
            "derde third dritte",
            "vierde fourth vierte",
            "vijfde fifth fünfte",
            "zesde sixth sechste",
            "zevende seventh siebte",
            "achtste eighth achte",
        ),
        0,
    )
    for word in words.split()
} | {"laatste": -1, "last": -1, "letzte": -1}
_ORDINAL = re.compile(
    rf"\b(?:de|het|the|die|der)\s+({'|'.join(_ORDINALS)})(?:\s+(?:punt|programmalijn|doel|programma|project|onderdeel|eens|dan))?\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Standalone:
    """A question as it is searched: the text, and the part of it that came from earlier turns (empty if none did)."""

    text: str
    topic: str = ""


def stand_alone(
    question: str,
    history: Sequence[Turn],
    understand: Callable[[str], tuple[QuestionWord, ...]],
    items: Callable[[str], list[list[str]]],
) -> Standalone:
    """Resolve a follow-up.

    understand gives the content words of a text; items gives the lists that may answer an earlier question, best
    first, for references such as "de tweede".
    """
    if not history:
        return Standalone(question)
    if not _depends(question, understand(question)):
        return Standalone(question)
    before = stand_alone(history[-1].question, history[:-1], understand, items)
    match = _ORDINAL.search(question)
    if match:
        named = _item(items(before.text), _ORDINALS[match.group(1).lower()])
        if named:
            return Standalone(f"{question[: match.start()]}{named}{question[match.end() :]}".strip())
    return Standalone(f"{before.text} {question}", before.text)


def _depends(question: str, words: tuple[QuestionWord, ...]) -> bool:
    """Whether a question leans on what was said before it."""
    telling = [word for word in words if word.weight >= TELLING]
    if _OPENS.search(question) or _ORDINAL.search(question):
        return True
    if len(telling) <= 1 and (not telling or len(question.split()) <= 4):
        return True
    return _POINTS.search(question) is not None and len(telling) < OWN_SUBJECT


def _item(found: list[list[str]], number: int) -> str:
    """The item of that number in the best list that has so many, or nothing."""
    least = number + 1 if number >= 0 else 2
    return next((items[number].rstrip(".;: ") for items in found if len(items) >= least), "")
