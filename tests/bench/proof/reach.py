"""How far the app is said to reach, and who else opened what it writes."""

from tests.bench.proof.bench import Bench, Part, Size
from tests.bench.proof.promise import at_least, at_most

_OPENED = (
    ("XLSX", "LibreOffice", "soffice", ".xlsx"),
    ("CSV", "LibreOffice", "soffice", ".csv"),
    ("DOCX", "LibreOffice", "soffice", ".docx"),
    ("PDF", "poppler", "pdftotext", ".pdf"),
    ("HTML", "Chromium", "chromium", ".html"),
)

REACH = (
    Bench(
        "reach",
        Part.REACH,
        "tests.bench.reach",
        (Size("", 0.1),),
        (
            at_least("formats to go out", "formats", "out", 15),
            at_least("formats to come in", "formats", "in", 12),
            at_most("texts without their English", "language en", "lacking", 0),
            at_most("size of the .deb", "package .deb", "MB", 50),
            at_most("size installed", "package, installed", "MB", 160),
            at_least("systems that a package was tried on", "systems installed on", "passed", 2),
        ),
    ),
    Bench(
        "foreign",
        Part.REACH,
        "tests.bench.suite",
        (Size("tests/foreign", 0.2),),
        (
            *(
                at_least(f"{format_} opened by {name}", f"opened by {program}", suffix, 1)
                for format_, name, program, suffix in _OPENED
            ),
            at_most("files that were not as they were written", "all tests", "failed", 0),
        ),
    ),
    Bench(
        "everybody",
        Part.REACH,
        "tests.bench.suite",
        (
            Size("tests/ui/test_everybody.py", 0.2),
            Size("tests/ui/test_everybody.py tests/ui/walk", 3),
        ),
        (
            at_least("walks through every screen", "tests/ui/walk/test_everybody.py", "passed", 1),
            at_most("screens silent, cut off or without a ring", "all tests", "failed", 0),
        ),
    ),
)
