"""Keeps feedback in SQLite in the data folder, beside the index and untouched by it; processes may share it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from app.feedback.types import Feedback, FeedbackError, FeedbackFullError, FeedbackVersionError, Reason
from app.records import AnswerRecord

FILE = "feedback.db"
VERSION = 1
BUSY_SECONDS = 10
MAX_BYTES = 256 * 2**20  # some hundred thousand judgements; more is no feedback but an attack on the disk
SCHEMA = """
create table if not exists feedback (
    id text primary key, given text not null, good integer not null,
    reason text, remark text not null, record text not null
) without rowid
"""


class FeedbackStore:
    """The feedback of one data folder. Every call opens the file anew, so threads and processes may share it."""

    def __init__(self, data: Path, max_bytes: int = MAX_BYTES) -> None:
        self.path = data / FILE
        self._max_bytes = max_bytes

    def add(self, feedback: Feedback) -> None:
        """Keep a judgement, in place of an earlier one of the same answer. Raises FeedbackError."""
        reason = feedback.reason.value if feedback.reason else None
        given = feedback.given.isoformat(timespec="seconds")
        row = (feedback.record.id, given, feedback.good, reason, feedback.remark, feedback.record.model_dump_json())
        with self._connected() as connection, connection:
            connection.execute("insert or replace into feedback values (?, ?, ?, ?, ?, ?)", row)

    def all(self) -> tuple[Feedback, ...]:
        """All judgements, oldest first; none where nothing was ever kept. Raises FeedbackError."""
        if not self.path.exists():
            return ()
        with self._connected() as connection:
            rows = connection.execute(
                "select record, good, reason, remark, given from feedback order by given, id"
            ).fetchall()
        return tuple(_feedback(*row) for row in rows)

    @contextmanager
    def _connected(self) -> Iterator[sqlite3.Connection]:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with closing(sqlite3.connect(self.path, timeout=BUSY_SECONDS)) as connection:
                self._prepare(connection)
                yield connection
        except sqlite3.Error as exc:
            full = exc.sqlite_errorcode & 0xFF == sqlite3.SQLITE_FULL if hasattr(exc, "sqlite_errorcode") else False
            raise (FeedbackFullError if full else FeedbackError)(str(self.path), str(exc)) from exc

    def _prepare(self, connection: sqlite3.Connection) -> None:
        (version,) = connection.execute("pragma user_version").fetchone()
        if version > VERSION:
            raise FeedbackVersionError(str(self.path), f"version {version}")
        if version < VERSION:
            connection.execute("pragma journal_mode = wal")
            with connection:
                connection.execute(SCHEMA)
                connection.execute(f"pragma user_version = {VERSION}")
        (page_size,) = connection.execute("pragma page_size").fetchone()
        connection.execute(f"pragma max_page_count = {self._max_bytes // page_size}")


def _feedback(record: str, good: int, reason: str | None, remark: str, given: str) -> Feedback:
    kept = AnswerRecord.model_validate_json(record)
    return Feedback(kept, bool(good), Reason(reason) if reason else None, remark, datetime.fromisoformat(given))
