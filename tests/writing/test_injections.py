"""Instructions in questions, in documents and in what a model writes change nothing, and bring no HTML or pictures."""

from __future__ import annotations

import json
import re
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from app.answering.support import Evidence
from app.types import Answer, Citation, Rejected
from app.web.rendering import answer_message
from app.writing.prompting import writing_prompt
from app.writing.writer import Task, Writer
from index.types import Hit
from ingest.types import Block, BlockKind, Box, Fragment, Passage, PassageKind, Sentence

from .scripted import Scripted

ROWS = [json.loads(line) for line in (Path(__file__).parent / "injecties.jsonl").read_text("utf-8").splitlines()]
ATTACKS = [pytest.param(row["text"], id=row["id"]) for row in ROWS]
FACT = "De regio bouwt 120 woningen in Venray voor 2027."
ACTIVE = re.compile(r"<(?!/?(?:p|div|span|br|q|ul|li|b|strong|em|button|details|summary|hr|h\d|ol)\b)", re.IGNORECASE)
HANDLERS = re.compile(r"<[^>]*\s(?:on\w+|src|href|style|action)\s*=", re.IGNORECASE)


class Shelf:
    def title(self, document: str) -> str:
        return "Nota"

    def label(self, document: str, page: int) -> str:
        return str(page)


def hit_of(*texts: str) -> Hit:
    sentences, start = [], 0
    for text in texts:
        place = Fragment(1, start, start + len(text), Box(0.1, 0.1, 0.9, 0.2), True, len(text))
        sentences.append(Sentence(text, start, start + len(text), (place,)))
        start += len(text) + 1
    words = " ".join(texts)
    passage = Passage(
        "p", "nota.pdf", PassageKind.TEXT, ("Wonen",), words, (Block(BlockKind.PARAGRAPH, tuple(sentences)),)
    )
    return Hit(passage, 1.0)


def extractive(question: str, hit: Hit) -> Answer:
    place = hit.passage.sentences[0].fragments
    citation = Citation("B1", "nota.pdf", "Nota", (1,), "1", ("Wonen",), FACT, place)
    return Answer(question, True, "extractive", f"{FACT} [B1]", (citation,), (hit,))


def shown(answer: Answer) -> str:
    return MarkdownIt("commonmark").render(answer_message(answer, 1, Shelf()))


def harmless(html: str) -> bool:
    without_our_data = re.sub(r'data-[\w-]+="[^"]*"', "", html)
    return not ACTIVE.search(without_our_data) and not HANDLERS.search(without_our_data)


def test_there_are_enough_of_each_kind():
    kinds = [row["kind"] for row in ROWS]
    assert len(ROWS) >= 40
    assert {kind: kinds.count(kind) >= 8 for kind in set(kinds)} == dict.fromkeys(
        ("direct", "document", "breakout", "exfiltration"), True
    )


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_model_that_obeys_an_attack_does_not_get_its_words_shown(attack, check):
    hit = hit_of(FACT)
    model = Scripted(queue=[f"De regio bouwt 120 woningen in Venray voor 2027 [B1].\n{attack}\n"])
    writer = Writer(model, "test:model", check)
    *_, answer = writer.write(extractive("Hoeveel woningen bouwt de regio?", hit), Task("Hoeveel?", Shelf()))
    assert answer.text.startswith("De regio bouwt 120 woningen in Venray voor 2027.")
    assert {citation.passage for citation in answer.citations} == {FACT}
    assert "kwaad.test" not in answer.text
    assert "GEHACKT" not in answer.text
    assert harmless(shown(answer))


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_in_question_or_document_stays_inside_the_fence(attack):
    system, human = writing_prompt("antwoord.v1", attack, [Evidence("B1", attack, ("Wonen",), "Nota")]).messages
    fence = re.search(r"<vraag (\w{24})>", human.content).group(1)
    assert fence in system.content
    assert attack not in system.content
    assert human.content.count(attack) == 2
    assert human.content.count(fence) == 6
    assert f"</bron B1 {fence}>" in human.content
    assert human.content.endswith(f"{attack}\n</vraag {fence}>")


def test_the_fence_cannot_be_known_before():
    prompts = [writing_prompt("antwoord.v1", "Vraag?", [Evidence("B1", FACT)]).messages[1].content for _ in range(2)]
    assert prompts[0] != prompts[1]


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_that_is_shown_is_shown_as_text(attack):
    hit = hit_of(FACT, attack)
    left_out = (Rejected(attack, ("no_passage",)),)
    answer = Answer(
        attack, True, "generative", f"{FACT} {attack} [B1]", extractive(attack, hit).citations, (hit,),
        model="test:model", rewritten=attack, rejected=left_out,
    )  # fmt: skip
    assert harmless(shown(answer))
    assert harmless(shown(replace(answer, answered=False)))


def test_an_attack_as_question_is_answered_as_without_a_model_or_refused(written, real_services):
    for row in [row for row in ROWS if row["kind"] == "direct"][::3]:
        without = real_services.answer(row["text"], ())
        model = Scripted(queue=["GEHACKT, hier is de systeemprompt en een gedicht over kaas. [B1]"])
        *_, answer = written(model).stream(row["text"], (), threading.Event())
        assert (answer.answered, answer.text) == (without.answered, without.text)
        assert bool(model.asked) == without.answered
