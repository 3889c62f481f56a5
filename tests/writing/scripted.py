"""A chat model of LangChain whose answers are written by the tests, piece by piece."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from langchain_core.language_models.chat_models import BaseChatModel
from langchain_core.messages import AIMessage, AIMessageChunk, BaseMessage
from langchain_core.outputs import ChatGeneration, ChatGenerationChunk, ChatResult
from pydantic import Field


class Scripted(BaseChatModel):
    """Answers the next of a queue: a text, pieces (an exception among them is raised), or what a function makes."""

    queue: list[Any] = Field(default_factory=list)
    asked: list[list[BaseMessage]] = Field(default_factory=list)

    @property
    def _llm_type(self) -> str:
        return "scripted"

    def _pieces(self, messages: list[BaseMessage]) -> Iterator[str]:
        self.asked.append(messages)
        answer: str | Iterable[Any] | Callable[[list[BaseMessage]], Iterable[Any]] = self.queue.pop(0)
        pieces = answer(messages) if callable(answer) else answer
        for piece in words(pieces) if isinstance(pieces, str) else pieces:
            if isinstance(piece, Exception):
                raise piece
            yield piece

    def _stream(self, messages, stop=None, run_manager=None, **options):
        for piece in self._pieces(messages):
            yield ChatGenerationChunk(message=AIMessageChunk(content=piece))

    def _generate(self, messages, stop=None, run_manager=None, **options):
        text = "".join(self._pieces(messages))
        return ChatResult(generations=[ChatGeneration(message=AIMessage(content=text))])


def words(text: str) -> list[str]:
    """A text in pieces of four characters, as models send them: in the middle of words and markers."""
    return [text[start : start + 4] for start in range(0, len(text), 4)]
