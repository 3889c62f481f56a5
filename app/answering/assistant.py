"""The question answerer: scope, follow-up, search, ranking, refusal, text. Everything it uses is handed to it."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from app.answering.answerability import answerability
from app.answering.candidates import Candidate, candidates
from app.answering.citing import Citer, Shelf
from app.answering.composing import Ranked, compose
from app.answering.features import Features, features, make_scene
from app.answering.followup import TOPIC_WEIGHT, Standalone, stand_alone
from app.answering.question import Question, read_question
from app.answering.ranking import LinearModel
from app.answering.scope import is_out_of_scope
from app.answering.style import STANDARD, Style
from app.types import Answer, Turn
from index.lexicon import Lexicon, QuestionWord
from index.types import Hit, Retriever

HITS = 12  # passages that are read for an answer
ANSWERABLE = 0.5  # probability from which an answer is shown


@dataclass(frozen=True, slots=True)
class Knowledge:
    """One index to answer from: its search, its words, and what citations need of its documents."""

    retriever: Retriever
    lexicon: Lexicon
    shelf: Shelf


@dataclass(frozen=True, slots=True)
class Assistant:
    """Answers questions extractively; holds models and fixed texts, no state."""

    ranker: LinearModel
    judge: LinearModel
    refusal: str
    purpose: str

    def answer(self, question: str, history: Sequence[Turn], knowledge: Knowledge, style: Style = STANDARD) -> Answer:
        """The answer to a question within a conversation, oldest turn first."""
        started = time.perf_counter()
        if is_out_of_scope(question):
            return self._refuse(question, self.purpose, [], started, started)
        asked, hits = self.search(question, history, knowledge)
        retrieved = time.perf_counter()
        ranked = self.rank(asked, hits, knowledge)
        if not ranked or self.judge.probability(self.evidence(ranked, asked, knowledge)) < ANSWERABLE:
            return self._refuse(question, self.refusal, hits, started, retrieved)
        citer = Citer(knowledge.shelf)
        text = compose(ranked, asked, citer, style)
        seconds = _seconds(started, retrieved)
        return Answer(question, True, "extractive", text, tuple(citer.citations), tuple(hits), seconds)

    def search(self, question: str, history: Sequence[Turn], knowledge: Knowledge) -> tuple[Question, list[Hit]]:
        """The question as it stands by itself, and the passages that were found for it."""
        items = partial(self._items, knowledge=knowledge)
        standalone = stand_alone(question, history, knowledge.lexicon.understand, items)
        return _read(standalone, knowledge.lexicon), knowledge.retriever.retrieve(standalone.text, HITS)

    def rank(self, question: Question, hits: Sequence[Hit], knowledge: Knowledge) -> list[Ranked]:
        """All candidates of the hits, best first."""
        ranked = [Ranked(one, self.ranker.score(found), found) for one, found in describe(question, hits, knowledge)]
        return sorted(ranked, key=lambda one: -one.score)

    def evidence(self, ranked: Sequence[Ranked], question: Question, knowledge: Knowledge) -> Features:
        """What the judge looks at."""
        return answerability(ranked, question, knowledge.lexicon, _titles(ranked, knowledge.shelf))

    def _items(self, text: str, knowledge: Knowledge) -> list[list[str]]:
        """The items of the lists that may answer an earlier question, best list first, for "de tweede"."""
        question = read_question(text, knowledge.lexicon.understand(text))
        ranked = self.rank(question, knowledge.retriever.retrieve(text, HITS), knowledge)
        return [[block.text for block in one.candidate.outer_blocks] for one in ranked if one.candidate.outer_blocks]

    def _refuse(self, question: str, text: str, hits: list[Hit], started: float, retrieved: float) -> Answer:
        return Answer(question, False, "extractive", text, (), tuple(hits), _seconds(started, retrieved))


def describe(question: Question, hits: Sequence[Hit], knowledge: Knowledge) -> list[tuple[Candidate, Features]]:
    """All candidates of the hits with their features, in order of hits and reading order."""
    found = candidates(hits)
    titles = {hit.passage.document: knowledge.shelf.title(hit.passage.document) for hit in hits}
    scene = make_scene(question, found, knowledge.lexicon, titles)
    return [(candidate, features(candidate, scene)) for candidate in found]


def _read(standalone: Standalone, lexicon: Lexicon) -> Question:
    """The question with its own words, and those of the topic that it follows up at less weight."""
    own = standalone.text.removeprefix(standalone.topic).strip()
    words = list(lexicon.understand(own))
    known = {word.word for word in words}
    topic = [word for word in lexicon.understand(standalone.topic) if word.word not in known]
    words += [QuestionWord(word.word, word.weight * TOPIC_WEIGHT, word.forms) for word in topic]
    return read_question(own, tuple(words))


def _titles(ranked: Sequence[Ranked], shelf: Shelf) -> dict[str, str]:
    documents = {one.candidate.hit.passage.document for one in ranked}
    return {document: shelf.title(document) for document in documents}


def _seconds(started: float, retrieved: float) -> dict[str, float]:
    return {"retrieve": retrieved - started, "answer": time.perf_counter() - started}
