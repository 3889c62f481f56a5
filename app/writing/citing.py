"""Which sentences of a passage carry a written sentence: those are quoted and marked."""

from __future__ import annotations

from dataclasses import replace

from app.answering.citing import Citer, runs
from app.answering.support import Evidence
from app.writing.types import Check
from index.types import Hit
from index.words import Analyzer

MOST_SENTENCES = 4  # of one passage that are marked for one written sentence
GAIN = 0.08  # share of the words that a further sentence must add


def cite_support(sentence: str, hit: Hit, evidence: Evidence, check: Check, citer: Citer) -> str:
    """The markers for a sentence that this passage supports, such as "[B1]"; citer numbers them."""
    positions = supporting(sentence, hit)
    texts = [hit.passage.sentences[position].text for position in positions]
    quoted = replace(evidence, text="\n".join(texts))
    if not positions or not check.check(sentence, (quoted,)).supported:
        positions = list(range(len(hit.passage.sentences)))
    return " ".join(dict.fromkeys(citer.cite(hit, run) for run in runs(hit, positions)))


def supporting(sentence: str, hit: Hit) -> list[int]:
    """Positions of the fewest sentences of a passage that have the words of a sentence, in reading order."""
    analyze = Analyzer().terms
    wanted = set(analyze(sentence))
    offered = [set(analyze(one.text)) & wanted for one in hit.passage.sentences]
    chosen: list[int] = []
    missing = set(wanted)
    while len(chosen) < MOST_SENTENCES and offered:
        best = max(range(len(offered)), key=lambda position: len(offered[position] & missing))
        if len(offered[best] & missing) < max(1.0, GAIN * len(wanted)):
            break
        chosen.append(best)
        missing -= offered[best]
    return sorted(chosen)
