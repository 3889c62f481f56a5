"""Sentence vectors with sentence-transformers, by default with multilingual-e5-small and without a network."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import cast

import numpy as np
import torch
from numpy.typing import NDArray
from sentence_transformers import SentenceTransformer
from transformers.utils import logging as transformers_logging

from index.e5_model import default_folder
from index.encoder_model import EncoderModel
from index.errors import ModelLoadError
from index.files import disk_errors
from index.types import Spans, TextVectors, Vectors

BATCH = 8  # measured on 2 cores: 8 texts of like length at a time are 1.4 times as fast as 32


class SentenceEncoder:
    """Encoder on a sentence-transformers model; threads may share it."""

    def __init__(self, model: SentenceTransformer, fingerprint: str, prefixes: tuple[str, str]) -> None:
        self._model = model
        self._fingerprint = fingerprint
        self._question_prefix, self._passage_prefix = prefixes
        # a fast tokenizer keeps its padding as state ("Already borrowed"), so one batch at a time
        self._lock = threading.Lock()
        self._half = _half_is_fast()

    @property
    def fingerprint(self) -> str:
        """Names the model and its weights."""
        return self._fingerprint

    @property
    def dimensions(self) -> int:
        """Length of one vector."""
        return int(self._model.get_embedding_dimension() or 0)

    def encode_questions(self, texts: Sequence[str]) -> Vectors:
        """Vectors of questions."""
        return self._encode([self._question_prefix + text for text in texts], half=False)

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Vectors of passages or sentences, in bfloat16 where that is fast (cosine to float32 0.99999)."""
        return self._encode([self._passage_prefix + text for text in texts], half=self._half)

    def encode_question_words(self, text: str, spans: Spans) -> TextVectors:
        """Vectors of a question and of the words at spans of it."""
        return self._encode_words([text], [spans], self._question_prefix, half=False)[0]

    def encode_passage_words(self, texts: Sequence[str], spans: Sequence[Spans]) -> list[TextVectors]:
        """Vectors of passages or sentences and of the words at spans of each, in bfloat16 where that is fast."""
        return self._encode_words(texts, spans, self._passage_prefix, self._half)

    def _encode_words(self, texts: Sequence[str], spans: Sequence[Spans], prefix: str, half: bool) -> list[TextVectors]:
        found: dict[int, TextVectors] = {}
        by_length = sorted(range(len(texts)), key=lambda position: len(texts[position]))
        for start in range(0, len(texts), BATCH):
            rows = by_length[start : start + BATCH]
            for row, (whole, tokens, offsets) in zip(
                rows, self._tokens([prefix + texts[row] for row in rows], half), strict=True
            ):
                found[row] = TextVectors(whole, _word_vectors(tokens, offsets - len(prefix), spans[row]))
        return [found[row] for row in range(len(texts))]

    def _tokens(self, texts: list[str], half: bool) -> list[tuple[Vectors, Vectors, NDArray[np.int64]]]:
        """The vector of each text, those of its tokens, and where in the text (start, end) each token stands."""
        with self._lock, torch.autocast("cpu", torch.bfloat16, enabled=half):
            encoded = self._model.encode(
                texts, batch_size=BATCH, output_value=None, normalize_embeddings=True, show_progress_bar=False
            )
            limit = self._model.max_seq_length
            placed = self._model.tokenizer(texts, return_offsets_mapping=True, truncation=True, max_length=limit)
        found = cast("list[dict[str, torch.Tensor]]", encoded)  # its overloads take a list of texts for one input
        wholes = [one["sentence_embedding"].float().numpy() for one in found]
        offsets = [np.array(one, np.int64).reshape(-1, 2) for one in placed["offset_mapping"]]
        tokens = [one["token_embeddings"].float().numpy() for one in found]
        return list(zip(wholes, tokens, offsets, strict=True))

    def _encode(self, texts: list[str], half: bool) -> Vectors:
        vectors = np.zeros((len(texts), self.dimensions), np.float32)
        by_length = sorted(range(len(texts)), key=lambda position: len(texts[position]))
        for start in range(0, len(texts), BATCH):
            rows = by_length[start : start + BATCH]
            vectors[rows] = self._encode_batch([texts[row] for row in rows], half)
        return vectors

    def _encode_batch(self, texts: list[str], half: bool) -> Vectors:
        with self._lock, torch.autocast("cpu", torch.bfloat16, enabled=half):
            vectors = self._model.encode(texts, batch_size=BATCH, show_progress_bar=False, normalize_embeddings=True)
        return np.asarray(vectors, np.float32)


def load_encoder(model: EncoderModel, models_folder: Path) -> SentenceEncoder:
    """Load a model on the CPU; build the default one first if needed. Raises ModelLoadError, ModelFileError."""
    with _quiet():
        folder = model.name or str(_default_folder(models_folder))
        try:
            network = SentenceTransformer(folder, device="cpu", local_files_only=Path(folder).is_dir())
        except (OSError, ValueError, KeyError, RuntimeError) as exc:
            raise ModelLoadError(folder) from exc
    return SentenceEncoder(network, model.fingerprint, (model.question_prefix, model.passage_prefix))


def _word_vectors(tokens: Vectors, offsets: NDArray[np.int64], spans: Spans) -> Vectors:
    """Unit vectors of words: the mean of the tokens (rows of tokens, padding last) that overlap each span."""
    words = np.array(spans, np.int64).reshape(-1, 2)
    starts, ends = offsets[:, 0], offsets[:, 1]
    overlaps = (starts < words[:, 1:]) & (ends > words[:, :1]) & (ends > starts)
    vectors = overlaps.astype(np.float32) @ tokens[: len(offsets)]
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.where(lengths > 0, lengths, 1), np.float32)


def _default_folder(models_folder: Path) -> Path:
    with disk_errors(models_folder):
        return default_folder(models_folder)


def _half_is_fast() -> bool:
    """Whether to expect a gain of bfloat16: with AVX-512 alone it took 1.6 times as long; AMX was not measured."""
    return bool(torch.cpu.get_capabilities().get("amx_bf16"))


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep the libraries' progress bars off the terminal while a model loads."""
    shown = transformers_logging.is_progress_bar_enabled()
    transformers_logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    try:
        yield
    finally:
        if shown:
            transformers_logging.enable_progress_bar()  # type: ignore[no-untyped-call]
