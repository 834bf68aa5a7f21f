"""Which language a text is written in: clear English by its commonest words, anything else by lingua."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from fasti.lexicons.load import lexicon

if TYPE_CHECKING:
    from lingua import LanguageDetector

#: languages that reports on security forces are often written in, and those easily taken for them
LANGUAGES = """ENGLISH RUSSIAN UKRAINIAN BELARUSIAN FRENCH SPANISH PORTUGUESE GERMAN ITALIAN DUTCH POLISH CZECH HUNGARIAN ROMANIAN
SERBIAN GREEK TURKISH ARABIC PERSIAN URDU HINDI BENGALI TAMIL CHINESE JAPANESE KOREAN VIETNAMESE THAI INDONESIAN SWAHILI SOMALI
HEBREW GEORGIAN ARMENIAN KAZAKH AZERBAIJANI SWEDISH""".split()  # noqa: SIM905 - a list of 37 names reads better as words
#: how much of a text is looked at, in code points
SAMPLE = 2000
#: share of function words above which a text is surely English; prose has 0.3 to 0.5, a list of names less than 0.1
CLEARLY_ENGLISH = 0.15
#: share of function words that a short English text with many names still has, and no other language
PERHAPS_ENGLISH = 0.06
#: code points below which a text is short
SHORT = 400
#: UTF-8 bytes of letters below which nothing can be said: the letters of most other scripts take two or three and say more
TOO_SHORT = 40
#: lingua's confidence below which nothing is said
SURE = 0.6


def detect_language(text: str) -> str | None:
    """Say in which language a text is written, as ISO 639-1; `None` if it is too short or not clear."""
    sample = text[:SAMPLE]
    share = english_share(sample)
    if share >= CLEARLY_ENGLISH:
        return "en"
    if share >= PERHAPS_ENGLISH and len(sample) < SHORT:
        return None
    letters = "".join(filter(str.isalpha, sample))
    if len(letters.encode("utf-8", "replace")) < TOO_SHORT or not _is_prose(sample):
        return None
    best = max(_detector().compute_language_confidence_values(sample), key=lambda found: found.value)
    return best.language.iso_code_639_1.name.lower() if best.value >= SURE else None


def _is_prose(sample: str) -> bool:
    """Say whether words in lower case prevail; where they do not, as in lists of names and ranks, lingua only guesses."""
    words = re.findall(r"[^\W\d_]{2,}", sample)
    return sum(not word[0].isupper() for word in words) >= len(words) * 0.5


def english_share(text: str) -> float:
    """Say which share of a text's words are common English function words, 0 to 1."""
    words = re.findall(r"\w+", text.lower())
    return sum(word in _function_words() for word in words) / max(len(words), 1)


def language_code(written: str) -> str:
    """Turn what a page or person writes (`en-GB`, `English`, `EN`) into a language code; unknown words stay in lower case."""
    tag = re.split(r"[-_]", written.strip().lower())[0]
    if len(tag) <= 3:  # noqa: PLR2004 - ISO 639 codes have two or three letters
        return tag
    from lingua import Language  # noqa: PLC0415 - slow to import

    named = {language.name.lower(): language.iso_code_639_1.name.lower() for language in Language.all()}
    return named.get(tag, tag)


def language_name(code: str) -> str:
    """What people call the language of an ISO 639-1 code: `French` for `fr`; the code itself if nobody knows."""
    from lingua import IsoCode639_1, Language  # noqa: PLC0415 - slow to import

    known = getattr(IsoCode639_1, code.upper(), None)
    return Language.from_iso_code_639_1(known).name.title() if known else code


@lru_cache(maxsize=1)
def _function_words() -> frozenset[str]:
    return frozenset(lexicon("function_words")["words"])


@lru_cache(maxsize=1)
def _detector() -> LanguageDetector:
    from lingua import Language, LanguageDetectorBuilder  # noqa: PLC0415 - needs memory, and clear English never comes here

    languages = [getattr(Language, name) for name in LANGUAGES]
    return LanguageDetectorBuilder.from_languages(*languages).with_low_accuracy_mode().build()
