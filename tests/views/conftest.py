import pytest

from fasti.model.document import Document, Furniture
from fasti.model.mention import Link, Mention
from fasti.model.passage import Passage
from fasti.model.reading import Person, Reading, Unit
from fasti.model.statement import Event, Hierarchy, Post, Problem, Quotation, Succession

TEXT = (
    "Brigade gets a new commander\n\n"
    "Colonel Ana Sample took over the 3rd Brigade of the Northern Command from Brig. Ben Example on Tuesday, the ministry said. "
    "“The brigade stands ready,” Sample said on Telegram. Example was reportedly dismissed.\n"
)


def words(text, sought, nth=0):
    start = -1
    for _ in range(nth + 1):
        start = text.index(sought, start + 1)
    return Passage(start, start + len(sought), sought)


def brigade_reading(document):
    """One small reading of TEXT: two people, two units, a post held and one lost, a quotation."""
    text = document.text
    takeover = words(
        text, "Colonel Ana Sample took over the 3rd Brigade of the Northern Command from Brig. Ben Example on Tuesday"
    )
    dismissal = words(text, "Example was reportedly dismissed")
    ana = Mention("person", words(text, "Ana Sample"), "p1")
    rank = Mention("rank", words(text, "Colonel"))
    brigade = Mention("unit", words(text, "3rd Brigade"), "u1")
    return Reading(
        document=document,
        people=(
            Person("p1", "Ana Sample", ("Ana Sample", "Sample"), ("Colonel",), callsign="Heron", age=48),
            Person("p2", "Ben Example", ("Ben Example", "Example"), ("Brig.",)),
        ),
        units=(Unit("u1", "3rd Brigade", ("3rd Brigade",)), Unit("u2", "Northern Command", ("Northern Command",))),
        hierarchy=(Hierarchy("u1", "u2", (words(text, "3rd Brigade of the Northern Command"),)),),
        posts=(
            Post("p1", "commander", "u1", "current", "2023-07-11", None, None, "reported", ("the ministry",), (takeover,)),
            Post("p2", "commander", "u1", "former", None, "2023-07-11", "dismissed", "doubtful", (), (takeover, dismissal)),
        ),
        events=(Event("dismissed", "p2", None, "doubtful", (), (dismissal,)),),
        succession=(Succession("p2", "p1", "commander", "u1", (takeover,)),),
        quotes=(Quotation("p1", direct=True, passage=words(text, "The brigade stands ready,"), channel="Telegram"),),
        problems=(Problem(None, "The text gives two dates for one event."),),
        mentions=(ana, rank, brigade),
        links=(Link("has_rank", ana, rank), Link("is_posted", ana, brigade)),
    )


@pytest.fixture
def reading():
    return brigade_reading(
        Document(
            TEXT,
            title="Brigade gets a new commander",
            published="2023-07-13",
            publisher="The Sample Herald",
            url="https://herald.example/brigade",
            language="en",
            furniture=(Furniture("Share", 3, "share"), Furniture("Tweet", 30, "share")),
        )
    )


@pytest.fixture
def hostile_reading():
    """A report that tries every way out of a view."""
    attack = "</title><script>alert(1)</script>[red]\x1b[31m\u202e&\"'>"
    text = f"Colonel {attack} resigned\x07."
    evidence = (Passage(0, len(text), text),)
    return Reading(
        document=Document(
            text,
            title=attack,
            publisher=attack,
            published=attack,
            url='javascript:alert(1)//"',
            language='"><script>',
            furniture=(Furniture(attack, 0, attack),),
        ),
        people=(Person("p1", attack, (attack, attack), (attack, attack), callsign=attack),),
        units=(Unit("u1", attack, (attack,)),),
        posts=(Post("p1", attack, "u1", "current", attack, None, None, "reported", (attack,), evidence),),
        quotes=(Quotation(attack, direct=True, passage=evidence[0], channel=attack),),
        problems=(Problem(evidence[0], attack),),
    )
