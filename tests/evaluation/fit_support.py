"""Fits the model of the support check on leersteun.jsonl and the half "fit" of steun.jsonl, and writes it as JSON.

    python tests/evaluation/fit_support.py [--misses]

Only pairs without a veto count, for the model decides on those alone. Sentences count as supported from the lowest
probability at which enough false pairs of steun.jsonl are caught by models that were fitted without their passage; the
bias is moved so that this is a half. Prints what those models do; --misses prints their errors too.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

from app.answering.ranking import LinearModel
from app.answering.support import Evidence, Reason, SupportCheck
from app.settings import Settings
from index.encoder import load_encoder
from index.encoder_model import EncoderModel

HERE = Path(__file__).parent
MODEL = HERE.parents[1] / "app" / "answering" / "support.json"
RIDGE = 1.0  # weight of the squared weights
FALSE_WEIGHT = 3.0  # a false sentence that is shown is worse than a true one that is not
ENOUGH = 0.97  # share of the false pairs that must be caught
FOLDS, ROUNDS = 8, 3  # parts of the passages, each kept out once, and how often they are drawn anew
MADE, MADE_WEIGHT = "made", 0.1  # pairs that are easier than the written ones
POSITIVE = ("similarity",)


@dataclass(frozen=True)
class Pair:
    """A pair of the set with what the check sees of it."""

    row: dict
    features: dict[str, float]
    vetoes: tuple[Reason, ...]


def evidence_of(row: dict) -> Evidence:
    return Evidence("B1", row["passage"], tuple(row["section"]), row["title"])


def pairs(check: SupportCheck) -> list[Pair]:
    """The pairs to learn from, those of steun.jsonl first."""
    rows = [row for row in read("steun.jsonl") if row["split"] == "fit"] + read("leersteun.jsonl")
    return [Pair(row, *check.describe(row["sentence"], evidence_of(row))) for row in rows]


def read(name: str) -> list[dict]:
    return [json.loads(line) for line in (HERE / name).read_text(encoding="utf-8").splitlines()]


def made(check: SupportCheck, found: list[Pair]) -> list[Pair]:
    """False pairs without writing: a true sentence beside other passages, and with a second statement of another."""
    true = [pair.row for pair in found if pair.row["supported"]]
    passages = list({row["passage"]: row for row in true}.values())
    rows = []
    for place, row in enumerate(true):
        far = [other for other in passages if other["section"][:1] != row["section"][:1]]
        rows += [other | {"sentence": row["sentence"]} for other in far[place % 7 :: 7][:4]]
        added = far[(5 * place) % len(far)]["sentence"]
        rows.append(row | {"sentence": f"{row['sentence'].rstrip('.')} en {added[0].lower()}{added[1:]}"})
    rows = [row | {"supported": False, "kind": MADE} for row in rows]
    return [Pair(row, *check.describe(row["sentence"], evidence_of(row))) for row in rows]


def fit(found: list[Pair]) -> LinearModel:
    """Logistic regression in which no feature may count against its meaning."""
    names = sorted(found[0].features)
    free = [pair for pair in found if not pair.vetoes]
    table = np.array([[pair.features[name] for name in names] for pair in free])
    target = np.array([1.0 if pair.row["supported"] else -1.0 for pair in free])
    made_up = np.array([pair.row["kind"] == MADE for pair in free])
    weight = np.where(target > 0, 1.0, np.where(made_up, MADE_WEIGHT, FALSE_WEIGHT))
    scale = np.maximum(table.std(0), 1e-6)
    mean = table.mean(0)
    scaled = (table - mean) / scale

    def loss(values: np.ndarray) -> tuple[float, np.ndarray]:
        margin = target * (scaled @ values[:-1] + values[-1])
        slope = -weight * target / (1 + np.exp(margin))
        penalty = RIDGE * values[:-1]
        return (
            float(weight @ np.logaddexp(0, -margin) + penalty @ values[:-1] / 2),
            np.append(scaled.T @ slope + penalty, slope.sum()),
        )

    bounds = [(0, None) if name in POSITIVE else (None, 0) for name in names] + [(None, None)]
    fitted = minimize(loss, np.zeros(len(names) + 1), jac=True, method="L-BFGS-B", bounds=bounds).x
    weights = fitted[:-1] / scale
    return LinearModel(dict(zip(names, weights.tolist(), strict=True)), float(fitted[-1] - weights @ mean))


def kept_out(found: list[Pair], more: list[Pair]) -> np.ndarray:
    """The mean score of each pair by models that never saw its passage; far below any other with a veto."""
    passages = sorted({pair.row["passage"] for pair in found})
    scores = np.zeros(len(found))
    for seed in range(ROUNDS):
        drawn = np.random.default_rng(seed).permutation(len(passages)) % FOLDS
        fold = dict(zip(passages, drawn.tolist(), strict=True))
        for part in range(FOLDS):
            model = fit([pair for pair in found + more if fold[pair.row["passage"]] != part])
            for place, pair in enumerate(found):
                if fold[pair.row["passage"]] == part:
                    scores[place] += model.score(pair.features) / ROUNDS
    return np.where([bool(pair.vetoes) for pair in found], -np.inf, scores)


def threshold(found: list[Pair], scores: np.ndarray) -> float:
    """The lowest score at which enough of the false pairs of steun.jsonl are caught."""
    rows = zip(found, scores, strict=True)
    false = sorted(score for pair, score in rows if "split" in pair.row and not pair.row["supported"])
    return float(false[int(np.ceil(ENOUGH * len(false))) - 1]) + 1e-6


def report(name: str, found: list[Pair], scores: np.ndarray, misses: bool) -> None:
    for truth in (True, False):
        rows = zip(found, scores.tolist(), strict=True)
        right = [(score >= 0) is truth for pair, score in rows if pair.row["supported"] is truth]
        word = "true kept" if truth else "false caught"
        print(f"{name}: {word} {sum(right)}/{len(right)} = {sum(right) / len(right):.3f}")  # noqa: T201
    for pair, score in zip(found, scores.tolist(), strict=True) if misses else ():
        if (score >= 0) is not pair.row["supported"]:
            row, seen = pair.row, {name: round(value, 2) for name, value in pair.features.items()}
            print(row["id"], row["kind"], row["supported"], row["sentence"], list(map(str, pair.vetoes)), seen)  # noqa: T201


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", action="store_true")
    arguments = parser.parse_args()
    encoder = load_encoder(EncoderModel(), Settings().data / "models")
    check = SupportCheck(encoder, LinearModel({}))
    found = pairs(check)
    more = made(check, found)
    model, scores = fit(found + more), kept_out(found, more)
    limit = threshold(found, scores)
    weights = {name: round(weight, 4) for name, weight in sorted(model.weights.items())}
    data = {"bias": round(model.bias - limit, 4), "weights": weights}
    MODEL.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")
    first = sum("split" in pair.row for pair in found)
    report("steun.jsonl, kept out", found[:first], scores[:first] - limit, arguments.misses)
    report("leersteun.jsonl, kept out", found[first:], scores[first:] - limit, arguments.misses)


if __name__ == "__main__":
    main()
