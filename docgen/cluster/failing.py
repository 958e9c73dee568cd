"""Why a cluster cannot make letters, told in one sentence."""

from __future__ import annotations


class NoCluster(Exception):
    """The cluster cannot make these letters; `message` is one of the catalogue, `words` what stands in it."""

    def __init__(self, message: str, **words: str) -> None:
        super().__init__(message)
        self.message = message
        self.words = words
