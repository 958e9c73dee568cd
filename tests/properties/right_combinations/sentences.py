"""The parts of right sentences: leads, cores, tails and second sentences, each in both languages.

`[word]` is a word of the base or of its time, `<expression>` a figure: `@now` stands for the fact `now` of the base.
A part is asked for only where its `when` holds: which way the figures went, which time they tell of.
"""

from __future__ import annotations

from typing import NamedTuple


class Part(NamedTuple):
    ru: str
    kz: str
    when: str = ""


LEADS = (
    Part("[when] ", "[when] "),
    Part("По данным [body_gen], [when] ", "[body] деректері бойынша [when] "),
    Part("По информации [body_gen], [when] ", "[body_kz_gen] ақпаратына сәйкес [when] "),
    Part("Как сообщает [body], [when] ", "[body] хабарлағандай, [when] "),
    Part("[when] в республике ", "[when] республикада "),
    Part("[when] при поддержке акиматов ", "[when] әкімдіктердің қолдауымен "),
    Part("В рамках программы «Ауыл» [when] ", "«Ауыл» бағдарламасы аясында [when] "),
    Part("В целом по стране [when] ", "Тұтастай ел бойынша [when] "),
    Part("За счет средств бюджета [when] ", "Бюджет қаражаты есебінен [when] "),
    Part("В результате принятых мер [when] ", "Қабылданған шаралар нәтижесінде [when] "),
    Part("В соответствии с поручением [when] ", "Тапсырмаға сәйкес [when] "),
    Part("Всего [when] ", "[when] барлығы "),
    Part("Кроме того, [when] ", "Бұдан басқа, [when] "),
    Part("Несмотря на нехватку средств, [when] ", "Қаражаттың жетіспеуіне қарамастан, [when] "),
    Part("Так, [when] ", "Мәселен, [when] "),
    Part("По итогам [when_gen] ", "[attr] қорытынды бойынша "),
    Part("Следует отметить, что [when] ", "Айта кету керек, [when] "),
    Part("Согласно отчету [body_gen], [when] ", "[body_kz_gen] есебіне сәйкес [when] "),
    Part("Во всех регионах [when] ", "Барлық өңірлерде [when] "),
    Part("Для решения вопроса [when] ", "Мәселені шешу үшін [when] "),
)

CORES = (
    Part("[did] <@now|count>[of]", "<@now|count>[of] [did]"),
    Part("[did] <@now|count>[of]", "<@now|count>[of] [did]"),
    Part("[did] <@now> [gens]", "<@now> [noun][of] [did]", "many"),
    Part("число [what_gen] составило <@now>", "[what_gen] саны <@now|suffix('acc')> құрады"),
    Part("количество [what_gen] достигло <@now>", "[what_gen] саны <@now|suffix('dat')> жетті", "up"),
    Part("при плане <@plan> [did] <@now|count>[of]", "<@plan> жоспарланып, <@now|count>[of] [did]", "up"),
    Part(
        "[did] <@now|count>[of] из запланированных <@plan>",
        "жоспарланған <@plan|suffix('abl')> <@now|count>[of] [did]",
        "below",
    ),
)

