"""First words of the verbs by which one person puts another into a post: pronouns and subjects both hang on them."""

from __future__ import annotations

from fasti.lexicons.load import lexicon

#: `named`, `swore` (in), `appointed`
INSTALLING = frozenset(verb.split()[0] for verb in lexicon("events")["appointed"]["done_to"])
