"""Where Dutch sentences end."""

from __future__ import annotations

import re

ABBREVIATIONS = frozenset(
    "afb art bijv blz ca cf dhr dr drs evt fig gem hfst i.c incl ing ir jl lid m.b.t max mevr min mr mw nl no nr nrs"
    " pag par prof resp sr st tel vgl vs zgn".split()
)
"""Words that keep their full stop inside a sentence; anything with a full stop inside (o.a., t.o.v.) does too."""
ENDERS = frozenset({"etc", "enz", "e.d", "n.v.t", "e.v", "a.u.b", "mln", "mld"})
"""Abbreviations that often close a sentence: they do when a capital follows."""

CLOSERS = "\"'”’»)]⁰¹²³⁴⁵⁶⁷⁸⁹"
"""Signs that may follow a full stop and still belong to its sentence; raised digits refer to a footnote."""

LONGEST = 600
"""Characters of the longest sentence that is quoted whole: about 150 tokens, a third of what the encoder reads."""

_CANDIDATE = re.compile(rf"[.!?…]+[{re.escape(CLOSERS)}]*(?=\s+|$)")
_TOKEN = re.compile(r"\S+$")
_NUMBER = re.compile(r"\d+(?:\.\d+)*")
_DOTTED = re.compile(r"(?:[a-zà-ÿ]{1,4}\.)+[a-zà-ÿ]{1,4}")
_STARTS = re.compile(r"\s+[\"'“‘«(\[<]*[A-ZÀ-ÖØ-Þ0-9#]")


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Offsets of the sentences of a block, without the white space between them; none longer than LONGEST."""
    return [piece for span in _sentences(text) for piece in _pieces(text, span)]


def _pieces(text: str, span: tuple[int, int]) -> list[tuple[int, int]]:
    """A sentence, or stretches of it where a table or list without full stops makes it too long to be one."""
    start, end = span
    if end - start <= LONGEST:
        return [span]
    # Imported here: only few documents need it, and it takes longer to import than the rest of ingest.
    from langchain_text_splitters import RecursiveCharacterTextSplitter

    splitter = RecursiveCharacterTextSplitter(
        separators=["; ", ", ", " "], keep_separator="end", chunk_size=LONGEST, chunk_overlap=0, add_start_index=True
    )
    pieces = splitter.create_documents([text[start:end]])
    starts = [start + int(piece.metadata["start_index"]) for piece in pieces]
    return [(begin, begin + len(piece.page_content)) for begin, piece in zip(starts, pieces, strict=True)]


def _sentences(text: str) -> list[tuple[int, int]]:
    """Offsets of whole sentences."""
    spans, start = [], 0
    for match in _CANDIDATE.finditer(text):
        if match.end() < len(text) and not _ends(text, start, match):
            continue
        spans.append((start, match.end()))
        start = match.end() + len(text[match.end() :]) - len(text[match.end() :].lstrip())
    if text[start:].strip():
        spans.append((start, start + len(text[start:].rstrip())))
    return spans


def _ends(text: str, start: int, match: re.Match[str]) -> bool:
    if not _STARTS.match(text, match.end()):
        return False
    if not match.group().startswith(".") or len(match.group().rstrip(CLOSERS)) > 1:
        return True
    found = _TOKEN.search(text[start : match.start()])
    token = found.group().lstrip("(\"'“‘«[").lower() if found else ""
    if token in ENDERS:
        return True
    return not _keeps_stop(token, text[start : match.start()])


def _keeps_stop(token: str, before: str) -> bool:
    """Abbreviation, initial (M.C.), or a bare number that opens the sentence (3. or 3.2.)."""
    initial = len(token) == 1 and token.isalpha()
    opening_number = _NUMBER.fullmatch(token) is not None and before.strip() == token
    dotted = _DOTTED.fullmatch(token) is not None
    return initial or opening_number or dotted or token in ABBREVIATIONS