REGION_CORES = (
    Part("в Костанайской области [did] <@kost|count>[of]", "Қостанай облысында <@kost|count>[of] [did]"),
    Part(
        "в Костанайской области число [what_gen] составило <@kost>",
        "Қостанай облысында [what_gen] саны <@kost|suffix('acc')> құрады",
    ),
    Part(
        "[did] <@now|count>[of], в том числе <@kost> – в Костанайской области",
        "<@now|count>[of] [did], оның ішінде <@kost> – Қостанай облысында",
    ),
)
REGION_TAILS = (
    Part(
        ", или <(100 * @kost / @now)|round(1)|percent> от общего числа (<@now>)",
        ", бұл – жалпы санның (<@now>) <(100 * @kost / @now)|round(1)|percent(possessive='3')>",
    ),
    Part(" ([when_was] – <@kost_was>)", " ([when_was] – <@kost_was>)"),
    Part("; годом ранее – <@kost_was>", "; бір жыл бұрын – <@kost_was>"),
    Part(", тогда как в Павлодарской – <@pav>", ", ал Павлодар облысында – <@pav>"),
    Part(
        ", в Павлодарской – <@pav>, в Акмолинской – <@akm>", ", Павлодар облысында – <@pav>, Ақмола облысында – <@akm>"
    ),
    Part(
        ", что на <(100 * (@kost - @kost_was) / @kost_was)|round(1)|percent> больше, чем [when_was]",
        ", бұл [attr_was] көрсеткіштен <(100 * (@kost - @kost_was) / @kost_was)|round(1)|percent('dat')> көп",
        "up",
    ),
    Part(
        ", или <(100 * @kost / @kost_plan)|round(1)|percent> от плана (<@kost_plan>)",
        ", бұл – жоспардың (<@kost_plan>) <(100 * @kost / @kost_plan)|round(1)|percent(possessive='3')>",
    ),
)
SHARE_CORES = (
    Part(
        "доля сельской местности в числе [what_gen] составила <@share|percent>",
        "[what_gen] санындағы ауылдық жерлердің үлесі <@share|percent('acc')> құрады",
    ),
    Part(
        "на сельскую местность пришлось <@share|percent> [what_gen]",
        "[what_gen] <@share|percent(possessive='3')> ауылдық жерлерге тиесілі болды",
    ),
    Part(
        "план выполнен на <(100 * @now / @plan)|round(1)|percent>",
        "жоспар <(100 * @now / @plan)|round(1)|percent('dat')> орындалды",
    ),
    Part(
        "[did] <(100 * @now / @plan)|round(1)|percent> от запланированного числа [gens]",
        "жоспарланған [noun] санының <(100 * @now / @plan)|round(1)|percent(possessive='3')> [did]",
    ),
)
SHARE_TAILS = (
    Part("", ""),
    Part("; всего [did] <@now|count>[of]", "; барлығы <@now|count>[of] [did]"),
)

MONEY_CORES = (
    Part("на цели [act_gen] направлено <@money|money([scale])>", "[act_dat] <@money|money([scale])> бағытталды"),
    Part(
        "объем финансирования [act_gen] составил <@money|money([scale])>",
        "[act] бойынша қаржыландыру көлемі <@money|money([scale], case='acc')> құрады",
    ),
    Part("для [act_gen] предусмотрено <@money|money([scale])>", "[act] үшін <@money|money([scale])> көзделді"),
)

