"""How sure the text is: hedges, denials and futures in the clause around a verb."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from fasti.lexicons.load import lexicon
from fasti.model.marked import Item
from fasti.model.statement import Certainty
from fasti.statements.row import Row

#: how many words before its verb a hedge may stand
REACH = 8
#: letters that a clause begins behind
WALL = 'CZPXQ."()'
#: how far before its verb a wish may stand, `unlikely that`, and `rejected reports that`
WISH, UNLIKELY_REACH, REJECTION = 16, 12, 28
#: words before a gerund that make it an aim: `calls for ousting X`
AIMS = frozenset(lexicon("hedges")["aims"]["words"])
#: words before a verb by which it did not happen: `was [nearly] killed`
NEARLY = frozenset(lexicon("hedges")["nearly"]["words"])
#: before a verb in the infinitive: `to be`
INFINITIVE = re.compile(r"tB?$")
_FALSE, _OPEN = ("|".join(lexicon("hedges")[key]["words"]) for key in ("refuted", "unlikely"))
#: what a sentence says of the report it has just told: `are false`
REFUTED = re.compile(rf"^[^.;]{{0,60}}\b(?:is|are|was|were) (?:{_FALSE})\b")
_DENIALS = "|".join(lexicon("voices")["denied_claims"]["verbs"])
_CLAIMS = "|".join(lexicon("voices")["denied_claims"]["claims"] + lexicon("hedges")["claims"]["words"])
#: what somebody says of the claim that the sentence goes on to tell: `rejected reports that`
REJECTED = re.compile(
    rf"\b(?:(?:{_DENIALS}) (?:[\w-]+ ){{0,4}}(?:{_CLAIMS})(?: (?!that|of)[\w-]+){{0,5}} (?:that|of)|(?:{_FALSE}) that)\b"
    r"(?:[^,]|, [^,]{1,40} ,)*$"
)
#: what a sentence says of the claim that it goes on to tell: `it is unlikely that`
UNLIKELY = re.compile(rf"\b(?:{_OPEN}) (?:that|whether|if)\b")
_HEARSAY, _CONDITIONS = ("|".join(lexicon("hedges")[key]["words"]) for key in ("hearsay", "conditions"))
#: what nobody stands for: `it is understood that`
HEARSAY = re.compile(rf"\bit (?:is|was|has been|had been) (?:[a-z]+ly )?(?:{_HEARSAY})(?: that)?\b[^,]*$")
#: what is only talked of: `there is a rumour in the town that`
_TALK = "|".join(lexicon("hedges")["talk"]["words"])
TALK = re.compile(rf"\bthere (?:is|are|was|were|has been|have been) (?:[\w-]+ ){{0,2}}(?:{_TALK}) (?:[\w'-]+ ){{0,5}}that\b")
_DEMANDS, _FINITE = ("|".join(lexicon("hedges")["demands"][key]) for key in ("words", "finite"))
#: what somebody only wants: `demanded that X [be]`, not `insisted that X was`
DEMANDED = re.compile(rf"\b(?:{_DEMANDS}) that\b(?:(?!\b(?:{_FINITE})\b)[^,])*$")
#: a clause that begins with a condition: `if X is`
CONDITION = re.compile(rf"\b(?<!even )(?<!as )(?:{_CONDITIONS})\b[^,]*$")


@lru_cache(maxsize=1)
def patterns() -> dict[str, re.Pattern[str]]:
    """One pattern for each way of being less than sure."""
    return {
        name: re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(w) for w in sorted(words, key=len, reverse=True))})(?!\w)")
        for name, words in lexicon("hedges").items()
        if isinstance(words, list)
    }


def clause_before(row: Row, start: int) -> str:
    """The words of the clause before a verb, as far as a hedge may stand, in lower case."""
    first = start
    while first > 0 and start - first < REACH and row.letters[first - 1] not in WALL:
        first -= 1
    return _words(row.items[first:start]).replace("’", "'")


def _words(items: Iterable[Item]) -> str:
    """The words of items in lower case, but for days: `on May 2` is no `may`."""
    return " ".join(item.text.lower() for item in items if item.kind != "time")


def is_wished(row: Row, start: int) -> bool:
    """`called for X to be dismissed`, `urged the president to dismiss X`: an infinitive that hangs on a wish before the name."""
    if not INFINITIVE.search(row.letters[:start]):
        return False
    return bool(patterns()["unreal"].search(_sentence_before(row, start)))


def certainty_of(row: Row, start: int, end: int) -> Certainty | None:
    """How sure the text is of the event told from `start` to `end`, or `None` where it is no event at all."""
    before, found = clause_before(row, start), patterns()
    if found["denied"].search(before) or REFUTED.search(_words(row.items[end:])) or _is_rejected(row, start):
        return "denied"
    if (
        found["unsure"].search(before)
        or _is_unlikely(row, start)
        or HEARSAY.search(_sentence_before(row, start))
        or _is_talk(row, start)
    ):
        return "doubtful"
    if (
        found["unreal"].search(before)
        or _is_aim(row, start)
        or (start > 0 and row.items[start - 1].name in NEARLY)
        or _is_demanded(row, start)
        or CONDITION.search(_sentence_before(row, start))
    ):
        return None
    if found["predicted"].search(before):
        return "predicted"
    if found["doubtful"].search(before) or found["doubtful"].match(_words(row.items[end : end + 2])):
        return "doubtful"
    return _shared_certainty(row, start)


def is_brushed_aside(row: Row, end: int) -> bool:
    """`a report the army dismissed as “fiction”`, `dismissed as false`: a claim is dismissed and nobody."""
    behind = [item.text.lower() for item in row.items[end : end + 2]]
    return behind[:1] == ["as"] and (row.letters[end + 1 : end + 2] == '"' or bool(re.match(rf"(?:{_FALSE})$", behind[-1])))


def _shared_certainty(row: Row, start: int) -> Certainty | None:
    """`was allegedly suspended and arrested`: what is said of the first of two verbs holds for both, if only `and` parts them."""
    first = row.grammar.coordinated_with(row.items[start].start) if row.grammar and row.letters[:start].endswith("X") else None
    at = row.at(first) if first is not None else start
    return certainty_of(row, at, at + 1) if at < start else "asserted"


def _sentence_before(row: Row, start: int, reach: int = WISH) -> str:
    """The words of the sentence before a verb, as far as a wish may stand, beyond names."""
    first = max(row.letters.rfind(mark, 0, start) for mark in 'Z".') + 1
    return _words(row.items[max(first, start - reach) : start])


def _is_rejected(row: Row, start: int) -> bool:
    """`rejected reports that X would be charged`, `it is untrue that`: farther from the verb than others, and beyond the name."""
    return bool(REJECTED.search(_sentence_before(row, start, REJECTION)))


def _is_unlikely(row: Row, start: int) -> bool:
    """`It is unlikely that X was dismissed`: farther from the verb than other hedges, and beyond the name."""
    first = max(row.letters.rfind("Z", 0, start) + 1, start - UNLIKELY_REACH)
    return bool(UNLIKELY.search(_words(row.items[first:start])))


def _is_talk(row: Row, start: int) -> bool:
    """`There is a rumour that X, the R of U, is alive and was transferred`: however far the sentence goes on."""
    return bool(TALK.search(_words(row.items[row.letters.rfind("Z", 0, start) + 1 : start])))


def _is_demanded(row: Row, start: int) -> bool:
    """`demanded that X resign`: a bare verb of what somebody wants."""
    return bool(DEMANDED.search(_sentence_before(row, start)))


def _is_aim(row: Row, start: int) -> bool:
    """`calls for ousting X`: a gerund behind a preposition tells what is wanted, and no event."""
    return row.items[start].name.endswith("ing") and start > 0 and row.items[start - 1].name in AIMS
