"""A log tells what happened and where, and nothing that a client or a customer wrote."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from cmdesk.system import logs

CANARY = "Zéphyrine a écrit"


@pytest.fixture
def logger(tmp_path: Path) -> Iterator[logging.Logger]:
    yield logs.start(tmp_path)
    logs.stop()


def test_no_word_of_a_client(logger: logging.Logger, tmp_path: Path) -> None:
    logger.info("saved %s in %d ms", CANARY, 12)
    logger.warning("kept %(what)s", {"what": CANARY})
    try:
        try:
            raise ValueError(CANARY)
        except ValueError as error:
            raise KeyError(CANARY) from error
    except KeyError:
        logger.exception("cannot save %s", CANARY)
    logger.error(ValueError(CANARY))
    text = (tmp_path / "cmdesk.log").read_text()
    assert "Zéphyrine" not in text
    assert "saved <str> in 12 ms" in text
    assert "KeyError" in text
    assert "ValueError" in text
    assert "test_logs.py" in text


def test_the_log_is_the_owner_s_alone_and_bounded(
    logger: logging.Logger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logs, "MAX_BYTES", 2000)
    logger = logs.start(tmp_path)
    for number in range(500):
        logger.info("line %d", number)
    files = sorted(tmp_path.glob("cmdesk.log*"))
    assert len(files) == logs.KEPT + 1
    assert {path.stat().st_mode & 0o777 for path in files} == {0o600}
    assert all(path.stat().st_size <= 2000 for path in files)


def test_an_error_that_is_its_own_cause_is_told_once(
    logger: logging.Logger, tmp_path: Path
) -> None:
    error = ValueError(CANARY)
    try:
        raise error from error
    except ValueError:
        logger.exception("cannot save")
    assert (tmp_path / "cmdesk.log").read_text().count("ValueError") == 1
