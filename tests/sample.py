"""One rich letter in both languages for the tests of writers: every Block and every Inline of the model stands in it;
and letters of a few blocks.

The words are made up. Text that a format must escape or say in its own way is in it on purpose: `<`, `&`, a hyphen that
must not break, a tab, spaces that must not break.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from decimal import Decimal
from typing import NamedTuple

from docgen.model import (
    Align,
    Block,
    Document,
    Emph,
    Figure,
    Footnote,
    Heading,
    Inline,
    Lang,
    Letterhead,
    LineBreak,
    List,
    ListItem,
    Note,
    PageBreak,
    Paragraph,
    Part,
    Reserved,
    Role,
    Span,
    Strong,
    Table,
    Term,
    Text,
)


class _Words(NamedTuple):
    """What the sample says in one language."""

    title: str
    addressee: tuple[str, str]
    reference: tuple[str, str, str]
    heading: str
    salutation: str
    opening: str
    checked: tuple[str, str, str, str]
    filler: str
    label: str
    note: tuple[str, str]
    note_items: tuple[str, str]
    items: tuple[str, str, str]
    columns: tuple[str, str, str]
    regions: tuple[str, str, str]
    total: str
    tricky: str
    strong: str
    closing: str
    annex: str
    position: tuple[str, str]
    executor: tuple[str, str]
    annexed: str
    sources: tuple[str, str, str]


_RU = _Words(
    title="Ответ на депутатский запрос № ДЗ-74",
    addressee=("Депутатам Мажилиса Парламента", "Республики Казахстан (по списку)"),
    reference=("На № ", "ДЗ\u201174", "25 февраля 2021 года"),
    heading="О защите прав детей в организациях образования",
    salutation="Уважаемые депутаты!",
    opening="На ваш депутатский запрос относительно обеспечения прав детей сообщаем следующее.",
    checked=(
        "Министерством образования и науки в 2020 году проверены ",
        " организаций образования и ",
        " детских центров, в том числе в г. ",
        "; нарушения устранены.",
    ),
    filler=(
        "Местными исполнительными органами в целях улучшения условий проживания в интернатных учреждениях принимаются "
        "меры по укреплению их материально-технической базы, благоустройству, проводятся текущие и капитальные "
        "ремонты. "
    ),
    label="Справочно:",
    note=("на ремонт 5 школ-интернатов из местного бюджета выделено ", ", что больше прошлогоднего"),
    note_items=("учебные корпуса – ", "спальные корпуса – "),
    items=(
        "усилить контроль за условиями воспитания",
        "обновить оборудование в ",
        "доложить до 1\u00a0июля 2021\u00a0года",
    ),
    columns=("Область", "Проверено, ед.", "Доля"),
    regions=("Акмолинская", "Восточно\u2011Казахстанская", "Туркестанская"),
    total="Всего",
    tricky=(
        "Знаки R&D, «a < b > c», \"кавычки\", 'апостроф', №\u00a07, 100\u00a0%, 500\u00a0₸, 1\u00a0234\u00a0567 "
        "остаются знаками."
    ),
    strong="Все поручения исполнены в срок ",
    closing="В целом поднимаемые вами вопросы находятся на постоянном контроле министерства.",
    annex="Приложение: на 1 листе.",
    position=("Министр образования и науки", "Республики Казахстан\tА. Аймагамбетов"),
    executor=("Исп.: Н. Абдрахимов", "тел.: 74-54-10"),
    annexed="Сведения о проверках по областям",
    sources=(
        "Приказ Министра образования и науки от 22 января 2016 года № 70, охватывает ",
        "Отчет Генеральной прокуратуры за 2020 год",
        "Бюро национальной статистики, письмо от 1 марта 2021 года",
    ),
)

_KZ = _Words(
    title="№ ДЗ-74 депутаттық сауалға жауап",
    addressee=("Қазақстан Республикасы Парламенті", "Мәжілісінің депутаттарына (тізім бойынша)"),
    reference=("№ ", "ДЗ\u201174", "2021 жылғы 25 ақпан"),
    heading="Білім беру ұйымдарында балалардың құқықтарын қорғау туралы",
    salutation="Құрметті депутаттар!",
    opening="Балалардың құқықтарын қамтамасыз етуге қатысты депутаттық сауалдарыңызға мынаны хабарлаймыз.",
    checked=(
        "Білім және ғылым министрлігі 2020 жылы ",
        " білім беру ұйымын және ",
        " балалар орталығын тексерді, оның ішінде ",
        " қаласында; бұзушылықтар жойылды.",
    ),
    filler=(
        "Жергілікті атқарушы органдар интернат мекемелеріндегі тұру жағдайларын жақсарту мақсатында олардың "
        "материалдық\u2011техникалық базасын нығайту, абаттандыру бойынша шаралар қабылдауда, ағымдағы және "
        "күрделі жөндеу жұмыстары жүргізілуде. "
    ),
    label="Анықтама үшін:",
    note=("5 мектеп-интернатты жөндеуге жергілікті бюджеттен ", " бөлінді, бұл өткен жылдан көп"),
    note_items=("оқу корпустары – ", "жатын корпустар – "),
    items=(
        "тәрбиелеу жағдайларын бақылауды күшейту",
        "жабдықты жаңарту, барлығы ",
        "2021\u00a0жылғы 1\u00a0шілдеге дейін баяндау",
    ),
    columns=("Облыс", "Тексерілді, бірл.", "Үлесі"),
    regions=("Ақмола", "Шығыс Қазақстан", "Түркістан"),
    total="Барлығы",
    tricky=(
        "R&D, «a < b > c», \"тырнақша\", 'апостроф', №\u00a07, 100\u00a0%, 500\u00a0₸, 1\u00a0234\u00a0567, "
        "ӘәҒғҚқҢңӨөҰұҮүҺһІі сол қалпында."
    ),
    strong="Барлық тапсырмалар мерзімінде орындалды ",
    closing="Жалпы, көтерілген мәселелер министрліктің тұрақты бақылауында.",
    annex="Қосымша: 1 парақта.",
    position=("Қазақстан Республикасының", "Білім және ғылым министрі\tА. Аймағамбетов"),
    executor=("Орынд.: Н. Әбдірахимов", "тел.: 74-54-10"),
    annexed="Облыстар бойынша тексерулер туралы мәліметтер",
    sources=(
        "Білім және ғылым министрінің 2016 жылғы 22 қаңтардағы № 70 бұйрығы, мынаны қамтиды: ",
        "Бас прокуратураның 2020 жылғы есебі",
        "Ұлттық статистика бюросының 2021 жылғы 1 наурыздағы хаты",
    ),
)


PLACE = Span("templates/ru/letter.md", 7)


def letter(*blocks: Block, lang: Lang = "ru") -> Document:
    """A letter of these blocks alone."""
    return Document(lang, "letter", "Письмо", dt.date(2021, 3, 31), blocks)


def paragraph(*inlines: str | Inline) -> Paragraph:
    """A paragraph of texts and other inlines."""
    return Paragraph(tuple(Text(one, PLACE) if isinstance(one, str) else one for one in inlines), PLACE)


def note(number: int, text: str) -> Footnote:
    """The call of a note with its text."""
    return Footnote("source", number, first=True, inlines=(Text(text, PLACE),), span=PLACE)


def sample(lang: Lang) -> Document:
    """The rich letter in one language."""
    return _Sample(lang, _RU if lang == "ru" else _KZ).document()


class _Sample:
    """Builds the letter, giving each piece a place of its own and each figure its occurrence."""

    def __init__(self, lang: Lang, words: _Words) -> None:
        self.lang: Lang = lang
        self.words = words
        self._line = 0
        self._seen: Counter[tuple[str, str]] = Counter()

    def span(self) -> Span:
        self._line += 1
        return Span(f"templates/{self.lang}/sample.md", self._line)

    def text(self, text: str) -> Text:
        return Text(text, self.span())

    def figure(self, text: str, key: str, part: str = "value", **more: object) -> Figure:
        self._seen[key, part] += 1
        return Figure(text, tuple(key.split("+")), part, self.span(), occurrence=self._seen[key, part], **more)  # type: ignore[arg-type]

    def note(self, number: int, *inlines: Inline, first: bool = True) -> Footnote:
        return Footnote(("order", "report", "dataset")[number - 1], number, first, inlines, self.span())

    def paragraph(self, *inlines: Inline, name: str = "") -> Paragraph:
        return Paragraph(inlines, self.span(), name)

    def part(self, role: Role, *lines: tuple[Inline, ...]) -> Part:
        return Part(role, tuple(self.paragraph(*line) for line in lines), self.span())

    def item(self, mark: str, *inlines: Inline, name: str = "") -> ListItem:
        return ListItem(mark, inlines, self.span(), name)

    def document(self) -> Document:
        blocks = (*self.head(), *self.body(), *self.foot())
        return Document(
            self.lang, "sample", self.words.title, dt.date(2021, 3, 31), blocks, ("dataset", "order", "report")
        )

    def head(self) -> tuple[Letterhead | Part | Heading, ...]:
        w = self.words
        return (
            Letterhead(
                (self.paragraph(self.text("Қазақстан Республикасының Білім және ғылым министрлігі")),),
                (
                    self.paragraph(self.text("Министерство образования и науки")),
                    self.paragraph(self.text("Республики Казахстан")),
                ),
                25,
                self.span(),
            ),
            self.part(Role.ADDRESSEE, (self.text(w.addressee[0]),), (self.text(w.addressee[1]),)),
            self.part(
                Role.REFERENCE,
                (Reserved("date", 12, self.span()), self.text(" № "), Reserved("index", 14, self.span())),
                (
                    self.text(w.reference[0]),
                    self.figure(w.reference[1], "inquiry", "number"),
                    self.text(" · "),
                    self.figure(w.reference[2], "inquiry", "date"),
                ),
            ),
            Heading((self.text(w.heading),), self.span()),
            self.part(Role.SALUTATION, (self.text(w.salutation),)),
        )

    def body(self) -> tuple[Paragraph | Note | List | Table, ...]:
        return (
            self.paragraph(self.text(self.words.opening)),
            self.checked(),
            self.paragraph(self.text(self.words.filler * 2), name="answer-2"),
            self.reference_note(),
            self.items(),
            self.table(),
            self.paragraph(self.text(self.words.tricky)),
            self.emphasis(),
            *(self.paragraph(self.text(self.words.filler * 2)) for _ in range(4)),
            self.paragraph(self.text(self.words.closing), name="closing"),
        )

    def checked(self) -> Paragraph:
        first, second, third, last = self.words.checked
        checked = self.figure("386", "schools", value=Decimal(386))
        order = self.note(1, self.text(self.words.sources[0]), self.figure("386", "schools"), self.text("."))
        return self.paragraph(
            self.text(first),
            checked,
            self.text(second),
            self.figure("20", "centres", value=Decimal(20)),
            self.text(third),
            Term("Нур\u2011Султан" if self.lang == "ru" else "Нұр\u2011Сұлтан", "city.astana", self.span()),
            order,
            self.text(last),
            name="answer-1",
        )

    def reference_note(self) -> Note:
        w = self.words
        money = "1,5\u00a0млрд тенге" if self.lang == "ru" else "1,5\u00a0млрд теңге"
        report = self.note(2, self.text(w.sources[1]), self.text(" R&D <2020>."))
        again = self.note(1, self.text(w.sources[0]), first=False)
        lines = (
            self.item("1)", self.text(w.note_items[0]), self.figure("3", "repairs.study", value=Decimal(3))),
            self.item("2)", self.text(w.note_items[1]), self.figure("2", "repairs.sleep", value=Decimal(2))),
        )
        rows = (
            (
                (self.text(w.regions[0]),),
                (self.figure("1", "repairs.akmola", value=Decimal(1)),),
                (Emph((self.text("20\u00a0%"),)),),
            ),
        )
        return Note(
            w.label,
            (
                self.paragraph(
                    self.text(w.note[0]),
                    self.figure(money, "repairs.money", value=Decimal("1.5"), scale=9, unit="tenge"),
                    report,
                    self.text(w.note[1]),
                    again,
                    self.text("."),
                ),
                List(lines, self.span()),
                Table((Align.LEFT, Align.RIGHT, Align.CENTER), self.columns(), rows, self.span()),
                self.paragraph(self.text(w.filler)),
            ),
            self.span(),
        )

    def columns(self) -> tuple[tuple[Inline, ...], ...]:
        return tuple((self.text(column),) for column in self.words.columns)

    def items(self) -> List:
        first, second, third = self.words.items
        return List(
            (
                self.item("1)", self.text(f"{first};"), name="order-1"),
                self.item("2)", self.text(second), self.figure("8", "regions", "members"), self.text(";")),
                self.item("3)", self.text(f"{third}.")),
            ),
            self.span(),
        )

    def table(self) -> Table:
        w = self.words
        statistics = self.note(3, self.text(f"{w.sources[2]}."))
        counts = (("120", "31,1"), ("166", "43,0"), ("100", "25,9"))
        rows = tuple(
            (
                (self.text(region),),
                (self.figure(count, "schools.region"),),
                (self.figure(share, "schools.region+schools", "share"), self.text("\u00a0%")),
            )
            for region, (count, share) in zip(w.regions, counts, strict=True)
        )
        total = (
            (Strong((self.text(w.total), statistics)),),
            (Strong((self.figure("386", "schools"),)),),
            (self.text("100\u00a0%"),),
        )
        return Table((Align.LEFT, Align.RIGHT, Align.CENTER), self.columns(), (*rows, total), self.span())

    def emphasis(self) -> Paragraph:
        return self.paragraph(
            Strong(
                (
                    self.text(self.words.strong),
                    Emph((self.text("("), self.figure("386", "schools"), self.text(")"))),
                )
            ),
            self.text(" –"),
            LineBreak(self.span()),
            Emph((self.text("см. «Nur Otan»"),)),
            self.note(3, first=False),
            self.text("."),
        )

    def foot(self) -> tuple[Part | PageBreak | Heading | Paragraph, ...]:
        w = self.words
        return (
            self.part(Role.ANNEX, (self.text(w.annex),)),
            self.part(Role.SIGNATURE, (self.text(w.position[0]), LineBreak(self.span()), self.text(w.position[1]))),
            self.part(Role.EXECUTOR, (self.text(w.executor[0]),), (self.text(w.executor[1]),)),
            PageBreak(self.span()),
            Heading((self.text(w.annexed),), self.span()),
            self.paragraph(self.text(w.filler), self.figure("386", "schools"), self.text(".")),
        )
