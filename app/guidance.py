"""What one index offers around an answer, to whoever builds the services: preferences, terms and suggestions."""

from __future__ import annotations

from dataclasses import replace

from app.answering.assistant import Assistant, Knowledge
from app.answering.citing import Shelf
from app.answering.style import STYLES
from app.answering.suggestions import used_abbreviations
from app.types import Answer, Preferences, Role, Turn
from index.search import SearchIndex
from index.selection import SelectedRetriever, choose


def selected_knowledge(index: SearchIndex, shelf: Shelf, preferences: Preferences) -> Knowledge:
    """What is known within the selection of the asker; raises UnknownPartError for one that does not exist."""
    selection = choose(preferences.selection, index.documents)
    return Knowledge(SelectedRetriever(index, selection) if selection else index, index.lexicon, shelf)


def preferred_answer(
    assistant: Assistant,
    question: str,
    history: tuple[Turn, ...],
    index: SearchIndex,
    shelf: Shelf,
    preferences: Preferences,
) -> Answer:
    """The answer as the asker prefers it; raises UnknownPartError for a selection that does not exist."""
    knowledge = selected_knowledge(index, shelf, preferences)
    answer = assistant.answer(question, history, knowledge, STYLES[preferences.role])
    if preferences.role is not Role.MEDEWERKER or not answer.answered:
        return answer
    return replace(answer, terms=used_abbreviations(answer.text, index.lexicon.abbreviations))
