"""Text of unknown origin -> text that is safe to show: one character for one, so that spans still hold."""

import re

# What a terminal, an editor or a browser would act on instead of showing it.
_CONTROLS = [*range(0x00, 0x09), *range(0x0B, 0x20), 0x7F]  # the newline and the tab are treated below
_C1_CONTROLS = list(range(0x80, 0xA0))  # among them the one-byte CSI (U+009B) of 8-bit terminals
_LINE_BREAKS = [0x2028, 0x2029]
_BIDI = [0x061C, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]  # "Trojan source": text that reads in another order
_ANNOTATIONS = list(range(0xFFF9, 0xFFFC))
_TAGS = list(range(0xE0000, 0xE0080))  # invisible copies of ASCII
_SURROGATES = list(range(0xD800, 0xE000))  # halves that JSON or a file name smuggled in; no UTF-8 for them
_NONCHARACTERS = [*range(0xFDD0, 0xFDF0), *(plane << 16 | last for plane in range(17) for last in (0xFFFE, 0xFFFF))]
_HIDDEN = [*_C1_CONTROLS, *_BIDI, *_ANNOTATIONS, *_TAGS, *_SURROGATES, *_NONCHARACTERS]

ACTED_ON = re.compile("[" + "".join(map(re.escape, map(chr, [*_CONTROLS, *_LINE_BREAKS, *_HIDDEN]))) + "]")
"""A character that a terminal, an editor or a browser acts on instead of showing it; newline and tab apart."""

_SHOWN = {code: 0x2400 + code for code in _CONTROLS if code < 0x20}  # ␀ … ␛ … : Unicode has a picture of each
_SHOWN |= {0x7F: 0x2421, 0x09: 0x20} | dict.fromkeys(_LINE_BREAKS, 0x2424) | dict.fromkeys(_HIDDEN, 0xFFFD)


def shown(text: str) -> str:
    """Replace what would be acted on by a visible sign of the same length: ␛ for an escape, U+FFFD for what has no picture."""
    return text.translate(_SHOWN)


def one_line(text: str, longest: int = 500) -> str:
    """Show a text of unknown origin within one line of at most `longest` characters."""
    line = " ".join(shown(text).split())
    return line if len(line) <= longest else line[: longest - 1] + "…"
