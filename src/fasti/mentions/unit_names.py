"""Names of units: where one ends, numbered (`58th Army`), named (`Ministry of Defence`) or an operation."""

from __future__ import annotations

from fasti.lexicons.load import lexicon
from fasti.mentions.capital_runs import LONGEST_NUMBER, past_written_number
from fasti.mentions.role_functions import goes_on_as_name
from fasti.mentions.role_words import role_words, singular
from fasti.mentions.span import Ground
from fasti.mentions.tokens import Token
from fasti.mentions.unit_kinds import NUMBER, field_words, kinds, lower_case_kinds

#: heads of office whose field of work may follow a comma
WITH_COMMA = frozenset(lexicon("roles")["heads"]["with_comma"])
#: capital words that are no name
NO_NAME = frozenset(lexicon("names")["never"])
#: last words of whole services, of which nobody has ten
WHOLE = frozenset([*lexicon("units")["forces"]["services"], *lexicon("units")["forces"]["whole"]])
#: the longest name that is still a name; the most words behind a number, and of an operation
LONGEST, BEHIND_NUMBER, OPERATION = 9, 6, 3
#: words that begin the name of an operation
OPERATIONS = frozenset(["operation", "operations", "exercise"])
OPENS, CLOSES = "‘“'\"", "’”'\""


def numbered_end(tokens: list[Token], at: int, ground: Ground) -> int:
    """Where the unit ends that starts with a number at token `at`, or with its `HQ`; 0 if none does."""
    if is_headquarters(tokens[at]) and at + 1 < len(tokens) and _past_number(tokens, at + 1):
        return numbered_end(tokens, at + 1, ground)
    here = _past_number(tokens, at)
    if not here:
        return 0
    spelled = tokens[at].lower in kinds()["numbers"] or tokens[at].text.isalpha()
    last = 0
    for n in range(here, min(len(tokens), here + BEHIND_NUMBER)):
        token = tokens[n]
        if _in_brackets(tokens, n, here):
            continue
        named = token.is_capital and token.text[0].isalpha() and not last
        region = n > here and _is_region(tokens, n)
        if not ground.free(token.start, token.end) or not (named or region or token.lower in kinds()["known"]):
            break
        if region or (token.lower in kinds()["numbered"] and (token.is_capital or not (spelled or _is_many(tokens, n)))):
            last = n + 1
    return _bracketed_end(tokens, last) if last else 0


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


def _bracketed_end(tokens: list[Token], end: int) -> int:
    """`Fleet Support Group (West)`: where the brackets close that tell a unit from its sister; `end` itself if none do."""
    opens, inside, closes = ([token.lower for token in tokens[end : end + 3]] + ["", "", ""])[:3]
    return end + 3 if opens == "(" and closes == ")" and inside in kinds()["sides"] else end


def is_headquarters(token: Token) -> bool:
    """`HQ 3 Division`: a word before a number that means the headquarters of the unit behind it."""
    return token.is_capital and token.lower in ("hq", "headquarters", "headquarter")


def _is_region(tokens: list[Token], n: int) -> bool:
    """`1st Army Region`: a kind that makes a unit only behind an arm or another kind."""
    behind_kind = tokens[n - 1].lower in kinds()["known"]
    return tokens[n].is_capital and tokens[n].lower in kinds()["numbered_behind"] and behind_kind


def _past_number(tokens: list[Token], at: int) -> int:
    """The token behind a number (`58th`, `‘A’`, `Third`) that starts at `at`; 0 if none does."""
    first = tokens[at]
    if first.text in OPENS and at + 2 < len(tokens) and tokens[at + 2].text in CLOSES and NUMBER.fullmatch(tokens[at + 1].text):
        return at + 3
    numbered = NUMBER.fullmatch(first.text) or (first.lower in kinds()["numbers"] and first.is_capital)
    return at + 1 if numbered else 0


def named_end(tokens: list[Token], at: int, ground: Ground) -> int:
    """Where the unit ends whose name starts at token `at`: `Southern Military District`, `Zone 2`; 0 if none does."""
    first = tokens[at]
    if first.lower in OPERATIONS:
        return 0 if _is_work(tokens, at, ground) else _operation_end(tokens, at)
    if not first.is_capital or first.lower in ("the", "a", "an", "of", "and"):
        return 0
    if numbered := _past_own_number(tokens, at):
        return numbered
    if at > 1 and tokens[at - 1].text == "," and tokens[at - 2].lower in WITH_COMMA and (field := field_end(tokens, at)):
        return field
    barred = first.lower in kinds()["never_first"] and not _is_new(tokens, at)
    return 0 if barred else _kind_end(tokens, at, ground)


