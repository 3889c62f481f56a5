"""The clock, the limit and the stop hold whatever the model does."""

import threading
import time

import pytest
from langchain_core.language_models import GenericFakeChatModel
from langchain_core.messages import AIMessage, HumanMessage
from langchain_core.prompt_values import ChatPromptValue

from app.writing.pieces import MOST_CHARACTERS, pieces
from app.writing.types import ModelProblem, Problem

from .scripted import Scripted

PROMPT = ChatPromptValue(messages=[HumanMessage("vraag")])


def read(model, seconds=5.0, stop=None):
    return list(pieces(model, PROMPT, seconds, stop or threading.Event()))


def test_the_text_comes_in_order():
    assert "".join(read(GenericFakeChatModel(messages=iter([AIMessage("Een twee drie")])))) == "Een twee drie"


def hang(_):
    time.sleep(3)
    yield "te laat"


def babble(_):
    while True:
        yield "bla " * 10


def test_a_model_that_fails_is_down():
    with pytest.raises(ModelProblem) as caught:
        read(Scripted(queue=[["Een ", ConnectionError("sk-geheim")]]))
    assert caught.value.problem is Problem.DOWN
    assert "geheim" not in str(caught.value)


def test_a_model_that_hangs_is_left_after_the_time():
    started = time.monotonic()
    with pytest.raises(ModelProblem) as caught:
        read(Scripted(queue=[hang]), seconds=0.2)
    assert caught.value.problem is Problem.SLOW
    assert time.monotonic() - started < 1.5


def test_a_model_without_an_end_is_left_after_so_many_characters():
    received: list[str] = []
    with pytest.raises(ModelProblem) as caught:
        received.extend(pieces(Scripted(queue=[babble]), PROMPT, 20, threading.Event()))
    assert caught.value.problem is Problem.ENDLESS
    assert sum(map(len, received)) <= MOST_CHARACTERS


def test_a_stop_ends_it_at_once():
    stop = threading.Event()
    stop.set()
    with pytest.raises(ModelProblem) as caught:
        read(Scripted(queue=[hang]), stop=stop)
    assert caught.value.problem is Problem.STOPPED


def test_a_failing_model_leaves_no_words_in_the_log(caplog):
    with pytest.raises(ModelProblem):
        read(Scripted(queue=[[ValueError("sleutel sk-123")]]))
    assert "sk-123" not in caplog.text
    assert "ValueError" in caplog.text
