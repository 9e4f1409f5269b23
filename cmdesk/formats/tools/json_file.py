"""JSON as other tools are given it: UTF-8, indented, ended by a line feed."""

import json


def dumped(document: object) -> bytes:
    """Return the file."""
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()
