"""Routes of the tabs beside the chat: pieces of HTML, the figure, and the exports of the list of actions."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import plotly  # type: ignore[import-untyped]
from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import FileResponse, HTMLResponse

from app import texts_views as texts
from app.views.exporting import to_csv, to_excel
from app.views.selecting import ActionFilter
from app.web.actions_tab import actions_list, actions_view
from app.web.figure import outline_figure
from app.web.outline_tab import mentions_view, node_view, outline_view
from app.web.problems import unknown_part
from app.web.services import Services
from app.web.terms_tab import terms_list, terms_view
from app.web.tour_tab import tour_view

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MAX_SEARCH = 200  # characters
PLOTLY = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"

Search = Annotated[str, Query(alias="zoek", max_length=MAX_SEARCH)]


def _chosen(
    search: Search = "",
    part: Annotated[str, Query(alias="programma", max_length=MAX_SEARCH)] = "",
    kind: Annotated[str, Query(alias="soort", max_length=MAX_SEARCH)] = "",
) -> ActionFilter:
    return ActionFilter(search, part, kind)


Chosen = Annotated[ActionFilter, Depends(_chosen)]


def view_routes(services: Services) -> APIRouter:
    """All routes of the tabs."""
    routes = APIRouter(default_response_class=HTMLResponse)
    _outline_routes(routes, services)
    _action_routes(routes, services)
    _other_routes(routes, services)
    return routes


def _outline_routes(routes: APIRouter, services: Services) -> None:
    @routes.get("/weergave/beeld")
    def picture(document: str = "") -> str:
        return outline_view(services.views(), document)

    @routes.get("/weergave/beeld/{place}.json")
    def figure(place: int) -> Response:
        outline = services.views().outline
        if not 1 <= place <= len(outline):
            raise unknown_part()
        document, nodes = outline[place - 1]
        return Response(outline_figure(document.title, nodes), media_type="application/json")

    @routes.get("/weergave/kop/{key}")
    def section(key: str) -> str:
        try:
            return node_view(services.views(), key)
        except KeyError as exc:
            raise unknown_part() from exc

    @routes.get("/weergave/thema/{matrix}/{theme}/{part}")
    def mentions(matrix: int, theme: int, part: int) -> str:
        if min(matrix, theme, part) < 0:
            raise unknown_part()
        try:
            return mentions_view(services.views().matrices[matrix], theme, part)
        except IndexError as exc:
            raise unknown_part() from exc

    @routes.get("/weergave/plotly.js")
    def script() -> FileResponse:
        return FileResponse(PLOTLY, media_type="text/javascript", headers={"cache-control": "max-age=86400"})


def _action_routes(routes: APIRouter, services: Services) -> None:
    @routes.get("/weergave/acties")
    def actions() -> str:
        return actions_view(services.views().actions)

    @routes.get("/weergave/acties/lijst")
    def page_of_actions(chosen: Chosen, start: Annotated[int, Query(alias="vanaf")] = 0) -> str:
        return actions_list(services.views().actions, chosen, start)

    @routes.get("/export/actielijst.csv")
    def as_csv(request: Request, chosen: Chosen) -> Response:
        return _file(
            to_csv(chosen.select(services.views().actions), _address(request)), "text/csv; charset=utf-8", "csv"
        )

    @routes.get("/export/actielijst.xlsx")
    def as_excel(request: Request, chosen: Chosen) -> Response:
        return _file(to_excel(chosen.select(services.views().actions), _address(request)), EXCEL, "xlsx")


def _other_routes(routes: APIRouter, services: Services) -> None:
    @routes.get("/weergave/begrippen")
    def terms() -> str:
        return terms_view(services.views().terms)

    @routes.get("/weergave/begrippen/lijst")
    def found_terms(search: Search = "") -> str:
        return terms_list(services.views().terms, search)

    @routes.get("/weergave/rondleiding/{step}")
    def tour(step: int) -> str:
        return tour_view(services.tour(), step, services, services.views().terms)


def _address(request: Request) -> str:
    return str(request.base_url).rstrip("/")


def _file(content: bytes, media_type: str, ending: str) -> Response:
    name = f"{texts.EXPORT_NAME}.{ending}"
    return Response(content, media_type=media_type, headers={"content-disposition": f'attachment; filename="{name}"'})
