"""The conversation of one browser, and how a question becomes two updates of the page."""

from __future__ import annotations

import logging
import threading
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field, replace
from typing import TypedDict

from fastapi.concurrency import run_in_threadpool

from app import texts, texts_chat, texts_writing
from app.errors import explain
from app.types import NO_PREFERENCES, Answer, Preferences, Turn
from app.web.answer_tools import AnswerTools
from app.web.explanation import folded_explanation
from app.web.rendering import answer_message, pending_message, problem_message, question_message
from app.web.services import Services
from app.web.writing_notes import writing_message
from index.types import Selection

MAX_QUESTION = 4000  # characters; longer is a mistake or an attack, and no question
MAX_TURNS = 40  # bounds what one browser can keep in memory

log = logging.getLogger(__name__)


class ChatMessage(TypedDict):
    """One message as the chat component takes it."""

    role: str
    content: str


@dataclass(slots=True)
class Ending:
    """Whether a conversation is over; shared by all states of it, so that an answer under way learns of it.

    stop ends the writing of that answer and keeps what stands there.
    """

    over: bool = False
    stop: threading.Event | None = None


@dataclass(frozen=True, slots=True)
class Conversation:
    """What one browser has asked and seen; asked counts all questions, also those no longer kept.

    answer is the last one, if the last question had any.
    """

    messages: tuple[ChatMessage, ...] = ()
    turns: tuple[Turn, ...] = ()
    asked: int = 0
    answer: Answer | None = None
    ending: Ending = field(default_factory=Ending)

    def end(self) -> Conversation:
        """A new conversation in place of this one, whose answers under way come too late."""
        self.stop()
        self.ending.over = True
        return Conversation()

    def stop(self) -> None:
        """Let the answer under way, if any, end with what stands there."""
        if self.ending.stop:
            self.ending.stop.set()

    def with_question(self, question: str, shown: str) -> Conversation:
        """The question and what is shown under it, without a turn: nothing was answered yet."""
        messages: tuple[ChatMessage, ...] = (
            *self.messages,
            {"role": "user", "content": question_message(question)},
            {"role": "assistant", "content": shown},
        )
        return replace(self, messages=messages[-2 * MAX_TURNS :], asked=self.asked + 1, answer=None)

    def with_answer(self, answer: Answer) -> Conversation:
        """Remembers the answer for the questions that follow."""
        turn = Turn(answer.question, answer.text)
        return replace(self, turns=(*self.turns, turn)[-MAX_TURNS:], answer=answer)


class Chat:
    """Answers questions of any number of conversations; holds none of them."""

    def __init__(self, services: Services, tools: AnswerTools) -> None:
        self._services = services
        self._tools = tools

    @property
    def can_stop(self) -> bool:
        """Whether answers take so long that they can be stopped."""
        return self._services.writes()

    @property
    def _pending(self) -> str:
        return texts_writing.WAITING if self.can_stop else texts.SEARCHING

    async def ask(
        self, question: str, conversation: Conversation, preferences: Preferences = NO_PREFERENCES
    ) -> AsyncIterator[Conversation]:
        """Yields the conversation with the question at once, then with the answer or the problem unless it is over."""
        if too_long := length_problem(question):
            yield conversation.with_question(f"{question[:200]} …", too_long)
            return
        stop = conversation.ending.stop = threading.Event()
        yield conversation.with_question(question, pending_message(self._pending))
        growing = self._answered(question, conversation, preferences, stop)
        try:
            while (answered := await run_in_threadpool(next, growing, None)) and not conversation.ending.over:
                yield answered
        finally:  # also when the reader stops it or leaves
            stop.set()

    async def follow_ups(self, conversation: Conversation, preferences: Preferences) -> tuple[str, ...]:
        """Questions to ask next; none where something goes wrong, for nobody asked for them."""
        if conversation.answer is None or conversation.ending.over:
            return ()
        try:
            return await run_in_threadpool(self._services.follow_ups, conversation.answer, preferences)
        except Exception:
            log.exception("no follow-ups")
            return ()

    def _answered(
        self, question: str, conversation: Conversation, preferences: Preferences, stop: threading.Event
    ) -> Iterator[Conversation]:
        try:
            for answer in self._services.stream(question, conversation.turns, stop, preferences):
                shown = self._shown(answer, conversation, preferences)
                yield conversation.with_question(question, shown).with_answer(answer)
        except Exception as error:
            log.exception("question could not be answered")
            message = explain(error)
            yield conversation.with_question(question, problem_message(message.bericht, message.actie))

    def _shown(self, answer: Answer, conversation: Conversation, preferences: Preferences) -> str:
        where, terms = self._where(preferences.selection), self._services.views().terms
        shown = answer_message(answer, conversation.asked + 1, self._services, where, terms)
        if answer.growing:
            return shown + writing_message()
        shown += self._tools.html(answer, conversation.turns)
        if answer.overview:  # nothing was searched and weighed for it
            return shown
        return shown + folded_explanation(answer.question, conversation.turns, preferences)

    def _where(self, selection: Selection) -> str:
        return texts_chat.where(selection, self._services.title(selection.document) if selection.document else "")


def length_problem(question: str) -> str:
    """The message about a question that is too long, else empty."""
    if len(question) <= MAX_QUESTION:
        return ""
    bericht = texts.QUESTION_TOO_LONG.format(length=len(question), limit=MAX_QUESTION)
    return problem_message(bericht, texts.QUESTION_TOO_LONG_ACTION)
