"""Text -> the language that it is written in."""

import re

# Languages of the world's news; the model knows others (Latin, Esperanto, Xhosa …) that short English texts are mistaken for.
LANGUAGES = (
    "en ar az be bg bn bs ca cs da de el es et fa fi fr ga gl he hi hr hu hy id is it ja ka kk ko ky lb lt lv mk ms nl no pl "
    "ps pt ro ru sk sl sq sr sv sw ta th tr uk ur vi zh"
).split()
READ = "en"
LOOKED_AT = 4000
FEWEST_WORDS = 4
WORD = re.compile(r"[^\W\d_]{2,}")
# Words that make up a third of any English text and are no words of the other languages read here.
ENGLISH = frozenset(
    "the of and to that is was for with said has by from have they which who would were this it his be not".split()
)


def tell_language(text: str) -> str | None:
    """ISO 639-1 code, or None where fewer than four words are there to tell it by."""
    words = WORD.findall(text[:LOOKED_AT].lower())
    if len(words) < FEWEST_WORDS and not _without_spaces(text):
        return None
    # Foreign names mislead the model in short texts; one word in six from this list never happens outside English.
    if sum(word in ENGLISH for word in words) * 6 >= len(words) >= FEWEST_WORDS:
        return READ
    return _identify(text[:LOOKED_AT])


def _without_spaces(text: str) -> bool:
    """Chinese, Japanese and Thai put no spaces between words."""
    return len(re.findall(r"[\u0e00-\u0e7f\u3040-\u30ff\u4e00-\u9fff]", text[:200])) >= 8


def _identify(text: str) -> str:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # the model takes half a second to load

    global _IDENTIFIER
    if _IDENTIFIER is None:
        _IDENTIFIER = LanguageIdentifier.from_model_file(MODEL_FILE)
        _IDENTIFIER.set_languages(LANGUAGES)
    return str(_IDENTIFIER.classify(text)[0])


_IDENTIFIER = None
