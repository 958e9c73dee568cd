"""Writes the template that docxtemplater fills (option: stock or lean) beside the letters; nothing is measured."""

import json
import sys
from pathlib import Path

from common import Letters, option

from templates import template

letters = Letters(**json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")), folder=Path())
Path(sys.argv[2]).write_bytes(template(letters, "{{f{}}}", option()))
