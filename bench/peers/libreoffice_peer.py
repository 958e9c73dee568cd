"""LibreOffice: a batch of DOCX files to PDF by one process; the files are docgen's. Told as the CPU of one."""

import subprocess
import tempfile
from pathlib import Path
from sys import argv

from common import cpu

folder, output, count = Path(argv[1]).parent, Path(argv[2]), int(argv[3])
with tempfile.TemporaryDirectory(dir=folder) as made:
    files = [str(folder / f"{n}.docx") for n in range(count)]
    start = cpu()
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation=file://{folder}/profile",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            made,
            *files,
        ],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    print(f'{{"seconds": {(cpu() - start) / count}}}')
    output.write_bytes((Path(made) / f"{count - 1}.pdf").read_bytes())
