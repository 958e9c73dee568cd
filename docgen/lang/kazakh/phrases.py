"""Words put together: forms joined into a phrase, and izafet («Үкіметтің қаулысы»)."""

from docgen.lang.forms import Case, Doubt, Form, Number, Possessive, least_trusted
from docgen.lang.kazakh.nouns import decline


def joined(lemma: str, *parts: Form | Doubt | str, separator: str = " ") -> Form | Doubt:
    """Join the parts that are not empty; the first doubt withholds the whole, the least trusted origin marks it.

    >>> from docgen.lang.forms import Origin
    >>> joined("ұйым", "386", Form("ұйымда", Origin.DERIVED, "ұйым")).text
    '386 ұйымда'
    """
    doubt = next((part for part in parts if isinstance(part, Doubt)), None)
    if doubt is not None:
        return doubt
    forms = [part for part in parts if isinstance(part, Form)]
    texts = [part.text if isinstance(part, Form) else part for part in parts if not isinstance(part, Doubt)]
    return Form(separator.join(text for text in texts if text), least_trusted(forms), lemma)


def izafet(
    owner: str, thing: str, case: Case = Case.NOM, number: Number = Number.SG, *, marked: bool = True
) -> Form | Doubt:
    """Return the thing that belongs to the owner: «министрлігінің бұйрығымен».

    A `marked` owner (a named body or person) takes the genitive; an unmarked one (a kind: «білім ұйымы») stays bare.

    >>> izafet("Қаржы министрлігі", "бұйрық", Case.INS).text
    'Қаржы министрлігінің бұйрығымен'
    >>> izafet("білім", "ұйым", Case.NOM, Number.PL, marked=False).text
    'білім ұйымдары'
    """
    owned = decline(thing, case, number, Possessive.THIRD)
    return joined(thing, decline(owner, Case.GEN) if marked else owner, owned)
