"""Units by number: where the name ends that starts with one, `58th Combined Arms Army`, `‘A’ Company`, `HQ 3 Division`."""

from __future__ import annotations

from fasti.lexicons.load import lexicon
from fasti.mentions.capital_runs import past_number_sign
from fasti.mentions.names_of_fields import of_end
from fasti.mentions.role_words import role_words, singular
from fasti.mentions.span import Ground
from fasti.mentions.tokens import Token
from fasti.mentions.unit_kinds import NUMBER, field_words, kinds
from fasti.mentions.unit_signs import bracketed_end

#: last words of whole services, of which nobody has ten
WHOLE = frozenset([*lexicon("units")["forces"]["services"], *lexicon("units")["forces"]["whole"]])
#: last words of numbered services, and kinds of command that one may have
SERVICES, COMMANDS = frozenset(["army", "force", "fleet", "corps"]), frozenset(["Command", "Center", "Centre", "Wing"])
#: marks of possession, and how many words whose they are take
POSSESSIVE, OWNER_LENGTH = frozenset(["'s", "’s"]), 2
#: the most words behind a number
BEHIND_NUMBER = 6
OPENS, CLOSES = "‘“'\"", "’”'\""


def numbered_end(tokens: list[Token], at: int, ground: Ground) -> int:
    """Where the unit ends that starts with a number at token `at`, or with its `HQ`; 0 if none does."""
    if is_headquarters(tokens[at]) and at + 1 < len(tokens) and _past_number(tokens, at + 1):
        return numbered_end(tokens, at + 1, ground)
    here = _past_number(tokens, at)
    if not here:
        return 0
    if field := _past_field(tokens, at, here, ground):
        return field
    spelled = tokens[here - 1].is_capital and tokens[here - 1].text.isalpha()
    last = 0
    for n in range(here, min(len(tokens), here + BEHIND_NUMBER)):
        token = tokens[n]
        if _in_brackets(tokens, n, here):
            continue
        named = token.is_capital and token.text[0].isalpha() and not last
        region = _is_region(tokens, n)
        field = token.is_capital and token.lower in field_words()
        if (
            _is_weapon(tokens, at, n)
            or not ground.free(token.start, token.end)
            or not (named or region or field or token.lower in kinds()["known"])
        ):
            break
        if region or (token.lower in kinds()["numbered"] and (token.is_capital or not (spelled or _is_many(tokens, n)))):
            last = n + 1
    return bracketed_end(tokens, _past_command(tokens, last, ground)) if last else 0


def _past_field(tokens: list[Token], at: int, here: int, ground: Ground) -> int:
    """`No. 8 Bureau of Special Operations`, `3rd Department of Counter Terrorism`: behind its field of work; 0 if it has none."""
    body = tokens[here] if here < len(tokens) else tokens[at]
    counts = tokens[here - 1].text.isdigit() and here - at == 1
    if counts or not body.is_capital or body.lower not in kinds()["before_of"] - kinds()["field"]:
        return 0
    return of_end(tokens, here + 1, ground, named=True)


def _past_command(tokens: list[Token], end: int, ground: Ground) -> int:
    """`1st Air Force Operations Command`: where the command ends that is a numbered service's; `end` itself if none follows."""
    if tokens[end - 1].lower not in SERVICES:
        return end
    n = end
    while n < len(tokens) and tokens[n].is_capital and tokens[n].lower in field_words() | kinds()["arms"]:
        n += 1
    closes = end < n < len(tokens) and tokens[n].text in COMMANDS and ground.free(tokens[end].start, tokens[n].end)
    return n + 1 if closes else end


def _is_weapon(tokens: list[Token], at: int, n: int) -> bool:
    """`AK 47 Rifles`: behind a code in capitals a number of rifles is a make of them."""
    return tokens[n].lower == "rifles" and at > 0 and tokens[at - 1].text.isupper()


def _in_brackets(tokens: list[Token], n: int, first: int) -> bool:
    """`72nd Infantry (Resolute) Battalion`: a bracket, or what it holds, between an arm and its kind."""
    opens = next((at for at in (n, n - 1, n - 2) if first < at and tokens[at].text == "("), 0)
    behind = tokens[opens + 2 : opens + 4] if opens else []
    return len(behind) > 1 and behind[0].text == ")" and behind[1].is_capital and behind[1].lower in kinds()["numbered"]


def _is_many(tokens: list[Token], n: int) -> bool:
    """`3 brigades`, `333 Battalion troop`, `30 police officers`: a kind in lower case that means several units, or people."""
    word, behind = tokens[n].lower, [token.lower for token in tokens[n + 1 : n + 2]]
    counted = any(singular(after) in role_words().heads and after.endswith("s") for after in behind)
    return word.endswith("s") or word == "troop" or counted or (word in WHOLE and tokens[n - 1].text.isdigit())


def is_headquarters(token: Token) -> bool:
    """`HQ 3 Division`: a word before a number that means the headquarters of the unit behind it."""
    return token.is_capital and token.lower in ("hq", "headquarters", "headquarter")


def _is_region(tokens: list[Token], n: int) -> bool:
    """`1st Army Region`, `No. 2 Police Station`, `the police's 2nd Region`: they need an arm, or a force that owns them."""
    owned = n > OWNER_LENGTH and tokens[n - 2].text in POSSESSIVE and tokens[n - 3].lower in kinds()["named"]
    region = tokens[n].lower in kinds()["numbered_behind"] and (tokens[n - 1].lower in kinds()["known"] or owned)
    post = tokens[n].lower in kinds()["named_behind"] and tokens[n - 1].lower in kinds()["arms"]
    return tokens[n].is_capital and (region or post)


def _past_number(tokens: list[Token], at: int) -> int:
    """The token behind a number (`58th`, `No. 3`, `‘A’`, `Third`) that starts at `at`; 0 if none does."""
    at = past_number_sign(tokens, at)
    first = tokens[at]
    if first.text in OPENS and at + 2 < len(tokens) and tokens[at + 2].text in CLOSES and NUMBER.fullmatch(tokens[at + 1].text):
        return at + 3
    owned = at > 0 and (tokens[at - 1].text in POSSESSIVE or tokens[at - 1].lower in ("its", "their"))
    numbered = NUMBER.fullmatch(first.text) or (first.lower in kinds()["numbers"] and (first.is_capital or owned))
    return at + 1 if numbered else 0
