"""Twelve invented reports by outlets of three groups, the team's sheet of them, and the truth about who reported what when."""

from __future__ import annotations

from fasti.model.telling import ListedOutlet

WHO = "Colonel Mira Kessler, the commander of the 9th Border Brigade,"

#: outlet, day of publication, text
REPORTS = (
    (
        "The Courier",
        "2031-05-14",
        f"{WHO} was dismissed on Tuesday by President Jan Korb, two officials told Reuters. The mutiny of her brigade is over.",
    ),
    (
        "Evening Star",
        "2031-05-14",
        f"{WHO} was dismissed on Tuesday, lawmaker Petra Holm said. “If no pay comes, there will be another mutiny,” Holm said.",
    ),
    ("State Radio", "2031-05-15", "The harvest in the north was good. Farmers thanked the sun and the rain."),
    (
        "State Bulletin",
        "2031-05-15",
        f"{WHO} resigned on Tuesday, the defence ministry said. State media called the mutiny an internal dispute.",
    ),
    ("War Channel", "2031-05-15", f"{WHO} was dismissed on Tuesday by Defence Minister Otto Lang."),
    ("Free Radio", "2031-05-16", f"The general staff confirmed that {WHO} had been dismissed on Tuesday."),
    ("State Television", "2031-05-16", "Colonel Mira Kessler opened a school by the river in April."),
    ("Night Blog", "2031-05-17", f"{WHO} was killed on Friday, a source said."),
    ("Harbour Post", "2031-05-18", f"{WHO} is alive, lawmaker Petra Holm said."),
    ("Front Notes", "2031-05-18", "It rained at the front all week. The roads are deep."),
    ("Free Radio", "2031-05-19", "Traders complained of the price of bread. The mutiny of May was cheap, they said."),
    ("Border Gazette", "2031-04-02", "The bridge at the border was mended in a week."),
)

SHEET = (
    ListedOutlet("State Bulletin", "XA", "state media", "C"),
    ListedOutlet("State Radio", "XA", "state media", "C"),
    ListedOutlet("State Television", "XA", "state media", "D"),
    ListedOutlet("The Courier", "XB", "independent", "A"),
    ListedOutlet("Evening Star", "XB", "independent", "A"),
    ListedOutlet("Free Radio", "XB", "independent", "B"),
    ListedOutlet("Harbour Post", "XB", "independent"),
    ListedOutlet("Border Gazette", "XB", "independent"),
    ListedOutlet("War Channel", "XA", "bloggers"),
    ListedOutlet("Night Blog", "XA", "bloggers"),
    ListedOutlet("Front Notes", "XA", "bloggers"),
)

#: group, name, response, day of the first report, days after the first of all
DISMISSAL = [
    ("state media", "State Bulletin", "reported", "2031-05-15", 1),
    ("state media", "State Television", "unclear", None, None),
    ("state media", "State Radio", "silent", None, None),
    ("independent", "Evening Star", "reported", "2031-05-14", 0),
    ("independent", "The Courier", "reported", "2031-05-14", 0),
    ("independent", "Free Radio", "reported", "2031-05-16", 2),
    ("independent", "Harbour Post", "unclear", None, None),
    ("independent", "Border Gazette", "not on record", None, None),
    ("bloggers", "War Channel", "reported", "2031-05-15", 1),
    ("bloggers", "Night Blog", "unclear", None, None),
    ("bloggers", "Front Notes", "silent", None, None),
    ("speakers", "Petra Holm", "reported", "2031-05-14", 0),
    ("speakers", "two officials", "reported", "2031-05-14", 0),
    ("speakers", "defence ministry", "reported", "2031-05-15", 1),
    ("speakers", "general staff", "reported", "2031-05-16", 2),
]

DEATH = [
    ("state media", "State Bulletin", "not on record", None, None),
    ("state media", "State Radio", "not on record", None, None),
    ("state media", "State Television", "not on record", None, None),
    ("independent", "Harbour Post", "denied", "2031-05-18", 1),
    ("independent", "Free Radio", "silent", None, None),
    ("independent", "Border Gazette", "not on record", None, None),
    ("independent", "Evening Star", "not on record", None, None),
    ("independent", "The Courier", "not on record", None, None),
    ("bloggers", "Night Blog", "reported", "2031-05-17", 0),
    ("bloggers", "Front Notes", "silent", None, None),
    ("bloggers", "War Channel", "not on record", None, None),
    ("speakers", "source", "reported", "2031-05-17", 0),
    ("speakers", "Petra Holm", "denied", "2031-05-18", 1),
]

#: what is contested -> for each side its outlets, speakers and first day
CONTESTED = {
    "How did Mira Kessler's time as commander of 9th Border Brigade end?": {
        "dismissed": ({"The Courier", "Evening Star", "War Channel", "Free Radio"}, set(), "2031-05-14"),
        "resigned": ({"State Bulletin"}, set(), "2031-05-15"),
        "killed": ({"Night Blog"}, set(), "2031-05-17"),
    },
    "When did Mira Kessler cease to be commander of 9th Border Brigade?": {
        "2031-05-13": ({"The Courier", "Evening Star", "War Channel", "Free Radio", "State Bulletin"}, set(), "2031-05-14"),
        "2031-05-16": ({"Night Blog"}, set(), "2031-05-17"),
    },
    "How did Mira Kessler leave office?": {
        "dismissed": (
            {"The Courier", "Evening Star", "War Channel", "Free Radio"},
            {"two officials", "Petra Holm", "general staff"},
            "2031-05-14",
        ),
        "resigned": ({"State Bulletin"}, {"defence ministry"}, "2031-05-15"),
    },
    "Who had Mira Kessler dismissed?": {
        "Jan Korb": ({"The Courier"}, {"two officials"}, "2031-05-14"),
        "Otto Lang": ({"War Channel"}, set(), "2031-05-15"),
    },
    "Is Mira Kessler dead or alive?": {
        "alive": ({"Harbour Post"}, {"Petra Holm"}, "2031-05-18"),
        "dead": ({"Night Blog"}, {"a source"}, "2031-05-17"),
    },
    "What is the armed rising to be called?": {
        "internal conflict": ({"State Bulletin"}, {"State media"}, "2031-05-15"),
        "mutiny": ({"The Courier", "Evening Star", "State Bulletin", "Free Radio"}, {"Petra Holm"}, "2031-05-14"),
    },
}
