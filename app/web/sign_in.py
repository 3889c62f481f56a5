"""Who is the administrator: a cookie that other websites cannot send along, after a password typed right."""

from __future__ import annotations

from fastapi import Request, Response

from app import texts_documents
from app.administration.password import is_password
from app.web.limiter import Limiter
from app.web.problems import WebProblem
from app.web.sessions import Sessions

COOKIE = "pw_beheer"
SECONDS = 8 * 3600
ATTEMPTS = "5/minute"
OWN_SITE = (None, "same-origin", "none")  # what a browser says of where a request comes from; old ones say nothing


class SignIn:
    """Signs one administrator in and out, on any number of browsers; every restart ends all sessions."""

    def __init__(self, password: str) -> None:
        self._password = password
        self._limiter = Limiter(ATTEMPTS)
        self._sessions = Sessions(SECONDS)

    @property
    def possible(self) -> bool:
        """Whether a password was set at all."""
        return bool(self._password)

    def sign_in(self, request: Request, response: Response, typed: str) -> None:
        """Sign the browser in; raises WebProblem for a wrong password or too many attempts.

        Over https the cookie is sent over https only. Behind a proxy the scheme is what a trusted one says it was.
        """
        self._limiter.count(request)
        if not is_password(typed, self._password):
            raise WebProblem(403, texts_documents.WRONG_PASSWORD, texts_documents.WRONG_PASSWORD_ACTION)
        self._sessions.end(_token(request))
        response.set_cookie(
            COOKIE,
            self._sessions.begin(),
            max_age=SECONDS,
            secure=request.url.scheme == "https",
            httponly=True,
            samesite="strict",
        )

    def sign_out(self, request: Request, response: Response) -> None:
        """Sign the browser out; a copy of its cookie is worth nothing either."""
        self._sessions.end(_token(request))
        response.delete_cookie(COOKIE, secure=request.url.scheme == "https", httponly=True, samesite="strict")

    def is_signed_in(self, request: Request) -> bool:
        """Whether the browser is the administrator's."""
        return self.possible and self._sessions.holds(_token(request))

    def check(self, request: Request) -> None:
        """Raise WebProblem unless the browser is the administrator's and the request comes from our own page."""
        check_site(request)
        if not self.is_signed_in(request):
            raise WebProblem(401, texts_documents.NOT_SIGNED_IN, texts_documents.NOT_SIGNED_IN_ACTION)


def check_site(request: Request) -> None:
    """Raise WebProblem for what another website lets a browser send."""
    if request.headers.get("sec-fetch-site") not in OWN_SITE:
        raise WebProblem(403, texts_documents.OTHER_SITE, texts_documents.OTHER_SITE_ACTION)


def _token(request: Request) -> str:
    return request.cookies.get(COOKIE, "")
