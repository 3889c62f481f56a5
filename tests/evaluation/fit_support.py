"""Fits the model of the support check on the pairs with split "fit" of steun.jsonl, and writes it as JSON.

    python tests/evaluation/fit_support.py [--misses]

Only pairs without a veto count, for the model decides on those alone. --misses prints the errors on the fit half.
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


def pairs(check: SupportCheck, split: str) -> list[Pair]:
    rows = [json.loads(line) for line in (HERE / "steun.jsonl").read_text(encoding="utf-8").splitlines()]
    return [Pair(row, *check.describe(row["sentence"], evidence_of(row))) for row in rows if row["split"] == split]


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
    names = sorted(set(found[0].features) - {"covered"})
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


def supported(pair: Pair, model: LinearModel) -> bool:
    return not pair.vetoes and model.probability(pair.features) >= 0.5


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", action="store_true")
    arguments = parser.parse_args()
    encoder = load_encoder(EncoderModel(), Settings().data / "models")
    check = SupportCheck(encoder, LinearModel({}))
    found = pairs(check, "fit")
    model = fit(found + made(check, found))
    data = {"bias": round(model.bias, 4), "weights": {k: round(v, 4) for k, v in sorted(model.weights.items())}}
    MODEL.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")
    for truth in (True, False):
        side = [pair for pair in found if pair.row["supported"] is truth]
        right = sum(supported(pair, model) is truth for pair in side)
        print(f"{'true kept' if truth else 'false caught'}: {right}/{len(side)} = {right / len(side):.3f}")  # noqa: T201
    for pair in found if arguments.misses else ():
        if supported(pair, model) is not pair.row["supported"]:
            row, f = pair.row, pair.features
            seen = {name: round(value, 2) for name, value in f.items()}
            print(row["id"], row["kind"], row["supported"], row["sentence"], list(map(str, pair.vetoes)), seen)  # noqa: T201


if __name__ == "__main__":
    main()
