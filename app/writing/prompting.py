"""Question and passages -> the prompt for a chat model; what comes from documents is fenced and declared data."""

from __future__ import annotations

import secrets
from collections.abc import Sequence

from langchain_core.messages import HumanMessage, SystemMessage
from langchain_core.prompt_values import ChatPromptValue

from app.answering.citing import Shelf
from app.answering.support import Evidence
from app.types import Answer
from index.abbreviations import Abbreviation
from index.types import Hit
from prompts import load_prompt

MOST_PASSAGES = 6  # more does not make answers better, and a small model loses its way
MOST_CHARACTERS = 9_000  # of all passages: some 2,500 tokens
SOURCES = "bronnen.v1"
ANYONE = "algemeen"


def chosen_hits(answer: Answer, most: int = MOST_PASSAGES) -> list[Hit]:
    """The passages that the model may use: those that the extractive answer cites first, then the best of the rest."""
    cited = {(citation.document, page) for citation in answer.citations for page in citation.pages}
    words = [citation.passage.split("\n")[0] for citation in answer.citations]
    first = [hit for hit in answer.hits if _cited(hit, cited, words)]
    chosen: list[Hit] = []
    for hit in [*first, *(hit for hit in answer.hits if hit not in first)][:most]:
        if not chosen or sum(len(one.passage.text) for one in (*chosen, hit)) <= MOST_CHARACTERS:
            chosen.append(hit)
    return chosen


def evidence_of(hits: Sequence[Hit], shelf: Shelf, known: tuple[Abbreviation, ...] = ()) -> list[Evidence]:
    """The passages as evidence, marked B1, B2, … in order, with the abbreviations that are known."""
    return [
        Evidence(f"B{number}", hit.passage.text, hit.passage.section, shelf.title(hit.passage.document), known)
        for number, hit in enumerate(hits, 1)
    ]


def writing_prompt(name: str, question: str, evidence: Sequence[Evidence], role: str = "") -> ChatPromptValue:
    """The prompt of this name for a role ("raadslid", …; empty for anyone); the fence differs every time."""
    fence = secrets.token_hex(12)
    prompt = load_prompt(name)
    roles = {"rol": load_prompt(f"rol-{role or ANYONE}.v1").render()} if "rol" in prompt.variables else {}
    system = prompt.render(omheining=fence, **roles)
    passages = "\n\n".join(_fenced(one, fence) for one in evidence)
    human = load_prompt(SOURCES).render(bronnen=passages, vraag=question, omheining=fence)
    return ChatPromptValue(messages=[SystemMessage(system), HumanMessage(human)])


def _fenced(evidence: Evidence, fence: str) -> str:
    place = " > ".join((evidence.title, *evidence.section))
    return f"<bron {evidence.marker} {fence}>\n{place}\n{evidence.text}\n</bron {evidence.marker} {fence}>"


def _cited(hit: Hit, places: set[tuple[str, int]], words: Sequence[str]) -> bool:
    """Whether a citation stems from this passage: same pages, and its first line stands in the passage."""
    on_page = any((hit.passage.document, page) in places for page in hit.passage.pages)
    return on_page and any(line in hit.passage.text for line in words)
