"""Files made to take more time, memory or room than any reader may give them."""

import io
import os
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import xlsxwriter

from cmdesk.formats import library_json
from tests.formats.strategies import one

MEGA = 1024 * 1024
FULL = 32 * MEGA
"""As large as a file may be before it is refused by its size."""
LEFT = (Path("/tmp/cmdesk-traversal"), Path("/tmp/cmdesk-tag"))
"""What is there only if a reader does what a file asks."""
_SHEET = (
    '<?xml version="1.0"?>{doctype}<worksheet xmlns="{space}">'
    "<sheetData>{rows}</sheetData></worksheet>"
)
_SPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LAUGHS = "".join(
    f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' if n else '<!ENTITY l0 "ha">' for n in range(12)
)


def traps() -> Iterator[tuple[str, Callable[[Path], None]]]:
    """Yield a name with its extension, and what writes the file there."""
    yield from _tables()
    yield from _workbooks()
    yield from _trees()
    yield from _profiles()
    yield from _pages()
    yield from _libraries()
    yield from _contacts()


def _tables() -> Iterator[tuple[str, Callable[[Path], None]]]:
    yield "gigabyte.csv", _filled("Titre;Réponse\n".encode(), size=1024 * MEGA)
    yield "columns.csv", _filled(b"Titre;" * 100_000 + b"\r\n" + b"x;" * 100_000)
    yield "separators.csv", _filled(b";" * FULL)
    yield "lines.csv", _filled(b"\n" * FULL)
    yield "quote.csv", _filled(b'Titre;R\xc3\xa9ponse\n"' + b"a;\n" * (FULL // 4))
    yield "quotes.csv", _filled(b'"' * FULL)
    yield "quoted-pairs.csv", _filled(b'"";' * (FULL // 3))
    yield "nuls.csv", _filled(b"\0" * FULL)
    yield (
        "utf16.csv",
        _filled("Titre;Réponse\n".encode("utf-16") + "a;b\n".encode("utf-16-le") * MEGA),
    )
    yield "utf16-cut.csv", _filled("Titre;Réponse\na;é".encode("utf-16")[:-1])
    yield "latin.csv", _filled("Titre;Réponse\nÉté;Réouverture à midi\n".encode("latin-1"))
    yield "rows.csv", _filled("Titre;Réponse\n".encode() + b"a;b\n" * (FULL // 4 - 10))
    yield "cell.csv", _filled(b"Titre;Corps\na;" + b"x" * (FULL - 100))


def _workbooks() -> Iterator[tuple[str, Callable[[Path], None]]]:
    yield "bomb.xlsx", _parts({"xl/worksheets/sheet1.xml": b"<c/>" * (200 * MEGA // 4)})
    yield "liar.xlsx", _liar
    yield (
        "laughs.xlsx",
        _parts({"xl/worksheets/sheet1.xml": _sheet("&l11;", f"<!DOCTYPE x [{_LAUGHS}]>")}),
    )
    yield (
        "outside.xlsx",
        _parts(
            {
                "xl/worksheets/sheet1.xml": _sheet(
                    "&e;", '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
                )
            }
        ),
    )
    yield (
        "traversal.xlsx",
        _parts({f"../../../..{LEFT[0]}": b"here", str(LEFT[0]): b"there"}),
    )
    yield "wide.xlsx", _parts({"xl/worksheets/sheet1.xml": _wide(100_000)})
    yield "far.xlsx", _parts({"xl/worksheets/sheet1.xml": _sheet(_cell("XFD1048576"), "")})
    yield "no-zip.xlsx", _filled(b"PK\x03\x04" + b"\0" * 1000)
    yield "a-table.xlsx", _filled("Titre;Réponse\na;b\n".encode())
    yield "many-parts.xlsx", _parts({f"x/{n}": b"" for n in range(20_000)})


def _trees() -> Iterator[tuple[str, Callable[[Path], None]]]:
    for mark, name in ((b"[", "lists"), (b'{"a":', "tables"), (b'"', "texts"), (b"9", "digits")):
        yield f"{name}.json", _filled(mark * (FULL // len(mark)))
    yield "wide.json", _filled(b"[" + b"0," * (FULL // 2 - 2) + b"0]")
    yield "objects.json", _filled(b"[" + b"{}," * (FULL // 3 - 2) + b"{}]")
    yield "combos.json", _filled(b'{"combos":[' + b"{}," * (FULL // 3 - 20) + b"{}]}")
    yield "commands.json", _filled(_snippet(b"{cursor}" * (FULL // 8 - 99)))
    for mark, name in ((b"<a ", "tags"), (b"<!--", "comments"), (b"<a b='", "values")):
        yield f"{name}.json", _filled(_macro(mark * (FULL // len(mark) - 99)))
    yield "keys.json", _filled(b"{" + b",".join(b'"%d":0' % n for n in range(2_000_000)) + b"}")
    anchors = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 12)
    )
    yield "laughs.yml", _filled(f"{anchors}matches: *a11\n".encode())
    yield "ring.yml", _filled(b"matches: &a [*a, *a]\n")
    touch = f"matches: !!python/object/apply:os.system ['touch {LEFT[1]}']\n"
    yield "tag.yml", _filled(touch.encode())
    yield "deep.yml", _filled(b"[" * MEGA)
    yield "indents.yml", _filled(b"".join(b" " * n + b"a:\n" for n in range(8_000)))
    yield "long.yml", _filled(b"matches:\n" + b"  - trigger: a\n    replace: b\n" * (FULL // 32))
    yield "keys.yml", _filled(b"".join(b"k%d: 0\n" % n for n in range(2_500_000)))
    yield "newer.json", _filled(b'{"format": "cmdesk.library", "version": 99, "brands": []}')


def _profiles() -> Iterator[tuple[str, Callable[[Path], None]]]:
    yield "deep.toml", _filled(b"a = " + b"[" * (MEGA - 9))
    yield "keys.toml", _filled(b"".join(b"k%d = 0\n" % n for n in range(85_000)))
    yield "parts.toml", _filled(b"a" + b".a" * 20_000 + b" = 0")
    yield "quotes.toml", _filled(b'a = """' + b'\\"' * (MEGA // 2 - 9))
    yield "table.toml", _filled(b'a = {b = """"c"""", d' + b".d" * 20_000 + b" = 0}")


def _snippet(text: bytes) -> bytes:
    return b'{"snippets":0,"folders":[{"snippets":[{"name":"a","text":"%s"}]}]}' % text


def _macro(html: bytes) -> bytes:
    action = b'{"field":"comment_value_html","value":"%s"}' % html
    return b'{"macros":[{"title":"a","actions":[%s]}]}' % action


def _pages() -> Iterator[tuple[str, Callable[[Path], None]]]:
    for mark, name in ((b"#", "marks"), (b"> ", "quotes"), (b"`", "ticks"), (b"*", "stars")):
        yield f"{name}.md", _filled(mark * (FULL // len(mark)))
    yield "brackets.md", _filled(b"[" * FULL)
    yield "links.md", _filled(b"[a](" * (FULL // 4))
    yield "lists.md", _filled(b"".join(b" " * n + b"- a\n" for n in range(6_000)))
    yield "headings.md", _filled(b"# a\n\nb\n\n" * (FULL // 8))
    yield "emphasis.md", _filled(b"*a **b " * (FULL // 7))
    yield "lines.txt", _filled(b"\n" * FULL)
    yield "heading.txt", _filled(b"# a" + b" " * (7 * MEGA) + b"b\nc")
    yield "paragraphs.txt", _filled(b"a\n\n" * (FULL // 3))
    yield "one.txt", _filled(b"a" * FULL)
    yield "nuls.txt", _filled(b"\0a" * (FULL // 2))


def _libraries() -> Iterator[tuple[str, Callable[[Path], None]]]:
    """Yield files that pass for large ones of our own."""
    data = library_json.write([one("Bonjour")])
    head, tail = data[: data.index(b'"tags": [')], data[data.index(b'"notes"') :]
    first = data[: data.index(b"    {\n")]
    words, things = b'"",' * (5 * MEGA), b'{"body":"a"},' * MEGA
    yield "library-gap.json", _filled(head + b'"tags": [\n', size=500 * MEGA)
    yield "library-lines.json", _filled(head + b"\n" * (3 * FULL))
    yield "library-words.json", _filled(head + b'"tags": [' + words + b'""],\n' + tail, FULL + 1)
    yield "library-variants.json", _filled((head + b'"variants": [' + things) * 4)
    yield "library-brands.json", _filled(first + b"    {\n    },\n" * (5 * MEGA))


def _contacts() -> Iterator[tuple[str, Callable[[Path], None]]]:
    begin, end = b"BEGIN:VCARD\nVERSION:3.0\nFN:a\n", b"END:VCARD\n"
    yield "begun.vcf", _filled(begin * (2 * FULL // len(begin)))
    yield "photo.vcf", _filled(begin + b"PHOTO" + b";PHOTO" * (MEGA // 4) + b"\n" + end)
    yield "encoded.vcf", _filled(begin + b"PHOTO" + b";ENCODING=b" * (MEGA // 6) + b"\n" + end)
    reference = b"X-CMDESK-REFERENCES:a" + b" " * 35_000 + b"b\n"
    yield "parts.vcf", _filled(begin + b"X" + b";TYPE=a,b" * 40 + b'"\n' + end)
    yield "references.vcf", _filled((begin + reference + end) * 900)


def _filled(data: bytes, size: int = 0) -> Callable[[Path], None]:
    """Write this, and NULs up to a size."""

    def write(path: Path) -> None:
        path.write_bytes(data)
        os.truncate(path, max(size, len(data)))

    return write


def _workbook() -> dict[str, bytes]:
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target)
    sheet = book.add_worksheet("a")
    for row, texts in enumerate((("Titre", "Réponse"), ("a", "b"))):
        for column, text in enumerate(texts):
            sheet.write_string(row, column, text)
    book.close()
    with zipfile.ZipFile(target) as package:
        return {name: package.read(name) for name in package.namelist()}


def _parts(others: dict[str, bytes]) -> Callable[[Path], None]:
    """Write a sound workbook with these parts in place of its own, or beside them."""

    def write(path: Path) -> None:
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
            for name, data in (_workbook() | others).items():
                package.writestr(name, data)

    return write


def _liar(path: Path) -> None:
    """Write a workbook that says its sheet is small, where it unpacks to 200 MB."""
    _parts({"xl/worksheets/sheet1.xml": b"<c/>" * (200 * MEGA // 4)})(path)
    data = path.read_bytes()
    whole = (200 * MEGA).to_bytes(4, "little")
    path.write_bytes(data.replace(whole, (4096).to_bytes(4, "little")))


def _sheet(text: str, doctype: str) -> bytes:
    cell = text if text.startswith("<") else f'<c r="A1" t="inlineStr"><is><t>{text}</t></is></c>'
    return _SHEET.format(doctype=doctype, space=_SPACE, rows=f'<row r="1">{cell}</row>').encode()


def _cell(place: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>x</t></is></c>'


def _wide(columns: int) -> bytes:
    cells = '<c t="inlineStr"><is><t>x</t></is></c>' * columns
    return _sheet(cells, "")
