"""The collector's rest during a transaction ends with it, whatever happened inside."""

from __future__ import annotations

import gc

import pytest

from fasti.store.resting import collector_resting


def test_collector_rests_inside_and_works_again_after() -> None:
    assert gc.isenabled()
    with collector_resting():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_collector_works_again_after_an_error() -> None:
    with pytest.raises(ZeroDivisionError), collector_resting():
        raise ZeroDivisionError
    assert gc.isenabled()


def test_collector_that_somebody_turned_off_stays_off() -> None:
    gc.disable()
    try:
        with collector_resting():
            assert not gc.isenabled()
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_one_write_inside_another_does_not_wake_it_early() -> None:
    with collector_resting():
        with collector_resting():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()
