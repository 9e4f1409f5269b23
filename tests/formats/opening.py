"""What a person would find in an exported file of any format."""

import html
import io
import zipfile


def shown(data: bytes) -> str:
    """Return all the text of a file: unpacked where it is a package, escapes undone."""
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = [package.read(name) for name in package.namelist() if name.endswith(".xml")]
        return html.unescape("\n".join(part.decode() for part in parts))
    return html.unescape(data.decode("utf-8-sig"))
