"""The door: a command goes to the command line, no command opens the window."""

import sys


def main() -> int:
    """Run CM Desk with the process's arguments and return its exit status."""
    from cmdesk.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
