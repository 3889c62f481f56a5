"""Routes of the tab Overzichten: its forms, and an overview for each of them as a piece of HTML."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from app import texts_overviews as texts
from app.overviews.desk import Overviews
from app.overviews.intent import ChangesWish, ComparisonWish, SummaryWish, Wish
from app.overviews.telling import question_of
from app.overviews.types import Length, Part
from app.web.limiter import Limiter
from app.web.overviews_tab import overview_view, overviews_view, problem_view
from app.web.problems import unknown_part
from app.web.services import Services

MAX_KEY = 40  # characters of a part's key
WRITTEN = "20/minute"  # overviews that a chat model writes for one computer

Key = Annotated[str, Query(alias="onderdeel", max_length=MAX_KEY)]
Chosen = Annotated[Length, Query(alias="lengte")]
First = Annotated[str, Query(alias="eerste", max_length=MAX_KEY)]
Second = Annotated[str, Query(alias="tweede", max_length=MAX_KEY)]


def overview_routes(services: Services) -> APIRouter:
    """GET /weergave/overzichten, and below it samenvatting, vergelijking and verschillen."""
    routes = APIRouter(default_response_class=HTMLResponse)
    limiter = Limiter(WRITTEN)

    @routes.get("/weergave/overzichten")
    def forms() -> str:
        return overviews_view(services.overviews())

    @routes.get("/weergave/overzichten/samenvatting")
    def summary(request: Request, key: Key, length: Chosen = Length.SHORT) -> str:
        overviews = _counted(request)
        return _made(overviews, SummaryWish(_part(overviews, key), length))

    @routes.get("/weergave/overzichten/vergelijking")
    def comparison(request: Request, first: First, second: Second) -> str:
        overviews = _counted(request)
        return _made(overviews, ComparisonWish(_part(overviews, first), _part(overviews, second)))

    @routes.get("/weergave/overzichten/verschillen")
    def changes(first: First, second: Second) -> str:
        overviews = services.overviews()
        return _made(overviews, ChangesWish(_part(overviews, first), _part(overviews, second)))

    def _counted(request: Request) -> Overviews:
        if services.writes():
            limiter.count(request)
        return services.overviews()

    return routes


def _part(overviews: Overviews, key: str) -> Part:
    try:
        return overviews.part(key)
    except KeyError as exc:
        raise unknown_part() from exc


def _made(overviews: Overviews, wish: Wish) -> str:
    if not isinstance(wish, SummaryWish) and wish.first == wish.second:
        return problem_view(texts.COMPARE_SAME, texts.COMPARE_SAME_ACTION)
    return overview_view(overviews.make(wish, question_of(wish)), overviews.shelf)
