"""The running service as seen from the shell: found by its address, asked over HTTP.

urllib and not httpx: that one takes longer to load than the answer may take.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError
from urllib.request import ProxyHandler, Request, build_opener

from app.errors import ServiceError
from app.types import NO_PREFERENCES, Preferences, Turn

HEALTH_SECONDS = 0.3  # a service on this computer answers in milliseconds; without one nobody wants to wait
ANSWER_SECONDS = 120.0
EVERYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # who listens on every address is found on this one


@dataclass(frozen=True, slots=True)
class ServiceClient:
    """A service that answers at address, for example "http://127.0.0.1:7860"; health is what it said of itself."""

    address: str
    health: dict[str, Any]

    def ask(
        self, question: str, history: tuple[Turn, ...], preferences: Preferences = NO_PREFERENCES, explain: bool = False
    ) -> dict[str, Any]:
        """Give the answer as the JSON object of explaining.answer_json; raises ServiceError."""
        asked: dict[str, Any] = {"question": question, "history": [turn.question for turn in history]}
        asked["explain"] = explain
        asked |= preferences.chosen()
        request = Request(f"{self.address}/api/ask", json.dumps(asked).encode(), {"Content-Type": "application/json"})
        try:
            return _fetch(request, ANSWER_SECONDS)
        except HTTPError as exc:
            raise ServiceError(self.address, _reason(exc)) from exc
        except (OSError, HTTPException, ValueError) as exc:
            raise ServiceError(self.address, str(exc) or type(exc).__name__) from exc


def service_address(host: str, port: int) -> str:
    """Give the address at which a browser on this computer finds the service."""
    name = EVERYWHERE.get(host, host)
    return f"http://[{name}]:{port}" if ":" in name else f"http://{name}:{port}"


def find_service(host: str, port: int) -> ServiceClient | None:
    """Find a healthy service at the address within 0.3 s; None when there is none."""
    address = service_address(host, port)
    try:
        return ServiceClient(address, _fetch(Request(f"{address}/api/health"), HEALTH_SECONDS))
    except (OSError, HTTPException, ValueError):
        return None


def _fetch(request: Request, seconds: float) -> dict[str, Any]:
    # No proxies: those of the network have no business between two programs on one computer.
    with build_opener(ProxyHandler({})).open(request, timeout=seconds) as response:
        answer = json.load(response)
    if not isinstance(answer, dict):
        raise ValueError("not a JSON object")
    return answer


def _reason(error: HTTPError) -> str:
    try:
        return str(json.load(error)["bericht"])
    except (OSError, HTTPException, ValueError, KeyError, TypeError):
        return f"HTTP {error.code}"
