"""The one door of the PDF engine to the outside: it hands out the letter's own font files and nothing else.

WeasyPrint swallows a refusal here and there (inside inline SVG, in an attachment) and goes on without what it asked
for, so refusals are also remembered, and the writer fails on them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from weasyprint.urls import URLFetcher, URLFetcherResponse

SCHEME = "docgen-font:"


class SealedFetcher(URLFetcher):  # type: ignore[misc]  # WeasyPrint has no types
    """Gives the files it was made with by their address; everything else is refused and kept in `refused`."""

    def __init__(self, files: Mapping[str, bytes] | None = None) -> None:
        super().__init__(allowed_protocols=(), allow_redirects=False)
        self.refused: list[str] = []
        self._files = files or {}

    def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:  # noqa: ARG002  # WeasyPrint's signature
        """The bytes behind an address of ours; raises PermissionError for any other."""
        if url not in self._files:
            self.refused.append(url)
            raise PermissionError(url)
        return URLFetcherResponse(url, self._files[url], {"Content-Type": "font/ttf"})
