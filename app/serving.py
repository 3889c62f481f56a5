"""Runs the web application: takes the port first, says so when the page can really be opened."""

from __future__ import annotations

import errno
import socket
from collections.abc import Callable
from pathlib import Path

import typer
import uvicorn
from fastapi import FastAPI

from app import texts
from app.client import service_address
from app.console import loading, step_bars
from app.errors import AddressError, PortTakenError
from app.settings import Settings
from app.temporary import ended_by_sigterm, temporary_folder
from app.web.services import Services
from index.errors import NoIndexError

BACKLOG = 2048
LAST_SECONDS = 5  # for answers under way when the service is told to stop; open pages would hold it up for ever


def serve_page(settings: Settings) -> None:
    """Serve the chat until stopped, with an index built first where there is none."""
    taken = take_port(settings.host, settings.port)
    services = _services(settings)
    # Imported late, like what _services needs: it takes seconds, and a taken port should be told at once.
    from app.composition import build_desk
    from app.web.server import create_app

    serve_from_folder(
        lambda temporary: create_app(services, temporary, build_desk(settings)),
        taken,
        settings.host,
        settings.trusted_proxies,
    )


def serve_from_folder(
    make: Callable[[Path], FastAPI], taken: socket.socket, host: str, proxies: str = "127.0.0.1"
) -> None:
    """Serve the application that is made with a folder for temporary files, say where, and leave no folder behind."""
    with ended_by_sigterm(), temporary_folder() as temporary:
        run_server(make(temporary), taken, host, _announce, proxies)


def _announce(address: str) -> None:
    typer.echo(texts.SERVING.format(address=address))


def _services(settings: Settings) -> Services:
    from app.composition import build_services, run_index

    try:
        with loading():
            return build_services(settings)
    except NoIndexError:
        with step_bars() as progress:
            run_index(settings, progress)
        return build_services(settings)


def take_port(host: str, port: int) -> socket.socket:
    """Listen on a TCP socket, port 0 takes any free one; raises PortTakenError or AddressError."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        taken = socket.socket(family, kind, protocol)
    except OSError as exc:
        raise AddressError(host, port) from exc
    taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        taken.bind(address)
        # At once, not when the page is ready: only listening keeps a second service off the port while this one loads.
        taken.listen(BACKLOG)
    except OSError as exc:
        taken.close()
        problem = PortTakenError if exc.errno == errno.EADDRINUSE else AddressError
        raise problem(host, port) from exc
    return taken


class AnnouncedServer(uvicorn.Server):
    """A uvicorn server that calls ready as soon as it accepts connections."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start as uvicorn does, then call ready."""
        await super().startup(sockets)
        self._ready()


def run_server(
    application: FastAPI, taken: socket.socket, host: str, ready: Callable[[str], None], proxies: str = "127.0.0.1"
) -> None:
    """Serve on the taken socket until stopped; ready gets the address once a browser can open it.

    proxies holds the addresses, with commas between, whose X-Forwarded-For and X-Forwarded-Proto are believed.
    """
    address = service_address(host, taken.getsockname()[1])
    config = uvicorn.Config(
        application,
        log_config=None,
        access_log=False,
        forwarded_allow_ips=proxies,
        timeout_graceful_shutdown=LAST_SECONDS,
    )
    AnnouncedServer(config, lambda: ready(address)).run(sockets=[taken])
