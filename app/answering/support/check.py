"""The support check: sentence and passages -> Verdict."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from threading import Lock

from app.answering.ranking import LinearModel
from app.answering.support.coinages import coined
from app.answering.support.forms import without_names
from app.answering.support.matching import Match, match
from app.answering.support.pieces import Piece, Read, read_evidence, read_sentence
from app.answering.support.signals import features, vetoes
from app.answering.support.types import Evidence, Reason, Verdict
from app.answering.support.wellformed import malformed
from app.answering.support.wording import Wording, coverage
from index.abbreviations import Abbreviation
from index.types import Encoder, Vectors
from index.words import Analyzer, words

SUPPORTED = 0.5  # probability from which a sentence counts as supported
MISSED_MUCH = 0.5  # weight of the missed words from which they are named as the reason
TELLING = 0.3  # weight of a word from which it is worth a vector of its own
WORTH = 0.35  # share of the words that a passage must cover to be tried instead of the cited one
OTHERS = 4  # passages that are tried at most instead
REMEMBERED_TEXTS, REMEMBERED_PASSAGES = 8_000, 500  # some 20 MB


class SupportCheck:
    """Tells whether passages support a sentence; threads may share it."""

    def __init__(self, encoder: Encoder, model: LinearModel) -> None:
        self._encoder = encoder
        self._model = model
        self._wording = Wording(Analyzer())
        self._read = lru_cache(REMEMBERED_PASSAGES)(lambda evidence: read_evidence(evidence, self._wording))
        self._vectors: dict[str, Vectors] = {}
        self._lock = Lock()

    def check(self, sentence: str, cited: Sequence[Evidence], others: Sequence[Evidence] = ()) -> Verdict:
        """The verdict on one sentence, by the cited passages, else together, else by the best of the others."""
        known = dict.fromkeys(one for evidence in (*cited, *others) for one in evidence.abbreviations)
        claim = read_sentence(sentence, self._wording, known)
        if not claim.tokens or not (cited or others):
            return Verdict(sentence, False, (), (Reason.NO_PASSAGE,), 0.0)
        if fault := self._senseless(sentence, (*cited, *others), known):
            return Verdict(sentence, False, (), (fault,), 0.0)
        tried = [self._judge(match(claim, self._read(one)), (one.marker,)) for one in cited]
        if len(cited) > 1 and not any(verdict.supported for verdict in tried):
            tried.append(self._judge(match(claim, _together([self._read(one) for one in cited])), _markers(cited)))
        if not any(verdict.supported for verdict in tried):
            tried += self._elsewhere(claim, others)
        best = max(tried, key=lambda verdict: (verdict.supported, verdict.score), default=_nothing(sentence))
        return replace(best, sentence=sentence)

    def prepare(self, evidence: Sequence[Evidence]) -> None:
        """Reads and encodes passages ahead, so that checking sentences by them is quick."""
        pieces = [piece for one in evidence for piece in self._read(one).pieces]
        self._encoded([*(piece.text for piece in pieces), *(word for piece in pieces for word in _telling(piece))])

    def describe(self, sentence: str, evidence: Evidence) -> tuple[dict[str, float], tuple[Reason, ...]]:
        """The features and vetoes of a sentence and one passage, which the model is fitted on."""
        claim = read_sentence(sentence, self._wording, evidence.abbreviations)
        found = match(claim, self._read(evidence))
        return self._features(found), vetoes(found)

    def _senseless(self, sentence: str, given: Sequence[Evidence], known: Iterable[Abbreviation]) -> Reason | None:
        """Why a sentence can be no statement, whatever passages it has its words from; a copy of one always can."""
        if any(_stands(sentence, one) for one in given):
            return None
        if self._only_names(sentence, known):
            return Reason.LITTLE
        if fault := malformed(sentence, [one.text for one in given]):
            return fault
        texts = [text for one in given for text in (one.text, *one.section, one.title)]
        spelled = [name for one in known for name in (one.short, one.full)]
        return Reason.COINED if coined(sentence, [*texts, *spelled], self._wording) else None

    def _only_names(self, sentence: str, known: Iterable[Abbreviation]) -> bool:
        """Whether a sentence says nothing beside an abbreviation, whose full name would still lend it similarity."""
        beside = without_names(sentence, known)
        rest = read_sentence(beside, self._wording)
        return beside != sentence and not _telling(rest) and not any(token.isdecimal() for token in rest.tokens)

    def _elsewhere(self, claim: Piece, others: Sequence[Evidence]) -> list[Verdict]:
        found = [match(claim, self._read(one)) for one in others]
        worth = sorted(found, key=lambda one: -coverage(claim.words, one.near))[:OTHERS]
        return [
            self._judge(one, (one.read.evidence.marker,)) for one in worth if coverage(claim.words, one.near) >= WORTH
        ]

    def _judge(self, found: Match, markers: tuple[str, ...]) -> Verdict:
        against = vetoes(found)
        described = self._features(found)
        score = self._model.probability(described)
        if score < SUPPORTED and not against:
            against = (Reason.WORDS if described["missed"] > MISSED_MUCH else Reason.MEANING,)
        supported = not against
        return Verdict(found.claim.text, supported, markers if supported else (), against, score)

    def _features(self, found: Match) -> dict[str, float]:
        window = " ".join(found.read.pieces[place].text for place in sorted(found.used))
        missed = [word.word for word in found.missed]
        kin = {word for piece in found.pieces for word in _telling(piece)} - {word.word for word in found.claim.words}
        pieces = [window, *(piece.text for piece in found.pieces)]
        vectors = self._encoded([found.claim.text, *pieces, *missed, *(kin if missed else ())])
        similarity = max(float(vectors[found.claim.text] @ vectors[text]) for text in pieces)
        nearest = [max((float(vectors[word] @ vectors[other]) for other in kin), default=0.0) for word in missed]
        return features(found, similarity, nearest)

    def _encoded(self, texts: Sequence[str]) -> dict[str, Vectors]:
        """The vectors of texts, those that are new in one batch; only the memory of them is locked."""
        with self._lock:
            found = {text: self._vectors[text] for text in texts if text in self._vectors}
        if new := [text for text in dict.fromkeys(texts) if text not in found]:
            made = dict(zip(new, self._encoder.encode_passages(new), strict=True))
            found |= made
            with self._lock:
                if len(self._vectors) + len(made) > REMEMBERED_TEXTS:
                    self._vectors.clear()
                self._vectors |= made
        return found


def _telling(piece: Piece) -> list[str]:
    """The words of a piece that are worth a vector of their own."""
    return [word.word for word in piece.words if word.weight >= TELLING]


def _together(read: Sequence[Read]) -> Read:
    """Several passages as one."""
    evidence = [one.evidence for one in read]
    pieces, offset = [], 0
    for one in read:
        pieces += [replace(piece, before=piece.before + offset if piece.before >= 0 else -1) for piece in one.pieces]
        offset += len(one.pieces)
    return Read(evidence[0], tuple(pieces), read[0].titles, frozenset().union(*(one.counts for one in read)))


def _stands(sentence: str, evidence: Evidence) -> bool:
    """Whether the passage has the words of a sentence in a row, as an item of a list may be."""
    return f" {' '.join(words(sentence))} " in f" {' '.join(words(evidence.text))} "


def _markers(cited: Sequence[Evidence]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.marker for one in cited))


def _nothing(sentence: str) -> Verdict:
    return Verdict(sentence, False, (), (Reason.NO_PASSAGE,), 0.0)
