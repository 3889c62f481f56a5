"""The tab with the documents that answers come from, and their administration."""

from __future__ import annotations

import gradio as gr

from app import texts_documents
from app.web import templates


def documents_tab() -> None:
    """Adds the tab to the tabs of the page; assets/documents.js fills it from the routes of documents_routes.py."""
    with gr.Tab(texts_documents.TAB_DOCUMENTS, id="documenten", elem_id="pw-tab-documenten"):
        shown = templates.fill_texts("documents.html", texts_documents)
        gr.HTML(shown, elem_id="pw-documents-host", apply_default_css=False)
