"""Fits the two small models of app/answering on leervragen.jsonl and the questions with split "fit"; writes JSON.

    python tests/evaluation/fit.py [--unrelated QUESTIONS.jsonl]

The ranker learns which candidate of a question holds the answer (softmax over the candidates of each question); the
judge learns from the best candidate whether there is an answer at all (logistic regression). Questions on other
subjects (--unrelated, with a "question" a line) help the judge; only their features are kept, in unrelated.json.
"""

from __future__ import annotations

import argparse
import json
import unicodedata
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression

from app.answering.assistant import Assistant, Knowledge, describe
from app.answering.candidates import Candidate
from app.answering.composing import Ranked
from app.answering.features import Features
from app.answering.question import Question
from app.answering.ranking import LinearModel
from app.answering.scope import is_out_of_scope
from app.composition import build_services
from app.index_services import IndexShelf
from app.settings import Settings
from app.types import Turn

HERE = Path(__file__).parent
MODELS = HERE.parents[1] / "app" / "answering"
RIDGE = 0.01  # chosen on the fit half: less learns single questions by heart, more forgets the rare features
STRICT = 0.05  # inverse regularisation of the judge, likewise
UNRELATED = 150
UNRELATED_WEIGHT = 0.2  # they are easy: they may not outweigh the near misses


@dataclass(frozen=True)
class Example:
    """A question of the set with its candidates as the product sees them."""

    row: dict
    question: Question
    described: list[tuple[Candidate, Features]]


def squeeze(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if c.isalnum())


def read(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def examples(rows: list[dict], assistant: Assistant, knowledge: Knowledge) -> list[Example]:
    found = []
    for row in rows:
        history = [Turn(question) for question in row.get("history", [])]
        question, hits = assistant.search(row["question"], history, knowledge)
        found.append(Example(row, question, describe(question, hits, knowledge)))
    return found


def answers(example: Example) -> np.ndarray:
    """Which candidates hold the answer: on a gold page with every key, else with a snippet of the evidence."""
    row = example.row
    gold = {(where["document"], page) for e in row["evidence"] for where in e["where"] for page in where["pages"]}
    candidates = [candidate for candidate, _ in example.described]
    on_page = [any((c.hit.passage.document, p) in gold for s in c.sentences for p in s.pages) for c in candidates]
    keys = [
        all(any(k.lower() in c.text.lower() for k in group) for group in row["answer_contains"]) for c in candidates
    ]
    both = np.array(on_page) & np.array(keys)
    if both.any():
        return both
    snippets = [squeeze(e["snippet"]) for e in row["evidence"]]
    texts = [squeeze(c.text) for c in candidates]
    holds = [any(s in text or (len(text) > 30 and text in s) for s in snippets) for text in texts]
    return np.array(on_page) & np.array(holds)


def fit_ranker(found: list[Example]) -> LinearModel:
    names = sorted(found[0].described[0][1])
    tables = [np.array([[f[name] for name in names] for _, f in one.described]) for one in found]
    mean, scale = np.vstack(tables).mean(0), np.vstack(tables).std(0)
    used = scale > 1e-6
    rows = [((t[:, used] - mean[used]) / scale[used], answers(one)) for t, one in zip(tables, found, strict=True)]
    rows = [(table, good) for table, good in rows if good.any()]

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        total, slope = RIDGE * weights @ weights, 2 * RIDGE * weights
        for table, good in rows:
            exp = np.exp(table @ weights - (table @ weights).max())
            chance, right = exp / exp.sum(), exp * good / (exp * good).sum()
            total -= np.log((exp * good).sum() / exp.sum()) / len(rows)
            slope = slope + table.T @ (chance - right) / len(rows)
        return total, slope

    fitted = minimize(loss, np.zeros(used.sum()), jac=True, method="L-BFGS-B").x / scale[used]
    return LinearModel(dict(zip(np.array(names)[used].tolist(), fitted.tolist(), strict=True)))


def rank(example: Example, ranker: LinearModel) -> list[Ranked]:
    return sorted((Ranked(c, ranker.score(f)) for c, f in example.described), key=lambda one: -one.score)


def fit_judge(found: list[Features], answerable: list[bool], unrelated: list[Features]) -> LinearModel:
    names = sorted(found[0])
    table = np.array([[f[name] for name in names] for f in [*found, *unrelated]])
    target = np.array([*answerable, *[False] * len(unrelated)])
    weight = np.array([1.0] * len(found) + [UNRELATED_WEIGHT] * len(unrelated))
    mean, scale = table.mean(0), table.std(0)
    used = scale > 1e-6
    model = LogisticRegression(C=STRICT, max_iter=5000)
    model.fit((table[:, used] - mean[used]) / scale[used], target, sample_weight=weight)
    weights = model.coef_[0] / scale[used]
    bias = float(model.intercept_[0] - weights @ mean[used])
    return LinearModel(dict(zip(np.array(names)[used].tolist(), weights.tolist(), strict=True)), bias)


def save(name: str, model: LinearModel) -> None:
    data = {"bias": round(model.bias, 4), "weights": {k: round(v, 4) for k, v in sorted(model.weights.items())}}
    (MODELS / f"{name}.json").write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--unrelated", type=Path)
    arguments = parser.parse_args()
    services = build_services(Settings())
    index = services.live.current()
    knowledge, assistant = Knowledge(index, index.lexicon, IndexShelf(index)), services.assistant
    rows = [row for row in read(HERE / "vragen.jsonl") if row["split"] == "fit"] + read(HERE / "leervragen.jsonl")
    rows = [row for row in rows if not is_out_of_scope(row["question"])]
    found = examples(rows, assistant, knowledge)
    ranker = fit_ranker([one for one in found if one.row["answerable"] and one.described])
    judged = [assistant.evidence(rank(one, ranker), one.question, knowledge) for one in found]
    if arguments.unrelated:
        other = examples(read(arguments.unrelated)[:UNRELATED], assistant, knowledge)
        features = [assistant.evidence(rank(one, ranker), one.question, knowledge) for one in other]
        rounded = [{name: round(value, 3) for name, value in one.items()} for one in features]
        (HERE / "unrelated.json").write_text("\n".join(map(json.dumps, rounded)) + "\n", encoding="utf-8")
    unrelated = read(HERE / "unrelated.json")
    save("ranker", ranker)
    save("judge", fit_judge(judged, [one.row["answerable"] for one in found], unrelated))


if __name__ == "__main__":
    main()
