"""Texts without what line ends and fonts add to them."""

import unicodedata


def squeeze(text: str) -> str:
    """Letters and digits only, in small letters, raised digits as ordinary ones."""
    plain = unicodedata.normalize("NFKC", text).lower()
    return "".join(sign for sign in plain if sign.isalnum())