TAILS = (
    Part(
        ", в том числе в сельской местности – <@rural> (годом ранее – <@rural_was>), в городах –"
        " <@urban> (годом ранее –"
        " <@urban_was>)",
        ", оның ішінде ауылдық жерлерде – <@rural> (бір жыл бұрын – <@rural_was>), қалаларда –"
        " <@urban> (бір жыл бұрын –"
        " <@urban_was>)",
    ),
    Part(
        ", в том числе в сельской местности – <@rural> против <@rural_was> годом ранее",
        ", оның ішінде ауылдық жерлерде – <@rural>, ал бір жыл бұрын – <@rural_was>",
    ),
    Part(
        ", в том числе в селах и городах – <@rural> и <@urban> соответственно",
        ", оның ішінде ауылдар мен қалаларда тиісінше – <@rural> және <@urban>",
    ),
    Part(
        ": в сельской местности – <@rural>, в городах – <@urban>",
        ": ауылдық жерлерде – <@rural>, қалаларда – <@urban>",
    ),
    Part(": <@rural> в селах и <@urban> в городах", ": ауылдарда <@rural> және қалаларда <@urban>"),
    Part(
        " (<@rural> – в сельской местности, <@urban> – в городах)",
        " (<@rural> – ауылдық жерлерде, <@urban> – қалаларда)",
    ),
    Part(
        " (<(100 * @now / @plan)|round(1)|percent> от плана)",
        " (жоспардың <(100 * @now / @plan)|round(1)|percent(possessive='3')>)",
    ),
    Part(
        " при плане <@plan>, или <(100 * @now / @plan)|round(1)|percent>",
        ", жоспар – <@plan>, яғни <(100 * @now / @plan)|round(1)|percent>",
    ),
    Part(
        " (план – <@plan>, исполнение – <(100 * @now / @plan)|round(1)|percent>)",
        " (жоспар – <@plan>, орындалуы – <(100 * @now / @plan)|round(1)|percent>)",
    ),
    Part(
        ", увеличившись по сравнению с предыдущим годом на <@rise|percent> (с <@was> до <@now>)",
        ", бұл алдыңғы жылмен салыстырғанда <@rise|percent('dat')> артық (<@was|suffix('abl')>"
        " <@now|suffix('dat')> дейін өсті)",
        "up",
    ),
    Part(
        ", рост на <@rise|percent> к <@was> годом ранее",
        ", бір жыл бұрынғы <@was|suffix('dat')> қатысты өсім – <@rise|percent>",
        "up",
    ),
    Part(" (рост на <@rise|percent>)", " (өсім – <@rise|percent>)", "up"),
    Part(
        " (на <@now - @was> больше, чем годом ранее)",
        " (бір жыл бұрынғыдан <(@now - @was)|suffix('dat')> көп)",
        "up",
    ),
    Part(
        " – на <(100 * (@now - @was) / @was)|round(1)|percent> больше, чем [when_was]",
        ", бұл – [attr_was] көрсеткіштен <(100 * (@now - @was) / @was)|round(1)|percent('dat')> көп",
        "up",
    ),
    Part(
        " – на <@was - @now> меньше, чем [when_was]",
        ", бұл – [attr_was] көрсеткіштен <(@was - @now)|suffix('dat')> аз",
        "down",
    ),
    Part(
        ", снижение с <@was> составило <(100 * (@was - @now) / @was)|round(1)|percent>",
        ", <@was|suffix('abl')> төмендеу <(100 * (@was - @now) / @was)|round(1)|percent('acc')> құрады",
        "down",
    ),
    Part(
        ", в том числе [kind1] – <@kind1> (<(100 * @kind1 / @now)|round(1)|percent>), [kind2] – <@kind2>"
        " (<(100 * @kind2 / @now)|round(1)|percent>), прочих – <@kind3> (<(100 * @kind3 / @now)|round(1)|percent>)",
        ", оның ішінде [kind1] – <@kind1> (<(100 * @kind1 / @now)|round(1)|percent>), [kind2] – <@kind2>"
        " (<(100 * @kind2 / @now)|round(1)|percent>), өзгелері – <@kind3> (<(100 * @kind3 / @now)|round(1)|percent>)",
    ),
    Part(
        ", из них <(100 * @kind1 / @now)|round(1)|percent> [kind1], <(100 * @kind2 / @now)|round(1)|percent> [kind2],"
        " <(100 * @kind3 / @now)|round(1)|percent> прочих",
        ", олардың ішінде <(100 * @kind1 / @now)|round(1)|percent> – [kind1],"
        " <(100 * @kind2 / @now)|round(1)|percent> – [kind2], <(100 * @kind3 / @now)|round(1)|percent> – өзгелері",
    ),
    Part(
        ", из них [kind1] – <@kind1>, или <(100 * @kind1 / @now)|round(1)|percent> ([when_was] – <@kind1_was>)",
        ", олардың ішінде [kind1] – <@kind1>, яғни <(100 * @kind1 / @now)|round(1)|percent>"
        " ([when_was] – <@kind1_was>)",
    ),
    Part(
        ", из которых <@kind1> [kind1] и <@kind2> [kind2]",
        ", олардың ішінде [kind1] – <@kind1> және [kind2] – <@kind2>",
    ),
    Part(
        ", в том числе по регионам: Акмолинская область – <@akm>, Костанайская – <@kost>, Павлодарская – <@pav>,"
        " прочие – <@other>",
        ", оның ішінде өңірлер бойынша: Ақмола облысы – <@akm>, Қостанай облысы – <@kost>, Павлодар облысы – <@pav>,"
        " өзгелері – <@other>",
    ),
    Part(
        " (Акмолинская область – <@akm>, Костанайская – <@kost>, Павлодарская – <@pav>, прочие – <@other>)",
        " (Ақмола облысы – <@akm>, Қостанай облысы – <@kost>, Павлодар облысы – <@pav>, өзгелері – <@other>)",
    ),
    Part(
        ", что составляет <(100 * @now / @stock)|round(1)|percent> всех [gens] (<@stock>)",
        ", бұл барлық [noun] санының (<@stock>) <(100 * @now / @stock)|round(1)|percent('acc',"
        " possessive='3')> құрайды",
    ),
    Part(
        " из <@stock>, или <(100 * @now / @stock)|round(1)|percent>",
        ", бұл – <@stock|suffix('gen')> <(100 * @now / @stock)|round(1)|percent(possessive='3')>",
    ),
    Part(
        " на общую сумму <@money|money([scale])>, в том числе <@money_rep|money([scale])> – из"
        " республиканского бюджета",
        ", жалпы сомасы – <@money|money([scale])>, оның ішінде республикалық бюджеттен – <@money_rep|money([scale])>",
    ),
    Part(" на <@money|money([scale])>", ", оған <@money|money([scale])> жұмсалды"),
    Part(
        " (<@money|money([scale])>), из них <@rural> – в сельской местности",
        " (<@money|money([scale])>), оның <@rural|suffix(possessive='3')> – ауылдық жерлерде",
    ),
    Part(
        ", по состоянию на <@stock.as_of|date('acc')> на учете – <@stock>",
        ", <@stock.as_of|date('attr')> жағдай бойынша есепте – <@stock>",
    ),
    Part(
        ", в том числе в сельской местности – <@rural>, в городах – <@urban>",
        ", оның ішінде ауылдық жерлерде – <@rural>, қалаларда – <@urban>",
    ),
    Part(
        ", в том числе <@rural> – в сельской местности и <@urban> – в городах",
        ", оның ішінде <@rural> – ауылдық жерлерде және <@urban> – қалаларда",
    ),
    Part(", из них <@rural> – в селах", ", оның <@rural|suffix(possessive='3')> – ауылдарда"),
    Part(", из них <@kind1> [kind1]", ", олардың ішінде [kind1] – <@kind1>"),
    Part(
        ", из них [kind1] – <@kind1>, [kind2] – <@kind2>, прочих – <@kind3>",
        ", олардың ішінде [kind1] – <@kind1>, [kind2] – <@kind2>, өзгелері – <@kind3>",
    ),
    Part(
        " (из них [kind1] – <@kind1>, [kind2] – <@kind2>)", " (олардың ішінде [kind1] – <@kind1>, [kind2] – <@kind2>)"
    ),
    Part(
        ", из них <@rural>, или <(100 * @rural / @now)|round(1)|percent>, – в селах",
        ", оның <@rural|suffix(possessive='3')>, яғни <(100 * @rural / @now)|round(1)|percent>, – ауылдарда",
    ),
    Part(
        ", или <(100 * @now / @plan)|round(1)|percent> от плана",
        ", бұл – жоспардың <(100 * @now / @plan)|round(1)|percent(possessive='3')>",
    ),
    Part(
        ", что составляет <(100 * @now / @plan)|round(1)|percent> от плана (<@plan>)",
        ", бұл жоспардың (<@plan>) <(100 * @now / @plan)|round(1)|percent('acc', possessive='3')> құрайды",
    ),
    Part(
        ", что на <(100 * (@now - @was) / @was)|round(1)|percent> больше, чем годом ранее",
        ", бұл бір жыл бұрынғыдан <(100 * (@now - @was) / @was)|round(1)|percent('dat')> көп",
        "up",
    ),
    Part(
        ", что на <(100 * (@was - @now) / @was)|round(1)|percent> меньше, чем годом ранее",
        ", бұл бір жыл бұрынғыдан <(100 * (@was - @now) / @was)|round(1)|percent('dat')> аз",
        "down",
    ),
    Part(
        ", что на <@rise|percent> больше показателя предыдущего года (<@was>)",
        ", бұл алдыңғы жылғы көрсеткіштен (<@was>) <@rise|percent('dat')> көп",
        "up",
    ),
    Part(
        ", что на <@now - @was> больше, чем [when_was] (<@was>)",
        ", бұл [attr_was] көрсеткіштен (<@was>) <(@now - @was)|suffix('dat')> көп",
        "up",
    ),
    Part(
        ", что на <@was - @now> меньше, чем [when_was] (<@was>)",
        ", бұл [attr_was] көрсеткіштен (<@was>) <(@was - @now)|suffix('dat')> аз",
        "down",
    ),
    Part("; годом ранее – <@was>", "; бір жыл бұрын – <@was>"),
    Part(
        "; рост к предыдущему году – <@rise|percent>", "; алдыңғы жылмен салыстырғандағы өсім – <@rise|percent>", "up"
    ),
    Part(" (годом ранее – <@was>)", " (бір жыл бұрын – <@was>)"),
    Part(" ([when_was] – <@was>)", " ([when_was] – <@was>)"),
    Part(", [when_was] – <@was>", ", [when_was] – <@was>"),
    Part(" против <@was|count(case='gen')> [when_was]", ", ал [when_was] – <@was>"),
    Part(", тогда как [when_was] – <@was>", ", ал [when_was] – <@was>"),
    Part(", тогда как в сельской местности – лишь <@rural>", ", ал ауылдық жерлерде – небәрі <@rural>", "few"),
    Part(", тогда как в Костанайской области – <@kost>", ", ал Қостанай облысында – <@kost>"),
    Part(", больше всего – в Акмолинской области (<@akm>)", ", ең көбі – Ақмола облысында (<@akm>)", "akmola"),
    Part(
        ", в том числе в Акмолинской области – <@akm>, Костанайской – <@kost>, Павлодарской – <@pav>, в других регионах"
        " – <@other>",
        ", оның ішінде Ақмола облысында – <@akm>, Қостанай облысында – <@kost>, Павлодар облысында – <@pav>, басқа"
        " өңірлерде – <@other>",
    ),
    Part(
        ", из них в Акмолинской области – <@akm>, Костанайской – <@kost>",
        ", оның ішінде Ақмола облысында – <@akm>, Қостанай облысында – <@kost>",
    ),
    Part(", в среднем <@mean> на один район", ", бір ауданға орта есеппен <@mean|suffix('abl')>"),
    Part(
        ", до конца <@next.period|date('gen')> планируется еще <@next>",
        ", <@next.period|date('gen')> соңына дейін тағы <@next> жоспарлануда",
    ),
)

