"""A letter of the book, in one language → Document, with everything that is wrong and everything that was read."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Set
from dataclasses import replace
from types import TracebackType
from typing import NamedTuple

import jinja2

from docgen import flow
from docgen.codes import has_blockers
from docgen.compose import filters
from docgen.compose.beside_blocks import BESIDE, unprinted
from docgen.compose.bounds import Exceeded, bounded, is_bounded
from docgen.compose.faults import TemplateFault
from docgen.compose.markup import Markup
from docgen.compose.mending import TAGS
from docgen.compose.naming import name_value
from docgen.compose.places import Places, read_marks
from docgen.compose.printing import ROOTS
from docgen.compose.rendering import Read, Rendering
from docgen.compose.sandbox import Sandbox, unknown_name_hint
from docgen.compose.typography import tie
from docgen.compose.values import SourceValue
from docgen.facts.book import FactBook
from docgen.facts.settings import Limits
from docgen.facts.shapes import in_latin, nearest
from docgen.facts.texts import read_legibly
from docgen.files import Unreadable
from docgen.lang.forms import Case, Form
from docgen.lang.speech import speech
from docgen.model import (
    Diagnostic,
    Document,
    Footnote,
    Heading,
    Inline,
    Lang,
    Letter,
    Part,
    Role,
    Span,
    Term,
)
from docgen.world import World

FOLDER = "templates"
SUFFIX = ".j2"
TEMPLATE_LIMIT = 8 * 1024 * 1024
NOTE_LABEL = "note_label"
"""The key of the name that opens a «Справочно» block."""


class Composed(NamedTuple):
    """A document, what was wrong, which records were looked up, which templates were read, which forms were made; where
    something is missing in it; `whole` tells that nothing of the document is missing for a fault, told here or where a
    record stands.
    """

    document: Document
    diagnostics: tuple[Diagnostic, ...]
    reads: frozenset[Read]
    templates: frozenset[str]
    forms: tuple[tuple[Form, Span], ...]
    gaps: frozenset[Span]
    whole: bool


class Composer:
    """Composes the letters of one project; templates are compiled once and kept."""

    def __init__(self, world: World, book: FactBook, limits: Limits | None = None) -> None:
        self.world = world
        self.book = book
        self.limits = limits or Limits()
        self.places = Places()
        self._spoiled: dict[str, list[Diagnostic]] = {}
        """What is wrong with the characters of a template, by its path."""

    @functools.cached_property
    def _environments(self) -> dict[Lang, Sandbox]:
        return {
            lang: Sandbox(jinja2.FunctionLoader(self._loader(lang)), self.places, filters.FILTERS)
            for lang in ("ru", "kz")
        }

    @property
    def templates_held(self) -> int:
        """How many templates and parts were made ready."""
        return sum(len(one.parts) for one in self.__dict__.get("_environments", {}).values())

    def let_go(self) -> None:
        """Of the templates, of which none is asked for again: what they hold goes at once, for no cycle is left."""
        for environment in self.__dict__.pop("_environments", {}).values():
            environment.let_go()

    def _loader(self, lang: Lang) -> Callable[[str], tuple[str, str, None] | None]:
        def load(name: str) -> tuple[str, str, None] | None:
            path = f"{FOLDER}/{lang}/{name}"
            try:
                data = self.world.read(path)
            except Unreadable:
                return None
            if len(data) > TEMPLATE_LIMIT:
                raise _Unusable([Diagnostic("DG104", Span(path), {"limit": f"{TEMPLATE_LIMIT >> 20} MB"})])
            text, faults = read_legibly(path, data)
            if text is None:
                raise _Unusable(faults)
            if faults:
                self._spoiled[path] = faults
            return text, path, None

        return load

    def compose(self, letter: Letter, lang: Lang) -> Composed:
        """One letter in one language. What the user wrote never raises; what takes more than it may is stopped."""
        try:
            with bounded(self.limits):
                return self._compose(letter, lang)
        except Exceeded as stop:
            if is_bounded():
                raise
            return self.stopped(letter, lang, stop)

    def stopped(self, letter: Letter, lang: Lang, stop: Exceeded) -> Composed:
        """What there is of a letter that was stopped: nothing but the reason."""
        document = Document(lang, letter.key, letter.key, letter.date.last, ())
        templates = frozenset({template_path(letter, lang)})
        return Composed(document, (stop.told(letter),), frozenset(), templates, (), frozenset(), whole=False)

    def _compose(self, letter: Letter, lang: Lang) -> Composed:
        file = template_path(letter, lang)
        rendering = Rendering(lang, letter, letter.date.last, self.book, speech(lang), self.places, file)
        rendered = self._rendered(rendering, f"{letter.template}{SUFFIX}")
        self._note_unreadable(rendering, f"{letter.template}{SUFFIX}")
        blocks = Markup(
            read_marks(rendered, self.places, file),
            rendering.inlines,
            rendering.placed,
            _Notes(rendering).call,
            functools.partial(_note_label, rendering),
            lang,
            rendering.diagnostics,
        ).blocks()
        document = Document(lang, letter.key, "", letter.date.last, blocks)
        document = replace(document, title=_title(document), sources=tuple(sorted(_sources(document, self.book))))
        templates = frozenset(f"{FOLDER}/{lang}/{part}" for part in self._parts(lang, f"{letter.template}{SUFFIX}"))
        return Composed(
            document,
            tuple(self._of_their_own(rendering, templates)),
            frozenset(rendering.reads),
            templates,
            tuple(rendering.forms),
            frozenset(rendering.gaps),
            whole=not (rendering.lacks or has_blockers(rendering.diagnostics)),
        )

    def _rendered(self, rendering: Rendering, name: str) -> str:
        """The text that the template prints; faults go to the rendering and leave it empty."""
        environment = self._environments[rendering.lang]
        environment.serve(rendering.joiner, rendering.note, functools.partial(self._note_missing, rendering, name))
        try:
            template = environment.get_template(name)
            context = template.new_context(filters.roots(rendering))
            printed = self._run(rendering, template.root_render_func(context))
        except _Unusable as unusable:
            rendering.diagnostics += unusable.diagnostics
        except jinja2.TemplateNotFound as fault:
            self._note_missing(rendering, name, fault)
        except jinja2.TemplateSyntaxError as fault:
            self._note_syntax(rendering, fault)
        except TemplateFault as fault:
            rendering.note(fault, _traced(rendering, fault.__traceback__))
        except (RecursionError, MemoryError, SyntaxError) as fault:
            rendering.note(TemplateFault("DG203"), _nested(rendering, fault.__traceback__))
        except (jinja2.TemplateError, TypeError, ValueError, ArithmeticError, LookupError) as fault:
            rendering.note(_unworkable(fault), _traced(rendering, fault.__traceback__))
        else:
            _note_unprinted(rendering, environment, name)
            return printed
        return ""

    def _note_syntax(self, rendering: Rendering, fault: jinja2.TemplateSyntaxError) -> None:
        span = self.places.span(fault.lineno, fault.name or rendering.file)
        rendering.diagnostics.append(_syntax(fault, span._replace(file=_path(span, fault, rendering))))

    def _note_unreadable(self, rendering: Rendering, name: str) -> None:
        """What is wrong in the templates of a letter that the run itself has not stumbled on."""
        faults = self._environments[rendering.lang].faults
        for part in self._parts(rendering.lang, name) if faults or self._spoiled else ():
            rendering.diagnostics += self._spoiled.get(f"{FOLDER}/{rendering.lang}/{part}", ())
            for fault in faults.get(part, ()):
                self._note_syntax(rendering, fault)

    def _of_their_own(self, rendering: Rendering, templates: Set[str]) -> Iterator[Diagnostic]:
        """The faults without those that may only follow: where a tag cannot be read, a block may seem never closed."""
        is_torn = not templates.isdisjoint(
            f"{FOLDER}/{rendering.lang}/{one}" for one in self._environments[rendering.lang].torn
        )
        for one in rendering.diagnostics:
            told = _with_meaning(one, self.book)
            if not (is_torn and _may_follow(told)):
                yield told

    def _run(self, rendering: Rendering, pieces: Iterator[str]) -> str:
        """What a compiled template prints. Here no memory means too much; while one is compiled, nested too deeply."""
        try:
            return rendering.joiner.join(pieces)
        except MemoryError:
            raise Exceeded(f"{self.limits.megabytes} MB") from None

    def _note_missing(self, rendering: Rendering, name: str, fault: jinja2.TemplateNotFound) -> None:
        folder = f"{FOLDER}/{rendering.lang}"
        known = (path.removeprefix(f"{folder}/") for path in self.world.found(folder, SUFFIX))
        made = self.book.view(_templates_of_letters)
        hint = nearest(str(fault.name), tuple(one for one in known if one.removesuffix(SUFFIX) not in made))
        span = rendering.letter.place("template") if fault.name == name else rendering.here()
        rendering.note(TemplateFault("DG202", hint=hint, path=_path_said(folder, str(fault.name))), span)

    def _parts(self, lang: Lang, name: str) -> Iterator[str]:
        """The template and the parts it names, and theirs."""
        environment = self._environments[lang]
        waiting, seen = [name], set[str]()
        while waiting:
            one = waiting.pop()
            if one in seen:
                continue
            seen.add(one)
            yield one
            waiting += environment.parts.get(one, ())


def _note_unprinted(rendering: Rendering, environment: Sandbox, name: str) -> None:
    for block, place, known in unprinted(environment.blocks, name):
        hint = nearest(block, tuple(known))
        fault = TemplateFault("DG254", hint=hint, name=block, blocks=", ".join(known))
        rendering.note(fault, rendering.places.span(place, rendering.file))


def _templates_of_letters(book: FactBook) -> frozenset[str]:
    """The templates that letters are made of: none of them is meant where another letter lacks its own, or a part."""
    return frozenset(letter.template for letter in book.letters.values())


class _Unusable(Exception):
    """A template file that cannot be read as text."""

    def __init__(self, diagnostics: list[Diagnostic]) -> None:
        super().__init__("unusable template")
        self.diagnostics = diagnostics


_FOLLOWING = ("DG227", "DG240", "DG242", "DG254")


def _may_follow(found: Diagnostic) -> bool:
    """Whether a fault may only follow from a tag that cannot be read: a block ends in another place than it should, a
    condition was not asked, a name was given no meaning.
    """
    is_unmeant = found.code == "DG210" and not found.hint
    return found.code in _FOLLOWING or is_unmeant or found.args.get("name") == ":::"


def template_path(letter: Letter, lang: Lang) -> str:
    """The file of a letter's template."""
    return f"{FOLDER}/{lang}/{letter.template}{SUFFIX}"


