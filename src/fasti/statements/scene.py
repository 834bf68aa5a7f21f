"""A scene is one sentence laid out for the statement rules: its row, ties, triggers and days, and the document it stands in."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from fasti.lexicons.load import lexicon
from fasti.model.marked import MarkedText, Sentence
from fasti.model.passage import Passage
from fasti.statements.entries import Entry, entry_at, with_entry
from fasti.statements.grammar import Grammar
from fasti.statements.offices import Office, find_offices, is_personal
from fasti.statements.row import Row, lay_row
from fasti.statements.tie import Tie
from fasti.statements.ties import find_ties
from fasti.statements.triggers import Trigger, find_triggers


@lru_cache(maxsize=1)
def status_words() -> frozenset[str]:
    """Every word that says where a post stands in time."""
    return frozenset(word for words in lexicon("roles")["status"].values() for word in words)


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence with what the rules have found in it."""

    #: the whole text of the document
    text: str
    #: the sentence in it
    sentence: Sentence
    #: its items, one letter each
    row: Row
    #: every office it names
    offices: list[Office]
    #: who holds which of them
    ties: list[Tie]
    #: every word for an event, with its person
    triggers: list[Trigger]

    def passage(self, start: int, end: int) -> Passage:
        """The words of the row's letters from `start` to `end`."""
        first, last = self.row.items[start].start, self.row.items[end - 1].end
        return Passage(first, last, self.text[first:last])


def lay_scenes(marked: MarkedText) -> list[Scene]:
    """Lay out every sentence that names a person, a role, a unit or a day."""
    scenes, grammar, text = [], Grammar(marked.parsed), marked.document.text
    entry: Entry | None = None
    for sentence in marked.sentences:
        row = lay_row(sentence.items, status_words(), grammar)
        entry = entry_at(text, sentence, row, entry)
        if set(row.letters) & set("PRUphT"):
            offices = [office for office in with_entry(row, find_offices(row), entry) if not is_personal(row, office)]
            scenes.append(Scene(text, sentence, row, offices, find_ties(row, offices), find_triggers(row)))
    return scenes
