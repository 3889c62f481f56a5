"""The words of app: Turn, Citation, Answer."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from index.abbreviations import Abbreviation
from index.types import EVERYTHING, Hit, Selection
from ingest.types import Fragment


class Role(StrEnum):
    """For whom an answer is: it changes length, order and extras, never the facts."""

    RAADSLID = "raadslid"
    MEDEWERKER = "medewerker"
    COMMUNICATIE = "communicatie"


@dataclass(frozen=True, slots=True)
class Preferences:
    """What the asker chose beside the question: a role, if any, and the part of the documents to search in."""

    role: Role | None = None
    selection: Selection = EVERYTHING

    def chosen(self) -> dict[str, str]:
        """Give what was chosen as the fields of the web's ask, without what was not."""
        fields = {"role": self.role or "", "document": self.selection.document, "programme": self.selection.programme}
        return {name: value for name, value in fields.items() if value}


NO_PREFERENCES = Preferences()


@dataclass(frozen=True, slots=True)
class Turn:
    """One earlier question of the same conversation, oldest first, with the answer's text where it is known."""

    question: str
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    """The proof of a piece of an answer: verbatim words on named pages of a PDF.

    marker is "B1"; document the file name; pages physical, counted from 1; label what is printed on those pages;
    section the path of titles; passage the words that are marked; fragments where exactly.
    """

    marker: str
    document: str
    title: str
    pages: tuple[int, ...]
    label: str
    section: tuple[str, ...]
    passage: str
    fragments: tuple[Fragment, ...]


@dataclass(frozen=True, slots=True)
class Rejected:
    """A sentence of a chat model that is not shown, and why: names of support.Reason, or "markup"."""

    sentence: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What is shown for one question.

    text is what a person reads (Markdown, with [B1] markers); answered is False for a refusal, of which text is
    the refusal sentence and hits are the closest passages; mode is "extractive" or "generative"; seconds holds
    "retrieve" and "answer"; terms are abbreviations in the answer with the names that the documents give them.

    With a chat model: model and prompt name what was asked (prompt "antwoord.v1"); rewritten is the follow-up as a
    question of its own; notice says in Dutch why the answer is extractive after all; rejected are the sentences that no
    passage supports. overview says which one this is, "samenvatting", "vergelijking" or "verschillen", else nothing;
    growing is True while it is still being written.
    """

    question: str
    answered: bool
    mode: str
    text: str
    citations: tuple[Citation, ...]
    hits: tuple[Hit, ...]
    seconds: dict[str, float] = field(default_factory=dict)
    model: str | None = None
    prompt: str | None = None
    terms: tuple[Abbreviation, ...] = ()
    rewritten: str | None = None
    notice: str = ""
    rejected: tuple[Rejected, ...] = ()
    overview: str = ""
    growing: bool = False
