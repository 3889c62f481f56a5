"""A chat model's stream, with a clock, a limit and a stop that hold whatever the model does."""

from __future__ import annotations

import logging
import queue
import re
import threading
import time
from collections.abc import Iterator

from langchain_core.language_models.chat_models import BaseChatModel
from langchain_core.prompt_values import PromptValue

from app.writing.types import ModelProblem, Problem

MOST_CHARACTERS = 6_000  # of one answer; a model that writes more does not come to an end
CUT_OFF = "length"  # the reason that every provider gives when its limit of tokens ended the text
POLL = 0.05  # seconds between looks at the stop
_THOUGHT = re.compile(r"\s*<think>.*?(?:</think>\s*|\Z)", re.DOTALL)

log = logging.getLogger(__name__)


def pieces(model: BaseChatModel, prompt: PromptValue, seconds: float, stop: threading.Event) -> Iterator[str]:
    """The text as it comes; raises ModelProblem when it fails, is late, does not end or is stopped.

    The model runs in a thread of its own: a connection that hangs cannot be interrupted, only left behind.
    """
    arrived: queue.Queue[str | Exception | None] = queue.Queue()
    left = threading.Event()
    threading.Thread(target=_pump, args=(model, prompt, arrived, left), daemon=True, name="chat-model").start()
    try:
        yield from _received(arrived, time.monotonic() + seconds, stop)
    finally:
        left.set()


def without_thoughts(arriving: Iterator[str]) -> Iterator[str]:
    """Leaves out what a reasoning model thinks aloud before it answers."""
    seen, shown = "", 0
    for piece in arriving:
        seen += piece
        if shown == 0 and seen.lstrip() and "<think>".startswith(seen.lstrip()[:7]) and len(seen.lstrip()) < 7:
            continue
        answer = _THOUGHT.sub("", seen, count=1) if seen.lstrip().startswith("<think>") else seen
        if len(answer) > shown:
            yield answer[shown:]
            shown = len(answer)


def _pump(
    model: BaseChatModel, prompt: PromptValue, arrived: queue.Queue[str | Exception | None], left: threading.Event
) -> None:
    characters = 0
    try:
        for chunk in model.stream(prompt):
            text = str(chunk.text)
            characters += len(text)
            if left.is_set():
                return
            if characters > MOST_CHARACTERS:
                arrived.put(ModelProblem(Problem.ENDLESS))
                return
            arrived.put(text)
            if CUT_OFF in (chunk.response_metadata.get(name) for name in ("finish_reason", "done_reason")):
                arrived.put(ModelProblem(Problem.ENDLESS))
                return
        arrived.put(None)
    except Exception as error:  # a provider's errors have no common base
        log.warning("the chat model failed: %s", type(error).__name__)
        arrived.put(ModelProblem(Problem.DOWN))


def _received(arrived: queue.Queue[str | Exception | None], deadline: float, stop: threading.Event) -> Iterator[str]:
    while True:
        if stop.is_set():
            raise ModelProblem(Problem.STOPPED)
        try:
            piece = arrived.get(timeout=POLL)
        except queue.Empty:  # only who waits for the model is held up by it
            if time.monotonic() > deadline:
                raise ModelProblem(Problem.SLOW) from None
            continue
        if piece is None:
            return
        if isinstance(piece, Exception):
            raise piece
        yield piece
