"""The routes of the documents: what is indexed for everyone, adding, removing and indexing for the administrator."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.concurrency import run_in_threadpool
from pydantic import BaseModel, ConfigDict

from app import texts, texts_details, texts_documents
from app.administration.administration import Administration
from app.administration.errors import MissingDocumentError, UploadError, UploadTooLargeError
from app.errors import explain
from app.web.bodies import parsed_body
from app.web.details_html import LONGEST
from app.web.documents_html import catalogue_html, panel_html, panel_off_html, renewal_html, sign_in_html
from app.web.problems import WebProblem
from app.web.services import Services
from app.web.sign_in import SignIn, check_site
from ingest.sources import Source, SourcesFileError

MAX_BYTES = 4096
STATUS = {MissingDocumentError: 404, UploadTooLargeError: 413}
PROBLEMS = (UploadError, SourcesFileError, OSError)
Replace = Annotated[Literal["ja"] | None, Query(alias="vervang")]
Line = Annotated[str, Query(max_length=LONGEST)]


def _known(titel: Line = "", soort: Line = "", datum: Line = "") -> Source:
    title, kind, date = (" ".join(text.split()) for text in (titel, soort, datum))
    return Source(title, kind, date)


Known = Annotated[Source, Depends(_known)]


class Password(BaseModel):
    """The body of POST /beheer/aanmelden."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    password: str


def catalogue_routes(services: Services) -> APIRouter:
    """GET /api/documenten: what is indexed, as HTML."""
    routes = APIRouter()

    @routes.get("/api/documenten")
    def catalogue() -> dict[str, str]:
        try:
            return {"html": catalogue_html(services.catalogue())}
        except Exception as error:
            raise _told(error) from error

    return routes


def administration_routes(administration: Administration | None) -> APIRouter:
    """The routes below /beheer; without administration or a password there is only a panel that says so."""
    routes = APIRouter(prefix="/beheer")
    if administration is None or not administration.password:

        @routes.get("/paneel")
        def panel() -> dict[str, str | bool]:
            return {"html": panel_off_html(), "renewal": "", "running": False}

        return routes
    sign_in = SignIn(administration.password)
    _add_sign_in(routes, administration, sign_in)
    _add_documents(routes, administration, sign_in)
    _add_index(routes, administration, sign_in)
    return routes


def _add_sign_in(routes: APIRouter, administration: Administration, sign_in: SignIn) -> None:
    @routes.get("/paneel")
    def panel(request: Request) -> dict[str, str | bool]:
        if not sign_in.is_signed_in(request):
            return {"html": sign_in_html(), "renewal": "", "running": False}
        renewal = administration.reindexing.renewal
        try:
            folder = administration.folder
            shown = panel_html(administration.files(), folder.details.read(), folder.limit, renewal)
        except Exception as error:
            raise _told(error) from error
        return {"html": shown, "renewal": renewal_html(renewal), "running": renewal.running}

    @routes.post("/aanmelden")
    async def start(request: Request, response: Response) -> dict[str, bool]:
        check_site(request)
        body = await parsed_body(request, Password, MAX_BYTES, texts.ADDRESS_INVALID_ACTION)
        sign_in.sign_in(request, response, body.password)
        return {"signed_in": True}

    @routes.post("/afmelden")
    def end(request: Request, response: Response) -> dict[str, bool]:
        check_site(request)
        sign_in.sign_out(request, response)
        return {"signed_in": False}


def _add_documents(routes: APIRouter, administration: Administration, sign_in: SignIn) -> None:
    folder = administration.folder

    @routes.put("/documenten/{name:path}")
    async def add(name: str, request: Request, known: Known, replace: Replace = None) -> dict[str, str]:
        sign_in.check(request)
        try:
            await run_in_threadpool(folder.details.read)  # what cannot be described is not added either
            added = await folder.add(name, request.stream(), replace == "ja")
            if known != Source():
                await run_in_threadpool(folder.describe, added, known)
        except PROBLEMS as error:
            raise _told(error) from error
        return {"bericht": texts_documents.UPLOADED.format(name=added)}

    @routes.put("/gegevens/{name:path}")
    async def describe(name: str, request: Request, known: Known) -> dict[str, str]:
        sign_in.check(request)
        try:
            described = await run_in_threadpool(folder.describe, name, known)
        except PROBLEMS as error:
            raise _told(error) from error
        return {"bericht": texts_details.SAVED.format(name=described)}

    @routes.delete("/documenten/{name:path}")
    async def remove(name: str, request: Request) -> dict[str, str]:
        sign_in.check(request)
        try:
            removed = await run_in_threadpool(folder.remove, name)
        except PROBLEMS as error:
            raise _told(error) from error
        return {"bericht": texts_documents.REMOVED.format(name=removed)}


def _add_index(routes: APIRouter, administration: Administration, sign_in: SignIn) -> None:
    reindexing = administration.reindexing

    @routes.get("/index")
    def state(request: Request) -> dict[str, str | bool]:
        sign_in.check(request)
        renewal = reindexing.renewal
        return {"renewal": renewal_html(renewal), "running": renewal.running}

    @routes.post("/index")
    def renew(request: Request) -> dict[str, str]:
        sign_in.check(request)
        try:
            started = reindexing.start()
        except OSError as error:
            raise _told(error) from error
        return {"bericht": texts_documents.INDEX_STARTING if started else texts_documents.INDEX_RUNNING}


def _told(error: Exception) -> WebProblem:
    """An error as the answer to a request: 404, 413 or 409 for a file that is refused, else 503."""
    message = explain(error)
    status = STATUS.get(type(error), 409) if isinstance(error, UploadError) else 503
    return WebProblem(status, message.bericht, message.actie)
