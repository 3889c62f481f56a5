"""One PDF -> Document: the whole of ingest for a single file, in order."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

from ingest.blocks import BlockBuilder
from ingest.furniture import without_furniture
from ingest.layout import measure, style_of
from ingest.paragraphs import group_lines
from ingest.passages import make_passages
from ingest.reader import pdf_title, read_pages
from ingest.sections import build_tree, to_sections
from ingest.signatures import mark_signatures
from ingest.sources import Source
from ingest.types import Document, SkipReason, UnusablePdfError
from ingest.vocabulary import Vocabulary


def read_document(path: Path, source: Source) -> Document:
    """Reads a PDF into pages, sections and passages; raises UnusablePdfError with the reason if it cannot."""
    printed = read_pages(path)
    pages = without_furniture(printed)
    layout = measure(pages)
    vocabulary = Vocabulary(line.text for page in pages for line in page.lines)
    builder = BlockBuilder(printed, vocabulary)
    blocks = [(builder.build(group), style_of(group.lines[0])) for group in group_lines(pages, layout)]
    nodes = build_tree([(block, style) for block, style in blocks if block.sentences])
    mark_signatures(nodes)
    passages = make_passages(path.name, nodes)
    if not passages:
        raise UnusablePdfError(SkipReason.NO_TEXT, f"{len(pages)} pages")
    return Document(
        name=path.name,
        sha256=hashlib.sha256(path.read_bytes()).hexdigest(),
        title=source.title or pdf_title(path) or path.stem,
        kind=source.kind,
        date=source.date,
        pages=tuple(replace(page, lines=()) for page in pages),
        sections=to_sections(nodes),
        passages=passages,
    )
