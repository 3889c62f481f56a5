"""The key of a chat model: from its file or from the provider's own variables, and never where it can be seen."""

from __future__ import annotations

import os
from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import SecretStr

from app.writing.errors import KeyFileError, MissingVariableError

if TYPE_CHECKING:
    import httpx

FILE = "PW_LLM_KEY_FILE"
KEYS = {
    "openai": ("OPENAI_API_KEY",),
    "azure_openai": ("AZURE_OPENAI_API_KEY", "OPENAI_API_KEY", "AZURE_OPENAI_AD_TOKEN"),
    "mistralai": ("MISTRAL_API_KEY",),
}
"""The variables of which each provider that asks for a key reads one, the usual one first."""

OWN_SERVERS = ("openai", "mistralai")  # an address of one's own may well ask for no key; the client always does
NO_KEY = "geen"


def required(model: str, provider: str, base_url: str, key_file: Path | None) -> None:
    """Raises MissingVariableError where a provider has no key, address or version; their own errors are unclear."""
    names = KEYS.get(provider, ())
    if names and not key_file and not _given(*names) and not (provider in OWN_SERVERS and base_url):
        raise MissingVariableError(model, f"{names[0]} / {FILE}")
    if provider == "azure_openai":
        if not base_url and not _given("AZURE_OPENAI_ENDPOINT"):
            raise MissingVariableError(model, "PW_LLM_BASE_URL")
        if not _given("OPENAI_API_VERSION"):
            raise MissingVariableError(model, "OPENAI_API_VERSION")


def key_of(model: str, provider: str, base_url: str, key_file: Path | None) -> SecretStr | None:
    """The key from its file, else a stand-in for a server of one's own, else None: the provider reads its variable.

    Raises KeyFileError.
    """
    if key_file is not None:
        return _read(model, key_file)
    if provider in OWN_SERVERS and base_url and not _given(*KEYS[provider]):
        return SecretStr(NO_KEY)
    return None


def bearer(key: SecretStr) -> httpx.Auth:
    """What sends a key along with requests of httpx; unlike a header it is not among a client's printed settings."""
    import httpx

    class Bearer(httpx.Auth):
        def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
            request.headers["Authorization"] = f"Bearer {key.get_secret_value()}"
            yield request

    return Bearer()


def _read(model: str, path: Path) -> SecretStr:
    try:
        key = path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as exc:
        raise KeyFileError(model, str(path)) from exc
    if not (key and key.isascii() and key.isprintable()):  # else no HTTP header can carry it
        raise KeyFileError(model, str(path))
    return SecretStr(key)


def _given(*names: str) -> bool:
    return any(os.environ.get(name) for name in names)
