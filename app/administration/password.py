"""The administrator's password: where it comes from, and whether what someone typed is it."""

from __future__ import annotations

import hashlib
import hmac

from app.administration.errors import PasswordFileError
from app.settings import Settings


def administrator_password(settings: Settings) -> str:
    """The password of the settings, else of the file that they name, else empty. Raises PasswordFileError."""
    if password := settings.admin_password.get_secret_value():
        return password
    if settings.admin_password_file is None:
        return ""
    try:
        first, *_ = settings.admin_password_file.read_text(encoding="utf-8").splitlines() or [""]
    except (OSError, UnicodeDecodeError) as exc:
        raise PasswordFileError(str(settings.admin_password_file)) from exc
    if not first.strip():
        raise PasswordFileError(str(settings.admin_password_file))
    return first.strip()


def is_password(typed: str, password: str) -> bool:
    """Whether both are the same, in a time that tells nothing about either, not even how long they are."""
    hashes = [hashlib.sha256(text.encode("utf-8", "replace")).digest() for text in (typed, password)]
    return bool(password) and hmac.compare_digest(*hashes)
