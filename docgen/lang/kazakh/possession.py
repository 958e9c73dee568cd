"""Does a word already end in a third person possessive? Then it takes the pronominal н (облысы → облысында).

In: the last word of a noun phrase. Out: the possible answers, likeliest first. Kazakh -ы/-і and -сы/-сі end plain
nouns too (қаулы, жарғы), so only what the letters or the lexicon settle is settled.
"""

from functools import cache, lru_cache

from docgen.expressions import expression
from docgen.lang.forms import Case, Number, Possessive
from docgen.lang.kazakh import lexicon
from docgen.lang.kazakh.endings import ending
from docgen.lang.kazakh.sounds import CONSONANTS, VOWELS
from docgen.lang.kazakh.stems import read_stems

THIRD_PERSON_VOWELS = "ыі"
YES, NO, UNSURE = (True,), (False,), (True, False)

_PLURAL = expression("..[лдт](?:ары|ері)$")
_ABSTRACT = expression("..[лдт](?:ығы|ігі)$")
_NAME_OF_KIN = expression("^[А-ЯЁӘІҢҒҮҰҚӨҺ].+(?:қызы|ұлы)$")
# -шы/-ші of an agent (басшы, оқушы, тәрбиеші), told from a stem in ш (күші, ағашы) by what stands before it.
_TOOL = "[қкғг][ыі]ш[ыі]$"
_AGENT = expression(f"(?!.*{_TOOL})(?:.*(?:у|[{VOWELS}].*[{CONSONANTS}]|(?:[{VOWELS}][^{VOWELS}]*){{3}})ш[ыі])$")
# -қыш/-кіш of tools (тыңайтқыш) before -ы, though an agent's -шы may follow -қы, too.
_AFTER_VOWEL = expression(f"[{VOWELS}][сғгб][ыі]$|{_TOOL}")
# -сы follows a noun in а, е, ы …, but one in the glides у, и takes -ы alone: корпусы is корпус + ы.
_AFTER_BROAD_OR_NARROW = expression(f"(?![уию])[{VOWELS}]с[ыі]$")
PLURAL_ENDINGS = frozenset({"лар", "лер", "дар", "дер", "тар", "тер"})
_LETTERS = frozenset(VOWELS + CONSONANTS + "ьъ")
# A native stem cannot end so: what remains without -ы is no word, and -ы belongs to the noun (белгі, қаулы, жылқы).
_NO_STEM = expression("[лйзмр]ғы$|[лйзм]гі$|^.[ыі]$")
# Loans in -кт, -фт, -ск take і by themselves: субъекті is the noun or, in some hands, its possessive.
_LINKED = expression("(?<![нр])(?:[кпф]т|ск)і$")
# Loans have no -ы/-і of their own, nor do the suffixes -у and -й before it: these show the possessive.
_LOAN_STEM = expression(f"[фвцщчэьъё]|[{VOWELS}].*о|[уй][ыі]$")
# Two syllables and such an end make a noun's stem, which no -ы/-і but the possessive follows: -лы/-ды/-ты of
# adjectives stands after other sounds (пікірі, мақсаты, президенті; against ауылы, жауапты).
_NOUN_STEM = expression(f"[{VOWELS}].*[{VOWELS}](?:[мнңзрт]|[рлнйм]т)[ыі]$|п[ыі]$")
# -шы/-ші of an agent and -лы/-ды/-ты of adjectives, each after the sounds it follows: a lone word with them is taken as
# it stands (балташы, маңызды), though a stem in ш may be under it.
_PLAIN_SUFFIX = expression("(?<![ыі])ш[ыі]$|[пкқфсштчц]т[ыі]$|[мнңзжл]д[ыі]$|[рйу]л[ыі]$")
_KEPT = 2
"""Letters that every form keeps of a head: «ат», «аты»."""
_BEFORE_SUFFIX = {"ғ": "қ", "г": "кг", "б": "пб"}


@lru_cache(maxsize=1 << 14)
def possession(word: str, *, in_phrase: bool) -> tuple[bool, ...]:
    """Return (True,), (False,) or both.

    A lone word is in its dictionary form only where its letters or the lexicon show it: міндеті is «its duty».

    >>> possession("министрлігі", in_phrase=False), possession("тәрбиеші", in_phrase=True)
    ((True,), (False,))
    >>> possession("ағасы", in_phrase=False)
    (True, False)
    """
    if word[-1] not in THIRD_PERSON_VOWELS:
        return NO
    if _NAME_OF_KIN.search(word):
        return UNSURE
    lower = word.lower().rpartition("-")[2]
    return _settled(lower) or _weighed(lower, in_phrase=in_phrase)


