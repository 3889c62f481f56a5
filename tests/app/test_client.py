import time

import pytest
from fastapi import FastAPI
from fastapi.responses import JSONResponse, PlainTextResponse

from app.client import ServiceClient, find_service, service_address
from app.errors import ServiceError
from app.types import Turn


def a_service():
    service = FastAPI()

    @service.get("/api/health")
    def health():
        return {"status": "ok", "documents": 4}

    @service.post("/api/ask")
    def ask(body: dict):
        if body["question"] == "weiger":
            return JSONResponse({"bericht": "Uw vraag is te lang.", "actie": "Maak de vraag korter."}, 413)
        if body["question"] == "raar":
            return PlainTextResponse("geen json")
        if body["question"] == "kapot":
            return JSONResponse(["een lijst"], 500)
        return {"text": f"Antwoord op {body['question']} na {body['history']}"}

    return service


def port_of(address):
    return int(address.rsplit(":", 1)[1])


def test_a_running_service_is_found_and_answers(serve):
    service = find_service("127.0.0.1", port_of(serve(a_service())))
    assert service.health["documents"] == 4
    assert service.ask("wat?", (Turn("eerder"),)) == {"text": "Antwoord op wat? na ['eerder']"}


def test_a_service_on_every_address_is_found_on_this_computer(serve):
    assert find_service("0.0.0.0", port_of(serve(a_service()))) is not None


def test_a_proxy_of_the_network_is_not_used(serve, monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    assert find_service("127.0.0.1", port_of(serve(a_service()))) is not None


@pytest.mark.parametrize(
    ("question", "reason"), [("weiger", "te lang"), ("raar", "Expecting value"), ("kapot", "HTTP 500")]
)
def test_an_answer_that_is_none_is_an_error_with_its_reason(serve, question, reason):
    service = ServiceClient(serve(a_service()), {})
    with pytest.raises(ServiceError, match=reason):
        service.ask(question, ())


def test_a_service_that_is_gone_is_an_error(serve):
    with pytest.raises(ServiceError):
        ServiceClient("http://127.0.0.1:9", {}).ask("wat?", ())


def test_without_a_service_nothing_is_found_soon():
    started = time.monotonic()
    assert find_service("127.0.0.1", 9) is None
    assert time.monotonic() - started < 1


def test_a_program_that_does_not_answer_is_not_waited_for(serve):
    service = FastAPI()

    @service.get("/api/health")
    def health():
        time.sleep(2)
        return {}

    started = time.monotonic()
    assert find_service("127.0.0.1", port_of(serve(service))) is None
    assert time.monotonic() - started < 1.5


def test_another_program_on_the_port_is_no_service(serve):
    assert find_service("127.0.0.1", port_of(serve(FastAPI()))) is None


@pytest.mark.parametrize(
    ("host", "address"),
    [("127.0.0.1", "http://127.0.0.1:7860"), ("0.0.0.0", "http://127.0.0.1:7860"), ("::", "http://[::1]:7860")],
)
def test_the_address_is_one_that_a_browser_can_open(host, address):
    assert service_address(host, 7860) == address
