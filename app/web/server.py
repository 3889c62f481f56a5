"""The web application: our own routes with Gradio's page at the root."""

from __future__ import annotations

import os
from pathlib import Path

import gradio as gr
from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from fastapi.staticfiles import StaticFiles

from app.web import templates
from app.web.api import api_routes
from app.web.explanation_route import explanation_routes
from app.web.headers import DutchPage, SecurityHeaders
from app.web.page import build_page
from app.web.problems import WebProblem, show_problem
from app.web.services import Services
from app.web.sources import source_routes
from app.web.theme import page_theme


def create_app(services: Services, temporary: Path) -> FastAPI:
    """The application for one service; temporary is the folder for Gradio's own files."""
    os.environ["GRADIO_TEMP_DIR"] = str(temporary)  # Gradio has no other way to be told
    app = FastAPI(title="Programmawijzer", docs_url=None, redoc_url=None, openapi_url=None)
    app.add_middleware(DutchPage, head=templates.head())
    app.add_middleware(SecurityHeaders)
    for problem in (WebProblem, RequestValidationError):
        app.add_exception_handler(problem, show_problem)
    app.include_router(source_routes(services))
    app.include_router(api_routes(services))
    app.include_router(explanation_routes(services))
    app.mount("/eigen", StaticFiles(directory=templates.ASSETS))
    _mount(app, build_page(services))
    return app


def _mount(app: FastAPI, page: gr.Blocks) -> None:
    """Gradio at the root, after our own routes; mounting always sets strict_cors."""
    gr.mount_gradio_app(
        app,
        page,
        path="/",
        footer_links=[],
        run_history=False,
        show_error=False,
        max_file_size="1kb",
        ssr_mode=False,
        pwa=False,
        mcp_server=False,
        favicon_path=str(templates.ASSETS / "favicon.svg"),
        theme=page_theme(),
    )
