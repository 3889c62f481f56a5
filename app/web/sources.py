"""Routes of the source viewer: pictures of pages, what is printed on them, and the PDFs themselves."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, Header, Query, Response
from fastapi.responses import FileResponse

from app.web.problems import unknown_document, unknown_page
from app.web.services import Services
from ingest.pictures import PictureError, page_picture

STEP, NARROWEST, WIDEST = 200, 200, 2400  # pixels; whole steps keep the number of different pictures small
KEPT_PICTURES = 64  # about 0.2 MB each

Width = Annotated[int, Query(alias="breedte")]
Known = Annotated[str | None, Header(alias="if-none-match")]


def source_routes(services: Services) -> APIRouter:
    """The routes for the documents in the index; any other name gives 404, so no path of a user is ever opened."""
    routes = APIRouter()
    draw = lru_cache(maxsize=KEPT_PICTURES)(_draw)

    @routes.get("/pagina/{document}/{page}.png")
    def picture(document: str, page: int, width: Width = 1200, known: Known = None) -> Response:
        path, width = _file(services, document), min(max(-(-width // STEP) * STEP, NARROWEST), WIDEST)
        version = path.stat().st_mtime_ns
        tag = f'"{hashlib.sha256(f"{document} {version} {page} {width}".encode()).hexdigest()[:32]}"'
        headers = {"etag": tag, "cache-control": "no-cache"}
        if known == tag:
            return Response(status_code=304, headers=headers)
        try:
            return Response(draw(path, version, page, width), media_type="image/png", headers=headers)
        except PictureError as exc:
            raise unknown_page() from exc

    @routes.get("/pagina/{document}/{page}.json")
    def place(document: str, page: int) -> dict[str, int | str]:
        _file(services, document)
        try:
            return {"page": page, "label": services.label(document, page), "pages": services.page_count(document)}
        except (KeyError, IndexError) as exc:
            raise unknown_page() from exc

    @routes.get("/pdf/{document}")
    def pdf(document: str) -> FileResponse:
        # The page's own policy would keep a browser's PDF viewer from working.
        headers = {"content-security-policy": "frame-ancestors 'self'", "cache-control": "no-cache"}
        return FileResponse(
            _file(services, document),
            media_type="application/pdf",
            filename=document,
            content_disposition_type="inline",
            headers=headers,
        )

    return routes


def _file(services: Services, document: str) -> Path:
    try:
        path = services.pdf(document)
    except KeyError as exc:
        raise unknown_document() from exc
    if not path.is_file():
        raise unknown_document()
    return path


def _draw(path: Path, version: int, page: int, width: int) -> bytes:  # version is part of the cache's key only
    return page_picture(path, page, width)
