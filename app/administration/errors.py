"""The errors of administration: what went wrong as data, without words for people."""

from __future__ import annotations


class UploadError(Exception):
    """Base of what is wrong with a file that an administrator sends or names; name is the file's."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class FileNameError(UploadError):
    """The name is none that a PDF in the folder of documents can have."""


class NotPdfError(UploadError):
    """The bytes do not begin as a PDF does."""


class NameTakenError(UploadError):
    """The folder has a file of that name, and replacing it was not asked for."""


class MissingDocumentError(UploadError):
    """The folder has no file of that name."""


class UploadTooLargeError(UploadError):
    """The file has more bytes than allowed; limit is in megabytes."""

    def __init__(self, name: str, limit: int) -> None:
        super().__init__(name)
        self.limit = limit


class PasswordFileError(Exception):
    """The file with the administrator's password cannot be read or has no password on its first line."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path
