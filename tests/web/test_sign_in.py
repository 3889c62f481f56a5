"""The administrator's cookie: over https only where there is https, and worthless once signed out."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from app.administration.administration import Administration
from app.administration.documents import DocumentFolder
from app.administration.reindexing import Reindexing
from app.settings import Settings
from app.web.desk import Desk
from app.web.server import create_app
from app.web.sessions import Sessions
from app.web.sign_in import COOKIE

from .conftest import book

PASSWORD = "een lang wachtwoord"


@pytest.fixture
def application(tmp_path):
    settings = Settings(documents=tmp_path, data=tmp_path / "data")
    administration = Administration(PASSWORD, DocumentFolder(tmp_path, 1), Reindexing(settings), settings.data)
    return create_app(book(), tmp_path / "gradio", Desk(administration=administration))


def sign_in(client, **headers):
    return client.post("/beheer/aanmelden", json={"password": PASSWORD}, headers=headers).headers["set-cookie"].lower()


def may(application, cookie):
    """Whether a browser with only this cookie is the administrator's."""
    return TestClient(application).get("/beheer/index", headers={"cookie": f"{COOKIE}={cookie}"}).status_code == 200


@pytest.mark.parametrize(("address", "secure"), [("https://testserver", True), ("http://testserver", False)])
def test_the_cookie_is_for_https_only_where_the_page_came_over_https(application, address, secure):
    assert ("; secure" in sign_in(TestClient(application, base_url=address))) is secure


@pytest.mark.parametrize(("trusted", "secure"), [("127.0.0.1", True), ("10.0.0.1", False)])
def test_only_a_trusted_proxy_is_believed_about_https(application, trusted, secure):
    proxied = ProxyHeadersMiddleware(application, trusted_hosts=trusted)
    client = TestClient(proxied, client=("127.0.0.1", 50000))
    assert ("; secure" in sign_in(client, **{"x-forwarded-proto": "https"})) is secure


def test_a_copied_cookie_is_worth_nothing_after_signing_out(application):
    client, other = TestClient(application), TestClient(application)
    sign_in(client)
    sign_in(other)
    copied = client.cookies[COOKIE]
    assert may(application, copied)
    answer = client.post("/beheer/afmelden")
    assert COOKIE not in client.cookies
    assert "max-age=0" in answer.headers["set-cookie"].lower()
    assert not may(application, copied)
    assert may(application, other.cookies[COOKIE])


def test_signing_in_again_ends_what_the_browser_had(application):
    client = TestClient(application)
    sign_in(client)
    first = client.cookies[COOKIE]
    sign_in(client)
    assert not may(application, first)
    assert may(application, client.cookies[COOKIE])


@pytest.mark.parametrize("cookie", ["", "administrator", "true", "x" * 5000])
def test_a_cookie_that_was_never_given_is_worth_nothing(application, cookie):
    sign_in(TestClient(application))
    assert not may(application, cookie)


def test_a_session_ends_by_itself_and_is_forgotten():
    now = [0.0]
    sessions = Sessions(60, lambda: now[0])
    token = sessions.begin()
    now[0] = 59.0
    assert sessions.holds(token)
    now[0] = 60.0
    assert not sessions.holds(token)
    assert sessions.holds(sessions.begin())
