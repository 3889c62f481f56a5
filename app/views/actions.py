"""What the documents promise: items and sentences of goals, actions and projects."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.types import Citation
from app.views.outline import part_titles
from app.views.promises import heading_kind, item_kind, lead_in_kind, sentence_kind
from app.views.quoting import Stretch, quote, quote_block, stretches
from app.views.types import Action, Kind
from index.store import IndexedDocument
from ingest.types import Block, BlockKind, Passage, Section

_SENTENCE_ENDS = (".", "!", "?", ":")


def find_actions(documents: Sequence[IndexedDocument], passages: Sequence[Passage]) -> tuple[Action, ...]:
    """All promises in reading order, document by document."""
    found: list[Action] = []
    texts = list(stretches(documents, passages))
    for document in documents:
        own = [text for text in texts if text.document is document]
        found += sorted(
            [*_headings(document), *(action for text in own for action in _Reader(text).actions())],
            key=lambda action: _position(action),
        )
    return tuple(found)


def _position(action: Action) -> tuple[int, int]:
    first = action.source.fragments[0]
    return first.page, first.start


def _headings(document: IndexedDocument) -> Iterator[Action]:
    """Sections directly below a heading of goals ("Nieuwe ambities") are goals themselves."""
    parts = part_titles(document)
    for section in document.sections:
        above = section.path[:-1]
        if len(above) > 1 and above[0] in parts and heading_kind(above[-1:]) is Kind.GOAL:
            yield _of_heading(document, section)


def _of_heading(document: IndexedDocument, section: Section) -> Action:
    source = quote_block(document, section.path, section.heading)
    return Action(Kind.GOAL, section.title, "", section.path[0], section.path[1], False, source)


class _Reader:
    """Goes through the blocks of one section and remembers what a list was announced with."""

    def __init__(self, text: Stretch) -> None:
        self._text = text
        self._part = text.path[0] if text.path[:1] and text.path[0] in part_titles(text.document) else ""
        self._heading = heading_kind(text.path)
        self._announced: Kind | None = None
        self._any_prose = False
        self._parents: list[Block] = []

    def actions(self) -> Iterator[Action]:
        """The promises of the section, in order."""
        blocks = [block for block in self._text.blocks if block.kind is not BlockKind.FOOTNOTE]
        for block, after in zip(blocks, [*blocks[1:], None], strict=True):
            if block.kind is BlockKind.PARAGRAPH:
                yield from self._paragraph(block, after is not None and after.kind is BlockKind.ITEM)
            elif block.kind is BlockKind.ITEM and (action := self._item(block)):
                yield action

    def _paragraph(self, block: Block, before_list: bool) -> Iterator[Action]:
        self._parents = []
        prose = block.text.rstrip().endswith(_SENTENCE_ENDS)
        self._any_prose |= prose
        if before_list and not prose and self._of_tasks:  # an item that was printed without its sign
            yield self._action(Kind.TASK, block.text, "", False, source=self._quote(block))
            return
        self._announced = lead_in_kind(block.sentences[-1].text) if before_list else None
        for sentence in block.sentences:
            kind = sentence_kind(sentence.text) if self._part else None
            if kind and not (sentence is block.sentences[-1] and self._announced):
                source = quote(self._text.document, self._text.path, [sentence])
                yield self._action(kind, sentence.text, "", True, source=source)

    def _item(self, block: Block) -> Action | None:
        self._parents = [parent for parent in self._parents if parent.depth < block.depth]
        context = self._parents[-1].sentences[0].text if self._parents else ""
        self._parents.append(block)
        kind = self._announced or self._heading or (item_kind(block.text) if self._part else None)
        if kind is None and self._of_tasks:
            kind = Kind.TASK
        if kind is None:
            return None
        return self._action(kind, block.text, context, False, source=self._quote(block))

    @property
    def _of_tasks(self) -> bool:
        """Whether the section, so far, is a bare list below a line of a part: what stands in it are tasks."""
        return bool(self._part) and not (self._any_prose or self._heading) and len(self._text.path) > 1

    def _quote(self, block: Block) -> Citation:
        return quote_block(self._text.document, self._text.path, block)

    def _action(self, kind: Kind, text: str, context: str, quoted: bool, source: Citation) -> Action:
        path = self._text.path
        part = self._part or (path[0] if path else "")
        return Action(kind, text, context, part, path[1] if len(path) > 1 else "", quoted, source)
