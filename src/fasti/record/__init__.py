"""The record: joins store, resolve and questions for many documents, as `pipeline` joins the stages for one."""

from __future__ import annotations

from fasti.record.record import Record, open_record

__all__ = ["Record", "open_record"]
