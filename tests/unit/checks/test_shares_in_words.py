"""A share in words beside the per cents that prove it, and beside those that do not."""

from __future__ import annotations

import pytest
from seen import found

from docgen.checks.figures.numbers import typed_number
from docgen.model import Lang

RECORDS = """\
facts:
  third: {what: {ru: доля, kz: үлес}, value: 33.3, unit: percent, period: 2020, sources: {report: пункт 1}}
  most: {what: {ru: доля, kz: үлес}, value: 68, unit: percent, period: 2020, sources: {report: пункт 1}}
  near: {what: {ru: доля, kz: үлес}, value: 31, unit: percent, period: 2020, sources: {report: пункт 1}}
  thirds: {what: {ru: доля, kz: үлес}, value: 65.8, unit: percent, period: 2020, sources: {report: пункт 1}}
"""
THIRD, MOST, NEAR, THIRDS = (f"{{{{ fact.{key} | percent }}}}" for key in ("third", "most", "near", "thirds"))


@pytest.mark.parametrize(
    ("lang", "text", "columns"),
    [
        ("ru", f"Проверена треть школ ({THIRD}).", []),
        ("ru", f"Проверена треть школ ({MOST}).", [11]),
        ("ru", f"Проверена треть школ, или {THIRD}, и половина садов.", [57]),
        ("ru", f"Проверено {MOST} школ, то есть более половины.", []),
        ("ru", f"Проверено {NEAR} школ, то есть более половины.", [57]),
        ("ru", f"Почти треть школ ({NEAR}).", []),
        ("ru", f"Почти треть школ ({MOST}).", [7]),
        ("ru", f"Менее половины школ ({NEAR}).", []),
        ("ru", f"Менее половины школ ({MOST}).", [7]),
        ("ru", f"Около трети школ ({NEAR}).", []),
        ("ru", f"Треть школ ({NEAR}).", [1]),
        ("ru", f"Закрыта треть школ, а садов – {THIRD}.", [9]),
        ("ru", "Закрыта треть школ (33,3 %).", [9, 21]),
        ("kz", f"Мектептердің үштен бірі ({THIRD}) тексерілді.", []),
        ("kz", f"Мектептердің үштен бірі ({MOST}) тексерілді.", [14]),
        ("kz", f"Мектептердің {MOST}-ы, яғни жартысынан астамы.", []),
        ("kz", f"Мектептердің {NEAR}-ы, яғни жартысынан астамы.", [48]),
        ("kz", f"Мектептердің үштен біріне жуығы ({NEAR}).", []),
        ("kz", f"Мектептердің үштен біріне жуығы ({MOST}).", [14]),
        ("kz", f"Мектептердің жартысынан азы ({NEAR}).", []),
        ("kz", f"Мектептердің жартысынан азы ({MOST}).", [14]),
        ("kz", f"Мектептердің үштен бірі жабылды, балабақшалар – {THIRD}.", [14]),
        ("kz", "Мектептердің үштен бірі (33,3 %).", [14, 26]),
        ("ru", f"Две трети школ ({THIRDS}).", []),
        ("ru", f"Две трети школ ({MOST}).", [1]),
        ("ru", f"Почти две трети школ ({MOST}).", [7]),
        ("ru", f"Чуть больше половины школ составляют сельские – {THIRDS}.", []),
        ("ru", f"Чуть больше половины школ составляют сельские – {NEAR}.", [13]),
        ("ru", f"Более половины выпуска пришлось на отрасль животноводства: {MOST}.", []),
        ("ru", f"Более половины выпуска пришлось на отрасль животноводства: {NEAR}.", [7]),
        ("ru", f"Более половины школ, а именно {MOST}, сельские.", []),
        ("kz", f"Мектептердің үштен екісі ({THIRDS}) тексерілді.", []),
        ("kz", f"Мектептердің үштен екісі ({MOST}) тексерілді.", [14]),
        ("kz", f"Жартысынан сәл көбін ауыл мектептері құрайды – {MOST}.", []),
        ("kz", f"Жартысынан сәл көбін ауыл мектептері құрайды – {NEAR}.", [1]),
        ("kz", f"Жартысынан көбі, атап айтқанда {MOST}, ауылда.", []),
        ("kz", f"Жартысынан астамы мал шаруашылығы саласына тиесілі: {MOST}.", []),
        ("kz", f"Жартысынан астамы мал шаруашылығы саласына тиесілі: {NEAR}.", [1]),
    ],
)
def test_a_share_in_words_is_proved_by_the_figure_beside_it(lang: Lang, text: str, columns: list[int]) -> None:
    told = found(typed_number, text, lang, RECORDS)
    assert [(one.span.line, one.span.column) for one in told] == [(1, column) for column in columns]
    assert {one.code for one in told} <= {"DG401", "DG402"}


