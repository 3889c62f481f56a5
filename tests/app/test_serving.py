import threading
from contextlib import asynccontextmanager

import httpx
import pytest
from fastapi import FastAPI

from app.errors import AddressError, PortTakenError, explain
from app.serving import run_server, take_port


def test_a_free_port_is_taken():
    with take_port("127.0.0.1", 0) as taken:
        assert taken.getsockname()[1] > 0


def test_a_taken_port_is_told_with_its_number():
    with take_port("127.0.0.1", 0) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(PortTakenError) as caught:
            take_port("127.0.0.1", port)
    message = explain(caught.value)
    assert f"Poort {port}" in message.bericht
    assert "PW_PORT" in message.actie


@pytest.mark.parametrize("host", ["203.0.113.1", "dit.bestaat.invalid"])
def test_an_address_of_another_computer_is_told(host):
    with pytest.raises(AddressError) as caught:
        take_port(host, 7860)
    assert host in explain(caught.value).bericht


def test_the_address_is_announced_when_a_browser_can_open_it():
    application = FastAPI()

    @application.get("/")
    def page():
        return "hallo"

    announced, seen = threading.Event(), []

    def ready(address):
        seen.append(address)
        announced.set()

    taken = take_port("127.0.0.1", 0)
    port = taken.getsockname()[1]
    threading.Thread(target=run_server, args=(application, taken, "127.0.0.1", ready), daemon=True).start()
    assert announced.wait(10)
    assert seen == [f"http://127.0.0.1:{port}"]
    assert httpx.get(seen[0], trust_env=False).json() == "hallo"


def test_an_application_that_cannot_start_ends_the_program_and_is_not_announced():
    @asynccontextmanager
    async def broken(application):
        raise ValueError
        yield

    announced = []
    with pytest.raises(SystemExit, match="3"):
        run_server(FastAPI(lifespan=broken), take_port("127.0.0.1", 0), "127.0.0.1", announced.append)
    assert announced == []