# --- faults ----------------------------------------------------------------------------------------------------------


def _traced(rendering: Rendering, trace: TracebackType | None) -> Span:
    """The place in a template where an exception passed last."""
    if rendering.running:
        return rendering.places.span(rendering.running, rendering.file)
    passed = _passed(trace)
    return rendering.span_of(*passed[-1]) if passed else Span(rendering.file)


def _nested(rendering: Rendering, trace: TracebackType | None) -> Span:
    """The place of the last call but one: where the stack ends by chance, a macro may be at its last call or have
    just been entered.
    """
    passed = _passed(trace)[-2:]
    return rendering.span_of(*passed[0]) if passed else Span(rendering.file)


def _passed(trace: TracebackType | None) -> list[tuple[jinja2.Template, int]]:
    """The templates that an exception passed, each with the line of its code, the innermost last."""
    found = []
    while trace is not None:
        template = trace.tb_frame.f_globals.get("__jinja_template__")
        if template is not None:
            found.append((template, trace.tb_lineno))
        trace = trace.tb_next
    return found


def _path(span: Span, fault: jinja2.TemplateSyntaxError, rendering: Rendering) -> str:
    """Jinja names a template by its name below the language's folder."""
    name = fault.name or span.file
    return name if name.startswith(f"{FOLDER}/") else f"{FOLDER}/{rendering.lang}/{name}"


