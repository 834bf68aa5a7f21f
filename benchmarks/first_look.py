"""What the first look passes over: words that need no parser, the time saved, and the facts that are lost with them.

usage: first_look.py [--most N]

Reads ../shared/gold and ../shared/sfm (dense command news) and ../shared/wikinews (general news) whole and after a first look,
and compares. A fact is who held which office, whom something happened to, or who followed whom; people are told by surname,
since a sentence that is passed over may hold the given name. `renamed` facts are found with another name of the unit or role.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from pathlib import Path

from fasti.mentions.hopeful_sentences import hopeful_sentences, rough_sentences
from fasti.model.document import Document
from fasti.model.reading import Reading
from fasti.pipeline import read_document, skim_document

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
Fact = tuple[str, str, str]


def texts() -> dict[str, list[str]]:
    """Give the texts of each collection that there is."""
    found = {
        name: [
            text
            for path in sorted((SHARED / name).glob("*.txt"))
            if not path.stem.endswith("_meta") and len(text := path.read_text(encoding="utf-8")) > 100
        ]
        for name in ("gold", "sfm")
    }
    articles = SHARED / "wikinews" / "articles.jsonl"
    if articles.exists():
        found["wikinews"] = [json.loads(line)["text"] for line in articles.read_text(encoding="utf-8").splitlines()]
    return {name: kept for name, kept in found.items() if kept}


def surname(name: str) -> str:
    """Give the last word of a name, not counting `Jr`."""
    words = [word for word in name.split() if word.strip(".,") not in ("Jr", "Sr", "II", "III")]
    return (words or name.split())[-1]


def facts(reading: Reading | None) -> dict[str, set[Fact]]:
    """Give the facts of a reading, by kind."""
    if reading is None:
        return {"posts": set(), "events": set(), "succession": set(), "quotes": set()}
    who = {person.id: surname(person.name) for person in reading.people}
    units = {unit.id: unit.name for unit in reading.units}
    return {
        "posts": {(who[post.person], post.role, units.get(post.unit or "", "")) for post in reading.posts},
        "events": {(who[event.person], event.type, "") for event in reading.events},
        "succession": {(who.get(step.before, ""), who.get(step.after, ""), "") for step in reading.succession},
        "quotes": {(str(quote.passage.start), "", "") for quote in reading.quotes},
    }


def words_with_facts(reading: Reading) -> int:
    """Count the words of sentences that hold a fact, quotations apart: no choice of sentences can parse fewer and lose none."""
    claims = (reading.posts, reading.events, reading.succession)
    starts = [words.start for kind in claims for told in kind for words in told.evidence]
    text = reading.document.text
    return sum(len(text[start:end].split()) for start, end in rough_sentences(text) if any(start <= at < end for at in starts))


def compare(all_texts: list[str]) -> None:
    """Read texts whole and after a first look, and print what differs."""
    total, lost, renamed, added = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    seconds = Counter[str]()
    read = kept = least = 0
    for text in all_texts:
        document = Document(text, published="2019-01-01", language="en")
        kept += sum(len(text[begin:end].split()) for begin, end in hopeful_sentences(text))
        read += len(text.split())
        start = time.process_time()
        whole = read_document(document)
        middle = time.process_time()
        least += words_with_facts(whole)
        began = time.process_time()
        skimmed, _ = skim_document(document)
        seconds += Counter({"whole": middle - start, "look": time.process_time() - began})
        before, after = facts(whole), facts(skimmed)
        for kind, known in before.items():
            missing = known - after[kind]
            people = Counter(fact[0] for fact in after[kind] - known)
            for fact in missing:
                also = people[fact[0]] > 0
                people[fact[0]] -= also
                (renamed if also and kind == "posts" else lost)[kind] += 1
            total[kind] += len(known)
            added[kind] += people.total()
    print(f"  {kept / read:.0%} of {read:,} words parsed, {seconds['whole'] / seconds['look']:.1f} times as fast (CPU time)")
    print(f"  {least / read:.0%} stand in sentences that hold a fact: no choice of sentences can do with less")
    for kind in total:
        print(f"  {kind:<11} lost {lost[kind]} of {total[kind]}, renamed {renamed[kind]}, new {added[kind]}")
    claims = [kind for kind in total if kind != "quotes"]
    print(
        f"  facts lost  {sum(lost[kind] for kind in claims) / max(sum(total[kind] for kind in claims), 1):.1%}, quotations apart"
    )


def main() -> None:
    """Print, for each collection, what is saved and what is lost."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--most", type=int, default=1_000, help="texts of each collection")
    asked = parser.parse_args()
    read_document(Document("General Sample resigned.", language="en"))
    for name, all_texts in texts().items():
        print(f"{name}: {min(len(all_texts), asked.most)} texts")
        compare(all_texts[: asked.most])


if __name__ == "__main__":
    main()