COUNTS = """\
facts:
  posts: {what: {ru: посты, kz: бекеттер}, value: 384, unit: post, sources: {report: пункт 1}}
  modern: {what: {ru: новые посты, kz: жаңа бекеттер}, value: 214, unit: post, sources: {report: пункт 1}}
  third: {what: {ru: старые посты, kz: ескі бекеттер}, value: 128, unit: post, sources: {report: пункт 1}}
  over: {what: {ru: дальние посты, kz: алыс бекеттер}, value: 130, unit: post, precision: over, sources: {report: п. 1}}
  people: {what: {ru: люди, kz: адамдар}, value: 200, unit: person, sources: {report: пункт 1}}
names:
  post: {kind: noun, ru: пост, kz: бекет}
"""
POSTS, MODERN, OLD, OVER, PEOPLE = (f"{{{{ fact.{key} }}}}" for key in ("posts", "modern", "third", "over", "people"))


@pytest.mark.parametrize(
    ("lang", "text", "columns"),
    [
        ("ru", f"Постов {POSTS}, более половины из них ({MODERN}) новые.", []),
        ("ru", f"Постов {POSTS}, треть из них, {OLD}, – старые.", []),
        ("ru", f"Постов {POSTS}, треть которых – {OLD} – старые.", []),
        ("ru", f"Постов {POSTS}, менее половины из них ({MODERN}) новые.", [32]),
        ("ru", f"Постов {POSTS}, половина из них ({MODERN}) новые.", [26]),
        ("ru", f"Постов {POSTS}, треть из них ({OVER}) – дальние.", [26]),
        ("ru", f"Постов {POSTS}, из садов половина ({MODERN}) новые.", [35]),
        ("ru", f"Постов {POSTS}, более половины из них ({PEOPLE}) новые.", [32]),
        ("ru", f"Более половины из них ({MODERN}) новые.", [7]),
        ("ru", f"Постов {POSTS}, из них более половины ({MODERN}) – новые, треть ({OLD}) – старые.", []),
        ("ru", f"Постов {POSTS}, из них треть ({OLD}) – старые, более половины ({MODERN}) – новые.", []),
        ("ru", f"Постов {POSTS}, из них треть ({OLD}) – старые, половина ({MODERN}) – новые.", [68]),
        ("ru", f"Постов {POSTS}, из них половина ({MODERN}) – новые, треть ({OLD}) – старые.", [33, 71]),
        ("ru", f"Постов {POSTS}, из них треть ({OLD}) – старые. Более половины ({MODERN}) – новые.", [74]),
        ("ru", f"Из {POSTS} постов треть ({OLD}) – старые.", []),
        ("ru", f"Из {POSTS} постов половина ({OLD}) – старые.", [28]),
        ("ru", f"Есть {POSTS} постов, садов треть ({OLD}).", [37]),
        ("kz", f"{POSTS} бекеттің үштен бірі ({OLD}) ескі, жартысынан көбі ({MODERN}) жаңа.", []),
        ("kz", f"{POSTS} бекеттің жартысы ({OLD}) ескі.", [27]),
        ("kz", f"{POSTS} бекет бар, үштен бірі ({OLD}) ескі.", [29]),
        ("kz", f"Бекет {POSTS}, олардың жартысынан көбі ({MODERN}) жаңа.", []),
        ("kz", f"Бекет {POSTS}, олардың үштен бірі, {OLD}, ескі.", []),
        ("kz", f"Бекет {POSTS}, олардың жартысынан азы ({MODERN}) жаңа.", [33]),
        ("kz", f"Бекет {POSTS}, олардың жартысы ({MODERN}) жаңа.", [33]),
        ("kz", f"Бекет {POSTS}, садтардың жартысынан көбі ({MODERN}) жаңа.", [35]),
    ],
)
def test_a_share_in_words_is_proved_by_how_many_they_are(lang: Lang, text: str, columns: list[int]) -> None:
    told = found(typed_number, text, lang, COUNTS)
    assert [(one.code, one.span.column) for one in told] == [("DG402", column) for column in columns]