def _past_own_number(tokens: list[Token], at: int) -> int:
    """Where `Zone 2`, `Region No. 3` ends, whose kind at `at` stands before its number; 0 if no number does."""
    if tokens[at].lower not in kinds()["before_number"] or at + 1 >= len(tokens):
        return 0
    number = tokens[at + 1].text
    if NUMBER.fullmatch(number) and len(number) <= LONGEST_NUMBER:
        return at + 2
    end = past_written_number(tokens, at + 1)
    return end if end > at + 1 else 0


def _is_new(tokens: list[Token], at: int) -> bool:
    """`the New Progressive Party`: within a sentence a capital shows that the word belongs to the name."""
    return tokens[at].text == "New" and at > 0 and tokens[at - 1].text.islower()


def _is_work(tokens: list[Token], at: int, ground: Ground) -> bool:
    """`Director Operations Bello`, `a Critical Operation Enabler`, `an operation Friday`: work, and no operation's name."""
    before = tokens[at - 1] if at else tokens[at]
    if not tokens[at].is_capital:
        name = tokens[at + 1 : at + 3]
        return tokens[at].lower != "operation" or len([t for t in name if t.is_capital and t.lower not in NO_NAME]) < len(name)
    if tokens[at].lower == "operations":
        return not ground.free(before.start, before.end)
    if at <= 1 or not before.is_capital or not before.text.isalpha() or before.text.isupper():
        return False
    opens = not (tokens[at - 2].text[0].isalnum() or tokens[at - 2].text == ",")
    named = before.lower in NO_NAME or before.lower in kinds()["named"] | kinds()["arms"]
    return not opens and not named and ground.free(before.start, before.end)


def _kind_end(tokens: list[Token], at: int, ground: Ground) -> int:
    """Where the name ends with its last kind of unit, or with what stands behind `of`; 0 if it shows no kind."""
    best = 0
    for n in range(at, _capital_run(tokens, at, ground)):
        if n > at and tokens[n].lower not in kinds()["named"] and (numbered := _past_own_number(tokens, n)):
            return numbered
        behind_arm = tokens[n].lower in kinds()["named_behind"] and tokens[n - 1].lower in kinds()["arms"]
        if n > at and (tokens[n].lower in kinds()["named"] or behind_arm):
            best = n + 1
        if tokens[n].lower in kinds()["before_of"] and tokens[n].lower in kinds()["named"]:
            best = max(best, _of_end(tokens, n + 1, ground))
    return _past_sign(tokens, best, ground) if best else _lower_case_end(tokens, _capital_run(tokens, at, ground), ground)


def _past_sign(tokens: list[Token], end: int, ground: Ground) -> int:
    """Where a name ends with what tells it from its sisters: `Task Force Tiger`, `Light Infantry Division 33`, `Group (West)`."""
    if (numbered := past_written_number(tokens, end)) > end:
        return numbered
    sign, behind = tokens[end : end + 1], tokens[end + 1 : end + 2]
    if not sign or not ground.free(sign[0].start, sign[0].end):
        return end
    task_force = [token.lower for token in tokens[end - 2 : end]] == ["task", "force"]
    if task_force and sign[0].is_capital and sign[0].text.isalpha() and sign[0].lower not in kinds()["known"] | NO_NAME:
        return end + 1
    number = sign[0].text.isdigit() and len(sign[0].text) <= LONGEST_NUMBER  # a year is none
    numbered = tokens[end - 1].lower in kinds()["before_number"] and number
    if numbered and not (behind and behind[0].text[0].isalnum() and behind[0].is_capital):
        return end + 1
    return _bracketed_end(tokens, end)


def _lower_case_end(tokens: list[Token], at: int, ground: Ground) -> int:
    """Where the kind in lower case ends that starts at `at`, behind a name: `Papua regional military command`; 0 if none does."""
    if tokens[at - 1].lower in NO_NAME:
        return 0
    ends = [at + len(words) for words in lower_case_kinds() if [token.text for token in tokens[at : at + len(words)]] == words]
    end = max(ends, default=0)
    return end if end and ground.free(tokens[at].start, tokens[end - 1].end) else 0


