"""Leaves out of the Unicode data that travels with Qt what no window of ours shows.

Of its 32 MB, two fifths are the names of languages, currencies, time zones and units in some
hundred languages, and numbers in words. The order of letters, capitals, the codes of texts and the
ends of lines stay whole.
"""

import re
import shutil
import subprocess
import tempfile
from pathlib import Path

TOOLS = ("icupkg", "objcopy", "as", "ld")
"""Debian's icu-devtools and binutils have them."""
_SPARED = re.compile(r"(?:zone|curr|lang|region|unit|translit|rbnf)/")
_KEPT = re.compile(r"/(?:res_index|pool|root|fr|en)\.res$")
_LIBRARY = "libicudata.so.[0-9]*"
_MAGIC = b"\xda\x27"
"""What stands at the third byte of Unicode data, whoever made it."""
_SOURCE = """
    .section .rodata
    .globl {symbol}
    .type {symbol}, %object
    .balign 16
{symbol}:
    .incbin "{data}"
    .size {symbol}, .-{symbol}
    .section .note.GNU-stack,"",%progbits
"""


def slim(folder: Path) -> bool:
    """Make the library of Unicode data in a folder smaller; False where a tool is missing.

    Raises CalledProcessError, and ValueError where the library is none; it is then as it was.
    """
    if not all(map(shutil.which, TOOLS)):
        return False
    for library in folder.glob(_LIBRARY):
        if not library.is_symlink():
            with tempfile.TemporaryDirectory() as work:
                _slim(library, Path(work))
    return True


def _slim(library: Path, work: Path) -> None:
    version = library.name.rpartition(".")[2]
    # The tool, and the library that reads the data, know it by this name.
    whole, less = (work / name / f"icudt{version}l.dat" for name in ("whole", "less"))
    whole.parent.mkdir()
    less.parent.mkdir()
    _run("objcopy", "-O", "binary", "--only-section=.rodata", str(library), str(whole))
    if whole.read_bytes()[2:4] != _MAGIC:
        raise ValueError(f"no Unicode data in {library.name}")
    listed = _run("icupkg", "-l", str(whole)).splitlines()
    spared = [name for name in listed if _SPARED.match(name) and not _KEPT.search(name)]
    names = work / "spared.txt"
    names.write_text("\n".join(spared), encoding="utf-8")
    _run("icupkg", "-r", str(names), str(whole), str(less))
    source, made = work / "data.s", work / "data.o"
    source.write_text(_SOURCE.format(symbol=f"icudt{version}_dat", data=less), encoding="utf-8")
    _run("as", str(source), "-o", str(made))
    linked = work / library.name
    _run("ld", "-shared", "-soname", library.name, str(made), "-o", str(linked))
    shutil.copyfile(linked, library)


def _run(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout
