"""Bytes -> text, honestly: a charset that is certain, declared or plain to tell, else a refusal."""

import codecs
import re

from onrecord.errors import PageError

# The first bytes of what people hand in by mistake -> its name in the message. Longer marks before those they begin with.
MAGIC = (
    (b"%PDF", "a PDF"), (b"PK\x03\x04", "a ZIP archive or office document"), (b"\x89PNG", "an image"), (b"GIF8", "an image"),
    (b"\xff\xd8\xff", "an image"), (b"RIFF", "an image or sound"), (b"\x1f\x8b", "a gzip archive"), (b"BZh", "a bzip2 archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"), (b"\xfd7zXZ", "an xz archive"), (b"(\xb5/\xfd", "a Zstandard archive"),
    (b"Rar!", "a RAR archive"), (b"\xd0\xcf\x11\xe0", "an old office document"), (b"{\\rtf", "an RTF document"),
    (b"\x7fELF", "a program"), (b"SQLite format 3", "a database"), (b"WARC/", "a web archive"),
)  # fmt: skip
# UTF-32's little-endian mark begins with UTF-16's.
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"),
)  # fmt: skip
CONTROLS = bytes([*range(1, 9), *range(14, 27), *range(28, 32)])  # without tab, line ends, form feed and the escape of ISO 2022
HIGH = bytes(range(128, 256))
# Charsets that a page may declare. Python knows others that are no charsets of pages (punycode, unicode_escape, utf-7).
CHARSET = re.compile(
    r"cp\d+|iso8859-\d+|koi8-[rut]|gb\w+|big5\w*|euc_\w+|shift_jis\w*|mac-\w+|tis-620|johab|iso2022\w+|ascii|utf-8"
)
DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,100}encoding=["']([\w.:-]{2,40})""", re.I
)
# How a page begins that comes without a name or type.
HTML_BEGINS = re.compile(
    rb"[\xef\xbb\xbf\xfe\xff\s]*<(!--|!doctype\s+html\b|\?xml\b"
    rb"|(html|head|body|meta|title|div|article|main|section|header|p|h1)\b)",
    re.I,
)
LOOKED_AT = 65_536
LOST = "�"


def decode_text(data: bytes, name: str) -> str:
    """The characters of a text file; line ends become `\\n`, nothing else changes. Raises PageError."""
    _refuse_magic(data, name)
    text = _by_mark(data, name)
    if text is None:
        _refuse_binary(data, name, nulls=0)
        text = _by_utf8(data)
    if text is None:
        text = _by_guess(data, name)
    return _checked(text.replace("\r\n", "\n").replace("\r", "\n"), name)


def decode_html(data: bytes, name: str, charset: str | None = None) -> str:
    """The characters of a page; `charset` is what its server says. Raises PageError."""
    _refuse_magic(data, name)
    text = _by_mark(data, name)
    if text is None:
        # A stray NUL is common in old pages; browsers show U+FFFD for it.
        _refuse_binary(data, name, nulls=len(data) // 1000 + 1)
        data = data.replace(b"\0", LOST.encode())
        text = _by_utf8(data)
    if text is None:
        declared = charset or _declared(data)
        text = _by_declaration(data, declared) if declared else None
    if text is None:
        text = _by_guess(data, name)
    return _checked(text.replace("\r\n", "\n").replace("\r", "\n"), name)


def looks_like_html(data: bytes) -> bool:
    """Whether bytes of unknown kind begin as a page does."""
    return HTML_BEGINS.match(data[:LOOKED_AT].replace(b"\0", b"")) is not None


def without_surrogates(text: str) -> str:
    """`text` with halves of characters (JSON can spell them) replaced: they can be stored and printed nowhere."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace") if not _encodable(text) else text


def _encodable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _refuse_magic(data: bytes, name: str) -> None:
    for magic, kind in MAGIC:
        if data.startswith(magic):
            raise PageError(f"{name!r}: {kind}, not text; save its text as .txt or .html first")


def _refuse_binary(data: bytes, name: str, nulls: int) -> None:
    """Refuse more than `nulls` NULs, and text of which control characters are more than 5 % (random bytes have 10 %)."""
    found = data.count(0)
    if found > nulls:
        kind = "UTF-16 without its mark" if found * 5 > len(data) * 2 else "binary data"
        raise PageError(f"{name!r}: {kind}, not text; save it as UTF-8")
    beginning = data[:LOOKED_AT]
    if len(beginning) - len(beginning.translate(None, CONTROLS)) > max(8, len(beginning) // 20):
        raise PageError(f"{name!r}: binary data, not text; save its text as UTF-8")


def _by_mark(data: bytes, name: str) -> str | None:
    for mark, charset in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(charset, "replace")
    return None


def _by_utf8(data: bytes) -> str | None:
    """Text that is UTF-8, or was and has a few broken characters (cut in the middle, say): under 1 in 20 of all not ASCII."""
    try:
        return data.decode()
    except UnicodeDecodeError:
        text = data.decode(errors="replace")
        foreign = len(text) - len(text.encode("ascii", "ignore"))
        return text if text.count(LOST) * 20 < foreign else None


def _declared(data: bytes) -> str | None:
    match = DECLARED.search(data[:4096])
    return (match[1] or match[2]).decode("ascii") if match else None


def _by_declaration(data: bytes, charset: str) -> str | None:
    try:
        known = codecs.lookup(charset).name
    except (LookupError, ValueError):
        return None
    if not CHARSET.fullmatch(known):
        return None
    # As browsers do: who says Latin-1 or ASCII means its superset with typographic quotation marks.
    return data.decode("cp1252" if known in ("iso8859-1", "ascii") else known, "replace")


def _by_guess(data: bytes, name: str) -> str:
    """Seven eighths ASCII is Windows-1252, since only English is read; for the rest detection, where it is not ASCII."""
    high = len(data) - len(data.translate(None, HIGH))
    if high * 8 < len(data):
        try:
            return data.decode("cp1252")
        except UnicodeDecodeError:
            pass
    from charset_normalizer import from_bytes

    start = max(0, next(m.start() for m in re.finditer(rb"[\x80-\xff]", data)) - 1000)
    best = from_bytes(data[start : start + LOOKED_AT]).best()
    if best is None:
        raise PageError(f"{name!r}: the charset cannot be told; save it as UTF-8")
    return data.decode(best.encoding, "replace")


def _checked(text: str, name: str) -> str:
    text = text.removeprefix("\ufeff")
    if not text.strip():
        raise PageError(f"{name!r}: empty; there is nothing to read")
    if text.count(LOST) * 10 > len(text):
        raise PageError(f"{name!r}: mostly unreadable characters; save it as UTF-8")
    return without_surrogates(text)
