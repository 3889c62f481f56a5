"""The search as a LangChain retriever, for those who build their own chain on it."""

from __future__ import annotations

from typing import Any

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever

from index.types import Hit


class PassageRetriever(BaseRetriever):
    """Gives the passages of one of our retrievers as LangChain documents."""

    retriever: Any  # a Retriever: pydantic cannot check a protocol
    limit: int = 10

    def _get_relevant_documents(self, query: str, *, run_manager: CallbackManagerForRetrieverRun) -> list[Document]:
        return [as_document(hit) for hit in self.retriever.retrieve(query, self.limit)]


def as_document(hit: Hit) -> Document:
    """Give a hit with metadata: document (file name), pages (physical), section (path of titles) and score."""
    passage = hit.passage
    metadata = {
        "document": passage.document,
        "pages": list(passage.pages),
        "section": list(passage.section),
        "score": hit.score,
    }
    return Document(page_content=passage.text, metadata=metadata, id=passage.id)
