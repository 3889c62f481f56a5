"""Who is the administrator: a signed cookie that other websites cannot send along, after a password typed right."""

from __future__ import annotations

import secrets

from fastapi import FastAPI, Request
from starlette.middleware.sessions import SessionMiddleware

from app import texts_documents
from app.administration.password import is_password
from app.web.limiter import Limiter
from app.web.problems import WebProblem

COOKIE = "pw_beheer"
HOURS = 8
ATTEMPTS = "5/minute"
SIGNED_IN = "administrator"
OWN_SITE = (None, "same-origin", "none")  # what a browser says of where a request comes from; old ones say nothing


class SignIn:
    """Signs one administrator in and out; every restart ends all sessions."""

    def __init__(self, password: str) -> None:
        self._password = password
        self._limiter = Limiter(ATTEMPTS)

    @property
    def possible(self) -> bool:
        """Whether a password was set at all."""
        return bool(self._password)

    def sign_in(self, request: Request, typed: str) -> None:
        """Sign the browser in; raises WebProblem for a wrong password or too many attempts."""
        self._limiter.count(request)
        if not is_password(typed, self._password):
            raise WebProblem(403, texts_documents.WRONG_PASSWORD, texts_documents.WRONG_PASSWORD_ACTION)
        request.session[SIGNED_IN] = True

    def sign_out(self, request: Request) -> None:
        """Sign the browser out."""
        request.session.clear()

    def is_signed_in(self, request: Request) -> bool:
        """Whether the browser is the administrator's."""
        return self.possible and request.session.get(SIGNED_IN) is True

    def check(self, request: Request) -> None:
        """Raise WebProblem unless the browser is the administrator's and the request comes from our own page."""
        check_site(request)
        if not self.is_signed_in(request):
            raise WebProblem(401, texts_documents.NOT_SIGNED_IN, texts_documents.NOT_SIGNED_IN_ACTION)


def check_site(request: Request) -> None:
    """Raise WebProblem for what another website lets a browser send."""
    if request.headers.get("sec-fetch-site") not in OWN_SITE:
        raise WebProblem(403, texts_documents.OTHER_SITE, texts_documents.OTHER_SITE_ACTION)


def add_sessions(app: FastAPI) -> None:
    """Give the application sessions in a cookie that scripts cannot read and other websites cannot send."""
    app.add_middleware(
        SessionMiddleware,
        secret_key=secrets.token_urlsafe(32),
        session_cookie=COOKIE,
        max_age=HOURS * 3600,
        same_site="strict",
    )
