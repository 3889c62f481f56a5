"""Answers as what the chat shows: Markdown in which everything that comes from people or documents is harmless."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Sequence

from app import texts, texts_chat
from app.answering.citing import Shelf
from app.plain import without_headings
from app.types import Answer, Citation
from app.views.types import Term
from app.web.literals import literal as literal  # others take it from here
from app.web.tips import with_tips
from app.web.writing_notes import writing_notes
from index.types import Hit
from ingest.types import Fragment

CLOSEST = 3  # more passages under a refusal look like an answer after all
EXCERPT = 180  # characters of a passage under a refusal: enough to judge it, short enough to skim
_MARKER = re.compile(r"(\[B\d+\])")
_ACTIVE = re.compile(r"\\?[<>&\[\]`~]")  # makes HTML, links, pictures or code; escaped by a backslash or not


def question_message(question: str) -> str:
    """The user's own words in the chat."""
    return _speaker(texts.SPEAKER_USER) + "<br>".join(literal(line.strip()) for line in question.splitlines())


def problem_message(bericht: str, actie: str) -> str:
    """What went wrong and what the user can do."""
    return f'<div class="pw-problem" role="alert"><strong>{literal(bericht)}</strong><br>{literal(actie)}</div>'


def pending_message(told: str = texts.SEARCHING) -> str:
    """Shown until the answer is there."""
    return f'<div class="pw-pending">{literal(told)}</div>'


def answer_message(answer: Answer, number: int, shelf: Shelf, where: str = "", terms: Sequence[Term] = ()) -> str:
    """The answer with its citations, or the refusal with the closest passages; number is unique in the chat.

    where names the part of the documents that was searched, if not all; a term that occurs in the answer gets a tip
    with its meaning, the first time.
    """
    citations = {citation.marker: citation for citation in answer.citations} if answer.answered else {}
    proof = _sources(answer.citations, number) if answer.answered else _closest(answer.hits[:CLOSEST], number, shelf)
    opening = f"<div>{_speaker(texts.SPEAKER_SYSTEM)}{_searched(where)}</div>"
    below = f"{_terms(answer)}{writing_notes(answer)}{proof}"
    return f"{opening}\n\n{_prose(answer.text, citations, number, terms)}\n\n{below}"


def answer_to_copy(answer: Answer) -> str:
    """The answer as plain text with its sources, to paste elsewhere."""
    lines = [
        texts_chat.SOURCE_LINE.format(
            marker=one.marker, title=one.title, place=", ".join([texts.place(one.label, one.pages), *one.section[-1:]])
        )
        for one in answer.citations
    ]
    text = without_headings(answer.text) if answer.overview else answer.text
    return "\n".join([text, "", f"{texts.SOURCES_HEADING}:", *lines]) if lines else text


def take_along(answer: Answer) -> str:
    """Buttons to copy the answer, if there is one, and a link to its question."""
    copy = _copying("copy", answer_to_copy(answer), texts_chat.COPY_SHORT, texts_chat.COPY_ANSWER)
    link = _copying("link", answer.question, texts_chat.LINK_SHORT, texts_chat.COPY_LINK)
    return (copy if answer.answered else "") + link


def tools_row(buttons: str, attributes: str = "") -> str:
    """What can be done with an answer, with room to say what came of it; both are HTML already."""
    said = '<span class="pw-tools-said" role="status"></span>'
    return f'<div class="pw-tools" role="group" aria-label="{texts_chat.TOOLS_LABEL}"{attributes}>{buttons}{said}</div>'


def _copying(kind: str, value: str, text: str, name: str) -> str:
    named = f'aria-label="{literal(name)}" title="{literal(name)}"'
    return f'<button type="button" {named} data-{kind}="{_attribute(value)}">{literal(text)}</button>'


def _searched(where: str) -> str:
    return f'<p class="pw-searched">{literal(texts_chat.FILTER_USED.format(where=where))}</p>' if where else ""


def _terms(answer: Answer) -> str:
    """The abbreviations in the answer with their full names."""
    items = "".join(f"<dt>{literal(term.short)}</dt><dd>{literal(term.full)}</dd>" for term in answer.terms)
    heading = f'<p class="pw-label">{texts_chat.TERMS_HEADING}</p>'
    return f'<div class="pw-terms">{heading}<dl>{items}</dl></div>' if items else ""


def _speaker(name: str) -> str:
    """Who speaks, for those who do not see on which side a message stands."""
    return f'<span class="pw-hidden">{literal(name)} </span>'


