"""Who speaks: the words that name a speaker become the person or unit they mean, or stay as they stand."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fasti.lexicons.gender import genders_of_titles
from fasti.lexicons.load import lexicon
from fasti.model.marked import Item, MarkedText, names_in
from fasti.model.mention import Speech
from fasti.model.passage import Passage
from fasti.statements.signatures import Signatures, holds_words

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

#: speakers who are nobody
NOBODY = frozenset(lexicon("voices")["nobody"]["words"])
SINGULAR = frozenset(["he", "she"])
SHE = frozenset(lexicon("pronouns")["she"])
#: speakers who are whoever was heard last, if that was many
HEARD_BEFORE = frozenset(lexicon("voices")["heard_before"]["words"])
PART_OF_MANY = re.compile(rf"(?:{'|'.join(lexicon('voices')['heard_before']['parts'])}) (?:them|the \w+)\b")
#: a preposition before a name makes it part of a description: `a spokesman for X`
DESCRIBED = re.compile(r"\b(?:of|for|from|to|by|with|in|at|on|behind)\b")
#: classes of verbs whose pronoun goes on speaking in the next sentence
SPEAKING = frozenset(["says", "confirms", "claims"])
#: classes of verbs that make nobody heard
INNER = frozenset(["thinks", "wants", "shows"])
#: where people post what they say
PLATFORMS = frozenset(word for words in lexicon("speech")["platforms"].values() for word in words)
#: how many sentences back somebody is looked for whom `he` stands for
SENTENCES_BACK = 3
SUBJECTS = frozenset(["nsubj", "nsubjpass"])
PLURAL = frozenset(["NNS", "NNPS", "CD"])


@dataclass(frozen=True, slots=True)
class _Heard:
    """Who spoke last."""

    who: str
    #: the first and the last sentence of cue and content
    first: int
    last: int
    #: what was said
    content: Passage
    #: how the text names whoever spoke: `person`, `body`, `words`
    kind: str
    #: whether the words are those for many: `two officials`
    many: bool


class WhoSpeaks:
    """Looks up whom the words mean that name a speaker."""

    def __init__(self, marked: MarkedText) -> None:
        self._marked = marked
        self._items = [i for s in marked.sentences for i in s.items if i.refers_to]
        self._item_starts = [i.start for i in self._items]
        self._sentence_starts = [s.start for s in marked.sentences]
        self._she = genders_of_titles(names_in(marked.sentences))
        self._people = frozenset(each.id for each in marked.people)
        self._signatures = Signatures(marked.document.text, self.items_between)
        self._last: _Heard | None = None
        self._paper = ""
        self._found: dict[Speech, str | None] = {}
        self._heard: dict[Speech, str] = {}
        for speech in sorted(marked.speech, key=place_of):
            self._heard[speech] = self._last.who if self._last else ""
            self._found[speech] = self._who(speech)
            self._remember(speech, self._found[speech])
        self._last = None

    def __call__(self, speech: Speech) -> str | None:
        """Who speaks: an id, else the speaker's words; `None` if nobody is named."""
        return self._found[speech] if speech in self._found else self._who(speech)

    def heard_before(self, speech: Speech) -> str:
        """Who was heard last before a speech; empty for nobody."""
        return self._heard.get(speech, "")

    def items_between(self, offset: int, end: int) -> list[Item]:
        """Everybody and every unit named from one place to another, pronouns too."""
        return self._items[bisect_right(self._item_starts, offset - 1) : bisect_right(self._item_starts, end)]

    def _sentence_of(self, offset: int) -> int:
        return max(0, bisect_right(self._sentence_starts, offset) - 1)

    # --- what was heard last --------------------------------------------------------------------------------------------

    def _remember(self, speech: Speech, who: str | None) -> None:
        last = self._last
        inside = last and last.content.start <= place_of(speech) < last.content.end and not speech.direct
        if who is None or speech.verb in INNER or inside:
            return
        start, end = _bounds(speech)
        kind = self._kind_of(speech, who)
        many = speech.speaker is not None and head_of_words(self._span(speech.speaker)).tag_ in PLURAL
        self._last = _Heard(who, self._sentence_of(start), self._sentence_of(end - 1), speech.content, kind, many)
        if speech.speaker is not None and (self._is_paper(speech.speaker) or self._is_posted(speech)):
            self._paper = who

    def _is_posted(self, speech: Speech) -> bool:
        """Say whether the sentence of a speech tells that it was posted: `announced on Telegram`."""
        sentence = self._marked.sentences[self._sentence_of(place_of(speech))]
        return any(item.text.lower() in PLATFORMS for item in sentence.items)

    def _kind_of(self, speech: Speech, who: str) -> str:
        words = speech.speaker
        named = words is not None and (words.text.lower() in SINGULAR or any(i.refers_to == who for i in self._inside(words)))
        if who in self._people and named:
            return "person"
        return "words" if who == (words and words.text) else "body"

    def _heard_just_before(self, speech: Speech) -> _Heard | None:
        """Who spoke in the same sentence or the one before."""
        near = self._last is not None and self._sentence_of(_bounds(speech)[0]) - self._last.last <= 1
        return self._last if near else None

    # --- the words that name a speaker -----------------------------------------------------------------------------------

    def _inside(self, words: Passage) -> list[Item]:
        return self.items_between(words.start, words.end - 1)

    def _who(self, speech: Speech) -> str | None:
        words = speech.speaker
        if words is None:
            return None
        lower = words.text.lower()
        if lower in SINGULAR:
            return self._person_of_pronoun(speech)
        if lower == "it":
            return self._body_of_pronoun(speech)
        if lower in HEARD_BEFORE or PART_OF_MANY.match(lower):
            return self._many_heard(speech) or (None if lower in NOBODY else words.text)
        named = self._named(words) or next((i.refers_to for i in self._inside(words) if i.kind in ("rank", "role")), None)
        return named if named or lower in NOBODY else self._body(words)

    def _body(self, words: Passage) -> str:
        """Who speaks through a paper or a recording, the unit that words name, or else the words themselves."""
        found = self._signatures.signer_of(words) or self._signatures.heard_in(words)
        if not found and self._is_paper(words):
            issuer = next((i.refers_to for i in self._inside(words) if i.kind == "unit"), "")
            found = issuer or (self._paper if words.text.lower().startswith("the ") else "")
        return found or self._unit(words) or words.text

    def _named(self, words: Passage) -> str | None:
        """The person whom words name, and not only mention: `X`, `X's letter`, not `X's lawyer` or `a spokesman for X`."""
        head = head_of_words(self._span(words))
        people = [i for i in self._inside(words) if i.kind in ("person", "pronoun")]
        if people and self._is_paper(words):
            return people[0].refers_to
        for item in people:
            if item.kind == "person" and item.start <= head.idx < item.end:
                return item.refers_to
        for item in people:
            before = words.text[: item.start - words.start].lower()
            behind = words.text[item.end - words.start :]
            owner = behind[:2] in ("'s", "’s") or behind[:1] in ("'", "’") or (item.kind == "pronoun" and behind.strip())
            if not owner and not DESCRIBED.search(before):
                return item.refers_to
        return None

    def _is_paper(self, words: Passage) -> bool:
        """Say whether words are those for a paper or a recording: `a 7th Fleet statement`."""
        return holds_words(words.text[max(0, head_of_words(self._span(words)).idx - words.start) :])

    def _unit(self, words: Passage) -> str | None:
        """The unit that words name: `the Navy`, not `two sources in the Navy`."""
        inside = self._inside(words)
        if not inside or inside[-1].kind != "unit" or inside[-1].end < words.end - 1:
            return None
        before = words.text[: inside[-1].start - words.start].lower()
        return None if DESCRIBED.search(before) and inside[0] is inside[-1] else inside[-1].refers_to

    def _span(self, words: Passage) -> Span:
        span = self._marked.parsed.char_span(words.start, words.end, alignment_mode="expand")
        return span if span is not None else self._marked.parsed[0:1]

    # --- pronouns --------------------------------------------------------------------------------------------------------

    def _person_of_pronoun(self, speech: Speech) -> str | None:
        """Whoever `he` or `she` is: who spoke just before, else whom the pronoun stands for; nobody named in what is said."""
        words = speech.speaker
        if words is None:
            return None
        own = self._named_in(speech, words)
        last = self._heard_just_before(speech)
        here = self._same_pronoun(words) or next((i.refers_to for i in self._inside(words)), "")
        spoken = last.who if last is not None and last.kind == "person" else ""
        goes_on = spoken and (speech.direct or (speech.verb in SPEAKING and self._starts_sentence(words)))
        candidates = [spoken, here] if goes_on else [here, spoken]
        she = words.text.lower() in SHE
        for who in (*candidates, *self._subjects_before(words)):
            if who and who not in own and self._she.get(who, she) == she:
                return who
        # `Popov was dismissed, he said`: where nobody else can be meant, it is himself
        of_himself = here in own and not speech.direct and speech.content.start < words.start
        return here if of_himself and self._she.get(here, she) == she else None

    def _same_pronoun(self, words: Passage) -> str:
        """Whom the same pronoun stands for that is the subject of a clause before: `Asked whether she would stay, she said`."""
        sentence = self._marked.sentences[self._sentence_of(words.start)]
        before = (
            i for i in sentence.items if i.end <= words.start and i.kind == "pronoun" and i.text.lower() == words.text.lower()
        )
        return next((i.refers_to for i in before if self._is_subject(i) and not self._is_quoted(i.start)), "")

    def _is_quoted(self, offset: int) -> bool:
        return any(s.direct and s.content.start <= offset < s.content.end for s in self._marked.speech)

    def _named_in(self, speech: Speech, words: Passage) -> frozenset[str]:
        """Who is called by name in what somebody says of themselves as `he`: that is somebody else."""
        if speech.content.start > words.start and not speech.direct:
            return frozenset()
        named = self.items_between(speech.content.start, speech.content.end - 1)
        return frozenset(i.refers_to for i in named if i.kind == "person")

    def _starts_sentence(self, words: Passage) -> bool:
        return self._marked.sentences[self._sentence_of(words.start)].start == words.start

    def _subjects_before(self, words: Passage) -> list[str]:
        """The people whom the sentences before are about, the nearest first."""
        number = self._sentence_of(words.start)
        found = []
        for sentence in reversed(self._marked.sentences[max(0, number - SENTENCES_BACK) : number]):
            found += [i.refers_to for i in sentence.items if i.kind in ("person", "pronoun") and self._is_subject(i)]
        return found

    def _is_subject(self, item: Item) -> bool:
        span = self._marked.parsed.char_span(item.start, item.end, alignment_mode="expand")
        return span is not None and span.root.dep_ in SUBJECTS

    def _body_of_pronoun(self, speech: Speech) -> str | None:
        """Whatever `it` is: the body that spoke just before, else the unit or the paper that the sentence before is about."""
        last = self._heard_just_before(speech)
        if last is not None and last.kind == "body":
            return last.who
        number = self._sentence_of(_bounds(speech)[0])
        for sentence in reversed(self._marked.sentences[max(0, number - 1) : number + 1]):
            for item in sentence.items:
                if item.end > speech.content.start or item.kind not in ("unit", "word") or not self._is_subject(item):
                    continue
                who = item.refers_to or self._signatures.signer_of(Passage(item.start, item.end, item.text))
                if who:
                    return who
        return None

    def _many_heard(self, speech: Speech) -> str | None:
        """Who spoke just before, if the text names them by a description: `two officials` for `they` or `one of them`."""
        last = self._heard_just_before(speech)
        return last.who if last is not None and (last.many or last.kind == "body") else None


def place_of(speech: Speech) -> int:
    """Where a speech stands: at its cue, else where its words begin."""
    return speech.cue.start if speech.cue else speech.content.start


def _bounds(speech: Speech) -> tuple[int, int]:
    """The first place of a speech and its cue, and one past the last."""
    ends = [(p.start, p.end) for p in (speech.content, speech.cue, speech.speaker) if p]
    return min(start for start, _ in ends), max(end for _, end in ends)


def head_of_words(words: Span) -> Token:
    """The word that a description is about: the last noun that hangs on something outside it, else what the parser takes."""
    inside = range(words.start, words.end)
    free = [token for token in words if token.head is token or token.head.i not in inside]
    nouns = [token for token in free if token.tag_[:2] in {"NN", "PR", "CD"}]
    return nouns[-1] if nouns and words.root not in nouns else words.root
