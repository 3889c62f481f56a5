"""How much of what was found an answer shows: never what is found or whether it answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.types import Role


@dataclass(frozen=True, slots=True)
class Style:
    """Lengths of an answer in words.

    sentence_words: up to which more sentences may join the best one; section_words: the same where the section's own
    title covers the question; list_words: above which the items of a list are shortened.
    """

    sentence_words: int = 90
    section_words: int = 100  # a title that covers the question says that most of its text is to the point
    list_words: int = 170


STANDARD = Style()
STYLES: Mapping[Role | None, Style] = {
    None: STANDARD,
    Role.RAADSLID: Style(sentence_words=70, section_words=95, list_words=120),
    Role.MEDEWERKER: Style(sentence_words=120, section_words=180, list_words=260),
    Role.COMMUNICATIE: Style(sentence_words=100, section_words=130, list_words=200),
}
