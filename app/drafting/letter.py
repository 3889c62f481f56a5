"""From an answer to the text of a draft, as Markdown that a person can edit."""

from __future__ import annotations

from collections.abc import Iterable

from wordfreq import zipf_frequency

from app import texts, texts_drafts
from app.records import AnswerRecord, Source
from index.words import Analyzer

TITLE_LEVEL = "## "
COMMON = 5.3  # Zipf: words such as "komen" and "veel" say nothing about the subject


def draft_text(record: AnswerRecord) -> str:
    """The draft of a reply as Markdown, without the mark that it is a draft, which every renderer adds itself."""
    parts = [
        texts_drafts.SALUTATION,
        texts_drafts.OPENING.format(question=texts_drafts.QUOTE.format(text=_one_line(record.question))),
        *(_answer(record) if record.answered else _refusal(record)),
        texts_drafts.FURTHER,
        f"{texts_drafts.CLOSING}\n\n{texts_drafts.SENDER}",
    ]
    return "\n\n".join(parts) + "\n"


def subject_of(record: AnswerRecord) -> str:
    """The subject of the reply, on one line."""
    return texts_drafts.SUBJECT.format(question=_one_line(record.question))


def missing_words(record: AnswerRecord) -> tuple[str, ...]:
    """The telling words of the question that neither the answer nor its sources have in any form, in order."""
    analyzer = Analyzer()
    cited = [text for source in record.citations for text in (source.passage, source.title, *source.section)]
    known = set(analyzer.terms(" ".join([record.text, *cited])))
    words = dict.fromkeys(analyzer.content_words(record.question))
    return tuple(
        word
        for word in words
        if zipf_frequency(word, "nl") < COMMON and not known.intersection(analyzer.word_terms(word))
    )


def _answer(record: AnswerRecord) -> list[str]:
    missing = [texts_drafts.MISSING_GENERAL]
    if words := missing_words(record):
        missing.insert(0, texts_drafts.MISSING_WORDS.format(words=", ".join(words)))
    return [
        TITLE_LEVEL + texts_drafts.ANSWER_HEADING,
        texts_drafts.ANSWER_INTRODUCTION,
        record.text.strip(),
        TITLE_LEVEL + texts_drafts.MISSING_HEADING,
        " ".join(missing),
        TITLE_LEVEL + texts_drafts.SOURCES_HEADING,
        _items(map(_source, record.citations)),
    ]


def _refusal(record: AnswerRecord) -> list[str]:
    parts = [
        TITLE_LEVEL + texts_drafts.ANSWER_HEADING,
        f"{texts_drafts.NO_ANSWER} {texts_drafts.MISSING_ALL}",
    ]
    if record.hits:
        closest = (
            texts_drafts.CLOSEST.format(document=hit.document, pages=", ".join(map(str, hit.pages)))
            for hit in record.hits
        )
        parts += [TITLE_LEVEL + texts_drafts.CLOSEST_HEADING, _items(closest)]
    return parts


def _items(lines: Iterable[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)


def _source(source: Source) -> str:
    form = texts_drafts.SOURCE_WITH_SECTION if source.section else texts_drafts.SOURCE
    where, section = texts.place(source.label, source.pages), " › ".join(source.section)
    return form.format(marker=source.marker, title=source.title, place=where, section=section)


def _one_line(text: str) -> str:
    return " ".join(text.split())
