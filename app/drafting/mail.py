"""A Draft as a mail that opens in a mail program as one that was not sent yet."""

from __future__ import annotations

from email.message import EmailMessage
from email.policy import SMTP

from app import texts_drafts
from app.drafting.rendering import as_plain
from app.drafting.types import Draft


def as_mail(draft: Draft) -> bytes:
    """The bytes of an .eml file, without sender and receiver: the user's mail program knows those."""
    message = EmailMessage(policy=SMTP)
    message["Subject"] = f"{texts_drafts.MARK}: {draft.subject}"
    message["X-Unsent"] = "1"
    message.set_content(as_plain(draft), charset="utf-8")
    message["Content-Language"] = "nl-NL"  # set_content removes such headers
    return message.as_bytes()