SECONDS = (
    Part(
        " Это на <(100 * (@now - @was) / @was)|round(1)|percent> больше, чем [when_was] (<@was|count>).",
        " Бұл [attr_was] көрсеткіштен (<@was|count>) <(100 * (@now - @was) / @was)|round(1)|percent('dat')> көп.",
        "up",
    ),
    Part(
        " Это на <(100 * (@was - @now) / @was)|round(1)|percent> меньше, чем [when_was] (<@was|count>).",
        " Бұл [attr_was] көрсеткіштен (<@was|count>) <(100 * (@was - @now) / @was)|round(1)|percent('dat')> аз.",
        "down",
    ),
    Part(" Годом ранее было [did] <@was|count>.", " Бір жыл бұрын <@was|count> [did]."),
    Part(" Из них <@rural> – в сельской местности.", " Оның <@rural|suffix(possessive='3')> – ауылдық жерлерде."),
    Part(
        " Доля сельской местности – <@share|percent>, городов – <@share_urban|percent>.",
        " Ауылдық жерлердің үлесі – <@share|percent>, қалалардыкі – <@share_urban|percent>.",
    ),
    Part(
        " На сельскую местность приходится <(100 * @rural / @now)|round(1)|percent>, на города –"
        " <(100 * @urban / @now)|round(1)|percent>.",
        " Ауылдық жерлерге <(100 * @rural / @now)|round(1)|percent>, қалаларға"
        " <(100 * @urban / @now)|round(1)|percent> тиесілі.",
    ),
    Part(
        " План на <@next.period|date('acc')> – <@next|count>.",
        " <@next.period|date('attr')> жоспар – <@next|count>.",
    ),
    Part(
        " До конца <@next.period|date('gen')> планируется охватить еще <@next|count>.",
        " <@next.period|date('gen')> соңына дейін тағы <@next|count('[noun]', 'acc')> қамту жоспарлануда.",
    ),
    Part(
        " На эти цели выделено <@money|money([scale])>.",
        " Осы мақсаттарға <@money|money([scale])> бөлінді.",
    ),
    Part(
        " Работа охватила <@regions|count>: <@regions|members>.",
        " Жұмыс <@regions|count('өңір', 'acc')> қамтыды: <@regions|members>.",
    ),
    Part(
        " Наибольшее число – в Акмолинской области (<@akm>), наименьшее – в Павлодарской (<@pav>).",
        " Ең көп саны – Ақмола облысында (<@akm>), ең азы – Павлодар облысында (<@pav>).",
        "akmola",
    ),
    Part(
        " С начала реализации программы – <@about|count>.",
        " Бағдарлама іске асырыла бастағаннан бері – <@about|count>.",
    ),
    Part(
        " В каждом районе – <@low|range(@high)> в год.",
        " Әр ауданда – жылына <@low|range(@high)>.",
    ),
    Part(
        " В сельской местности показатель вырос с <@rural_was> до <@rural>.",
        " Ауылдық жерлерде көрсеткіш <@rural_was|suffix('abl')> <@rural|suffix('dat')> дейін өсті.",
        "up",
    ),
    Part(
        " В сельской местности показатель снизился с <@rural_was> до <@rural>, в городах – с <@urban_was> до <@urban>.",
        " Ауылдық жерлерде көрсеткіш <@rural_was|suffix('abl')> <@rural|suffix('dat')> дейін, қалаларда"
        " <@urban_was|suffix('abl')> <@urban|suffix('dat')> дейін төмендеді.",
        "down",
    ),
    Part(
        " По состоянию на <@stock.as_of|date('acc')> на учете состоит <@stock|count>.",
        " <@stock.as_of|date('attr')> жағдай бойынша <@stock|count> есепте тұр.",
    ),
    Part(" Работа завершена.", " Жұмыс аяқталды."),
    Part(
        " Из них в сельской местности – <@rural>, или <(100 * @rural / @now)|round(1)|percent>; в"
        " городах – <@urban>, или"
        " <(100 * @urban / @now)|round(1)|percent>.",
        " Оның ішінде ауылдық жерлерде – <@rural>, яғни <(100 * @rural / @now)|round(1)|percent>; қалаларда – <@urban>,"
        " яғни <(100 * @urban / @now)|round(1)|percent>.",
    ),
    Part(
        " В том числе [kind1] – <@kind1>, [kind2] – <@kind2>.", " Оның ішінде [kind1] – <@kind1>, [kind2] – <@kind2>."
    ),
    Part(
        " В Акмолинской области [did] <@akm|count>[of], в Костанайской – <@kost|count>[of].",
        " Ақмола облысында <@akm|count>[of], Қостанай облысында <@kost|count>[of] [did].",
    ),
    Part(
        " По сравнению с [when_ins_was] рост составил <@rise|percent>.",
        " [when_ins_was] салыстырғанда өсім <@rise|percent('acc')> құрады.",
        "up",
    ),
    Part(
        " Для сравнения: [when_was] – <@was|count>.",
        " Салыстыру үшін: [when_was] – <@was|count>.",
    ),
    Part(
        " На <@next.period|date('acc')> запланировано <@next|count>[of], финансирование – за счет бюджета.",
        " <@next.period|date('dat')> <@next|count>[of] жоспарланған, қаржыландыру – бюджет есебінен.",
    ),
    Part(
        " План по Костанайской области – <@kost_plan>, факт – <@kost>.",
        " Қостанай облысы бойынша жоспар – <@kost_plan>, нақты – <@kost>.",
    ),
    Part(
        " Освоено <@spent|money([scale])> из <@money|money([scale])> (<(100 * @spent / @money)|round(1)|percent>).",
        " <@money|money([scale], case='abl')> <@spent|money([scale])> игерілді"
        " (<(100 * @spent / @money)|round(1)|percent>).",
    ),
    Part(
        " Из <@now|count(case='gen')> <@rural> приходится на сельскую местность.",
        " <@now|count(case='abl')> <@rural|suffix(possessive='3')> ауылдық жерлерге тиесілі.",
    ),
    Part("", ""),
)

