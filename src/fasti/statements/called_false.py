"""Called false: a claim of which the next sentence says `This is false.` is denied, with the post that it gives somebody."""

from __future__ import annotations

import re

from fasti.lexicons.load import lexicon
from fasti.model.marked import MarkedText
from fasti.statements.book import Book
from fasti.statements.drafts import EventDraft, PostDraft

_WORDS = lexicon("voices")["called_false"]
#: a sentence by the outlet itself that only says so: `This is not true.`
FALSE = re.compile(
    rf"(?:This|That|It|The (?:{'|'.join(_WORDS['claims'])})) (?:is|was|are) (?:{'|'.join(_WORDS['false'])})[.!]", re.IGNORECASE
)


def tell_called_false(marked: MarkedText, book: Book) -> None:
    """Deny what the sentence before told on somebody's word, where the outlet says in the next that it is false: its own word."""
    for claim, verdict in zip(marked.sentences, marked.sentences[1:], strict=False):
        if not FALSE.fullmatch(marked.document.text[verdict.start : verdict.end].strip()):
            continue
        drafts: list[EventDraft | PostDraft] = [*book.events, *book.posts]
        for told in drafts:
            here = any(claim.start <= words.start < claim.end for words in told.evidence)
            if here and told.certainty in ("reported", "doubtful") and told.said_by:
                told.certainty, told.said_by = "denied", ()
