"""Posts and events of a whole text: every scene adds to the drafts, events move the posts they are about, and impossible ones are set aside."""

from __future__ import annotations

import re

from fasti.lexicons.load import lexicon
from fasti.model.marked import Item, MarkedText
from fasti.statements.commanding import find_commands, held_since
from fasti.statements.dating import day_near, span_of
from fasti.statements.drafts import EventDraft, PostDraft, merge_post
from fasti.statements.hedging import certainty_of
from fasti.statements.offices import Office
from fasti.statements.row import Row
from fasti.statements.scene import Scene
from fasti.statements.ties import Tie
from fasti.statements.triggers import Trigger
from fasti.statements.voices import Voices

#: events that end the post they are about, and how
ENDS = {"dismissed": "dismissed", "resigned": "resigned", "retired": "retired", "killed": "killed", "died": "died"}
#: events that start one
STARTS = frozenset(["appointed", "transferred", "promoted"])
#: between a verb and the office it is about
TO_OFFICE = re.compile(r"[AtDSwL'hKPXCNUITfpBO]{0,12}$")


class Drafting:
    """The drafts of one document, scene by scene."""

    def __init__(self, marked: MarkedText) -> None:
        self.marked = marked
        self.voices = Voices(marked)
        self.posts: list[PostDraft] = []
        self.events: list[EventDraft] = []
        self._of_tie: dict[int, PostDraft] = {}
        #: every name that stands with an office in its sentence, and that office
        self.holdings: list[tuple[Scene, Item, Office]] = []
        #: every name that stands with a unit it is moved to or from
        self.postings: list[tuple[Scene, Item, Item]] = []
        self.service = Services(marked)

    def add_scene(self, scene: Scene) -> None:
        """Take in what one sentence says."""
        tied = {id(tie.office) for tie in scene.ties}
        by_office: dict[int, PostDraft] = {}
        for tie in scene.ties:
            self.holdings.append((scene, tie.holder, tie.office))
            by_office[id(tie.office)] = self._of_tie[id(tie)] = self._tied_post(scene, tie)
        for trigger in scene.triggers:
            self._add_trigger(scene, trigger, tied, by_office)
        self._add_commands(scene)

    def tied(self, tie: Tie) -> PostDraft | None:
        """The draft that a tie went into."""
        return self._of_tie.get(id(tie))

    def _tied_post(self, scene: Scene, tie: Tie) -> PostDraft:
        status, firm = tie_status(scene, tie)
        starts, ends = span_of(scene.row, tie.start, max(tie.end, tie.office.end))
        post = PostDraft(
            tie.person,
            role_name(tie.office),
            self.unit_of(tie.office),
            status,
            [scene.passage(tie.start, tie.end)],
            starts,
            ends,
            firm=firm,
        )
        post.above = [u.refers_to for u in tie.office.units[1:]]
        post.past = "former" in tie.status
        post.new = "current" in tie.status or bool(re.search(r"N", tie.between)) or tie.how == "inverse"
        if tie.how == "copula":
            self._attribute(post, scene, tie.start, tie.end)
        return merge_post(self.posts, post)

    def _add_commands(self, scene: Scene) -> None:
        """Posts told by verbs of command, and since when a post has been held."""
        for command in find_commands(scene.row):
            person = scene.row.items[command.who].refers_to
            for unit in command.units:
                starts, ends = span_of(scene.row, command.start, command.end)
                status = "former" if command.over else "current"
                merge_post(
                    self.posts,
                    PostDraft(
                        person,
                        command.role,
                        unit.refers_to,
                        status,
                        [scene.passage(command.start, command.end)],
                        starts,
                        ends,
                        firm=command.over,
                    ),
                )
        if held := held_since(scene.row):
            person = scene.row.items[held[0]].refers_to
            posts = [p for p in self.posts if p.person == person and not p.starts]
            if posts:
                posts[-1].starts = held[1]

    def _attribute(self, draft: PostDraft | EventDraft, scene: Scene, start: int, end: int) -> None:
        words = scene.passage(start, end)
        said_by = self.voices.said_by(words.start, words.end)
        if said_by and draft.certainty == "asserted":
            draft.certainty, draft.said_by = "reported", said_by

    def _add_trigger(self, scene: Scene, trigger: Trigger, tied: set[int], by_office: dict[int, PostDraft]) -> None:
        row = scene.row
        certainty = certainty_of(row, trigger.start, trigger.end)
        if trigger.type == "transferred" and trigger.who >= 0:
            self.postings += [(scene, row.items[trigger.who], row.items[n]) for n in moved_units(row, trigger)]
        if trigger.who < 0 or certainty is None:
            return
        person = row.items[trigger.who].refers_to
        if trigger.voice == "noun" and row.letters[trigger.who] == "h":
            told = {e.person for e in self.events if e.type == trigger.type}
            person = told.pop() if len(told) == 1 else person
        first, last = min(trigger.start, trigger.who), max(trigger.end, trigger.who + 1)
        office = office_behind(scene, trigger, tied)
        if trigger.type == "appointed" and trigger.voice == "does" and office is None and not takes_office(scene, trigger):
            return
        if office:
            last = max(last, office.end)
        date = self._day(scene, trigger, office)
        if trigger.type in STARTS and office is None and not is_told(scene, trigger, date):
            return
        event = EventDraft(trigger.type, person, date, [scene.passage(first, last)], certainty, refers=trigger.voice == "noun")
        self._attribute(event, scene, first, last)
        if office:
            tied.add(id(office))
            self.holdings.append((scene, row.items[trigger.who], office))
            event.post = self._event_post(scene, office, event, first, last)
        elif certainty != "denied" and not (
            trigger.type in STARTS and trigger.voice == "done_to" and len([p for p in self.posts if p.person == person]) > 1
        ):
            event.post = self._held_post(person, by_office)
        self.move_post(event)
        self.add_event(event)

    @staticmethod
    def _day(scene: Scene, trigger: Trigger, office: Office | None) -> str | None:
        """The day of an event: behind its office, beside its verb, or at the head of the sentence."""
        noun = trigger.voice == "noun"
        found = day_near(scene.row, trigger.start, trigger.end, noun=noun)
        if office and not (noun and found):
            behind = (
                day_near(scene.row, office.end, office.end)
                if not noun
                else day_near(scene.row, office.end, office.end, noun=True)
            )
            return behind or found
        return found

    def _event_post(self, scene: Scene, office: Office, event: EventDraft, first: int, last: int) -> PostDraft:
        gap = scene.row.letters[: office.start]
        leaving = event.type not in STARTS or re.search(r"f[D]?[SNh]*$", gap) is not None
        status = "former" if leaving else "incoming" if event.certainty == "predicted" else "current"
        if "acting" in office.role.note:
            status = "acting" if not leaving else "former"
        unit = self.unit_of(office) or destination(scene, office)
        post = PostDraft(
            event.person,
            role_name(office),
            unit,
            status,
            [scene.passage(first, last)],
            certainty=event.certainty,
            said_by=event.said_by,
        )
        if event.certainty == "predicted":
            post.certainty = "asserted"
        post.told_by_move = not leaving
        post.above = [u.refers_to for u in office.units[1:]]
        return merge_post(self.posts, post)

    def _held_post(self, person: str, by_office: dict[int, PostDraft]) -> PostDraft | None:
        """The post that an event without an office is about: the one named in its sentence, else the person's latest."""
        here = [p for p in by_office.values() if p.person == person]
        held = here or [p for p in self.posts if p.person == person and p.status != "former"]
        return held[-1] if held else None

    def move_post(self, event: EventDraft) -> None:
        """Let an event start or end the post it is about."""
        post = event.post
        if post is None or event.certainty in ("denied", "doubtful"):
            return
        if event.certainty == "predicted":
            if event.type in ("resigned", "retired") and event.date:
                post.ends, post.ended_by = post.ends or event.date, post.ended_by or event.type
            return
        if event.type in ENDS:
            post.ends = post.ends or event.date
            post.ended_by = post.ended_by or ENDS[event.type]
            post.status, post.firm = "former", True
        elif event.type in STARTS and (post.status != "former" or event.date):
            post.starts = post.starts or event.date

    def add_event(self, event: EventDraft) -> None:
        """Put an event with those that tell the same, or at the end."""
        for known in self.events:
            if (
                known.type == event.type
                and known.person == event.person
                and (known.date == event.date or None in (known.date, event.date))
                and (known.post is event.post or None in (known.post, event.post))
            ):
                known.date = known.date or event.date
                known.evidence += [p for p in event.evidence if p not in known.evidence]
                if known.certainty != "asserted" and event.certainty == "asserted" and not event.refers:
                    known.certainty, known.said_by = "asserted", ()
                return
        self.events.append(event)

    def _unit_before(self, offset: int) -> str | None:
        """The unit named last before a place, within two sentences: whose `its commander` is."""
        for n in range(len(self.marked.sentences) - 1, -1, -1):
            if self.marked.sentences[n].start <= offset:
                near = [
                    i
                    for s in self.marked.sentences[max(0, n - 1) : n + 1]
                    for i in s.items
                    if i.kind == "unit" and i.start < offset
                ]
                return near[-1].refers_to if near else None
        return None

    def unit_of(self, office: Office) -> str | None:
        """The unit of an office: the one that stands with it, else the service it belongs to if the text names that."""
        if office.units:
            return office.units[0].refers_to
        if office.owned_by_unit:
            return self._unit_before(office.role.start)
        return self.service.of_role(office.role.text.lower())


