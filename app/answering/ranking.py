"""A linear model over named features, kept as JSON: which candidate answers best, and whether any of them answers."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files

from app.answering.features import Features


class FittedModelError(Exception):
    """A model file that does not fit the features; detail says what differs."""

    def __init__(self, name: str, detail: str) -> None:
        super().__init__(f"{name}: {detail}")
        self.name = name
        self.detail = detail


@dataclass(frozen=True, slots=True)
class LinearModel:
    """Weights per feature of unscaled values, and a bias."""

    weights: Mapping[str, float]
    bias: float = 0.0

    def score(self, features: Features) -> float:
        """The weighted sum; a feature without a weight counts for nothing."""
        return self.bias + sum(weight * features[name] for name, weight in self.weights.items())

    def probability(self, features: Features) -> float:
        """The weighted sum through the logistic function, 0..1."""
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, self.score(features)))))


def load_model(name: str) -> LinearModel:
    """The fitted model of that name in this package (made by tests/evaluation/fit.py); raises FittedModelError."""
    try:
        data = json.loads(files("app.answering").joinpath(f"{name}.json").read_text(encoding="utf-8"))
        return LinearModel({str(key): float(value) for key, value in data["weights"].items()}, float(data["bias"]))
    except (OSError, ValueError, KeyError, AttributeError) as exc:
        raise FittedModelError(name, str(exc)) from exc
