"""A Draft as a Word document, with real headings and lists and Dutch as its language."""

from __future__ import annotations

import io
import re

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from app import texts_drafts
from app.drafting.types import BlockKind, Draft, DraftBlock

LANGUAGE = "nl-NL"
DEEPEST = 2  # Word's own list styles go to "List Bullet 3"
STYLES = {
    BlockKind.HEADING: "Heading 1",
    BlockKind.PARAGRAPH: "Normal",
    BlockKind.BULLET: "List Bullet",
    BlockKind.NUMBERED: "List Number",
}
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def as_word(draft: Draft) -> bytes:
    """The bytes of a .docx file; the mark that it is a draft stands above the text and at the top of every page."""
    document = docx.Document()
    _describe(document, draft)
    _speak_dutch(document)
    header = document.sections[0].header.paragraphs[0]
    header.text, header.alignment = texts_drafts.MARK, WD_ALIGN_PARAGRAPH.RIGHT
    document.add_paragraph(_clean(draft.subject), style="Title")
    document.add_paragraph(texts_drafts.MARK, style="Intense Quote")
    blocks = _Blocks(document)
    for block in draft.blocks:
        blocks.add(block)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


class _Blocks:
    """Adds blocks to a document; a list that starts anew is numbered anew, which Word does not do by itself."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._lists: dict[int, tuple[int, int]] = {}  # by depth: Word's number of the list, the item's number

    def add(self, block: DraftBlock) -> None:
        """Adds one block at the end."""
        style, depth = STYLES[block.kind], min(block.depth, DEEPEST)
        if depth:
            style = f"{style} {depth + 1}"
        paragraph = self._document.add_paragraph(_clean(block.text), style=style)
        if block.kind is BlockKind.NUMBERED:
            properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
            properties.get_or_add_ilvl().val = 0
            properties.get_or_add_numId().val = self._list(style, depth, block.number)

    def _list(self, style: str, depth: int, number: int) -> int:
        known, before = self._lists.get(depth, (0, 0))
        if not known or number != before + 1:
            known = _new_list(self._document, style, number)
        self._lists[depth] = known, number
        return known


def _new_list(document: Document, style: str, start: int) -> int:
    """A numbering that looks like the style's own and begins at start."""
    numbering = document.part.numbering_part.element
    own = document.styles[style].element.pPr.numPr.numId.val
    abstract = next(num.abstractNumId.val for num in numbering.num_lst if num.numId == own)
    new = numbering.add_num(abstract)
    new.add_lvlOverride(ilvl=0).add_startOverride(start)
    return int(new.numId)


def _describe(document: Document, draft: Draft) -> None:
    properties = document.core_properties
    properties.title, properties.language = _clean(draft.subject), LANGUAGE
    properties.author, properties.comments = "", texts_drafts.MARK
    properties.content_status = "Concept"


def _speak_dutch(document: Document) -> None:
    """Sets the language of the default text, so that Word spells and reads aloud in Dutch."""
    for properties in document.styles.element.iter(qn("w:rPr")):
        for language in properties.findall(qn("w:lang")):
            properties.remove(language)
    defaults = document.styles.element.find(f".//{qn('w:rPrDefault')}/{qn('w:rPr')}")
    language = OxmlElement("w:lang")
    for name in ("w:val", "w:eastAsia"):
        language.set(qn(name), LANGUAGE)
    defaults.append(language)


def _clean(text: str) -> str:
    """The text without characters that XML cannot hold."""
    return _NOT_XML.sub("", text)