MONEY_TAILS = (
    Part(
        ", в том числе из республиканского бюджета – <@money_rep|money([scale])>, из местных –"
        " <@money_loc|money([scale])>",
        ", оның ішінде республикалық бюджеттен – <@money_rep|money([scale])>, жергілікті бюджеттерден –"
        " <@money_loc|money([scale])>",
    ),
    Part(
        ", из них <@money_rep|money([scale])> – из республиканского бюджета",
        ", оның ішінде <@money_rep|money([scale])> – республикалық бюджеттен",
    ),
    Part(" ([when_was] – <@money_was|money([scale])>)", " ([when_was] – <@money_was|money([scale])>)"),
    Part("; годом ранее – <@money_was|money([scale])>", "; бір жыл бұрын – <@money_was|money([scale])>"),
    Part(
        ", что на <(100 * (@money - @money_was) / @money_was)|round(1)|percent> больше, чем [when_was]",
        ", бұл [attr_was] көрсеткіштен <(100 * (@money - @money_was) / @money_was)|round(1)|percent('dat')> көп",
        "richer",
    ),
    Part(
        ", что на <(100 * (@money_was - @money) / @money_was)|round(1)|percent> меньше, чем [when_was]",
        ", бұл [attr_was] көрсеткіштен <(100 * (@money_was - @money) / @money_was)|round(1)|percent('dat')> аз",
        "poorer",
    ),
    Part(
        ", или <@unit|money('тыс')> на единицу",
        ", яғни бірлігіне <@unit|money('мың')>",
    ),
    Part(
        ", из которых освоено <@spent|money([scale])>, или <(100 * @spent / @money)|round(1)|percent>",
        ", оның <@spent|money([scale])> игерілді, бұл – <(100 * @spent / @money)|round(1)|percent>",
    ),
)

