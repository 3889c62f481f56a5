"""The web application: our own routes with Gradio's page at the root."""

from __future__ import annotations

import os
from pathlib import Path

import gradio as gr
from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from fastapi.staticfiles import StaticFiles

from app.web import templates
from app.web.answer_tools import AnswerTools
from app.web.api import api_routes
from app.web.desk import Desk
from app.web.documents_routes import administration_routes, catalogue_routes
from app.web.draft_routes import draft_routes
from app.web.explanation_route import explanation_routes
from app.web.feedback_routes import feedback_routes
from app.web.headers import DutchPage, SecurityHeaders
from app.web.overview_routes import overview_routes
from app.web.page import build_page
from app.web.problems import WebProblem, show_problem
from app.web.services import Services
from app.web.sources import source_routes
from app.web.theme import page_theme
from app.web.tokens import AnswerTokens
from app.web.view_routes import view_routes


def create_app(services: Services, temporary: Path, desk: Desk | None = None) -> FastAPI:
    """The application for one service; temporary is the folder for Gradio's own files, desk what is offered beside."""
    desk = desk or Desk()
    tokens = AnswerTokens()
    os.environ["GRADIO_TEMP_DIR"] = str(temporary)  # Gradio has no other way to be told
    app = FastAPI(title="Programmawijzer", docs_url=None, redoc_url=None, openapi_url=None)
    app.add_middleware(DutchPage, head=templates.head())
    app.add_middleware(SecurityHeaders)
    for problem in (WebProblem, RequestValidationError):
        app.add_exception_handler(problem, show_problem)
    app.include_router(source_routes(services))
    app.include_router(api_routes(services))
    app.include_router(view_routes(services))
    app.include_router(overview_routes(services))
    app.include_router(feedback_routes(desk.feedback, tokens))
    app.include_router(draft_routes(tokens, services))
    app.include_router(catalogue_routes(services))
    app.include_router(administration_routes(desk.administration))
    app.include_router(explanation_routes(services))
    app.mount("/eigen", StaticFiles(directory=templates.ASSETS))
    _mount(app, build_page(services, AnswerTools(services, tokens, judging=desk.feedback is not None)))
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
