"""A service for the page's tests: real answers about a real PDF, without an index."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from app.records import AnswerRecord, Letter
from app.types import NO_PREFERENCES, Answer, Citation, Preferences, Role, Turn
from app.views.build import Views
from app.views.types import Term
from app.web.server import create_app
from app.web.services import Catalogue, DocumentSummary, IndexStatus, Parts
from index.types import Hit
from ingest.types import (
    Block,
    BlockKind,
    Box,
    Fragment,
    Passage,
    PassageKind,
    Sentence,
    SkippedDocument,
    SkipReason,
)

FOLDER = Path(__file__).parents[2] / "documenten"
PROGRAMME = "Uitvoeringsprogramma-2024-2027.pdf"
SECTION = ("Programma Veiligheid", "Ondermijning", "Nieuwe ambities 2024-2027")
LINES = ("te onderzoeken of, en zo ja hoe, deze geografische", "component (zowel landsgrens als provinciegrens)")
OVER_PAGES = (
    (51, "voor 2030. De provincie Limburg heeft in haar bod"),
    (53, "aan het rijk de minimale bouw van 26.550 woningen"),
)
ATTACK = "<img src=x onerror=\"document.title='gehackt'\"> **vet** [link](http://voorbeeld.test)"


def open_gate() -> threading.Event:
    """A gate that holds nobody up until a test closes it."""
    gate = threading.Event()
    gate.set()
    return gate


@dataclass
class Book:
    """Answers from a dictionary; remembers what it was asked. One question waits until the gate is open."""

    answers: dict[str, Answer]
    gate: threading.Event = field(default_factory=open_gate)
    asked: list[tuple[str, tuple[Turn, ...]]] = field(default_factory=list)
    preferred: list[Preferences] = field(default_factory=list)
    terms: tuple[Term, ...] = ()

    def answer(self, question: str, history: tuple[Turn, ...], preferences: Preferences = NO_PREFERENCES) -> Answer:
        self.asked.append((question, history))
        self.preferred.append(preferences)
        if question == "Gaat dit stuk?":
            raise RuntimeError("no such table: passages")
        if question == "Duurt dit lang?":
            self.gate.wait(20)
        return self.answers.get(question) or refusal(question)

    def stream(
        self,
        question: str,
        history: tuple[Turn, ...],
        stop: threading.Event,
        preferences: Preferences = NO_PREFERENCES,
    ) -> Iterator[Answer]:
        yield self.answer(question, history, preferences)

    def writes(self) -> bool:
        return False

    def letter(self, record: AnswerRecord) -> Letter:
        return Letter(record)

    def status(self) -> IndexStatus:
        return IndexStatus(4, 1234, datetime(2026, 11, 3, 9, 30))

    def examples(self, role: Role = Role.RAADSLID) -> tuple[str, ...]:
        return tuple(self.answers)[:2] if role is Role.RAADSLID else ("Wat loopt door?",)

    def follow_ups(self, answer: Answer, preferences: Preferences) -> tuple[str, ...]:
        if answer.question == "Wat loopt door?":
            self.gate.wait(20)
        return ("Welke twee grenzen zijn er?", "Wat loopt door?") if answer.answered else ()

    def parts(self) -> Parts:
        return Parts(((PROGRAMME, PROGRAMME.removesuffix(".pdf")),), ("Programma Ruimte", SECTION[0]))

    def views(self) -> Views:
        return Views((), (), (), self.terms)

    def tour(self) -> tuple[Answer, ...]:
        return tuple(self.answers.values())[:2]

    def catalogue(self) -> Catalogue:
        documents = (DocumentSummary(name, name, "rapport", "2024", 1, 2) for name in ("een.pdf", "<b>twee</b>.pdf"))
        return Catalogue(tuple(documents), (SkippedDocument("scan.pdf", SkipReason.NO_TEXT),))

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


def two_sources(question: str) -> Answer:
    """An answer with a citation on page 59 and one on pages 51 and 53."""
    one, other = cited(question, "").citations[0], over_pages(question).citations[0]
    text = f"Eerst {one.passage} [B1] en dan {other.passage} [B2]"
    return Answer(question, True, "extractive", text, (one, replace(other, marker="B2")), ())


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
        two_sources("Welke bronnen zijn er?"),
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


@pytest.fixture
def gate(services: Book) -> Iterator[threading.Event]:
    """Closed, so that some answers wait; open again after the test, whatever becomes of it."""
    services.gate.clear()
    yield services.gate
    services.gate.set()