_EXPLAINED: tuple[tuple[str, str], ...] = (
    ("No filter named", "DG204"),
    ("No test named", "DG205"),
    ("not allowed: ", "DG206"),
    (BESIDE, "DG253"),
    ("no else", "DG215"),
    ("Unexpected end of template", "DG207"),
    ("unexpected end of template", "DG207"),
    ("unknown tag", "DG208"),
    ("' is undefined", "DG210"),
)
"""Pieces of Jinja's messages and the code that says the same to a clerk."""


def _path_said(folder: str, name: str) -> str:
    """The path of a template as it is told; what would lead out of the folder is told as it was typed.

    >>> _path_said("templates/ru", "parts/frame.j2"), _path_said("templates/ru", "/etc/passwd")
    ('templates/ru/parts/frame.j2', '/etc/passwd')
    """
    return name if name.startswith("/") or ".." in name.split("/") else f"{folder}/{name}"


_PROBLEMS: tuple[tuple[str, str], ...] = (
    ("unexpected char '\"'", "a quotation mark has no partner"),
    ('unexpected char "\'"', "a quotation mark has no partner"),
    ("unexpected char '«'", "words are given in straight quotation marks"),
    ("unexpected char '“'", "words are given in straight quotation marks"),
    ("unexpected char '”'", "words are given in straight quotation marks"),
    ("unexpected char", "this sign has no meaning between the braces"),
    (", expected '", "another bracket must be closed first"),
    ("unexpected '}'", "the braces have no partners: what is printed stands between {{ and }}"),
    ("unexpected '", "a sign stands here that nothing before it asks for"),
    ("got 'end of", "something is missing before the closing braces"),
    ("expected token 'end of", "a sign such as | or ~ is missing between two words, or the closing braces"),
    ("expected token", "a comma, a bracket or a word is missing"),
    ("Missing end of comment", "the comment is never closed"),
    ("Missing end of raw", "the raw block is never closed"),
    ("unknown tag", "this does not belong to the block that was opened last"),
    ("defined twice", "a block of this name stands above already"),
    ("identifier", "a name is of letters, digits and _ only"),
    ("can't assign", "this name cannot be given a value"),
    ("non-default argument", "what has a value of its own stands last"),
    ("invalid syntax for function call", "what has a name and = stands last in the brackets, behind what has none"),
    ("takes not more than", "the macro is given more than it takes"),
    ("takes no keyword argument", "the macro takes nothing of that name"),
    ("values to unpack", "there are more names, or fewer, than values"),
    ("unpack", "one value cannot be taken for two"),
)
"""Pieces of the messages of Jinja and Python, and what they mean; the first that fits."""

