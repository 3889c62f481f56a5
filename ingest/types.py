"""The words of ingest: Document, Page, Section, Passage and their parts. All frozen; nothing here reads a file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page as a reader sees it, in fractions (0..1) of its width and height from the top left."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Fragment:
    """A stretch of one printed line: where a piece of a sentence stands.

    page is physical, counted from 1; start and end are offsets into that page's text (Page.text).
    joined says that it follows the fragment before it with nothing but page numbers in between, so that
    the two can be quoted as one. reach is the offset in the sentence's text up to which this fragment and those
    before it give its words; 0 for a list item's marker.
    """

    page: int
    start: int
    end: int
    box: Box
    joined: bool = True
    reach: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line: its text, where it starts in the page's text, its box and the left edge of every character.

    edges has len(text) + 1 fractions of the page's width; size is the font size in points.
    """

    text: str
    page: int
    start: int
    box: Box
    edges: tuple[float, ...]
    size: float
    bold: bool


@dataclass(frozen=True, slots=True)
class Page:
    """A page: physical number from 1, printed label, size in points, text as the reader gives it, and its lines.

    Lines are there while the structure is worked out; a Document's pages come without them.
    """

    number: int
    label: str
    width: float
    height: float
    text: str
    lines: tuple[Line, ...] = ()


SIGNED = "Ondertekening, ondertekend door"
"""The words by which a signature is found. They are not in the document, so nobody gets to read them."""


class BlockKind(StrEnum):
    """What a block of text is on the page."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    FOOTNOTE = "footnote"
    SIGNATURE = "signature"


@dataclass(frozen=True, slots=True)
class Sentence:
    """The smallest thing that can be quoted: a sentence, a list item without full stop, or a heading.

    text is repaired (words broken over lines are whole again); start and end are its offsets in the text of
    the passage that holds it; fragments say where it stands in the PDF.
    """

    text: str
    start: int
    end: int
    fragments: tuple[Fragment, ...]

    @property
    def pages(self) -> tuple[int, ...]:
        """The physical pages it stands on, ascending."""
        return tuple(sorted({fragment.page for fragment in self.fragments}))


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, list item, heading or footnote: its sentences in order.

    marker is the printed sign of an item or footnote ("1.", "a.", "·", "2"), else empty; depth is 0 for a list's
    outermost items. The marker is part of the first sentence's fragments but not of its text.
    """

    kind: BlockKind
    sentences: tuple[Sentence, ...]
    marker: str = ""
    depth: int = 0

    @property
    def text(self) -> str:
        """The sentences as running text."""
        return " ".join(sentence.text for sentence in self.sentences)


@dataclass(frozen=True, slots=True)
class Section:
    """A node of the section tree: its titles from the outermost down, and its own heading as printed.

    path ends with this section's title, without number or closing punctuation; subtitle is a second line printed
    under the title; level is 1 for the outermost; start and end are the first and last physical page.
    """

    path: tuple[str, ...]
    level: int
    number: str
    subtitle: str
    heading: Block
    start: int
    end: int

    @property
    def title(self) -> str:
        """The last title of the path."""
        return self.path[-1] if self.path else ""


class PassageKind(StrEnum):
    """Running text of one section, or the headings directly below one section in order."""

    TEXT = "text"
    OUTLINE = "outline"


@dataclass(frozen=True, slots=True)
class Passage:
    """What is searched and cited: blocks of one section that belong together.

    id is stable as long as the document's name and the passage's words and place stay the same; document is the
    file name; section is the path of titles; text holds the blocks, one a line, with their markers.
    """

    id: str
    document: str
    kind: PassageKind
    section: tuple[str, ...]
    text: str
    blocks: tuple[Block, ...]

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences in reading order."""
        return tuple(sentence for block in self.blocks for sentence in block.sentences)

    @property
    def subjects(self) -> tuple[str, ...]:
        """What it can be searched by besides its text: the titles above it, and that it is a signature if it is one."""
        return (*self.section, SIGNED) if self.blocks[0].kind is BlockKind.SIGNATURE else self.section

    @property
    def pages(self) -> tuple[int, ...]:
        """The physical pages it stands on, ascending."""
        return tuple(sorted({page for sentence in self.sentences for page in sentence.pages}))

    @property
    def location(self) -> str:
        """Where it stands, for people and logs: file, pages and section."""
        pages = ", ".join(map(str, self.pages))
        return f"{self.document}, p. {pages}: {' > '.join(self.section)}"


@dataclass(frozen=True, slots=True)
class Document:
    """A PDF that was read: identity, pages, section tree in reading order, and passages.

    name is the file name, sha256 that of its bytes; title, kind and date come from bronnen.toml, else from the PDF.
    """

    name: str
    sha256: str
    title: str
    kind: str
    date: str
    pages: tuple[Page, ...]
    sections: tuple[Section, ...]
    passages: tuple[Passage, ...]


class SkipReason(StrEnum):
    """Why a file could not be used; app/texts.py says it in Dutch."""

    ENCRYPTED = "encrypted"
    BROKEN = "broken"
    NO_TEXT = "no_text"
    TOO_SLOW = "too_slow"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class SkippedDocument:
    """A file that could not be used, and why; detail is the reader's own words, for the log."""

    name: str
    reason: SkipReason
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a folder gave: documents that were read and files that were skipped."""

    documents: tuple[Document, ...]
    skipped: tuple[SkippedDocument, ...]


class IngestError(Exception):
    """Base of every error that ingest raises on purpose."""


class UnusablePdfError(IngestError):
    """One PDF cannot be used; reason and detail become its SkippedDocument."""

    def __init__(self, reason: SkipReason, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}")
        self.reason = reason
        self.detail = detail


class FolderError(IngestError):
    """The folder of documents is missing or cannot be read."""

    def __init__(self, folder: str) -> None:
        super().__init__(folder)
        self.folder = folder