def _prose(text: str, citations: dict[str, Citation], number: int, terms: Sequence[Term]) -> str:
    """The answer's Markdown without HTML, links, pictures and code, its markers as buttons."""
    pieces = _MARKER.split(text)  # the markers are at the odd places
    pieces[::2] = [_ACTIVE.sub(lambda sign: literal(sign.group()[-1]), piece) for piece in pieces[::2]]
    pieces[::2] = with_tips(pieces[::2], terms, number)
    pieces[1::2] = [_marker(piece.strip("[]"), citations, number) for piece in pieces[1::2]]
    return "".join(pieces)


def _marker(marker: str, citations: dict[str, Citation], number: int) -> str:
    citation = citations.get(marker)
    if citation is None:
        return literal(f"[{marker}]")
    where = texts.place(citation.label, citation.pages)
    name = texts.source_name(marker, citation.title, where)
    return (
        f'<button type="button" class="pw-marker" data-key="{number}-{marker}" '
        f'aria-label="{literal(name)}">&#91;{marker}&#93;</button>'
    )


def _sources(citations: Iterable[Citation], number: int) -> str:
    items = "".join(f"<li>{_source(citation, number)}</li>" for citation in citations)
    if not items:
        return ""
    return f'<div class="pw-sources"><p class="pw-label">{texts.SOURCES_HEADING}</p><ul>{items}</ul></div>'


def _source(citation: Citation, number: int) -> str:
    where = texts.place(citation.label, citation.pages)
    shown = (
        f'<span class="pw-sign">{citation.marker}</span><span class="pw-words">'
        f"<b>{literal(citation.title)}</b>, {literal(where)}{_path(citation.section)}</span>"
    )
    return opener(f"{number}-{citation.marker}", citation, shown)


def _closest(hits: Iterable[Hit], number: int, shelf: Shelf) -> str:
    items = "".join(f"<li>{_passage(hit, f'{number}-P{rank}', shelf)}</li>" for rank, hit in enumerate(hits, 1))
    if not items:
        return ""
    heading = literal(texts.CLOSEST_HEADING)
    return f'<div class="pw-sources pw-closest"><p class="pw-label">{heading}</p><ul>{items}</ul></div>'


def _passage(hit: Hit, key: str, shelf: Shelf) -> str:
    passage = hit.passage
    title = shelf.title(passage.document)
    labels = ", ".join(shelf.label(passage.document, page) for page in passage.pages)
    fragments = tuple(fragment for sentence in passage.sentences for fragment in sentence.fragments)
    source = Citation("", passage.document, title, passage.pages, labels, passage.section, passage.text, fragments)
    where = texts.place(labels, passage.pages)
    shown = (
        f'<span class="pw-words"><b>{literal(title)}</b>, {literal(where)}{_path(passage.section)}'
        f'<span class="pw-excerpt">{literal(_excerpt(passage.text))}</span></span>'
    )
    return opener(key, source, shown)


def opener(key: str, source: Citation, shown: str) -> str:
    """A button that carries all that the source viewer needs."""
    data = {
        "key": key,
        "document": source.document,
        "title": source.title,
        "pages": " ".join(map(str, source.pages)),
        "section": " › ".join(source.section),
        "passage": source.passage,
        "boxes": json.dumps(_boxes(source.fragments), separators=(",", ":")),
    }
    attributes = " ".join(f'data-{name}="{_attribute(value)}"' for name, value in data.items())
    return f'<button type="button" class="pw-source" {attributes}>{shown}</button>'


def _boxes(fragments: Iterable[Fragment]) -> dict[int, list[list[float]]]:
    """Per physical page the marked rectangles: left, top, right, bottom in fractions of the page."""
    boxes: dict[int, list[list[float]]] = {}
    for fragment in fragments:
        box = fragment.box
        rounded = [round(value, 4) for value in (box.left, box.top, box.right, box.bottom)]
        boxes.setdefault(fragment.page, []).append(rounded)
    return boxes


def _path(section: tuple[str, ...]) -> str:
    return f'<span class="pw-path">{literal(" › ".join(section))}</span>' if section else ""


def _excerpt(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= EXCERPT else f"{flat[:EXCERPT].rsplit(' ', 1)[0]} …"


def _attribute(value: str) -> str:
    """A value for a double-quoted attribute on one line: a blank line would end the HTML block in Markdown."""
    return html.escape(value).replace("\r", "").replace("\n", "&#10;")