_UNREADABLE = "the words and signs here make no sense together"
_TOO_LONG = "a number has more digits than can be kept"
_UNWORKABLE = "what stands here does not fit together"

_SIGNS = {"pow": "**", "mod": "%", "floordiv": "//", "pos": "+", "dict": "{ }", "slice": "[:]", "nsref": "."}
"""Jinja's names for syntax that is refused → what stands in the template."""


def _code(message: str, otherwise: str) -> str:
    return next((code for piece, code in _EXPLAINED if piece in message), otherwise)


def _problem(message: str, otherwise: str) -> str:
    """What is wrong, in docgen's words: Jinja's are English and speak of its insides."""
    return next((problem for piece, problem in _PROBLEMS if piece in message), otherwise)


def _quoted(message: str) -> str:
    """The name that a message of Jinja quotes first."""
    return message.split("'")[1] if message.count("'") > 1 else ""


def _syntax(fault: jinja2.TemplateSyntaxError, span: Span) -> Diagnostic:
    message = fault.message or ""
    code = _code(message, "DG201")
    if code == "DG208" and _quoted(message) in TAGS:
        code = "DG201"
    if code == "DG201":
        return Diagnostic(code, span, {"problem": _problem(message, _UNREADABLE)})
    if code == "DG206":
        refused = message.removeprefix("not allowed: ")
        return Diagnostic(code, span, {"problem": _SIGNS.get(refused, refused)})
    hint = unknown_name_hint(message, filters.NAMES) if code == "DG204" else ""
    if code == "DG208":
        hint = nearest(_quoted(message), TAGS)
    return Diagnostic(code, span, {"name": _quoted(message)}, hint=hint)


