"""A small HTTP server that speaks as Ollama, OpenAI, Azure and Mistral do, and remembers what it was asked."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from .scripted import words


@dataclass
class Asked:
    """One request: its path, its headers with lower-case names, its body."""

    path: str
    headers: dict[str, str]
    body: dict


@dataclass
class Provider:
    """What is answered: a text, the reason why it ends, and a status; status 401 repeats the headers, as some do."""

    address: str = ""
    text: str = "Dag."
    reason: str = "stop"
    status: int = 200
    asked: list[Asked] = field(default_factory=list)


@contextmanager
def provider() -> Iterator[Provider]:
    """A provider that listens on a port of its own."""
    known = Provider()
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (_Handler,), {"provider": known}))
    known.address = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield known
    server.shutdown()
    server.server_close()


class _Handler(BaseHTTPRequestHandler):
    provider: Provider

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["content-length"])))
        headers = {name.lower(): value for name, value in self.headers.items()}
        self.provider.asked.append(Asked(self.path, headers, body))
        self.send_response(self.provider.status)
        ollama = self.path == "/api/chat"
        self.send_header("content-type", "application/x-ndjson" if ollama else "text/event-stream")
        self.end_headers()
        if self.provider.status != 200:
            self.wfile.write(json.dumps({"error": f"refused: {headers}"}).encode())
            return
        for line in (self._ollama if ollama else self._openai)(body["model"] if "model" in body else "azure"):
            self.wfile.write(line.encode())

    def _ollama(self, model: str) -> Iterator[str]:
        for piece in words(self.provider.text):
            yield json.dumps({"model": model, "message": {"role": "assistant", "content": piece}, "done": False}) + "\n"
        end = {"model": model, "message": {"role": "assistant", "content": ""}, "done": True}
        yield json.dumps(end | {"done_reason": self.provider.reason}) + "\n"

    def _openai(self, model: str) -> Iterator[str]:
        for piece in words(self.provider.text):
            yield _event(model, {"role": "assistant", "content": piece}, None)
        yield _event(model, {"content": ""}, self.provider.reason)
        yield "data: [DONE]\n\n"

    def log_message(self, format: str, *arguments: object) -> None:
        """Says nothing on stderr."""


def _event(model: str, delta: dict, reason: str | None) -> str:
    choice = {"index": 0, "delta": delta, "finish_reason": reason}
    chunk = {"id": "een", "object": "chat.completion.chunk", "created": 1, "model": model, "choices": [choice]}
    return f"data: {json.dumps(chunk)}\n\n"
