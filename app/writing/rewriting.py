"""A follow-up question -> a question of its own, by the chat model; kept only where it says nothing new."""

from __future__ import annotations

import secrets
import threading
from collections.abc import Sequence
from dataclasses import dataclass

from langchain_core.language_models.chat_models import BaseChatModel
from langchain_core.messages import HumanMessage, SystemMessage
from langchain_core.prompt_values import ChatPromptValue

from app.types import Turn
from app.writing.pieces import pieces, without_thoughts
from app.writing.types import ModelProblem
from index.words import Analyzer
from prompts import load_prompt

REWRITE, TALK = "vervolgvraag.v1", "gesprek.v1"
TURNS = 3  # earlier turns that are shown to the model
MOST_CHARACTERS = 300  # of a question
OF_ANSWER = 600  # characters of an earlier answer that are shown


@dataclass(frozen=True, slots=True)
class Rewriter:
    """Rewrites follow-ups with one chat model within seconds; holds no state."""

    model: BaseChatModel
    seconds: float = 15.0

    def rewrite(self, question: str, history: Sequence[Turn], stop: threading.Event) -> str:
        """The question of its own; empty when there is nothing to follow up, or the model failed or made things up."""
        if not history:
            return ""
        prompt = rewriting_prompt(question, history[-TURNS:])
        try:
            written = "".join(without_thoughts(pieces(self.model, prompt, self.seconds, stop))).strip()
        except ModelProblem:
            return ""
        return written if _faithful(written, question, history) and written != question else ""


def rewriting_prompt(question: str, history: Sequence[Turn]) -> ChatPromptValue:
    """The prompt; the fence differs every time."""
    fence = secrets.token_hex(12)
    talk = "\n".join(f"Vraag: {turn.question}\nAntwoord: {turn.answer[:OF_ANSWER]}" for turn in history)
    human = load_prompt(TALK).render(gesprek=talk, vraag=question, omheining=fence)
    return ChatPromptValue(messages=[SystemMessage(load_prompt(REWRITE).render(omheining=fence)), HumanMessage(human)])


def _faithful(written: str, question: str, history: Sequence[Turn]) -> bool:
    """Whether it is one short line with words of the conversation only, and not an earlier question over again."""
    if not written or "\n" in written or len(written) > MOST_CHARACTERS:
        return False
    terms = Analyzer().terms
    new = set(terms(written))
    said = set(terms(question)).union(*(terms(f"{turn.question} {turn.answer}") for turn in history))
    return bool(new) and new <= said and all(new != set(terms(turn.question)) for turn in history)
