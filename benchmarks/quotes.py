"""Write what Fasti hears in a file of articles: quotes.py DOCS.jsonl PRED.json, one list of contents and speakers per article."""

from __future__ import annotations

import json
import sys
from itertools import groupby
from pathlib import Path
from typing import Any

from fasti.mentions.sentences import parse
from fasti.mentions.speech import find_speech
from fasti.model.mention import Speech


def write_predictions(speeches: tuple[Speech, ...], text: str) -> list[dict[str, Any]]:
    """Join the stretches that one `he said` breaks, and leave out quotations that stand inside a retold clause."""
    retold = [speech for speech in speeches if not speech.direct]
    free = [
        s
        for s in speeches
        if not s.direct or not any(r.content.start <= s.content.start and s.content.end <= r.content.end for r in retold)
    ]
    groups = groupby(free, key=lambda s: (s.direct, s.speaker, text.count("\n", 0, s.content.start)))
    return [
        _prediction(speech) for (direct, speaker, _), group in groups for speech in _joined(direct and bool(speaker), list(group))
    ]


def _joined(together: bool, group: list[Speech]) -> list[list[Speech]]:  # noqa: FBT001
    return [group] if together else [[speech] for speech in group]


def _prediction(speeches: list[Speech]) -> dict[str, Any]:
    speaker = speeches[0].speaker
    content = [[speech.content.start, speech.content.end] for speech in speeches]
    return {"content": content, "speaker": [speaker.start, speaker.end] if speaker else None}


def main(articles: str, predictions: str) -> None:
    documents = [json.loads(line) for line in Path(articles).read_text(encoding="utf-8").splitlines()]
    found = {document["id"]: write_predictions(find_speech(parse(document["text"])), document["text"]) for document in documents}
    Path(predictions).write_text(json.dumps(found), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
