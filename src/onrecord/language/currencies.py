"""The currencies that news names, as ISO 4217 has them."""

SIGNS = {
    "$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₽": "RUB", "₴": "UAH",
    "₪": "ILS", "₩": "KRW", "₺": "TRY", "₦": "NGN", "₱": "PHP", "₫": "VND", "฿": "THB",
}  # fmt: skip
LETTERED = {
    "US$": "USD", "CA$": "CAD", "C$": "CAD", "A$": "AUD", "AU$": "AUD", "NZ$": "NZD", "HK$": "HKD", "NT$": "TWD", "S$": "SGD",
    "R$": "BRL", "RS": "INR", "TK": "BDT",
}  # fmt: skip
CODES = {
    "USD": "USD", "EUR": "EUR", "GBP": "GBP", "RMB": "CNY", "CNY": "CNY", "CHF": "CHF", "AED": "AED",
    "NIS": "ILS", "ILS": "ILS",
    "UAH": "UAH", "RUB": "RUB", "JPY": "JPY", "INR": "INR", "PKR": "PKR", "ZAR": "ZAR", "KSH": "KES",
    "SEK": "SEK", "NOK": "NOK",
    "DKK": "DKK", "PLN": "PLN", "SAR": "SAR", "QAR": "QAR", "IQD": "IQD", "EGP": "EGP", "NGN": "NGN",
    "BRL": "BRL", "MXN": "MXN", "KSh": "KES", "Ksh": "KES", "AUD": "AUD", "CAD": "CAD", "HUF": "HUF", "CZK": "CZK",
    "BDT": "BDT", "Tk": "BDT", "LKR": "LKR", "GHS": "GHS", "UGX": "UGX", "TZS": "TZS", "KZT": "KZT",
}  # fmt: skip
"""Written before or after a number."""
UNITS = {
    "dollar": "USD", "buck": "USD", "euro": "EUR", "pound": "GBP", "ruble": "RUB", "rouble": "RUB",
    "hryvnia": "UAH", "hryvna": "UAH",
    "yuan": "CNY", "renminbi": "CNY", "yen": "JPY", "won": "KRW", "rupee": "INR", "shekel": "ILS",
    "rial": "IRR", "riyal": "SAR",
    "dirham": "AED", "lira": "TRY", "franc": "CHF", "kronor": "SEK", "krona": "SEK", "kroner": "NOK",
    "krone": "NOK", "zloty": "PLN",
    "peso": "MXN",
    "reais": "BRL", "rand": "ZAR", "baht": "THB", "ringgit": "MYR", "rupiah": "IDR", "naira": "NGN", "shilling": "KES",
    "dinar": "IQD",
    "forint": "HUF", "lei": "RON", "lari": "GEL", "tenge": "KZT", "birr": "ETB", "cedi": "GHS", "kyat": "MMK",
    "kwacha": "MWK", "taka": "BDT", "dong": "VND", "manat": "AZN", "koruna": "CZK", "afghani": "AFN", "pula": "BWP",
    "leone": "SLL", "dalasi": "GMD", "tugrik": "MNT", "quetzal": "GTQ", "bolivar": "VES", "guarani": "PYG", "gourde": "HTG",
    "dram": "AMD",
}  # fmt: skip
CENTS = frozenset({"cent", "pence", "kopeck", "kopek"})
"""Hundredths of a currency."""
NATIONS = {
    ("canadian", "dollar"): "CAD", ("australian", "dollar"): "AUD", ("zealand", "dollar"): "NZD", ("kong", "dollar"): "HKD",
    ("singapore", "dollar"): "SGD", ("taiwan", "dollar"): "TWD", ("canadian", "cent"): "CAD", ("australian", "cent"): "AUD",
    ("egyptian", "pound"): "EGP", ("lebanese", "pound"): "LBP", ("syrian", "pound"): "SYP", ("sudanese", "pound"): "SDG",
    ("pakistani", "rupee"): "PKR", ("lanka", "rupee"): "LKR", ("nepali", "rupee"): "NPR", ("omani", "rial"): "OMR",
    ("yemeni", "rial"): "YER", ("qatari", "riyal"): "QAR", ("danish", "kroner"): "DKK", ("danish", "krone"): "DKK",
    ("philippine", "peso"): "PHP",
    ("argentine", "peso"): "ARS", ("colombian", "peso"): "COP", ("chilean", "peso"): "CLP", ("moroccan", "dirham"): "MAD",
    ("kuwaiti", "dinar"): "KWD", ("jordanian", "dinar"): "JOD", ("algerian", "dinar"): "DZD", ("syrian", "lira"): "SYP",
    ("ugandan", "shilling"): "UGX", ("tanzanian", "shilling"): "TZS", ("euro", "cent"): "EUR",
    ("czech", "crown"): "CZK", ("swedish", "crown"): "SEK",
    ("norwegian", "crown"): "NOK", ("danish", "crown"): "DKK",
}  # fmt: skip
DOUBTFUL = frozenset({"pound", "won", "rand", "lei", "real"})
"""Weights, verbs and first names too: money only with a scale ("3 billion won") or a nation ("500 Egyptian pounds")."""


def currency_of(sign: str, nation: str, name: str) -> str | None:
    """The currency that a sign ("CA$"), or a name with the nation before it ("Swedish", "kronor"), stands for."""
    if sign:
        sign = sign.strip().rstrip(".").upper().replace("U.S.", "US")
        return LETTERED.get(sign) or CODES.get(sign) or SIGNS.get(sign)
    unit = singular(name)
    if unit in CENTS:
        return NATIONS.get((nation.lower(), unit)) or ("USD" if unit == "cent" else "GBP" if unit == "pence" else "RUB")
    return NATIONS.get((nation.lower(), unit)) or UNITS.get(unit) or CODES.get(unit.upper())


def singular(name: str) -> str:
    """A unit's name as the tables above have it."""
    name = name.lower()
    return name if name in UNITS or name in CENTS or name.upper() in CODES else name.removesuffix("s")
