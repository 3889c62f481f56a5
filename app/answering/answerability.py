"""Whether the best candidate really answers: what speaks for and against it, as features for the judge."""

from __future__ import annotations

from collections.abc import Sequence

from app.answering.composing import Ranked
from app.answering.features import Features, coverage, features, make_scene
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
    found["foreign_covered"] = found["foreign"] * top["covered_with_titles"]
    found["foreign_unknown"] = found["foreign"] * found["unknown"]
    return found
