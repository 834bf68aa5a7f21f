import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture
def mixed(tmp_path):
    """Reports in files of every kind, some of no use and some broken."""
    from mixed import write_mixed  # noqa: PLC0415 - the path is known by now

    return write_mixed(tmp_path / "mixed")


@pytest.fixture
def url(tmp_path):
    return f"sqlite:///{tmp_path / 'fasti.db'}"
