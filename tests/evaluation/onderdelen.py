"""Which parts of the search earn their place: each is left out in turn, and hit@1 and hit@5 are measured again.

    python tests/evaluation/onderdelen.py [--write docs/evaluatie.md]

Asks all answerable questions of vragen.jsonl, follow-ups within their conversation. --write puts the table between
<!-- onderdelen --> and <!-- /onderdelen -->.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from app.answering.assistant import Knowledge
from app.composition import MODELS, build_assistant
from app.evaluation.questions import read_questions
from app.evaluation.types import SetQuestion
from app.index_services import IndexShelf
from app.settings import Settings
from app.types import Turn
from index.encoder import SentenceEncoder, load_encoder
from index.encoder_model import EncoderModel
from index.generations import Generations
from index.inputs import keyword_input
from index.keyword import KeywordIndex, read_keywords, write_keywords
from index.lexicon import Lexicon
from index.opened import open_generation
from index.retriever import HybridRetriever
from index.search import SearchIndex
from index.types import Vectors
from index.word_search import WordSearch
from index.words import Analyzer

SET = Path(__file__).parent / "vragen.jsonl"
MARKS = re.compile(r"(<!-- onderdelen -->).*(<!-- /onderdelen -->)", re.DOTALL)
Variants = Iterator[tuple[str, HybridRetriever]]


class WithoutDense(HybridRetriever):
    def _dense(self, vector: Vectors, pool: int, rows: Sequence[int] | None) -> list[int]:
        return []


class WithoutWords(HybridRetriever):
    def _word(self, search: WordSearch | None, pool: int, rows: Sequence[int] | None) -> list[int]:
        return []


class WithoutKeywords(HybridRetriever):
    def _keyword(self, question: str, pool: int, rows: Sequence[int] | None) -> list[int]:
        return []


class OnlyWords(WithoutDense, WithoutKeywords):
    pass


class OnlyKeywords(WithoutWords, WithoutDense):
    pass


class WithoutCompounds(Analyzer):
    def word_terms(self, word: str) -> list[str]:
        return super().word_terms(word)[:1]


class WithoutTypos(Lexicon):
    def _corrected(self, word: str) -> str:
        return ""


class WithoutAbbreviations(Lexicon):
    def _name_forms(self) -> dict[str, tuple[str, ...]]:
        return {}


def keyword_index(texts: list[str], analyzer: Analyzer) -> KeywordIndex:
    with TemporaryDirectory() as folder:
        write_keywords(Path(folder), texts, analyzer)
        return read_keywords(Path(folder), analyzer)


def without_titles(whole: HybridRetriever) -> HybridRetriever:
    """Words and keywords are looked for in the text alone."""
    words = whole.store.words
    vectors = np.array(words.vectors)
    vectors[words.starts[whole.store.starts[-1]] :] = 0
    texts = [passage.text for passage in whole.store.passages]
    store = replace(whole.store, words=replace(words, vectors=vectors))
    return replace(whole, store=store, keywords=keyword_index(texts, Analyzer()), lexicon=Lexicon(texts, Analyzer()))


def variants(whole: HybridRetriever, encoder: SentenceEncoder) -> Variants:
    def with_class(kind: Callable[..., HybridRetriever]) -> HybridRetriever:
        return kind(whole.store, whole.vectors, whole.keywords, whole.lexicon, encoder, whole.analyzer)

    titles = {document.name: document.title for document in whole.store.documents}
    texts = [keyword_input(passage, titles[passage.document]) for passage in whole.store.passages]
    plain = WithoutCompounds()
    yield "alles", whole
    yield "zonder vectoren van passages", with_class(WithoutDense)
    yield "zonder betekenis van woorden", with_class(WithoutWords)
    yield "zonder trefwoorden", with_class(WithoutKeywords)
    yield "alleen betekenis van woorden", with_class(OnlyWords)
    yield "alleen trefwoorden", with_class(OnlyKeywords)
    yield (
        "zonder delen van samenstellingen",
        replace(whole, keywords=keyword_index(texts, plain), lexicon=Lexicon(texts, plain)),
    )
    yield "zonder herstel van tikfouten", replace(whole, lexicon=WithoutTypos(texts, Analyzer()))
    yield "zonder afkortingen", replace(whole, lexicon=WithoutAbbreviations(texts, Analyzer()))
    yield "zonder titels bij de tekst", without_titles(whole)


def hits(retriever: HybridRetriever, shelf: IndexShelf, questions: list[SetQuestion]) -> tuple[list[bool], list[bool]]:
    """For each question whether a gold page is in the first hit, and in the first five."""
    assistant, knowledge = build_assistant(), Knowledge(retriever, retriever.lexicon, shelf)
    first, five = [], []
    for question in questions:
        history = [Turn(earlier) for earlier in question.history]
        _, found = assistant.search(question.question, history, knowledge)
        gold = [any((hit.passage.document, page) in question.gold for page in hit.passage.pages) for hit in found[:5]]
        first.append(any(gold[:1]))
        five.append(any(gold))
    return first, five


def table(rows: list[tuple[str, list[bool], list[bool]]]) -> str:
    count, (_, _, base) = len(rows[0][1]), rows[0]
    lines = ["| zoeken | hit@1 | hit@5 | kwijt bij hit@5 | gewonnen bij hit@5 |", "|---|---:|---:|---:|---:|"]
    for name, first, five in rows:
        lost = sum(was and not now for was, now in zip(base, five, strict=True))
        won = sum(now and not was for was, now in zip(base, five, strict=True))
        shares = f"{100 * sum(first) / count:.1f} % | {100 * sum(five) / count:.1f} %"
        lines.append(f"| {name} | {shares} | {lost} | {won} |")
    return "\n".join([*lines, "", f"Gemeten op {date.today():%d-%m-%Y} op {count} vragen met `make ablation`."])


def measure() -> str:
    settings = Settings()
    encoder = load_encoder(EncoderModel(settings.model), settings.data / MODELS)
    folder = Generations(settings.data).current()
    shelf = IndexShelf(SearchIndex(open_generation(folder), encoder))
    opened = open_generation(folder)
    titles = {document.name: document.title for document in opened.store.documents}
    lexicon = Lexicon([keyword_input(one, titles[one.document]) for one in opened.store.passages], Analyzer())
    whole = HybridRetriever(opened.store, opened.vectors, opened.keywords, lexicon, encoder, Analyzer())
    questions = [question for question in read_questions(SET) if question.answerable]
    return table([(name, *hits(retriever, shelf, questions)) for name, retriever in variants(whole, encoder)])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", type=Path)
    arguments = parser.parse_args()
    measured = measure()
    sys.stdout.write(f"{measured}\n")
    if arguments.write:
        text = arguments.write.read_text(encoding="utf-8")
        changed = MARKS.sub(lambda marks: f"{marks.group(1)}\n{measured}\n{marks.group(2)}", text)
        arguments.write.write_text(changed, encoding="utf-8")


if __name__ == "__main__":
    main()