JOINTS = (
    Part("; ", "; "),
    Part(", а ", ", ал "),
    Part(", а также ", ", сондай-ақ "),
    Part(", при этом ", ", бұл ретте "),
    Part(". Кроме того, ", ". Бұдан басқа, "),
    Part(". Наряду с этим ", ". Сонымен қатар "),
)
"""Between what is told of one base and of another."""

LISTS = (
    Part(
        "[When] [did] <@now|count>[of] (годом ранее – <@was>), из них:\n\n1) [kind1] – <@kind1> (<@kind1_was>);\n"
        "2) [kind2] – <@kind2> (<@kind2_was>);\n3) прочих – <@kind3> (<@kind3_was>).",
        "[When] <@now|count>[of] [did] (бір жыл бұрын – <@was>), олардың ішінде:\n\n1) [kind1] – <@kind1>"
        " (<@kind1_was>);\n2) [kind2] – <@kind2> (<@kind2_was>);\n3) өзгелері – <@kind3> (<@kind3_was>).",
    ),
    Part(
        "[When] [did] <@now|count>[of]:\n\n1) в Акмолинской области – <@akm>, что составляет"
        " <(100 * @akm / @now)|round(1)|percent>;\n2) в Костанайской – <@kost>"
        " (<(100 * @kost / @now)|round(1)|percent>);\n3) в остальных регионах – <@now - @akm - @kost>.",
        "[When] <@now|count>[of] [did]:\n\n1) Ақмола облысында – <@akm>, бұл –"
        " <(100 * @akm / @now)|round(1)|percent>;\n2) Қостанай облысында – <@kost>"
        " (<(100 * @kost / @now)|round(1)|percent>);\n3) қалған өңірлерде – <@now - @akm - @kost>.",
    ),
    Part(
        "По Костанайской области:\n\n1) план – <@kost_plan|count>;\n2) факт – <@kost|count>;\n"
        "3) исполнение – <(100 * @kost / @kost_plan)|round(1)|percent>;\n4) [when_was] – <@kost_was>.",
        "Қостанай облысы бойынша:\n\n1) жоспар – <@kost_plan|count>;\n2) нақты – <@kost|count>;\n"
        "3) орындалуы – <(100 * @kost / @kost_plan)|round(1)|percent>;\n4) [when_was] – <@kost_was>.",
    ),
    Part(
        "[When] [did] <@now|count>[of], в том числе:\n\n1) в сельской местности – <@rural>;\n2) в городах – <@urban>.",
        "[When] <@now|count>[of] [did], оның ішінде:\n\n1) ауылдық жерлерде – <@rural>;\n2) қалаларда – <@urban>.",
    ),
    Part(
        "[When] [did]:\n\n1) в Акмолинской области – <@akm|count>;\n2) в Костанайской области – <@kost|count>;\n"
        "3) в Павлодарской области – <@pav|count>.",
        "[When] [did]:\n\n1) Ақмола облысында – <@akm|count>;\n2) Қостанай облысында – <@kost|count>;\n"
        "3) Павлодар облысында – <@pav|count>.",
    ),
    Part(
        "Из <@now|count(case='gen')>:\n\n1) <@kind1> – [kind1];\n2) <@kind2> – [kind2];\n3) <@kind3> – прочие.",
        "<@now|count(case='abl')>:\n\n1) <@kind1> – [kind1];\n2) <@kind2> – [kind2];\n3) <@kind3> – өзгелері.",
    ),
    Part(
        "Итоги [when_gen]:\n\n1) [did] <@now|count>[of] (годом ранее – <@was>);\n"
        "2) направлено <@money|money([scale])>;\n3) доля сельской местности – <@share|percent>.",
        "[attr] қорытынды:\n\n1) <@now|count>[of] [did] (бір жыл бұрын – <@was>);\n"
        "2) <@money|money([scale])> бағытталды;\n3) ауылдық жерлердің үлесі – <@share|percent>.",
    ),
)
