"""Settings of the product: environment variables that start with PW_, nothing else."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, EnvSettingsSource, PydanticBaseSettingsSource, SettingsConfigDict

PREFIX = "PW_"

Folder = Annotated[Path, AfterValidator(lambda path: path.expanduser().resolve())]
LogLevel = Annotated[Literal["DEBUG", "INFO", "WARNING", "ERROR"], BeforeValidator(lambda level: str(level).upper())]


class SettingsError(Exception):
    """Settings that cannot be used; wrong holds the names of the environment variables, known all that exist."""

    def __init__(self, wrong: tuple[str, ...]) -> None:
        super().__init__(", ".join(wrong))
        self.wrong = ", ".join(wrong)
        self.known = ", ".join(PREFIX + name.upper() for name in Settings.model_fields)


class StrictEnvironment(EnvSettingsSource):
    """The environment, including PW_ names that are no setting, so that a slip in a name is not ignored."""

    def __call__(self) -> dict[str, Any]:
        """Give the settings that the environment names, keyed by field; unknown ones keep their own name."""
        names = (name.lower().removeprefix(PREFIX.lower()) for name in os.environ if name.upper().startswith(PREFIX))
        return dict.fromkeys(set(names) - set(Settings.model_fields), "") | super().__call__()


class Settings(BaseSettings):
    """Where the documents and the index are, which encoder is used, and where the service listens.

    model is the name or folder of a sentence-transformers model; empty stands for the built-in one.
    feedback says whether readers may judge answers; admin_password, or else the first line of admin_password_file, lets
    an administrator manage the documents, of which each may have max_upload_mb times a million bytes.
    trusted_proxies holds the addresses, with commas between, of proxies that are believed about who asks over what.
    llm names a chat model as "provider:model", empty for none, with its address, the file with its key, the seconds
    and tokens that an answer may take, and its temperature. log_text adds questions and answers to the log; traces
    sends spans.
    """

    model_config = SettingsConfigDict(env_prefix=PREFIX, frozen=True, extra="forbid", env_ignore_empty=True)

    documents: Folder = Field(default=Path("documenten"), validate_default=True)
    data: Folder = Field(default=Path(".data"), validate_default=True)
    model: str = ""
    host: str = "127.0.0.1"
    port: int = Field(default=7860, ge=0, le=65535)
    trusted_proxies: str = "127.0.0.1,::1"
    log_level: LogLevel = "WARNING"
    feedback: bool = True
    admin_password: SecretStr = SecretStr("")
    admin_password_file: Folder | None = None
    max_upload_mb: int = Field(default=50, ge=1, le=2000)
    log_text: bool = False
    traces: bool = False
    llm: str = ""
    llm_base_url: str = ""
    llm_key_file: Path | None = None
    llm_seconds: float = Field(default=60.0, gt=0, le=3600)
    llm_tokens: int = Field(default=2000, ge=100, le=100_000)
    llm_temperature: float = Field(default=0.0, ge=0, le=2)

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Read keyword arguments first, then the environment; no .env file and no secrets folder."""
        return init_settings, StrictEnvironment(settings_cls)


def load_settings() -> Settings:
    """Read the settings from the environment; raises SettingsError that names the variables that are wrong."""
    try:
        return Settings()
    except ValidationError as exc:
        raise SettingsError(tuple(sorted(PREFIX + str(error["loc"][0]).upper() for error in exc.errors()))) from exc
