"""How the tests compare words with what is printed: letters and digits only, whatever the line ends do to them."""

import unicodedata


def squeeze(text: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFKD", text).lower() if sign.isalnum())
