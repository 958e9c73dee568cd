"""No command opens a connection, asks for an address or listens: held by Python's own audit, in children too."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

COMMANDS = (
    ["new", "--quiet"],
    ["check"],
    ["build", "--format", "docx,pdf,html,outline"],
    ["build", "--verify"],
    ["facts", "list"],
    ["facts", "cites", "report_first_letter"],
    ["words", "first-letter"],
    ["promises"],
    ["status"],
    ["explain", "DG103"],
    ["schema"],
    ["register"],
    ["clean"],
    ["check", "--format", "sarif"],
    ["adopt", "letter.txt"],
    ["new", "second-letter"],
    ["build", "-j", "2"],
    ["--help"],
)

WATCHED = """
import json, os, sys
FORBIDDEN = (
    "socket.connect", "socket.bind", "socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr",
    "socket.getnameinfo", "socket.sendto", "urllib.Request", "http.client.connect", "ftplib.connect", "smtplib.connect",
)
def watch(event, arguments):
    if event in FORBIDDEN:
        os.write(2, f"NETWORK {event} {arguments}\\n".encode())
        os._exit(99)
sys.addaudithook(watch)
from docgen.cli import main
codes = []
for line in json.loads(sys.argv[1]):
    try:
        main(line)
    except SystemExit as ended:
        codes.append(int(ended.code or 0))
print("CODES", codes)
"""


def test_no_command_touches_the_network(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Министру просвещения\n\nСообщаем, что открыто 386 школ.\n")
    watched = [sys.executable, "-c", WATCHED, json.dumps(COMMANDS)]
    ended = subprocess.run(
        watched, cwd=tmp_path, env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT)}, capture_output=True, check=False
    )
    assert b"NETWORK" not in ended.stderr
    assert ended.returncode == 0, ended.stderr.decode()[-2000:]
    codes = json.loads(ended.stdout.decode().rpartition("CODES ")[2])
    assert len(codes) == len(COMMANDS)
    assert codes[:4] == [0, 0, 0, 0]
    assert set(codes) <= {0, 1, 2}


def test_the_watch_sees_a_connection() -> None:
    code = WATCHED.partition("from docgen")[0] + "import socket\nsocket.create_connection(('127.0.0.1', 9))"
    ended = subprocess.run([sys.executable, "-c", code, "[]"], capture_output=True, check=False)
    assert ended.returncode == 99
    assert b"NETWORK" in ended.stderr