def moved_units(row: Row, trigger: Trigger) -> list[int]:
    """Where in the row the units stand that somebody is moved from and to."""
    end = max(trigger.end - (trigger.words.endswith((" to", " from"))), trigger.who + 1)
    found = re.match(r"(?:[SwC]{0,2}[ft]D?(U)(?:C?L)*)(?:C?[tf]D?(?:U?C)?(U))?", row.letters[end:])
    return [end + found.start(g) for g in (1, 2) if found.group(g)] if found else []


def destination(scene: Scene, office: Office) -> str | None:
    """The unit that somebody is moved to before the office is named: `to Headquarters, Infantry Corps and appointed Commander`."""
    found = re.search(r"(?:tD?[LC]{0,2}|^[^R]*wt)(U)[^PR]{0,10}$", scene.row.letters[: office.start])
    return scene.row.items[found.start(1)].refers_to if found else None


class Services:
    """Which units of a text are the services that offices of a whole service belong to."""

    def __init__(self, marked: MarkedText) -> None:
        self._by_name = {name.casefold(): unit.id for unit in marked.units for name in unit.names}
        self._rules = {phrase: names for phrase, names in lexicon("roles")["services"].items()}

    def of_role(self, role: str) -> str | None:
        """The service of a role such as `chief of naval staff` or `army spokesman`, if the text names it."""
        for of_or_for in (" of ", " for "):
            if "minister" in role and of_or_for in role:
                field = role.split(of_or_for)[1].removeprefix("the ")
                return self._by_name.get(f"{field} ministry") or self._by_name.get(f"ministry of {field}")
        if role.endswith(" commander") and (unit := self._by_name.get(role.replace("commander", "command"))):
            return unit
        for phrase, services in self._rules.items():
            if phrase in role or (role.split(maxsplit=1)[0] in services and len(role.split()) > 1):
                for service in services:
                    for name, unit in self._by_name.items():
                        if name == service or (name.endswith(" " + service) and len(name.split()) <= 3):
                            return unit
        return None


