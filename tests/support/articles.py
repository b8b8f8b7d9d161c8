"""Invented articles, each with a name of its own that no other one has."""

_ONSETS = ("b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "t", "v", "z")
_VOWELS = ("a", "e", "i", "o", "u")
_TOWNS = ("Brindlemoor", "Oskvale", "Tarrowby", "Pellanse", "Quillhaven")
_TOPICS = ("harbour", "tramway", "reservoir", "lighthouse", "granary", "foundry", "orchard")


def name_of(number):
    """A pronounceable word that only article `number` holds."""
    word = ""
    for _ in range(4):
        number, onset = divmod(number, len(_ONSETS))
        number, vowel = divmod(number, len(_VOWELS))
        word += _ONSETS[onset] + _VOWELS[vowel]
    return word.capitalize() + "x"


def article(number, body=""):
    town = _TOWNS[number % len(_TOWNS)]
    topic = _TOPICS[number % len(_TOPICS)]
    name = name_of(number)
    day = f"{2000 + number // 336}-{number // 28 % 12 + 1:02}-{number % 28 + 1:02}"
    return (
        f"{town} council argues over the {topic}\n\n{day}\n\n"
        f"The {topic} of {town} has stood empty since the autumn floods, and the council "
        f"cannot agree on what should become of it.\n\n"
        f"Mayor {name} told the meeting that the repairs would cost more than the town has. "
        f"{body or 'Neighbours of the site asked for patience.'}\n"
    )


def file_name(number):
    return f"{number:05}.txt"


def articles(count, first=0):
    """{file name: text} of `count` articles."""
    return {file_name(n): article(n) for n in range(first, first + count)}