def _with_meaning(found: Diagnostic, book: FactBook) -> Diagnostic:
    """A finding with what a bare name was meant for as its hint (DG210): a key behind its root, a case in quotation
    marks, a filter behind its bar, a root spelled otherwise.
    """
    if found.code != "DG210":
        return found
    name = found.args["name"]
    if (latin := in_latin(name)) != name:
        return Diagnostic("DG128", found.span, {"key": name}, hint=latin)
    spaces = {"fact": book.facts, "source": book.sources, "name": book.names}
    meant = [f"{root}.{name}" for root, keys in spaces.items() if name in keys]
    meant += [f'"{name}"'] if name in set(Case) else []
    meant += [f"| {name}"] if name in filters.NAMES else []
    return replace(found, hint=meant[0] if meant else nearest(name, ROOTS))


def _unworkable(fault: Exception) -> TemplateFault:
    """What Jinja or Python could not do while the template ran."""
    if isinstance(fault, ArithmeticError):
        return TemplateFault("DG209", problem=_TOO_LONG)
    message = str(fault)
    if _code(message, "") == "DG210":
        return TemplateFault("DG210", name=_quoted(message))
    return TemplateFault("DG209", problem=_problem(message, _UNWORKABLE))


# --- notes, numbers, sources -----------------------------------------------------------------------------------------


class _Notes:
    """Numbers the notes of one document; one source is one note."""

    def __init__(self, rendering: Rendering) -> None:
        self.rendering = rendering
        self.numbers: dict[str, int] = {}

    def call(self, key: str, span: Span) -> Footnote | None:
        """The note that cites a source; None after an unknown one was reported."""
        sources = self.rendering.book.sources
        self.rendering.reads.add(Read("sources", key))
        if key not in sources:
            self.rendering.note(self.rendering.unknown("sources", key), span)
            return None
        first = key not in self.numbers
        number = self.numbers.setdefault(key, len(self.numbers) + 1)
        return Footnote(key, number, first, self._inlines(key, span) if first else (), span)

    def _inlines(self, key: str, span: Span) -> tuple[Inline, ...]:
        value = SourceValue(self.rendering, self.rendering.book.sources[key])
        try:
            inlines = filters.citation(self.rendering, value, "nom", title=True, capital=True)
        except TemplateFault as fault:
            self.rendering.note(fault, span)
            return ()
        ended = (*inlines, Term(".", value.key, span))
        return tie(tuple(self.rendering.placed(inline, span) for inline in ended), self.rendering.lang)


def _note_label(rendering: Rendering) -> str:
    try:
        return name_value(rendering, NOTE_LABEL).words().text
    except TemplateFault as fault:  # a project may have given the label other days than the letter's
        rendering.note(fault)
        return ""


def _title(document: Document) -> str:
    """What the file calls itself: the heading, or the line that names the inquiry, or the letter's key."""
    headings = (block.inlines for block in document.blocks if isinstance(block, Heading))
    references = (
        block.paragraphs[0].inlines
        for block in document.blocks
        if isinstance(block, Part) and block.role is Role.REFERENCE and block.paragraphs
    )
    inlines = next(headings, None) or next(references, None)
    return flow.plain(inlines) if inlines else document.letter


def _sources(document: Document, book: FactBook) -> set[str]:
    """The sources that the document's figures and notes rest on."""
    found = {note.source for note in flow.notes(document)}
    for key in dict.fromkeys(key for figure, _ in flow.figures(document) for key in figure.keys):
        if key.startswith("source."):
            found.add(key.removeprefix("source."))
        elif key in book.facts:
            found.update(citation.source for citation in book.facts[key].sources)
    return found


def compose(world: World, book: FactBook, letter: Letter, lang: Lang) -> Composed:
    """One letter in one language, on its own; a `Composer` keeps compiled templates for many."""
    return Composer(world, book).compose(letter, lang)