def role_name(office: Office) -> str:
    """The role in lower case and in the singular."""
    name = office.role.name
    words = name.split()
    if words and words[-1] in (
        "commanders",
        "governors",
        "ministers",
        "directors",
        "chiefs",
        "commandants",
        "spokesmen",
        "commissioners",
        "presidents",
        "secretaries",
        "gocs",
        "deputies",
        "heads",
        "leaders",
    ):
        words[-1] = {"spokesmen": "spokesman", "secretaries": "secretary", "deputies": "deputy"}.get(words[-1], words[-1][:-1])
    return " ".join(words)


def tie_status(scene: Scene, tie: Tie) -> tuple[str, bool]:
    """Status of a tied post as of publication, and whether a word said so."""
    notes = tie.status.split()
    between = " ".join(item.text.lower() for item in scene.row.items[tie.start : tie.end] if item.kind in ("word", "pronoun"))
    if "former" in notes or re.search(
        r"\bone[ -]time\b|\bformerly\b|\bpreviously\b|\bhad been\b|\buntil (?:his|her|this|recently|then|now)\b", between
    ):
        return "former", True
    if "acting" in notes:
        return "acting", True
    if tie.how == "served" and not re.search(r"\b(?:is|are|now|currently|continues|remains|serves|will|resumes)\b", between):
        return "former", True
    if "incoming" in notes or (tie.how in ("copula", "inverse") and re.search(r"\b(?:will|would|set to|due to)\b", between)):
        return "incoming", True
    if (
        tie.how == "copula"
        and re.search(r"\b(?:was|were)\b", between)
        and not re.search(r"\b(?:now|named|appointed|made|elected|sworn|is)\b", between)
    ):
        return "former", True
    return "current", bool({"current"} & set(notes))


def office_behind(scene: Scene, trigger: Trigger, tied: set[int]) -> Office | None:
    """The office that a verb is about: the first untied one behind it in the clause."""
    for office in scene.offices:
        if office.start >= trigger.end and id(office) not in tied:
            gap = scene.row.letters[trigger.end : office.start]
            if trigger.who >= trigger.end:
                gap = scene.row.letters[trigger.who + 1 : office.start]
            gap = re.sub(r"-[^-]{0,40}-|y[DSKLRUO']{0,6}P", "", gap)
            if TO_OFFICE.match(gap) and not re.search(r"P", gap.replace("fKP", "").replace("fP", "").replace("ODSKP", "")):
                return office
            return None
    return None


def is_told(scene: Scene, trigger: Trigger, date: str | None) -> bool:
    """Say whether a move without an office is told for its own sake: `his appointment` alone only refers to it, `posted in chats` is none."""
    if trigger.voice == "noun":
        return date is not None
    if trigger.type == "transferred":
        return bool(re.match(r"[wS]{0,2}(?:t|f)(?!w)", scene.row.letters[trigger.end :]) or trigger.words.startswith("re"))
    return True


def takes_office(scene: Scene, trigger: Trigger) -> bool:
    """Say whether `took over`, `became`, `assumed` is about an office: a unit, `command`, `duty`, `office` or a predecessor follows."""
    behind = scene.row.letters[trigger.end : trigger.end + 6]
    words = " ".join(i.text.lower() for i in scene.row.items[trigger.end : trigger.end + 4])
    if re.search(
        r"\b(?:command|office|duty|duties|power|the presidency|the post|position|charge)\b", words + " " + trigger.words
    ):
        return True
    return bool(re.match(r"f?[DSh]*[KR]*P", behind))
