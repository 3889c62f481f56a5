"""The conversation of one browser, and how a question becomes two updates of the page."""

from __future__ import annotations

import logging
import threading
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field, replace
from typing import TypedDict

from fastapi.concurrency import run_in_threadpool

from app import texts
from app.errors import explain
from app.types import Turn
from app.web.rendering import answer_message, pending_message, problem_message, question_message
from app.web.services import Services
from app.web.writing_notes import stopped_message

MAX_QUESTION = 4000  # characters; longer is a mistake or an attack, and no question
MAX_TURNS = 40  # bounds what one browser can keep in memory

log = logging.getLogger(__name__)


class ChatMessage(TypedDict):
    """One message as the chat component takes it."""

    role: str
    content: str


@dataclass(slots=True)
class Ending:
    """Whether a conversation is over; shared by all states of it, so that an answer under way learns of it."""

    over: bool = False


@dataclass(frozen=True, slots=True)
class Conversation:
    """What one browser has asked and seen; asked counts all questions, also those no longer kept."""

    messages: tuple[ChatMessage, ...] = ()
    turns: tuple[Turn, ...] = ()
    asked: int = 0
    ending: Ending = field(default_factory=Ending)

    def end(self) -> Conversation:
        """A new conversation in place of this one, whose answers under way come too late."""
        self.ending.over = True
        return Conversation()

    def with_question(self, question: str, shown: str) -> Conversation:
        """The question and what is shown under it, without a turn: nothing was answered yet."""
        messages: tuple[ChatMessage, ...] = (
            *self.messages,
            {"role": "user", "content": question_message(question)},
            {"role": "assistant", "content": shown},
        )
        return replace(self, messages=messages[-2 * MAX_TURNS :], asked=self.asked + 1)

    def stopped(self) -> Conversation:
        """The same where an answer had begun; a question that still waits for one is told that it was stopped."""
        if not self.messages or self.messages[-1]["content"] != pending_message():
            return self
        told: ChatMessage = {"role": "assistant", "content": stopped_message()}
        return replace(self, messages=(*self.messages[:-1], told))

    def with_turn(self, turn: Turn) -> Conversation:
        """Remembers the turn for the questions that follow."""
        return replace(self, turns=(*self.turns, turn)[-MAX_TURNS:])


class Chat:
    """Answers questions of any number of conversations; holds none of them."""

    def __init__(self, services: Services) -> None:
        self._services = services

    @property
    def can_stop(self) -> bool:
        """Whether answers take so long that they can be stopped."""
        return self._services.writes()

    async def ask(self, question: str, conversation: Conversation) -> AsyncIterator[Conversation]:
        """Yields the conversation with the question at once, then with the answer or the problem unless it is over."""
        if too_long := length_problem(question):
            yield conversation.with_question(f"{question[:200]} …", too_long)
            return
        yield conversation.with_question(question, pending_message())
        stop = threading.Event()
        growing = self._answered(question, conversation, stop)
        try:
            while (answered := await run_in_threadpool(next, growing, None)) and not conversation.ending.over:
                yield answered
        finally:  # also when the reader stops it or leaves
            stop.set()

    def _answered(self, question: str, conversation: Conversation, stop: threading.Event) -> Iterator[Conversation]:
        try:
            for answer in self._services.stream(question, conversation.turns, stop):
                shown = answer_message(answer, conversation.asked + 1, self._services)
                yield conversation.with_question(question, shown).with_turn(Turn(question, answer.text))
        except Exception as error:
            log.exception("question could not be answered")
            message = explain(error)
            yield conversation.with_question(question, problem_message(message.bericht, message.actie))


def length_problem(question: str) -> str:
    """The message about a question that is too long, else empty."""
    if len(question) <= MAX_QUESTION:
        return ""
    bericht = texts.QUESTION_TOO_LONG.format(length=len(question), limit=MAX_QUESTION)
    return problem_message(bericht, texts.QUESTION_TOO_LONG_ACTION)
