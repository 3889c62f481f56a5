"""Runs that are kept as JSON, so that a later one can be compared with them."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from pydantic import TypeAdapter

import app
import index
import ingest
import prompts
from app.errors import CommandLineError
from app.evaluation.measures import figures
from app.evaluation.types import Score
from index.files import file_hash
from index.manifest import Manifest

FOLDER = "evaluations"
DIGITS = 12
SOURCES = ("*.py", "*.json", "*.md")  # what decides an answer: code, fitted models, prompts


class RunError(CommandLineError):
    """A kept run is not there or is damaged; kept names those that are there."""

    def __init__(self, name: str, kept: Sequence[str] = ()) -> None:
        super().__init__(name)
        self.name = name
        self.kept = ", ".join(kept) or "-"


@dataclass(frozen=True, slots=True)
class Run:
    """One measurement: when (UTC), of which set and split, with which index and code, its figures, and what was right.

    index and code are fingerprints: equal ones answer alike. right says of each question, by id, whether it was.
    """

    name: str
    made: datetime
    set: str
    split: str
    index: str
    code: str
    figures: dict[str, float]
    right: dict[str, bool]


@dataclass(frozen=True, slots=True)
class Change:
    """What differs between two runs over the questions that both have: ids that became right or wrong."""

    better: tuple[str, ...]
    worse: tuple[str, ...]


_RUN = TypeAdapter(Run)


def make_run(name: str, set_name: str, split: str, manifest: Manifest, scores: Sequence[Score]) -> Run:
    """The run of these scores, made now."""
    right = {one.question.id: one.right for one in scores}
    made = datetime.now(UTC).replace(microsecond=0)
    return Run(name, made, set_name, split, index_fingerprint(manifest), code_fingerprint(), figures(scores), right)


def compare(before: Run, now: Run) -> Change:
    """What became better or worse since an earlier run, in the order of the questions."""
    common = [id for id in now.right if id in before.right]
    better = tuple(id for id in common if now.right[id] and not before.right[id])
    return Change(better, tuple(id for id in common if before.right[id] and not now.right[id]))


def keep_run(folder: Path, run: Run) -> Path:
    """Keep a run under its name, over an earlier one of that name; raises OSError, or RunError for a bad name."""
    path = _path(folder, run.name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_RUN.dump_json(run, indent=1))
    return path


def read_run(folder: Path, name: str) -> Run:
    """A kept run; raises RunError."""
    try:
        return _RUN.validate_json(_path(folder, name).read_bytes())
    except (OSError, ValueError) as exc:
        raise RunError(name, kept_runs(folder)) from exc


def last_run(folder: Path, set_name: str, split: str) -> Run | None:
    """The newest kept run over the same set and split, if any; damaged ones are passed over."""
    found = []
    for name in kept_runs(folder):
        try:
            found.append(read_run(folder, name))
        except RunError:
            continue
    same = [run for run in found if (run.set, run.split) == (set_name, split)]
    return max(same, key=lambda run: run.made, default=None)


def kept_runs(folder: Path) -> list[str]:
    """The names of all kept runs."""
    return sorted(path.stem for path in (folder / FOLDER).glob("*.json"))


def index_fingerprint(manifest: Manifest) -> str:
    """A short name for what is in an index: its sources, the code that made it, the encoder."""
    text = "\n".join([manifest.code, manifest.encoder, *(f"{name} {mark}" for name, mark in manifest.sources.items())])
    return hashlib.sha256(text.encode()).hexdigest()[:DIGITS]


def code_fingerprint() -> str:
    """A short name for the code, fitted models and prompts that answer."""
    folders = [Path(folder) for package in (ingest, index, app, prompts) for folder in package.__path__]
    files = sorted(path for folder in folders for pattern in SOURCES for path in folder.rglob(pattern))
    text = "\n".join(f"{path.name} {file_hash(path)}" for path in files)
    return hashlib.sha256(text.encode()).hexdigest()[:DIGITS]


def _path(folder: Path, name: str) -> Path:
    if not name or name != Path(name).name or name.startswith("."):
        raise RunError(name, kept_runs(folder))
    return folder / FOLDER / f"{name}.json"
