"""Measure the record: a million statements about 200,000 tenures; adding per statement, 95th percentile of each question.

    python benchmarks/record.py [--statements 1000000] [--record sqlite:////tmp/bench.db] [--questions 300]

Prints one line of JSON per measure and the ratio of adding at the end to adding at one tenth of it.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

from fasti.errors import UnknownNameError
from fasti.model.document import Document
from fasti.model.passage import Passage
from fasti.model.reading import Person, Reading, Unit
from fasti.model.statement import Hierarchy, Post
from fasti.record import Record, open_record
from fasti.record.batches import STATEMENTS

#: as the issue asks: so many statements about one tenure, so many tenures in one post
STATEMENTS_PER_TENURE, TENURES_PER_POST, POSTS_PER_REPORT = 5, 5, 4
FIRST_DAY = date(1990, 1, 1)
SYLLABLES = [a + b for a in "bdfgklmnprstvz" for b in "aeiou"]
KINDS = ["Battalion", "Brigade", "Division", "Corps"]
OUTLETS = [f"Outlet {number}" for number in range(200)]
FILLER = [
    "officials",
    "soldiers",
    "parade",
    "ground",
    "morning",
    "statement",
    "region",
    "road",
    "border",
    "market",
    "council",
    "border",
    "weather",
    "harvest",
    "school",
    "bridge",
    "river",
]


def invented(number: int, syllables: int) -> str:
    """Spell a number as a name that no other number has."""
    word = ""
    for _ in range(syllables):
        number, rest = divmod(number, len(SYLLABLES))
        word += SYLLABLES[rest]
    return word.capitalize()


def holder(tenure: int) -> str:
    return f"{invented(tenure * 7919 % 5000, 2)} {invented(tenure * 31 + 5, 4)}ov"


def unit(post: int) -> str:
    return f"{post // 400 + 1}{'th'} {invented(post % 400, 3)} {KINDS[post % len(KINDS)]}"


def readings(statements: int, seed: int = 11) -> Iterator[Reading]:
    """Make reports of four posts each, in random order of posts, until there are so many statements."""
    chosen = random.Random(seed)  # noqa: S311 - the same invented world each time
    posts = statements // STATEMENTS_PER_TENURE // TENURES_PER_POST
    told = 0
    number = 0
    while told < statements:
        # the world grows with what is told of it: the same share of new and known at every size
        known = min(posts, told // STATEMENTS_PER_TENURE // TENURES_PER_POST + POSTS_PER_REPORT)
        era = chosen.randrange(TENURES_PER_POST)
        reading = report(number, era, [chosen.randrange(known) for _ in range(POSTS_PER_REPORT)], chosen)
        told += len(reading.posts) + len(reading.hierarchy)
        number += 1
        yield reading


def report(number: int, era: int, told_posts: list[int], chosen: random.Random) -> Reading:
    """Make one report: who commands some units in one era, and what one of them belongs to."""
    text = f"Report {number}: {' '.join(chosen.choices(FILLER, k=40))}.\n"
    units: dict[str, Unit] = {}
    people, posts, ties = [], [], []
    for place, post in enumerate(dict.fromkeys(told_posts)):
        who, what = holder(post * TENURES_PER_POST + era), unit(post)
        line = f"{who} commands the {what}."
        passage = Passage(len(text), len(text) + len(line), line)
        text += line + "\n"
        people.append(Person(f"p{place}", who, (who,)))
        units.setdefault(what, Unit(f"u{place}", what, (what,)))
        posts.append(Post(f"p{place}", "commander", units[what].id, "current", None, None, None, "asserted", (), (passage,)))
        if place == 0 and unit(post // 6) != what:
            above = units.setdefault(unit(post // 6), Unit("up", unit(post // 6), (unit(post // 6),)))
            ties.append(Hierarchy(units[what].id, above.id, (passage,)))
    published = FIRST_DAY + timedelta(days=730 * era + chosen.randrange(700))
    document = Document(text, f"Report {number}", published.isoformat(), None, chosen.choice(OUTLETS), "en")
    return Reading(document, tuple(people), tuple(units.values()), tuple(ties), tuple(posts))


def measure_adding(record: Record, statements: int) -> dict[str, float]:
    """Add until full; give microseconds per statement, on the clock and of the processor, around one tenth and at the end.

    Around one tenth is over the twentieth of all statements that lies about it; at the end, over the last twentieth.
    """
    batches: list[tuple[int, int, float, float]] = []
    told, batch, batched = 0, [], 0
    window = max(statements // 20, 1)
    for reading in readings(statements):
        batch.append(reading)
        batched += len(reading.posts) + len(reading.hierarchy)
        if batched >= min(STATEMENTS, window):
            begin, begun = time.perf_counter(), time.process_time()
            deque(record.add_many(batch), maxlen=0)
            clock, processor = time.perf_counter() - begin, time.process_time() - begun
            told += batched
            batches.append((told, batched, clock, processor))
            if told // window > (told - batched) // window:
                last = cost(batches, told - window, told)
                print(
                    json.dumps({"statements": told, "microseconds": round(last[0]), "of processor": round(last[1])}), flush=True
                )
            batch, batched = [], 0
    deque(record.add_many(batch), maxlen=0)
    early = cost(batches, statements // 10 - window // 2, statements // 10 + window // 2)
    late = cost(batches, told - window, told)
    return {"early": early[0], "late": late[0], "ratio": late[0] / early[0], "ratio of processor time": late[1] / early[1]}


def cost(batches: list[tuple[int, int, float, float]], after: int, until: int) -> tuple[float, float]:
    """Give microseconds per statement, on the clock and of the processor, of the batches that ended between two sizes."""
    chosen = [batch for batch in batches if after < batch[0] <= until] or batches[-1:]
    told = sum(batch[1] for batch in chosen)
    return sum(batch[2] for batch in chosen) / told * 1e6, sum(batch[3] for batch in chosen) / told * 1e6


def percentile(ask: Callable[[int], object], times: int) -> float:
    """Ask so many different questions; give the 95th percentile in milliseconds."""
    taken = []
    for number in range(times):
        begin = time.perf_counter()
        ask(number)
        taken.append(time.perf_counter() - begin)
    return sorted(taken)[int(len(taken) * 0.95)] * 1000


def measure_questions(record: Record, statements: int, times: int) -> dict[str, float]:
    chosen = random.Random(5)  # noqa: S311 - the same questions each time
    posts = max(statements // STATEMENTS_PER_TENURE // TENURES_PER_POST * 9 // 10, 1)
    days = [(FIRST_DAY + timedelta(days=chosen.randrange(3650))).isoformat() for _ in range(times)]
    units = [unit(chosen.randrange(posts)) for _ in range(times)]
    people = [holder(chosen.randrange(posts) // 4 * TENURES_PER_POST) for _ in range(times)]
    words = [
        [holder(chosen.randrange(posts)).split()[1], "border weather", chosen.choice(FILLER), "commands"][each % 4]
        for each in range(times)
    ]
    return {
        "who --on": percentile(lambda n: _asked(record.who, units[n], None, days[n]), times),
        "chain": percentile(lambda n: _asked(record.chain, units[n], days[n]), times),
        "person": percentile(lambda n: _asked(record.person, people[n]), times),
        "search": percentile(lambda n: record.search(words[n]), times),
    }


def _asked(ask: Callable[..., object], *words: object) -> object:
    try:
        return ask(*words)
    except UnknownNameError:
        return None


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--statements", type=int, default=1_000_000)
    parser.add_argument("--record")
    parser.add_argument("--questions", type=int, default=300)
    chosen = parser.parse_args()
    with (
        tempfile.TemporaryDirectory() as folder,
        open_record(chosen.record or f"sqlite:///{Path(folder) / 'bench.db'}") as record,
    ):
        adding = measure_adding(record, chosen.statements)
        print(
            json.dumps({"adding": {name: round(value, 2) for name, value in adding.items()}}),
            flush=True,
        )
        asked = measure_questions(record, chosen.statements, chosen.questions)
        print(json.dumps({"p95 milliseconds": {name: round(value, 1) for name, value in asked.items()}}))
    sys.exit(0)


if __name__ == "__main__":
    main()
