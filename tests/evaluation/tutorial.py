"""LangChain's tutorial pipeline over the same documents, as a baseline: its answers as JSON lines.

    python tests/evaluation/tutorial.py QUESTIONS.jsonl ANSWERS.jsonl

PyPDFLoader, RecursiveCharacterTextSplitter (1000 characters, 200 overlap), our own encoder, Chroma, the best 4 pieces.
Without a language model the answer is the text of those pieces. `programmawijzer evaluate --beside ANSWERS.jsonl`
scores them. Needs langchain-community and langchain-chroma.
"""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path
from typing import Any

from langchain_chroma import Chroma
from langchain_community.document_loaders import PyPDFLoader
from langchain_core.documents import Document
from langchain_core.embeddings import Embeddings
from langchain_text_splitters import RecursiveCharacterTextSplitter

from app.composition import MODELS
from app.settings import Settings
from index.encoder import SentenceEncoder, load_encoder
from index.encoder_model import EncoderModel

PIECES = 4  # what the tutorial answers with
HITS = 10  # what is scored as hits


class OurEncoder(Embeddings):
    """The product's encoder as LangChain takes it, so that only the pipelines differ."""

    def __init__(self, encoder: SentenceEncoder) -> None:
        self._encoder = encoder

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        return self._encoder.encode_passages(texts).tolist()

    def embed_query(self, text: str) -> list[float]:
        return self._encoder.encode_questions([text])[0].tolist()


def build_store(documents: Path, encoder: SentenceEncoder) -> Chroma:
    pages = [page for path in sorted(documents.glob("*.pdf")) for page in PyPDFLoader(str(path)).load()]
    pieces = RecursiveCharacterTextSplitter(chunk_size=1000, chunk_overlap=200).split_documents(pages)
    return Chroma.from_documents(pieces, OurEncoder(encoder), collection_metadata={"hnsw:space": "cosine"})


def place(piece: Document) -> dict[str, Any]:
    return {"document": Path(piece.metadata["source"]).name, "pages": [piece.metadata["page"] + 1]}


def answer(row: dict[str, Any], store: Chroma) -> dict[str, Any]:
    started = time.perf_counter()
    found = store.similarity_search(row["question"], k=HITS)
    best = found[:PIECES]
    return {
        "id": row["id"],
        "answered": True,
        "text": "\n\n".join(piece.page_content for piece in best),
        "citations": [place(piece) | {"passage": piece.page_content} for piece in best],
        "hits": [place(piece) for piece in found],
        "seconds": {"answer": time.perf_counter() - started},
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("questions", type=Path)
    parser.add_argument("answers", type=Path)
    arguments = parser.parse_args()
    settings = Settings()
    store = build_store(settings.documents, load_encoder(EncoderModel(settings.model), settings.data / MODELS))
    rows = [json.loads(line) for line in arguments.questions.read_text(encoding="utf-8").splitlines()]
    lines = (json.dumps(answer(row, store), ensure_ascii=False) for row in rows)
    arguments.answers.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
