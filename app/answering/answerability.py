"""Whether the best candidate really answers: what speaks for and against it, as features for the judge."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from app.answering.composing import Ranked
from app.answering.coverage import coverage
from app.answering.features import Features, features, make_scene
from app.answering.fulfilment import fulfilment
from app.answering.matching import least_matched, match
from app.answering.question import Asked, Question
from index.lexicon import Lexicon

NEAR = 1.0  # score below the best within which another candidate is a rival
TOP = (
    "similarity",
    "passage_similarity",
    "score",
    "covered",
    "covered_with_titles",
    "covered_by_passage",
    "covered_by_last_title",
    "covered_by_document",
    "most_telling_missed",
    "is_list",
    "length",
)
TELLING = 0.35  # weight from which a word must be met
FIELD = 40  # candidates among which something may come nearer
MEANING = (
    "meaning",
    "meaning_together",
    "meaning_of_passage",
    "meaning_least",
    "meaning_missed",
    "meaning_missed_anywhere",
)
KINDS = (Asked.NUMBER, Asked.DATE, Asked.WHO, Asked.WHERE, Asked.WHY, Asked.DEFINITION, Asked.LIST)


def answerability(ranked: Sequence[Ranked], question: Question, lexicon: Lexicon, titles: dict[str, str]) -> Features:
    """Features of the best candidate and of the whole field; ranked is best first and not empty."""
    best = ranked[0]
    scene = make_scene(question, [one.candidate for one in ranked], lexicon, titles)
    top = features(best.candidate, scene)
    words = question.words
    total = sum(word.weight for word in words) or 1.0
    ranks = best.candidate.hit.ranks
    elsewhere = [one for one in ranked if one.candidate.hit.passage.id != best.candidate.hit.passage.id]
    three = lexicon.terms(" ".join(one.candidate.text for one in ranked[:3]))
    found = {
        **{f"top_{name}": top[name] for name in TOP},
        **{f"asked_{kind}": float(kind in question.asked) for kind in KINDS},
        **{f"missing_{kind}": top.get(f"{kind}_missing", 0.0) for kind in KINDS},
        "best_score": best.score / 5,
        "lead": (best.score - elsewhere[0].score) / 3 if elsewhere else 1.0,
        "unknown": sum(word.weight for word in words if not word.forms) / total,
        "most_telling_unknown": max((word.weight for word in words if not word.forms), default=0.0),
        "half_known": sum(w.weight for w in words if w.forms and max(w.forms.values()) < 0.6) / total,
        "covered_by_three": coverage(words, three),
        "agreement": float(ranks.get("dense", 99) <= 3 and ranks.get("keyword", 99) <= 3),
        "no_keyword": float("keyword" not in ranks),
        "words": min(len(words), 10) / 10,
        "foreign": float(question.foreign),
    }
    found |= _meaning(ranked) | _focus(best, question, lexicon) | fulfilment(ranked, question, lexicon, titles)
    found["foreign_covered"] = found["foreign"] * top["covered_with_titles"]
    found["foreign_unknown"] = found["foreign"] * found["unknown"]
    return found


def _meaning(ranked: Sequence[Ranked]) -> Features:
    """How near the best candidate comes to each word as it is meant, and whether anything else comes nearer."""
    found = match(ranked[0].candidate)
    matches = ranked[0].candidate.hit.matches
    if not found or not matches:
        return dict.fromkeys(MEANING, 0.0)
    telling = found.words[matches.weights >= TELLING]
    hits = {one.candidate.hit.passage.id: one.candidate.hit.matches for one in ranked[:FIELD]}
    anywhere = np.max([np.maximum(hit.sentences.max(axis=0), hit.titles) for hit in hits.values() if hit], axis=0)
    return {
        "meaning": 10 * (found.best - 0.85),
        "meaning_together": 10 * (found.together - 0.85),
        "meaning_of_passage": 10 * (found.passage - 0.85),
        "meaning_least": 10 * (float(telling.min()) - 0.85) if telling.size else 0.5,
        "meaning_missed": 5 * least_matched(matches, found.words),
        "meaning_missed_anywhere": 5 * least_matched(matches, anywhere),
    }


def _focus(best: Ranked, question: Question, lexicon: Lexicon) -> Features:
    """Whether the thing that is asked for, and the names that are named, are there at all."""
    passage, focus = best.candidate.hit.passage, question.focus
    last_title = lexicon.terms(passage.subjects[-1]) if passage.subjects else frozenset()
    about = lexicon.terms(passage.text) | lexicon.terms(" ".join(passage.subjects))
    found, matches = match(best.candidate), best.candidate.hit.matches
    near = 0.9
    if focus and found and matches and focus.word in matches.words:
        near = float(found.words[matches.words.index(focus.word)])
    return {
        "focus": float(focus is not None),
        "focus_unknown": float(focus is not None and not focus.forms),
        "focus_covered": focus.closeness(lexicon.terms(best.candidate.text) | last_title) if focus else 0.0,
        "focus_meaning": 10 * (near - 0.9),
        "name_unknown": max((word.weight for word in question.names if not word.forms), default=0.0),
        "name_missed": max((word.weight for word in question.names if word.closeness(about) < 0.3), default=0.0),
    }
