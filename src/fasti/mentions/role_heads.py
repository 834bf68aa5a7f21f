"""Heads of roles: where an office stands, whole (`chief of staff`), short (`GOC`) or by its last word (`commander`)."""

from __future__ import annotations

from fasti.mentions.role_words import role_words, singular
from fasti.mentions.tokens import Token

#: how many grades may stand before the head that they belong to, and how far apart two words of an office are
GRADES, GAP = 3, 2
#: what follows `in charge` where it is no office by itself: `remains in charge as acting head`
ALONE = frozenset(["as", "since", "from", "until", "when", "while", "during", "after", "before", "and", "there"])
#: marks of possession
POSSESSIVE = [["'s"], ["’s"]]
#: words before a part of the body: `in the head`
ON_A_BODY, OWNED = frozenset(("in", "on", "over", "above")), frozenset(("the", "his", "her", "their"))


def head_end(tokens: list[Token], at: int) -> int:
    """Where the office ends that starts at token `at`, without its field of work; 0 if none does."""
    words, token = role_words(), tokens[at]
    if token.text in words.short:
        return at + 1
    if token.text in words.dotted:
        return at + 2 if _is_cut_short(tokens, at) else 0
    for phrase in words.fixed.get(token.lower, []) + words.fixed.get(token.lower.removesuffix("s"), []):
        if _stands_at(tokens, at, phrase):
            return at + len(phrase)
    return at + 1 if singular(token.lower) in words.heads and not _is_verb(tokens, at) and not _is_of_a_body(tokens, at) else 0


def _is_cut_short(tokens: list[Token], at: int) -> bool:
    """`Gov. Weber`: a stop and a name behind a short form."""
    stop, name = tokens[at + 1 : at + 2], tokens[at + 2 : at + 3]
    return bool(name) and stop[0].text == "." and stop[0].start == tokens[at].end and name[0].is_capital


def is_only_a_grade(tokens: list[Token], at: int, end: int) -> bool:
    """`Deputy` in `Deputy Force Public Relations Officer`, `the caretaker president`: a head that is another office's grade."""
    before = role_words().before
    if end == at + 1 < len(tokens) and tokens[at].lower in role_words().status:
        return bool(head_end(tokens, end)) and tokens[end].start - tokens[at].end <= GAP
    if end != at + 1 or tokens[at].lower not in before:
        return False
    n = end
    while n < min(len(tokens), end + GRADES + 1) and not head_end(tokens, n) and tokens[n].lower in before:
        n += 1
    return n < len(tokens) and bool(head_end(tokens, n)) and tokens[n].start - tokens[n - 1].end <= GAP


def _stands_at(tokens: list[Token], at: int, phrase: list[str]) -> bool:
    """Say whether the words of an office stand at a token, each of them in the singular or plural.

    `commander General X`: a capital word behind a small one is the rank of a name.
    """
    there = tokens[at : at + len(phrase)]
    if phrase[0] == "member" and [token.text for token in tokens[at + len(phrase) : at + len(phrase) + 1]] in POSSESSIVE:
        return False  # `a member of parliament's security committee`
    if phrase == ["in", "charge"] and tokens[at + 2 : at + 3] and tokens[at + 2].lower in ALONE:
        return False
    if len(there) != len(phrase) or (there[-1].text == "General" and there[0].text.islower()):
        return False
    return all(t.lower in (word, word + "s") for t, word in zip(there, phrase, strict=True))


def _is_of_a_body(tokens: list[Token], at: int) -> bool:
    """`shot in the head`, `a wound to his head`: a part of somebody's body, and not the head of anything."""
    if tokens[at].text not in ("head", "heads") or [t.lower for t in tokens[at + 1 : at + 2]] in (["of"], ["for"]):
        return False
    before = [t.lower for t in tokens[max(0, at - 2) : at]]
    return len(before) == 2 and before[0] in ON_A_BODY and before[1] in OWNED  # noqa: PLR2004


def _is_verb(tokens: list[Token], at: int) -> bool:
    """`heads the unit`, `will chair`: a head that is a verb here; `Joint Chiefs` are no heads either."""
    token, before = tokens[at], tokens[at - 1].lower if at else ""
    if token.lower == "chiefs":
        return before == "joint"
    if token.lower == "chairs":
        return True
    if token.lower not in ("head", "heads", "chair"):
        return False
    if [t.lower for t in tokens[at : at + 2]] == ["chair", "in"]:  # a professor's
        return True
    noun = token.lower in ("head", "chair") or token.is_capital or before in ("the", "department", "service")
    return before in ("to", "will", "would", "who", "currently", "also") or not noun