def bases_of(word: str) -> tuple[str, ...]:
    """Return the nouns that a third person form can have been made from, likeliest first.

    >>> bases_of("облыстары"), bases_of("министрлігі"), bases_of("ағасы")
    (('облыстар',), ('министрлік',), ('аға', 'ағас'))
    """
    stem = word[:-1]
    if _PLURAL.search(word):
        return (stem,)
    head = _third_of(word.lower())
    if head is not None:
        return (word[:1] + head[1:],)
    if _ABSTRACT.search(word):
        return (stem[:-1] + _BEFORE_SUFFIX[stem[-1]][0],)
    bases = tuple(stem[:-1] + letter for letter in _BEFORE_SUFFIX.get(stem[-1], stem[-1]))
    return (stem[:-1], *bases) if _AFTER_BROAD_OR_NARROW.search(word) else bases


@lru_cache(maxsize=1 << 14)
def is_plural(word: str) -> tuple[bool, ...]:
    """Tell whether a word stands in the plural already, possessed or not: (True,), (False,) or both.

    What fits a plural and has two syllables before its ending is one; of shorter words only the known ones are settled.

    >>> is_plural("органдар"), is_plural("тендерлері"), is_plural("тендер"), is_plural("доллар"), is_plural("шөлдер")
    ((True,), (True,), (False,), (False,), (True, False))
    """
    lower = word.lower()
    if lower[-4:-1] in PLURAL_ENDINGS and lower[-1] in THIRD_PERSON_VOWELS:
        word, lower = word[:-1], lower[:-1]
    stem = word[:-3]
    if lower in _plurals(lower[:_KEPT]):
        return YES
    if lower[-3:] not in PLURAL_ENDINGS or lower in lexicon.SINGULAR or not _fits_plural(word, stem):
        return NO
    return YES if sum(letter in VOWELS for letter in stem.lower()) > 1 else UNSURE


def _fits_plural(word: str, stem: str) -> bool:
    """Whether the stem's own plural is the word: a back vowel asks for -лар, the sound before it for л, д or т."""
    if not stem or stem[-1].lower() not in _LETTERS:
        return False
    plurals = (
        one.before_consonant + ending(one.final, one.harmony, Number.PL, None, Case.NOM, possessed=False)
        for one in read_stems(stem).readings
    )
    return word in plurals


def _settled(lower: str) -> tuple[bool, ...]:
    if lower.endswith(lexicon.PLAIN_HEADS) or lower in lexicon.PLAIN:
        return NO
    if (
        lower in lexicon.SELVES
        or _third_of(lower)
        or lower.endswith(lexicon.POSSESSED)
        or _ABSTRACT.search(lower)
        or _PLURAL.search(lower)
    ):
        return YES
    if _AGENT.search(lower) or _NO_STEM.search(lower):
        return NO
    if not _LOAN_STEM.search(lower):
        return ()
    return UNSURE if _LINKED.search(lower) else YES


def _weighed(lower: str, *, in_phrase: bool) -> tuple[bool, ...]:
    if _AFTER_VOWEL.search(lower):
        return YES if in_phrase else UNSURE
    if not in_phrase:
        return NO if _PLAIN_SUFFIX.search(lower) else UNSURE
    return YES if _NOUN_STEM.search(lower) else UNSURE


def _third_of(word: str) -> str | None:
    """The head whose third person a word in small letters is."""
    return _thirds(word[:_KEPT]).get(word)


@cache
def _thirds(begun: str) -> dict[str, str]:
    """The third person of each head that begins so, singular and plural → the head. All heads would take a hundredth of
    a short run.
    """
    return {
        form: head for head in _heads(begun) for number in Number for form in _forms(head, number, Possessive.THIRD)
    }


@cache
def _plurals(begun: str) -> frozenset[str]:
    return frozenset(form for head in _heads(begun) for form in _forms(head, Number.PL, None))


def _heads(begun: str) -> tuple[str, ...]:
    return tuple(head for head in lexicon.HEADS if head.startswith(begun))


def _forms(head: str, number: Number, possessive: Possessive | None) -> tuple[str, ...]:
    """The form of a head, or none where it is in doubt."""
    stems = read_stems(head)
    if len(stems.readings) > 1:
        return ()
    (stem,) = stems.readings
    letters = ending(stem.final, stem.harmony, number, possessive, Case.NOM, possessed=False)
    return ((stem.before_vowel if number is Number.SG else stem.before_consonant) + letters,)