def field_end(tokens: list[Token], at: int) -> int:
    """`Director, Army Public Relations`: where a field of work ends that stands where a unit could; 0 if none does."""
    n = at
    while n < len(tokens) and (tokens[n].lower in field_words() or (tokens[n].lower in ("and", "&") and n > at)):
        n += 1
    while n > at and tokens[n - 1].lower in ("and", "&"):
        n -= 1
    is_unit = n < len(tokens) and tokens[n].lower in kinds()["named"]
    return n if n > at and not is_unit and not goes_on_as_name(tokens, n) else 0


def _capital_run(tokens: list[Token], at: int, ground: Ground) -> int:
    """Where the run of capital words ends; `and` bridges two of them as long as no kind has come yet, an arm always."""
    end, seen_kind = at, False
    for n in range(at, min(len(tokens), at + LONGEST)):
        token = tokens[n]
        if not ground.free(token.start, token.end) or (n > at and _begins_operation(tokens, n)):
            break
        if token.is_capital and token.text[0].isalpha() and token.lower not in ("the", "of"):
            end = n + 1
            seen_kind = seen_kind or (n > at and token.lower in kinds()["named"])
        elif n == at or not _is_bridge(tokens, n, seen_kind=seen_kind) or _is_somebody(tokens, at, n, ground):
            break
    return end


def _begins_operation(tokens: list[Token], n: int) -> bool:
    """`Joint Task Force Operation Thunder`: the operation's begins behind the unit's; not in `Special Operation Battalion`."""
    behind = tokens[n + 1 : n + 2]
    named = any(t.is_capital and t.lower not in kinds()["named"] for t in behind)
    return tokens[n].text.lower() == "operation" and tokens[n].is_capital and named


def _is_somebody(tokens: list[Token], at: int, end: int, ground: Ground) -> bool:
    """`Minister Ivo Brandt and National Assembly`: names right behind an office, none of them a word of units or fields."""
    while at > 0 and tokens[at - 1].is_capital and ground.free(tokens[at - 1].start, tokens[at - 1].end):
        at -= 1
    behind = at > 0 and not ground.free(tokens[at - 1].start, tokens[at - 1].end) and tokens[at - 1].text[0].isalpha()
    known = kinds()["known"] | kinds()["named"] | field_words()
    return behind and end - at > 1 and known.isdisjoint(token.lower for token in tokens[at:end])


def _is_bridge(tokens: list[Token], n: int, *, seen_kind: bool) -> bool:
    """Say whether a small word goes on with a name: `Training and Doctrine Command`, `Command and Staff College`."""
    if n + 1 >= len(tokens) or not tokens[n + 1].is_capital:
        return False
    if tokens[n].text == "." and tokens[n - 1].text == "St":
        return True
    if seen_kind and tokens[n].lower == "and" and tokens[n + 1].lower in kinds()["twins"]:
        return True
    if tokens[n].lower in ("and", "&") and (not seen_kind or [t.lower for t in tokens[n : n + 3]] == ["and", "staff", "college"]):
        return True
    return tokens[n].lower in kinds()["arms"]


def _of_end(tokens: list[Token], end: int, ground: Ground) -> int:
    """Where `of [the] Xxxx and Xxxx` ends that follows a kind such as `Ministry`; 0 if nothing does."""
    n = end
    if n >= len(tokens) or tokens[n].lower not in ("of", "for"):
        return 0
    n += 2 if n + 1 < len(tokens) and tokens[n + 1].lower == "the" else 1
    last = 0
    for at in range(n, min(len(tokens), end + LONGEST)):
        token = tokens[at]
        if not ground.free(token.start, token.end):
            break
        if token.is_capital and token.text[0].isalpha():
            last = at + 1
        elif token.lower not in ("and", "&", "of", "for") or not last:
            break
    return last


def _operation_end(tokens: list[Token], at: int) -> int:
    """Where `Operation NAME` ends, with the quotation marks around the name; 0 if no name follows."""
    quoted = at + 1 < len(tokens) and tokens[at + 1].text in OPENS
    first = end = at + 2 if quoted else at + 1
    while end < len(tokens) and end < first + OPERATION and tokens[end].is_capital and tokens[end].text[0].isalpha():
        end += 1
    if end == first:
        return 0
    return end + 1 if quoted and end < len(tokens) and tokens[end].text in CLOSES else end
