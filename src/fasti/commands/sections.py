"""The verbs as `fasti --help` lists them: in the order in which somebody meets them, each in words that fit beside it."""

from __future__ import annotations

SECTIONS = {
    "Begin": {
        "samples": "Put nine sample reports into a folder, to try Fasti on.",
        "read": "Read reports, and show what they say.",
        "add": "Read reports into the record.",
        "serve": "Show the record in a browser.",
        "doctor": "Say what is installed, and what to do about the rest.",
    },
    "Ask the record": {
        "who": "Who held the posts of a unit, on a day or ever?",
        "chain": "Who commanded a unit and every unit above it on a day?",
        "under": "Who stood under a person on a day?",
        "person": "A person's career.",
        "unit": "A unit: names, command history, parents, children.",
        "changes": "Posts taken up and left, newest first.",
        "gaps": "Vacancies, two holders at once, acts after death.",
        "contested": "Statements that cannot all be true, side by side.",
        "why": "Every word that one tenure rests on.",
        "search": "Documents, by their words.",
    },
    "Ask who says so": {
        "provenance": "By which way did a statement come?",
        "reaction": "Who reported an event, when, and who kept silent?",
        "predictions": "What was foretold, and what became of it?",
        "mark": "Set down what became of a prediction.",
        "unmark": "Take that back.",
        "outlets": "The outlets and speakers as you group them.",
    },
    "Decide": {
        "candidates": "Pairs that may be one person or unit.",
        "merge": "Two are the same.",
        "judge": "Two are the same, different, or it is unsure.",
        "undo": "Take a judgement back.",
        "judgements": "Every judgement, those taken back too.",
        "forget": "Erase one person, and keep them out.",
    },
    "Take in, hand on, keep": {
        "watch": "Watch feeds, and add what they newly offer.",
        "ledger": "What was not read, and why.",
        "load": "Take in readings that Ray has written.",
        "import": "Take in sheets and exports of others.",
        "export": "Write the record in a format of others.",
        "accounts": "Who may use the web application.",
        "evaluate": "Score what is read against what careful people wrote.",
    },
}
#: verb -> its words
SHORT = {verb: words for section in SECTIONS.values() for verb, words in section.items()}
