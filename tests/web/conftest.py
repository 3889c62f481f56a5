"""A service for the page's tests: real answers about a real PDF, without an index."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from app.types import Answer, Citation, Turn
from app.web.server import create_app
from app.web.services import IndexStatus
from index.types import Hit
from ingest.types import Block, BlockKind, Box, Fragment, Passage, PassageKind, Sentence

FOLDER = Path(__file__).parents[2] / "documenten"
PROGRAMME = "Uitvoeringsprogramma-2024-2027.pdf"
SECTION = ("Programma Veiligheid", "Ondermijning", "Nieuwe ambities 2024-2027")
LINES = ("te onderzoeken of, en zo ja hoe, deze geografische", "component (zowel landsgrens als provinciegrens)")
OVER_PAGES = (
    (51, "voor 2030. De provincie Limburg heeft in haar bod"),
    (53, "aan het rijk de minimale bouw van 26.550 woningen"),
)
ATTACK = "<img src=x onerror=\"document.title='gehackt'\"> **vet** [link](http://voorbeeld.test)"


@dataclass
class Book:
    """Answers from a dictionary; remembers what it was asked. One question waits until the gate is open."""

    answers: dict[str, Answer]
    gate: threading.Event = field(default_factory=threading.Event)
    asked: list[tuple[str, tuple[Turn, ...]]] = field(default_factory=list)

    def answer(self, question: str, history: tuple[Turn, ...]) -> Answer:
        self.asked.append((question, history))
        if question == "Gaat dit stuk?":
            raise RuntimeError("no such table: passages")
        if question == "Duurt dit lang?":
            self.gate.wait(20)
        return self.answers.get(question) or refusal(question)

    def stream(self, question: str, history: tuple[Turn, ...], stop: threading.Event) -> Iterator[Answer]:
        yield self.answer(question, history)

    def writes(self) -> bool:
        return False

    def status(self) -> IndexStatus:
        return IndexStatus(4, 1234, datetime(2026, 11, 3, 9, 30))

    def examples(self) -> tuple[str, ...]:
        return tuple(self.answers)[:2]

    def pdf(self, document: str) -> Path:
        return {path.name: path for path in FOLDER.glob("*.pdf")}[document]

    def page_count(self, document: str) -> int:
        with pdfium.PdfDocument(self.pdf(document)) as pdf:
            return len(pdf)

    def title(self, document: str) -> str:
        return document.removesuffix(".pdf")

    def label(self, document: str, page: int) -> str:
        if not 1 <= page <= self.page_count(document):
            raise IndexError(page)
        return str(page)


def fragments(page: int, lines: tuple[str, ...]) -> tuple[Fragment, ...]:
    """Where lines stand on a page of the programme, as PDFium finds them."""
    with pdfium.PdfDocument(FOLDER / PROGRAMME) as pdf:
        sheet = pdf[page - 1]
        text, width, height = sheet.get_textpage(), *sheet.get_size()
        found = []
        for line in lines:
            start, length = text.search(line).get_next()
            text.count_rects(start, length)
            left, bottom, right, top = text.get_rect(0)
            box = Box(left / width, 1 - top / height, right / width, 1 - bottom / height)
            found.append(Fragment(page, start, start + length, box))
    return tuple(found)


def cited(question: str, text: str) -> Answer:
    """An answer whose every [B1] is page 59."""
    places = fragments(59, LINES)
    citation = Citation(
        "B1", PROGRAMME, "Uitvoeringsprogramma 2024-2027", (59,), "59", SECTION, " ".join(LINES), places
    )
    return Answer(question, True, "extractive", text, (citation,), (hit(" ".join(LINES)),))


def over_pages(question: str) -> Answer:
    """An answer whose citation stands on two pages, with a photo page in between."""
    places = tuple(place for page, line in OVER_PAGES for place in fragments(page, (line,)))
    words = " ".join(line for _, line in OVER_PAGES)
    citation = Citation("B1", PROGRAMME, "Uitvoeringsprogramma 2024-2027", (51, 53), "51, 53", SECTION, words, places)
    return Answer(question, True, "extractive", f"{words} [B1]", (citation,), (hit(words),))


def hit(words: str) -> Hit:
    """A hit on page 59 with these words."""
    sentence = Sentence(words, 0, len(words), fragments(59, LINES))
    block = Block(BlockKind.PARAGRAPH, (sentence,))
    return Hit(Passage("p1", PROGRAMME, PassageKind.TEXT, SECTION, words, (block,)), 1.0)


def refusal(question: str) -> Answer:
    """A refusal with a closest passage, in which an attacker has written HTML."""
    return Answer(question, False, "extractive", "Dat staat niet in de stukken.", (), (hit(f"Passage {ATTACK}"),))


def book() -> Book:
    """The answers of the tests."""
    answers = [
        cited("Wat doet Veiligheid aan grensligging?", f"Men wil onderzoeken hoe de {LINES[1]} past. [B1]"),
        cited("Welke twee grenzen zijn er?", "1. landsgrens [B1]\n2. provinciegrens [B1]"),
        over_pages("Wat loopt door?"),
    ]
    return Book({answer.question: answer for answer in answers})


@pytest.fixture(scope="session")
def services() -> Book:
    """The service behind the address."""
    return book()


@pytest.fixture(scope="session")
def address(services: Book, serve, tmp_path_factory) -> str:
    """Where the page is."""
    return serve(create_app(services, tmp_path_factory.mktemp("gradio")))
