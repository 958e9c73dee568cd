"""LibreOffice's own «accept all» and «reject all», by a macro in a profile of its own."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable
from html import escape
from pathlib import Path

_MACRO = """
Sub Decide(given As String, made As String, decision As String)
    Dim hidden(0) As New com.sun.star.beans.PropertyValue, filter(0) As New com.sun.star.beans.PropertyValue
    hidden(0).Name = "Hidden" : hidden(0).Value = True
    filter(0).Name = "FilterName" : filter(0).Value = "MS Word 2007 XML"
    document = StarDesktop.loadComponentFromURL(given, "_blank", 0, hidden())
    command = ".uno:" & decision & "AllTrackedChanges"
    dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
    dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, Array())
    document.storeToURL(made, filter())
    document.close(True)
End Sub
"""
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_LIBRARY = "http://openoffice.org/2000/library"


def decide(soffice: str, profile: Path, files: Iterable[Path], into: Path, *, accept: bool) -> None:
    """Save each file with every change accepted, or rejected, under its name in another folder."""
    start = [soffice, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore"]
    if not profile.exists():  # a new profile gets LibreOffice's own macros at its first start
        subprocess.run([*start, "--terminate_after_init"], check=True, capture_output=True, timeout=120)
    _install(profile / "user/basic")
    into.mkdir(parents=True, exist_ok=True)
    decision = "Accept" if accept else "Reject"
    for file in files:
        call = f"Standard.Living.Decide({file.as_uri()},{(into / file.name).as_uri()},{decision})"
        subprocess.run([*start, f"macro:///{call}"], check=True, capture_output=True, timeout=120)
        assert (into / file.name).exists()


def _install(folder: Path) -> None:
    """The macro, where LibreOffice looks for a person's own."""
    library = folder / "Standard"
    library.mkdir(parents=True, exist_ok=True)
    named = 'xmlns:script="http://openoffice.org/2000/script" script:name="Living" script:language="StarBasic"'
    text = f"{_HEAD}<script:module {named}>{escape(_MACRO)}</script:module>"
    (library / "Living.xba").write_text(text, "utf-8")
    for name, held in (("script", '<library:element library:name="Living"/>'), ("dialog", "")):
        head = f'<library:library xmlns:library="{_LIBRARY}" library:name="Standard" library:readonly="false"'
        text = f'{_HEAD}{head} library:passwordprotected="false">{held}</library:library>'
        (library / f"{name}.xlb").write_text(text, "utf-8")
        one = '<library:library library:name="Standard" library:link="false"/>'
        text = f'{_HEAD}<library:libraries xmlns:library="{_LIBRARY}">{one}</library:libraries>'
        (folder / f"{name}.xlc").write_text(text, "utf-8")
