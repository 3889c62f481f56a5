"""Whether passages support a sentence: checked in code, without a language model."""

from app.answering.support.check import SupportCheck
from app.answering.support.splitting import split
from app.answering.support.types import CitedSentence, Evidence, Reason, Verdict

__all__ = ["CitedSentence", "Evidence", "Reason", "SupportCheck", "Verdict", "split"]
