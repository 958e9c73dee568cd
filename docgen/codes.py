"""Every diagnostic code of docgen in one place: severity, sentence, help.

The English sentence and help are the message ids of the catalogues in `locale/`; braces name the `args` of the
diagnostic, and `{hint}` its ready piece. A help of two halves parted by « | » gives the first when there is a hint,
the second when not. Hundreds: 1 facts · 2 templates · 3 Russian against Kazakh · 4 finished text · 5 the letter and
its form · 6 output · 7 a written file read back · 8 the register · 9 the machine.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from docgen.model import Diagnostic, Severity


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of finding: its number, how grave it is, what it says, and what to do about it."""

    id: str
    severity: Severity
    message: str
    help: str


def _error(number: str, message: str, remedy: str) -> Code:
    return Code(number, Severity.ERROR, message, remedy)


def _warning(number: str, message: str, remedy: str) -> Code:
    return Code(number, Severity.WARNING, message, remedy)


# fmt: off
_ALL = (
    # the form of YAML files
    _error("DG102", "the file is not UTF-8", "save it with the encoding UTF-8"),
    _error("DG103", "a character stands here that cannot be printed, hides text, or only looks like another: {char} ({name})", "delete it and type the text again"),
    _error("DG104", "too large: more than {limit}", "split it"),
    _error("DG105", "a tab indents this line", "indent with spaces; YAML does not take tabs"),
    _error("DG106", "«{key}» is written twice", "keep one of the two"),
    _error("DG107", "anchors (&), aliases (*) and tags (!) are not used here", "write the value itself; put a text that begins with & * ! in quotes"),
    _error("DG108", "a second document begins here (---)", "keep one document in a file"),
    _error("DG109", "a key must be one word", "write `key: value`"),
    _error("DG110", "this cannot be read as YAML: {problem}", "look at the quotes, colons and indentation of this line and the one before"),
    _error("DG111", "a character that cannot begin a value here", "put the whole text in double quotes"),
    _error("DG112", "a second colon makes this line unclear", "put the text after the first colon in double quotes"),
    _error("DG113", "the quotation mark that opens here is never closed", "add the closing mark at the end of the text"),
    _error("DG114", "a colon is missing after the key", "write `key: value`, with a space after the colon"),
    _error("DG115", "the indentation or a bracket is wrong here", "align the line with the ones that belong to the same record; close brackets and braces"),
    _error("DG116", "more than {count} faults in this file: it is read no further", "correct the first ones, and look again"),
    _error("DG117", "this text was UTF-8, and was opened and saved as another encoding: «{text}» was «{meant}»", "put the file back as it was before, or type the text again"),
    _error("DG118", "«{text}» stands behind a comma, which ends the text before it", "put the whole text in double quotes"),
    _warning("DG119", "«{text}» has Latin letters among the Cyrillic ones: {latin}", "type the word again in one alphabet"),
    # records
    _error("DG120", "only these words can stand at the top of a file: {sections}", "did you mean «{hint}»? | write one of them, its records indented below"),
    _error("DG121", "there is no field «{key}»", "known here: {hint}"),
    _error("DG122", "the field «{field}» is missing", "add it: {expected}"),
    _error("DG123", "«{field}» cannot be read", "write {expected}"),
    _error("DG124", "«{field}» needs a text in each language", "write `ru:` and `kz:`, indented below it"),
    _error("DG125", "the fact «{key}» says nothing", "add `value:`, `text:` or `members:`"),
    _error("DG126", "the fact «{key}» has both a value and a text", "keep one of them"),
    _error("DG127", "«{key}» says {value}, but lists {count} members", "correct the list or leave the value out"),
    _error("DG128", "«{key}» cannot be a key", "use Latin small letters, digits and _, at most 48, beginning with a letter"),
    _error("DG129", "«{key}» and «{group}» cannot both be facts", "rename one of them"),
    # what facts rest on
    _error("DG140", "the fact «{key}» has no source", "add `sources:` with the key of a source and the place in it"),
    _error("DG141", "there is no source «{key}»", "did you mean «{hint}»? | add it under `sources:`"),
    _error("DG142", "there is no name «{key}»", "did you mean «{hint}»? | add it under `names:`"),
    _warning("DG143", "nothing cites the source «{key}»", "cite it or delete it"),
    _error("DG144", "«{key}» is a person's word without a date", "add `date:`, the day on which it was said"),
    _error("DG145", "the evidence {file} cannot be read: {reason}", "put the file there, or correct the path"),
    _error("DG146", "the evidence {file} is not the file that was seen: its SHA-256 is now {found}", "put the old file back; or look at the new one, correct the figures that rest on it, and write its SHA-256 here"),
    _error("DG147", "the relation cannot be read: {problem}", "write two sides with one of == != < <= > >= between them, each of keys, numbers, + - * / and parentheses"),
    _error("DG148", "the relation names a fact that there is not: «{key}»", "did you mean «{hint}»? | add the fact, or correct its key"),
    _error("DG149", "the relation needs a number, and «{key}» is none", "name a fact whose value is a number, or that lists members"),
    _error("DG150", "the relation does not hold: on the left {left}, on the right {right}", "correct the value that is wrong, or the relation"),
    _error("DG151", "«{key}» and «{other}» say the same thing and give {value} and {otherwise}", "keep the one that is right; or tell them apart by `what:`, `period:` or `as_of:`"),
    _error("DG152", "«{key}» is a share and more than the whole: {value} %", "correct `value:`; or call it something else than a share under `what:`"),
    _error("DG153", "the Kazakh text of «{key}» says {other}, the Russian {value}", "write the same numbers in both texts"),
    # excuses and the baseline
    _error("DG160", "the excuse for {codes} gives no reason", "write it after the code: `docgen: allow {codes} — the reason`"),
    _error("DG161", "the excuse for {code} excuses nothing", "delete it, or move it onto the line of the finding or alone onto the line above"),
    _error("DG162", "there is no code «{code}»", "did you mean «{hint}»? | write the code as the finding shows it, such as DG401"),
    _error("DG163", "{code} cannot be excused", "correct what it speaks of; only what checks find can be excused"),
    _error("DG164", "this excuse cannot be read", "write `docgen: allow DG401 — the reason`; several codes with commas"),
    _warning("DG165", "a finding of the baseline has gone: {code} in {file}", "write the baseline anew with --write-baseline, so that it cannot come back unseen"),
    _error("DG166", "this line of the baseline cannot be read", "write the baseline anew with --write-baseline"),
    # promises
    _error("DG170", "there is no promise «{key}»", "did you mean «{hint}»? | add it under `promises:`, with its owner and date"),
    _warning("DG171", "no letter makes the promise «{key}»", "write [!{key}] before the paragraph that makes it, or delete it"),
    # templates
    _error("DG201", "the template cannot be read here: {problem}", "look at the braces, quotes and commas of this line"),
    _error("DG202", "there is no template {path}", "did you mean «{hint}»? | create it"),
    _error("DG203", "the template is nested too deeply", "take parts of it out into templates of their own"),
    _error("DG204", "there is no filter «{name}»", "did you mean «{hint}»? | see docs/templates.md for the filters there are"),
    _error("DG205", "there is no test «{name}»", "write `is defined` or `is undefined`"),
    _error("DG206", "templates cannot use this: {problem}", "see docs/templates.md for what they can"),
    _error("DG207", "the template ends before something opened here is closed", "close the block with {{% endif %}}, {{% endfor %}}, {{% endblock %}} or its own end"),
    _error("DG208", "there is no tag «{name}»", "did you mean «{hint}»? | see docs/templates.md for the tags there are"),
    _error("DG209", "this cannot be worked out: {problem}", "look at what is between the braces"),
    _error("DG210", "the template knows no «{name}»", "did you mean «{hint}»? | write fact., source., name. or letter. before the key"),
    _error("DG211", "there is no fact «{key}»", "did you mean «{hint}»? | add it to a file in facts/"),
    _error("DG212", "there is no source «{key}»", "did you mean «{hint}»? | add it under `sources:`"),
    _error("DG213", "there is no field «{name}» here", "did you mean «{hint}»? | see docs/templates.md for the fields there are"),
    _error("DG214", "this cannot be called", "take the parentheses away, or name a macro"),
    _error("DG215", "nothing to print: the condition has no else", "add `else` with what is printed otherwise"),
    _error("DG216", "«{operator}» works between figures and numbers only", "use ~ to join texts"),
    _error("DG217", "this cannot be printed: {kind}", "print one of its fields"),
    _error("DG218", "the template makes too much: more than {limit}", "look for a loop or a macro that repeats itself"),
    _error("DG219", "«{key}» has no name on {day}", "give it one for that day, under `called:`"),
    _error("DG220", "there is no name «{key}»", "did you mean «{hint}»? | add it under `names:`"),
    _error("DG221", "the filter «{name}» is not given what it needs", "write {usage}"),
    _error("DG222", "a number is needed here, and this is {kind}", "use a fact whose value is a number"),
    _error("DG223", "there is no case «{case}»", "write one of: {known}"),
    _error("DG224", "the number has too many decimals to be printed", "round it with the filter `round(1)`"),
    _error("DG225", "figures of different units are added: {left} and {right}", "bring them to one unit first"),
    _error("DG226", "figures that are «over», «under» and «about» cannot be joined", "state the result as a fact of its own"),
    _error("DG227", "«{key}» has no {name}", "add it to the record"),
    _error("DG228", "a source is not printed by itself", "write `source.{key}|cite`"),
    _error("DG229", "what is counted?", "write the noun: count(\"школа\"), or give the fact a unit"),
    _error("DG230", "docgen is not sure of a form of «{word}»: {reason}; considered: {considered}", "check the forms and put this under `names:` in a file of facts/: {hint}"),
    _error("DG231", "there is no scale «{scale}»", "write one of: {known}"),
    _error("DG232", "this has no list of members: {kind}", "use a fact with `members:`"),
    _error("DG233", "this is no date: {kind}", "use .period, .as_of or .date of a record"),
    _error("DG234", "this cannot be put into a case: {kind}", "use a name, or a word in quotes"),
    _error("DG235", "only a source can be cited; this is {kind}", "write `source.KEY|cite`"),
    _error("DG236", "the act «{key}» cannot be cited: its form, issuer, number or date is missing", "add form:, issuer:, number: and date: to the source"),
    _error("DG237", "this is no list: {kind}", "loop over .members, letter.addressees, or a list in brackets"),
    _error("DG238", "there is no reserved place «{what}»", "write one of: {known}"),
    _error("DG239", "«{word}» cannot be worded so: {reason}", "{expected}"),
    _warning("DG250", "no letter is made of this template", "add its record under `letters:`, with the key «{key}»; or delete the file"),
    # markup
    _error("DG240", "the block that opens here is never closed: {name}", "close it with a line `:::`"),
    _error("DG241", "there is no block «{name}»", "did you mean «{hint}»? | write one of: {known}"),
    _error("DG242", "this cannot stand inside the block", "write it before or after the block"),
    _error("DG243", "a table needs a line |---|---| under its first row", "add it"),
    _error("DG244", "the row has {found} cells, the table {expected}", "add or remove cells; write \\| for a bar inside a cell"),
    _error("DG245", "a mark of bold or italic that has no partner", "close it, or write \\* to print a star"),
    _error("DG246", "the number {number} is typed into a sum: no fact stands behind it", "make it a fact; only 10, 100, 1000 … may be typed, to multiply or divide by"),
    _error("DG247", "«{name}» cannot be a label", "use Latin small letters, digits, _ and -"),
    _error("DG248", "a brace is printed: it has lost its partner", "write {{{{ and }}}} around what is taken from the facts; \\{{ prints a brace"),
    _error("DG249", "rounding changes the figure {value} to {rounded}, and nothing says so", "give more decimals, or say `precision: about` in the fact"),
    # Russian against Kazakh
    _error("DG301", "the figure {anchor} stands in the Russian text only", "cite it in the Kazakh template, or take it out here"),
    _error("DG302", "the figure {anchor} stands in the Kazakh text only", "cite it in the Russian template, or take it out here"),
    _error("DG303", "{kind} stands in the Russian text only", "write its counterpart in the Kazakh template, or take it out here"),
    _error("DG304", "{kind} stands in the Kazakh text only", "write its counterpart in the Russian template, or take it out here"),
    _error("DG305", "this is {kind} here and {other_kind} in the Kazakh text", "give it the same form in both templates"),
    _error("DG306", "{kind} stands elsewhere in the Kazakh text", "put it in the same order in both templates"),
    _error("DG307", "«{text}» stands in another paragraph of the Kazakh text", "put it into the same paragraph in both templates"),
    _error("DG308", "the figure is «{text}» here and «{other}» in Kazakh: it is rounded or reckoned differently", "round and reckon it in the same way in both templates"),
    _error("DG309", "the figure is «{text}» here and «{other}» in Kazakh: it is stated in another scale", "give the filter the same scale in both templates"),
    _error("DG310", "the figure is «{text}» here and «{other}» in Kazakh: one is exact, the other is not", "use a filter that words the precision in both templates"),
    _error("DG311", "the figure is «{text}» here and «{other}» in Kazakh: the units differ", "print it with the same unit in both templates"),
    _error("DG312", "the note on «{text}» stands in the Russian text only", "set [^{text}] in the Kazakh template, or take it out here"),
    _error("DG313", "the note on «{text}» stands in the Kazakh text only", "set [^{text}] in the Russian template, or take it out here"),
    _warning("DG314", "the note on «{key}» has number {number} here and {other} in Kazakh", "call the notes in the same order in both templates"),
    _error("DG315", "the promise «{text}» is made in the Russian text only", "write [!{text}] before the same paragraph of the Kazakh template"),
    _error("DG316", "the promise «{text}» is made in the Kazakh text only", "write [!{text}] before the same paragraph of the Russian template"),
    _error("DG317", "this paragraph is called «{name}» here and «{other}» in the Kazakh text", "give it the same label [#name] in both templates"),
    _error("DG318", "this row has other cells than in the Kazakh text", "put the same figures into the same columns in both templates"),
    _error("DG319", "the name «{text}» stands in the Russian paragraph only", "print it in the same paragraph of the Kazakh template, or take it out here"),
    _error("DG320", "the name «{text}» stands in the Kazakh paragraph only", "print it in the same paragraph of the Russian template, or take it out here"),
    _error("DG321", "this enumeration has another order in the Kazakh text", "write it in the same order in both templates"),
    _error("DG322", "«{text}» is typed here and «{other}» in the Kazakh text", "make it a fact and cite it in both templates"),
    _error("DG323", "the list names {count} here and {other} in the Kazakh text", "list the same things in both templates, or take the list from a fact: `members`"),
    _error("DG324", "«{text}»: the same paragraph of the other language tells another time, or none", "tell the same year or month in both templates"),
    _warning("DG325", "the term «{term}» is defined here, and in the other language nothing is", "define it in the same paragraph of both templates"),
    # finished text
    _error("DG415", "«{text}» is printed as {kind}, and the fact {key} is counted in {unit}", "use the filter for what it is, or correct `unit:`"),
    _error("DG416", "«{text}»: there are never less than none", "correct the value, or say «fewer by» of a positive one"),
    _error("DG417", "«{text}»: what is counted comes whole", "correct the value; or say of what it is the mean («в среднем», «орта есеппен»)"),
    _error("DG418", "«{text}» stands where «{other}» belongs: each has the words of the other", "put the two figures in each other's place"),
    _error("DG401", "«{text}» is typed, not a figure of a fact", "if it is this figure, write {{{{ {hint} }}}} here | make it a fact with a source and write {{{{ fact.KEY }}}} here"),
    _error("DG402", "«{text}» is a number typed in words, not a figure of a fact", "if it is this figure, write {{{{ {hint}|words }}}} here | make it a fact with a source and write {{{{ fact.KEY|words }}}} here"),
    _error("DG403", "«{text}» stands after «{figure}», which is printed in full", "print it in that scale: money(\"млн\"); or take the word away"),
    _error("DG404", "«{text}» is worded as over, under or about, and the fact {key} is exact", "take the word away, or give the fact `precision: over`, `under` or `about`"),
    _error("DG405", "«{text}» is not what {key} says: {right}", "take it from the source: write {{{{ {hint} }}}} here"),
    _error("DG406", "the act {key} was not in force on {day}: its days are {days}", "cite the act that is in force, or correct `in_force:`"),
    _error("DG407", "the figure says {value}, the list beside it has {count}", "list what is counted: print number and list from one fact, `count` and `members`"),
    _error("DG408", "the total is {total}, the rows add up to {sum}", "correct the row that is wrong, or print the sum itself: {{{{ fact.a + fact.b }}}}"),
    _error("DG409", "{part} of {whole}: a part is larger than the whole", "correct one of the two"),
    _error("DG410", "the parts add up to {sum}, the whole is {whole}", "correct the part that is wrong, or say what is missing"),
    _warning("DG411", "the parts add up to {sum}, more than the whole: {whole}", "correct the part that is wrong, if each is counted once only"),
    _warning("DG412", "the shares add up to {sum} %, not to 100 %", "correct the share that is wrong, or say what is missing"),
    _warning("DG413", "«{text}»: the same figure is printed as «{otherwise}» in this letter", "print it in one way"),
    _warning("DG414", "«{text}»: the letter {letter} prints the same figure as «{otherwise}»", "round it in one way in all letters"),
    # time, promises and names in the text
    _error("DG430", "«{text}» may be cited until {until}, and the letter is of {day}", "ask for the figure anew and correct the fact"),
    _warning("DG431", "«{text}» is known as of {known}: older than {months} months, the most for a {source_kind}", "ask for a newer figure, or say in the sentence of which year it is"),
    _error("DG432", "«{words}» is {year}, and «{text}» is a figure of {own}", "name the year of the figure, or cite that of {year}"),
    _error("DG433", "the time of the plan was over on {until}, and the letter of {day} still speaks of it as to come: «{text}»", "say what came of it, or correct the fact"),
    _warning("DG434", "«{text}»: something is promised, nobody knows by whom and by when", "add it under `promises:` with owner and date, and write [!KEY] before the paragraph"),
    _error("DG435", "the promise «{key}» was due on {due}, before the letter of {day} makes it", "promise a day to come, or say what was done"),
    _error("DG436", "«{text}» is of {known}, after the letter's day, {day}", "correct the date that is wrong; what is to come has `status: planned`"),
    _warning("DG440", "nothing is called «{text}» on {day}", "on that day it is: {hint} | print a name of the book that holds on that day"),
    _warning("DG441", "«{term}» is defined a second time", "define a term once, where it stands first"),
    _warning("DG442", "«{term}» stands here before it is defined", "define it here, or call this something else"),
    _warning("DG443", "«{term}» is defined and never used", "use the term, or leave the definition out"),
    _warning("DG444", "«{noun}»: it is not said which one", "name it in full, with «(далее – {noun})» where it stands first"),
    _warning("DG445", "«{text}» is explained nowhere in the letter", "write it out where it stands first, with «(далее – {text})»; or give what everybody knows a name under `names:`"),
    # the letter and its form
    _warning("DG525", "«{text}»: not as many are greeted as the letter goes to: {count}", "greet as many as are written to: name.dear_deputy or name.dear_deputies"),
    _error("DG501", "{field} is less than the Rules allow: {least} mm", "write {least} or more"),
    _error("DG502", "the letter has {count} addressees, and {most} are allowed", "send it by a mailing list"),
    _error("DG503", "the addressee is printed «{text}»", "an address wants: {right}"),
    _error("DG504", "{requisite} does not print {key}", "take it from the letter's record, as the parts of the templates do"),
    _error("DG505", "the letter lacks a requisite: {requisite}", "add its block to the template"),
    _error("DG506", "{requisite} stands too late: after {after}", "put the requisites in the order of the Rules"),
    _error("DG507", "a blank, and the record of the letter «{key}» names no body", "write `body:` in the record, or take the blank away"),
    _error("DG508", "«{text}» is not initial and surname", "write it as «А. Мамин»"),
    _error("DG509", "the letter «{key}» names no executor", "add `executor:` with `person:` and `phone:`"),
    _error("DG510", "«{phone}» is no telephone", "write the number that is to be called"),
    _warning("DG511", "the executor of «{key}» has no e-mail", "add `email:` to the executor"),
    _warning("DG512", "«{text}» is not how an executor is named", "write it as «Н. Абдрахимов», or as «Абдрахимов Н.Е.» in Russian, «Н.Е. Абдрахимов» in Kazakh"),
    _error("DG513", "the signature does not print the signer «{key}»", "write {{{{ letter.signer }}}}, or leave a place with {{{{ reserved(\"signature\", 20) }}}}"),
    _warning("DG514", "the heading ends with a full stop", "take it away"),
    _error("DG515", "«{text}» has Latin letters among the Cyrillic ones: {latin}", "type the word again in one alphabet"),
    _warning("DG516", "two spaces", "leave one"),
    _warning("DG517", "a straight quotation mark", "write « and »"),
    _warning("DG518", "a space is missing", "put one after «№» and before a unit"),
    _warning("DG519", "«{text}»: the list does not say what else it holds", "name the rest, or end the list"),
    _warning("DG520", "«{text}» here, and «{other}» elsewhere in the letter", "write the currency in one way"),
    _warning("DG521", "«{text}» here, and «{other}» elsewhere in the letter", "write the abbreviation in one way, with a full stop or without"),
    _warning("DG522", "«{text}» here, and «{other}» elsewhere in the letter", "write the republic in full everywhere"),
    _warning("DG523", "a dash begins the paragraph", "write 1) or 1. before each item"),
    _warning("DG524", "the letter has {pages} pages, and one to the leadership has at most {most} sheets", "shorten it, or move a part into an annex"),
    # the inquiry's questions
    _error("DG530", "no paragraph answers the question «{text}»", "name those that do under `answered_by:`, or say why not under `not_answered:`"),
    _error("DG531", "the question «{text}» is both answered and not answered", "keep `answered_by:` or `not_answered:`"),
    _error("DG532", "there is no paragraph [#{name}] in: {where}", "did you mean «{hint}»? | write [#{name}] before the paragraph that answers"),
    _error("DG533", "two paragraphs are called «{name}»", "give one of them another name"),
    # output
    _error("DG601", "no font for «{family}» was found", "install one of: {packages}; or put the font files into fonts/"),
    _error("DG602", "the font {font} has no letter «{letter}» ({code})", "install a font that has it, or write another letter"),
    _error("DG603", "the {format} would lose: {text}", "shorten the note or paragraph, or split it; report this if it is short"),
    _error("DG604", "the document asked for something outside itself: {url}", "remove it from the template"),
    _error("DG605", "PDF should be printed by {engine}, which is not installed", "pip install 'docgen[typst]'; or leave out --pdf-engine and the setting pdf_engine"),
    _error("DG606", "Typst cannot print this letter: {reason}", "print it with --pdf-engine weasyprint, and report this"),
    _warning("DG612", "this file was edited by hand since it was built: it is kept as {kept}", "take over into facts and templates what the hand wrote, then delete the copy; edit letters outside this folder"),
    _error("DG610", "the letter {key} took more than {limit} and was stopped", "look for an endless loop, a giant table or an overlong word; `limits:` in docgen.yaml allows more"),
    _error("DG611", "the program that made the letter {key} ended by itself ({ending})", "build again; if it ends again, report this with the letter"),
    # a written file, read back
    _error("DG701", "«{text}» is older than the fact: today it is «{now}» ({sources})", "this letter was sent on {hint}, so the file stays as it is: a build makes a supplement with today's figure | put it in as a tracked change: docgen refresh; or build the letter anew"),
    _error("DG702", "«{text}» is neither the figure that was built, «{built}», nor what the fact says today", "today it is «{hint}»: take that, or change the fact if the new number is right | change the fact if the new number is right"),
    _warning("DG703", "the figure «{text}» stands here, but its control was removed: it can no longer be followed", "build the letter anew, or leave it if the letter has been sent"),
    _warning("DG704", "the figure «{text}» is gone", "take it out of the template too, or build the letter anew"),
    _warning("DG705", "«{text}» is a copy of a figure", "print it in the template a second time instead"),
    _error("DG706", "«{text}» bears the name of a figure that this file was not built with: {anchor}", "take it out, or print the figure in the template"),
    _error("DG707", "the number «{text}» belongs to no figure", "make a fact of it, or take it out"),
    _warning("DG708", "«{text}» stands among other words than it was built in", "read the sentence: does it still tell what the fact says?"),
    _error("DG709", "nobody sees the figure «{text}»: it is {reason}", "show it, or take it out"),
    _warning("DG710", "not read: {kind}", "look at it yourself: a number in it is not checked"),
    _error("DG711", "the file does not carry docgen's record of its figures", "take the file that docgen built, or what an office program saved of it"),
    _error("DG712", "the PDF has lost its structure: it was printed again, or flattened; its figures cannot be told from other text", "take the PDF that docgen built, or the DOCX"),
    _error("DG713", "docgen's record of the figures in this file was changed", "build the letter anew"),
    _error("DG714", "the file was built from the letter «{letter}», which this project does not have", "look in the project that the file comes from"),
    _error("DG715", "the letter «{letter}» cannot be composed today, so that its figures cannot be compared", "mend what `docgen check {letter}` finds"),
    _warning("DG716", "today's letter does not print the figure «{text}»", "build the letter anew"),
    _error("DG717", "the file cannot be read: {reason}", "take a whole file that docgen built, as DOCX or PDF"),
    _error("DG718", "«{text}» could not be changed to «{now}»: its control is copied, or holds a change that is still pending, a field or a link", "accept or reject the changes there, or type the new figure yourself"),
    _error("DG719", "the file was not changed: with the new figures it would not read as it must at «{text}»", "type the new figures yourself, or build the letter anew; report this with the file"),
    _error("DG720", "this letter was sent on {day}, as record {number} of the register: what was sent is not changed", "build: the change becomes a supplement; or refresh a copy under another name"),
    _error("DG721", "the changes cannot be shown: {reason}", "compare the two files in Word (Review, Compare), or take that out of both"),
    _error("DG722", "no redline was written: with its changes rejected or accepted it would not read as it must at «{text}»", "compare the two files in Word (Review, Compare); report this with both files"),
    _warning("DG723", "the file holds tracked changes that are still pending: they are taken as accepted", "accept or reject them first if that is not what you want"),
    _warning("DG724", "«{text}», typed by hand, was overwritten: «{now}»", "if that was not meant: reject the tracked change, or take the file as it was"),
    _warning("DG725", "look here: the words beside «{text}» read otherwise today: «{now}»", "change them by hand: no control holds them, so `docgen refresh` leaves them; or build the letter anew"),
    _warning("DG726", "look here: today's letter has a note that this file has not: «{text}»", "compare it with the notes of the file: `docgen refresh` changes only figures in them; or build the letter anew"),
    _warning("DG727", "this was not the file that was sent: it is kept as {kept}, and what was sent stands here again", "edit a copy under another name; what should be said otherwise goes into facts or templates: a build makes a supplement"),
    _error("DG728", "this is not the file that was sent, and a build gives other bytes today", "put back the file that was sent, from your mail or another copy of the project: `docgen verify` tells which it is"),
    _warning("DG729", "the file that was sent is not here, and a build gives other bytes today: nothing was put in its place", "put back the file that was sent, from your mail or another copy of the project: `docgen verify` tells which it is"),
    _error("DG730", "what this file says cannot be read: {reason}", "put the DOCX that was sent beside it, or seal the file that docgen built"),
    _error("DG731", "«{text}» stands in this file, «{other}» in {path}: they are two texts of one letter", "seal only what was sent: take the other file out of this folder"),
    _warning("DG732", "«{text}» was typed by hand in place of «{built}»: it is on record as it was sent, and followed by no fact", "correct the fact, if the number that was sent is right; a build then makes a supplement"),
    _warning("DG733", "only the bytes of this file are on record, not what it says: {reason}", "see that it says the same as the DOCX beside it"),
    _error("DG734", "no file of the letter «{letter}» in this language is there to be sealed: {lang}", "build it; or, if only the other language was sent, say so with --lang"),
    _warning("DG735", "the inquiry № {number} was answered already: letter «{letter}» of {day}, record {record}", "if this is the same letter under another key, give it back its key: a change of what was sent is a supplement"),
    _error("DG737", "«{text}», whose control was removed, is older than the fact: today it is «{now}» ({sources})", "type the new figure yourself: no control holds it, so `docgen refresh` leaves it; or build the letter anew"),
    _error("DG738", "docgen itself failed here, nothing is known against the file: {reason}", "report this with the file; meanwhile build the letter anew, or compare the files in Word"),
    _error("DG736", "this record of the register was committed in git, and is not here", "put it back: git restore, or another copy of the project, has it"),
    # the register
    _error("DG801", "the record cannot be read: {reason}", "put the file back as it was written: git, or another copy of the project, has it"),
    _error("DG802", "the record {number} was changed after it was written", "put the file back as it was written: git, or another copy of the project, has it"),
    _error("DG803", "the record {number} does not follow the one before it", "put the missing record back, or take out the one that does not belong here"),
    _error("DG804", "the last record is cut or empty", "put the file back as it was written: git, or another copy of the project, has it; if docgen was stopped while it sealed or approved, and said nothing, delete the file"),
    _warning("DG805", "the letter «{letter}» was sent on {day} and would read otherwise now: this is a supplement, what was sent is untouched", "send the supplement and seal it, or take the change back"),
    _warning("DG806", "the approval of «{letter}» by {name} holds no more: {reason}", "have the letter approved anew: `docgen approve {letter} --by NAME`"),
    _error("DG810", "the file is not what a build gives today", "build the letter anew; if a hand edited what was sent, seal it with --edited"),
    _error("DG811", "no file of the letter «{letter}» is there to be sealed", "build it first: `docgen build {letter}`"),
    _error("DG812", "the letter «{letter}» is sealed already, as record {number}, and reads as it did", "nothing is to be done"),
    # a letter that is adopted
    _error("DG820", "the letter cannot be adopted: {reason}", "give a letter as .txt in UTF-8, as .docx, or as .pdf with its text in it"),
    _error("DG821", "the letter would not come back: «{text}» would be printed «{printed}»", "write this paragraph in another way, or take it out and type it into the template afterwards"),
    _warning("DG822", "this is not taken over: {kind}", "put it into the template by hand"),
    # the machine
    _error("DG901", "the file cannot be read: {reason}", "put a readable file in its place"),
    _error("DG902", "the file cannot be written: {reason}", "free the place or choose another folder with --output"),
)
# fmt: on

CODES: dict[str, Code] = {code.id: code for code in _ALL}


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether anything must stop an output: an error that nobody excused."""
    return any(CODES[found.code].severity is Severity.ERROR and not found.excuse for found in diagnostics)
