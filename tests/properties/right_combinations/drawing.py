"""The values of a base in one project: drawn at random, true of each other, and written down as facts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from random import Random

from tests.properties.right_combinations.bases import BODIES, Base

REGIONS = {
    "akm": ("в Акмолинской области", "Ақмола облысында"),
    "kost": ("в Костанайской области", "Қостанай облысында"),
    "pav": ("в Павлодарской области", "Павлодар облысында"),
    "other": ("в других регионах", "басқа өңірлерде"),
}
PLACES = {"rural": ("в сельской местности", "ауылдық жерлерде"), "urban": ("в городах", "қалаларда")}
TIMES = {"year": ("2025", "2024"), "half": ("2026-H1", "2025-H1"), "months": ("2026-01..2026-09", "2025-01..2025-09")}
SCALES = {"'млн'": 10**6, "'млрд', digits=1": 10**8}


@dataclass(frozen=True)
class Drawn:
    """A base with the values of its facts, the time they tell of, and the signs that parts ask for."""

    base: Base
    time: str
    scale: str
    values: Mapping[str, int | Decimal]
    signs: frozenset[str]

    def words(self, lang: str) -> dict[str, str]:
        """What stands for the words in square brackets."""
        base, this = self.base, 0 if lang == "ru" else 1
        body, body_gen, body_kz = BODIES[base.body]
        words = {f"kind{number}": kind[this] for number, kind in enumerate(base.kinds, 1)}
        words |= {f"Kind{number}": kind[this].capitalize() for number, kind in enumerate(base.kinds, 1)}
        words |= {"did": base.did[this], "of": base.of[this], "gens": base.gens, "noun": base.noun[1]}
        words |= {"scale": self.scale, **_times(self.time)[lang]}
        if lang == "ru":
            return words | {"body": body, "body_gen": body_gen, "what_gen": base.whats[1], "act_gen": base.act[0]}
        kazakh = {"body": body_kz, "body_kz_gen": f"{body_kz}нің", "what_gen": base.whats[3]}
        return words | kazakh | {"act": base.act[1], "act_dat": base.act[2]}


def _times(time: str) -> dict[str, dict[str, str]]:
    months = ", months=true" if time == "months" else ""
    said = {"ru": {}, "kz": {}}
    for name, key in (("", "now"), ("_was", "was")):
        period = f"@{key}.period|date"
        before, case = ("за ", "acc") if months else ("в ", "loc")
        when = f"<{period}('{case}'{months})>"
        said["ru"] |= {f"when{name}": before + when, f"When{name}": before.capitalize() + when}
        said["ru"] |= {f"when_gen{name}": f"<{period}('gen'{months})>", f"head{name}": f"<{period}('nom'{months})>"}
        when = f"<{period}('when'{months})>"
        said["kz"] |= {f"when{name}": when, f"When{name}": when, f"attr{name}": f"<{period}('attr'{months})>"}
        said["ru"] |= {f"when_ins{name}": f"<{period}('ins'{months})>"}
        said["kz"] |= {f"when_ins{name}": f"<{period}('ins'{months})>"}
        said["kz"] |= {f"head{name}": f"<{period}('nom'{months})>"}
    return said


def draw(base: Base, random: Random) -> Drawn:
    """Facts that fit each other: parts add up to their whole, this year, last year and as planned."""
    scale = random.choice(tuple(SCALES))
    values: dict[str, int | Decimal] = _counts(random)
    while any(
        values[key] % 10 == 1 for key in ("now", "was", "kost", "akm", "rural", "kind1", "kind2", "kind3")
    ):  # «отремонтировано» would have to agree
        values = _counts(random)
    values |= _money(SCALES[scale], random)
    values |= {"low": random.randrange(2, 6), "high": random.randrange(7, 15), "next": random.randrange(6, 90) * 10 + 4}
    values |= {"about": random.randrange(30, 90) * 100, "stock": values["now"] * random.randrange(3, 9) + 5}
    values |= {"mean": random.randrange(3, 40), "share": round(100 * values["rural"] / values["now"])}
    values |= {"share_urban": 100 - values["share"], "unit": round(values["money"] / values["now"], -3)}
    values |= {"rise": round(Decimal(100 * (values["now"] - values["was"])) / values["was"], 1)}
    return Drawn(base, random.choice(tuple(TIMES)), scale, values, _signs(values))


def _split(whole: int, count: int, random: Random) -> list[int]:
    """A whole in so many parts, none of them small."""
    weights = [random.uniform(1, 4) for _ in range(count)]
    parts = [int(whole * weight / sum(weights)) for weight in weights[1:]]
    return [whole - sum(parts), *parts]


def _counts(random: Random) -> dict[str, int]:
    """Each count now, last year and as planned: all of them grow, or all of them fall."""
    ratio = random.choice((random.uniform(1.04, 1.6), random.uniform(0.6, 0.96)))
    planned = random.uniform(0.8, 1.3)
    values: dict[str, int] = {}
    for names in (tuple(REGIONS), tuple(PLACES), ("kind1", "kind2", "kind3")):
        whole = values.get("was", random.randrange(300, 2600))
        for name, was in zip(names, _split(whole, len(names), random), strict=True):
            values |= {f"{name}_was": was}
        values["was"] = whole
    now, plan = int(values["was"] * ratio), int(values["was"] * ratio * planned)
    values |= {"now": now, "plan": plan}
    for names in (tuple(REGIONS), tuple(PLACES), ("kind1", "kind2", "kind3")):
        for whole, ending, factor in ((now, "", ratio), (plan, "_plan", ratio * planned)):
            parts = [int(values[f"{name}_was"] * factor) for name in names]
            parts[-1] += whole - sum(parts)
            values |= {f"{name}{ending}": part for name, part in zip(names, parts, strict=True)}
    return values


def _money(unit: int, random: Random) -> dict[str, int]:
    republic, local = random.randrange(120, 900), random.randrange(60, 110)
    money = republic + local
    amounts = {"money": money, "money_rep": republic, "money_loc": local, "spent": random.randrange(100, money)}
    amounts["money_was"] = money + random.choice((-1, 1)) * random.randrange(15, 110)
    return {name: amount * unit for name, amount in amounts.items()}


def _signs(values: Mapping[str, int | Decimal]) -> frozenset[str]:
    now, signs = values["now"], {"up" if values["now"] > values["was"] else "down"}
    signs.add("richer" if values["money"] > values["money_was"] else "poorer")
    signs |= {"below"} if now < values["plan"] else {"beyond"}
    signs |= {"many"} if now % 10 in (0, 5, 6, 7, 8, 9) or now % 100 in (11, 12, 13, 14) else set()
    signs |= {"urban"} if values["urban"] * 2 > now + 10 else set()
    signs |= {"akmola"} if values["akm"] > max(values[key] for key in ("kost", "other")) > values["pav"] else set()
    signs |= {"few"} if values["rural"] * 3 < now else set()
    return frozenset(signs)


def facts_of(drawn: Drawn) -> str:
    """The facts of a base in YAML."""
    base, values = drawn.base, drawn.values
    now, was = TIMES[drawn.time]
    ru, kz = base.whats[0], base.whats[2]
    unit = f"unit: {base.key}"
    lines = [f"  {base.key}_now: {_record(ru, kz, values['now'], unit, f'period: {now}')}"]
    parts = {**REGIONS, **PLACES}
    told = {name: (f"{ru} {where[0]}", f"{where[1]} {kz}") for name, where in parts.items()}
    for number, kind in enumerate((*base.kinds, ("прочих", "өзге")), 1):
        told[f"kind{number}"] = f"{ru}: из {kind[0]}", f"{kz}: {kind[1]}"
    told["now"] = ru, kz
    for name, (ru_what, kz_what) in told.items():
        for ending, period in (("", now), ("_was", was), ("_plan", now)):
            key = f"{name}{ending}" if name != "now" else ending.strip("_") or "now"
            if key == "now":
                continue
            planned = ("план: ", "жоспар: ") if ending == "_plan" else ("", "")
            record = _record(planned[0] + ru_what, planned[1] + kz_what, values[key], unit, f"period: {period}")
            lines.append(f"  {base.key}_{key}: {record}")
    others = {
        "low": (f"наименьшее число за год в районе, {ru}", f"ауданда бір жылдағы ең аз саны, {kz}", unit),
        "high": (f"наибольшее число за год в районе, {ru}", f"ауданда бір жылдағы ең көп саны, {kz}", unit),
        "mean": (f"в среднем на район, {ru}", f"бір ауданға орта есеппен, {kz}", unit, f"period: {now}"),
        "about": (f"{ru} с начала программы", f"бағдарлама басталғаннан бергі {kz}", unit, "precision: over"),
        "next": (f"план, {ru}", f"жоспар, {kz}", unit, "period: 2027", "status: planned"),
        "stock": (f"на учете: {base.gens}", f"есепте тұрған {base.noun[1]} саны", unit, "as_of: 2026-10-01"),
        "share": (
            f"доля сельской местности, {ru}",
            f"ауылдық жерлердің үлесі, {kz}",
            "unit: percent",
            f"period: {now}",
        ),
        "share_urban": (f"доля городов, {ru}", f"қалалардың үлесі, {kz}", "unit: percent", f"period: {now}"),
        "unit": (
            f"средний расход на единицу, {base.act[0]}",
            f"бірлікке орташа шығыс, {base.act[1]}",
            "unit: tenge",
            f"period: {now}",
        ),
        "rise": (
            f"рост числа к прошлому году, {ru}",
            f"өткен жылмен салыстырғандағы өсім, {kz}",
            "unit: percent",
            f"period: {now}",
        ),
        "money": (f"финансирование {base.act[0]}", f"{base.act[1]} қаржысы", "unit: tenge", f"period: {now}"),
        "money_was": (f"финансирование {base.act[0]}", f"{base.act[1]} қаржысы", "unit: tenge", f"period: {was}"),
        "money_rep": (
            f"республиканские средства на цели {base.act[0]}",
            f"{base.act[1]}: республикалық қаржы",
            "unit: tenge",
            f"period: {now}",
        ),
        "money_loc": (
            f"местные средства на цели {base.act[0]}",
            f"{base.act[1]}: жергілікті қаржы",
            "unit: tenge",
            f"period: {now}",
        ),
        "spent": (f"освоено на цели {base.act[0]}", f"{base.act[1]}: игерілгені", "unit: tenge", f"period: {now}"),
    }
    lines += [f"  {base.key}_{key}: {_record(ru, kz, values[key], *more)}" for key, (ru, kz, *more) in others.items()]
    lines.append(
        f"  {base.key}_regions: {{what: {{ru: 'охваченные регионы, {base.whats[0]}', kz: 'қамтылған"
        f" өңірлер, {base.whats[2]}'}}, "
        f"members: [akmola, kostanay, pavlodar, aktobe], unit: region, period: {now}, sources: {{report: с. 2}}}}"
    )
    return "\n".join(lines) + "\n"


def _record(ru: str, kz: str, value: int, *more: str) -> str:
    return f"{{what: {{ru: '{ru}', kz: '{kz}'}}, value: {value}, {', '.join(more)}, sources: {{report: с. 1}}}}"


def names_of(base: Base) -> str:
    front = ", harmony: front" if base.noun[1] == "педагог" else ""
    return f"  {base.key}: {{kind: noun, ru: {base.noun[0]}, kz: {{text: {base.noun[1]}{front}}}}}\n"
