"""Articles: files, encodings, front matter, dates of publication and kinds of sentences."""

import json
import warnings
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.articles import (
    ArticleError,
    find_articles,
    load_articles,
    read_article,
    read_articles,
)
from helpers.dates import publication_date
from helpers.layout import lay_out
from helpers.text import body_start

SHARED = Path(__file__).parents[2] / "shared"
needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="the given reports are not on this machine")
REST = "\nوتواصلت الاشتباكات قرب بلدة هادروت.\nونفت يريفان ذلك."
LEAD = "أعلنت وزارة الدفاع سقوط قريتين"


def published(text):
    day, source = publication_date(text, lay_out(text))
    return str(day or ""), source


def kinds(text, title=""):
    return [sentence.kind for sentence in lay_out(text, title=title)]


def write(folder, name, content):
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("السبت 10 أكتوبر/تشرين الأول 2020", "2020-10-10"),
        ("السبت، 3 أكتوبر 2020", "2020-10-03"),
        ("يوم السبت الموافق 3 أكتوبر 2020", "2020-10-03"),
        ("٣ تشرين الأول ٢٠٢٠", "2020-10-03"),
        ("۳ أکتوبر ۲۰۲۰", "2020-10-03"),
        ("3 تشرين الأول/ أكتوبر 2020", "2020-10-03"),
        ("3 أكتوبر / تشرين أول 2020", "2020-10-03"),
        ("3 تشرين الأول (أكتوبر) 2020", "2020-10-03"),
        ("30 أيلول/ سبتمبر 2020", "2020-09-30"),
        ("28 شتنبر 2020", "2020-09-28"),
        ("9 نونبر 2020", "2020-11-09"),
        ("10 دجنبر 2020", "2020-12-10"),
        ("13 يوليوز 2020", "2020-07-13"),
        ("14 غشت 2020", "2020-08-14"),
        ("12 جويلية 2020", "2020-07-12"),
        ("5 أوت 2020", "2020-08-05"),
        ("1 كانون الثاني 2021", "2021-01-01"),
        ("الثالث من تشرين الأول/أكتوبر 2020", "2020-10-03"),
        ("الحادي والثلاثين من أكتوبر عام 2020", "2020-10-31"),
        ("3 من شهر أكتوبر لعام 2020", "2020-10-03"),
        ("2020/10/3", "2020-10-03"),
        ("2020-10-03", "2020-10-03"),
        ("03-10-2020", "2020-10-03"),
        ("٣/١٠/٢٠٢٠", "2020-10-03"),
        ("3.10.2020", "2020-10-03"),
        ("10/27/2020", "2020-10-27"),
        ("3 أكتوبر 2020م", "2020-10-03"),
        ("3 أُكْتُوبَر\u200f 2020", "2020-10-03"),
    ],
)
@pytest.mark.parametrize(
    "frame",
    [
        "قالت باكو، {}، إن قواتها تقدمت." + REST,
        "عنوان قصير\n{}\n" + LEAD + "." + REST,
        "باكو، {} - " + LEAD + "." + REST,
    ],
)
def test_a_date_in_any_form_is_stated(written, day, frame):
    assert published(frame.format(written)) == (day, "stated")


@pytest.mark.parametrize(
    "text",
    [
        LEAD + "، السبت." + REST,
        LEAD + " في 3 أكتوبر." + REST,
        LEAD + " اليوم الجمعة." + REST,
        "اندلعت الحرب التي انتهت في 12 أيار/مايو 1994 من جديد." + REST,
        LEAD + " منذ اندلاع القتال الأحد 27 سبتمبر 2020." + REST,
        LEAD + " بعد هدنة 10 أكتوبر 2020." + REST,
        "التقى الوزيران بين 3 و5 أكتوبر 2020." + REST,
        "يعقد اللقاء المقرر في 15 نوفمبر 2020 في موسكو." + REST,
        "قالت باكو، 12 مايو 1994، إن الهدنة سارية.\nواندلع القتال في عام 2020." + REST,
        "قالت باكو، 12 مايو 1994، إن الهدنة سارية.\nوتجدد القتال في 27 سبتمبر 2020." + REST,
        "قالت باكو، الأحد 3 أكتوبر 2020، إن قواتها تقدمت." + REST,  # it was a Saturday
        "قالت باكو، 31 سبتمبر 2020، إن قواتها تقدمت." + REST,
        "قالت باكو، 3 أكتوبر/تشرين الثاني 2020، إن قواتها تقدمت." + REST,
        "• دبابة محترقة - 7 أبريل 2016 (أرشيف)\n" + LEAD + "." + REST,
        "قالت باكو إنها دمرت 3/10 من 2020 هدفا." + REST,
        LEAD + " اليوم الاثنين.\nوقالت يريفان اليوم الثلاثاء.\n— Name (@name) November 1, 2020",
        LEAD + " اليوم الاثنين.\nوقتل كثيرون في حرب انتهت في 12 مايو 1994.",
        LEAD + " اليوم الاثنين.\nوكان ذلك في عام 2020.\n— Name (@name) April 3, 2016",
        LEAD + "، الاثنين.\n— Name (@name) November 1, 2020",
    ],
)
def test_what_does_not_state_its_day_stays_unknown(text):
    assert published(text) == ("", "unknown")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (LEAD + " -اليوم الاثنين-." + REST + "\n— Name (@name) November 1, 2020", "2020-11-02"),
        (LEAD + " اليوم الأحد." + REST + "\n— Name (@name) November 1, 2020", "2020-11-01"),
        (LEAD + " اليوم السبت." + REST + "\n— الاسم (@name) 1 نوفمبر 2020", "2020-11-07"),
        (
            LEAD
            + " اليوم الاثنين.\nوكانت باكو قد نفت ذلك.\nوقالت يريفان، الأحد 1 نوفمبر 2020، إنها صدت هجوما.",
            "2020-11-02",
        ),
    ],
)
def test_a_weekday_is_dated_by_a_dated_line(text, day):
    assert published(text) == (day, "inferred")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "قتل ثلاثون ألفا قبل هدنة 12 مايو 1994.\nوقالت باكو اليوم السبت 3 أكتوبر 2020 إنها تقدمت.",
            "2020-10-03",
        ),
        ("باكو - October 3, 2020 - أعلنت الوزارة سقوط قريتين." + REST, "2020-10-03"),
        ("قالت باكو، 3 أكتوبر 2020، إن موعد التصويت 1 ديسمبر 2020." + REST, "2020-10-03"),
        ("عنوان\n3 أكتوبر 2020 - آخر تحديث 5 أكتوبر 2020\n" + LEAD + "." + REST, "2020-10-03"),
    ],
)
def test_the_day_itself_is_told_from_others(text, day):
    assert published(text) == (day, "stated")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("باكو تعلن السيطرة على هادروت\n" + LEAD + ".", "headline body"),
        ("# باكو تعلن التقدم.\n\n" + LEAD + ".", "headline body"),
        (LEAD + ".\nوردت يريفان.", "body body"),
        (LEAD, "body"),
        ("تقدم جديد\nيريفان تنفي وباكو تؤكد\n" + LEAD + ".", "headline deck body"),
        (
            "تقدم جديد\nنفت باكو كل خسارة.\n• دخان فوق المدينة - 8 أكتوبر 2020 (أ.ف.ب)\n" + LEAD + ".",
            "headline deck caption body",
        ),
        ("تقدم جديد\nجنود في شوشة (رويترز)\n" + LEAD + ".", "headline caption body"),
        ("تقدم جديد\n2020/10/3\n" + LEAD + ".", "headline caption body"),
        ("تقدم\n" + LEAD + ".\nمحادثات في جنيف\nوبدأ اللقاء.", "headline body body body"),
        (LEAD + ".\nاقرأ أيضًا: هل تنتهي الحرب؟ خبراء يجيبون\nوردت يريفان.", "body related related body"),
        (LEAD + ". اقرأ المزيد: هدنة قريبة. وردت يريفان.", "body related body"),
        (
            LEAD + ".\nمواضيع ذات صلة\nباكو تتقدم\nيريفان تنفي\nوردت يريفان.",
            "body related related related body",
        ),
        (LEAD + ".\nشاهد: لحظة القصف", "body related"),
        (LEAD + ".\nشاهد صحفي القصف أمس.", "body body"),
        (LEAD + ".\nوشارك 300 مقاتل في القتال.\nشارك", "body body footer"),
        (
            LEAD + ".\nThey lost 20 tanks pic.twitter.com/abc\n— MoD (@mod) October 3, 2020\nوردت يريفان.",
            "body embed embed body",
        ),
        (
            LEAD + ".\nAn error occurred while retrieving it. Try again.",
            "body embed embed",
        ),
        (LEAD + ".\nالمصدر: وكالات", "body footer"),
        (LEAD + ".\n© 2020 جميع الحقوق محفوظة\n...\n305\nباكو تتقدم", "body footer footer footer related"),
        (
            LEAD + ".\nوردت يريفان.\nونفت باكو.\nهدنة قريبة في القوقاز\nباكو تسيطر على مدينة",
            "body body body related related",
        ),
        (LEAD + ":\nتدمير ثلاث دبابات\nمقتل خمسة جنود", "body body body"),
        (LEAD + ".\n- تدمير 3 دبابات\n- مقتل 5 جنود", "body body body"),
        ("أعلنت باكو تقدما\nوردت يريفان عليها\nونفت موسكو ذلك\nوصمتت أنقرة اليوم", "headline deck deck body"),
    ],
)  # fmt: skip
def test_sentence_kinds(text, expected):
    assert kinds(text) == expected.split()


def test_a_line_that_equals_the_title_is_the_headline():
    assert kinds("أعلنت باكو التقدّم.\nوردت يريفان.", title="أعلنت باكو التقدم") == ["headline", "body"]


OWN = [
    "وردت يريفان.",
    "وقالت باكو إنها تقدمت.",
    "من جهتها نفت موسكو.",
    "وأضافت أنها تراقب.",
    "كما دعت إلى الهدوء.",
]
TEASERS = [
    "أعلنت باريس إرسال مساعدات.",
    "منذ بدء القتال يعيش السكان في الملاجئ",
    "قالت صحيفة إن القرية سقطت.",
]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([LEAD + ".", *OWN, *TEASERS, "جميع الحقوق محفوظة"], ["body"] * 6 + ["related"] * 3 + ["footer"]),
        ([LEAD + ".", *OWN, *TEASERS], ["body"] * 9),
        ([LEAD + ".", *TEASERS[::2] * 4, "جميع الحقوق محفوظة"], ["body"] * 9 + ["footer"]),
        ([LEAD + ".", *OWN, *TEASERS[:2], "جميع الحقوق محفوظة"], ["body"] * 8 + ["footer"]),
    ],
)
def test_only_clear_teasers_are_taken_from_the_body(lines, expected):
    assert kinds("\n".join(lines)) == expected


@given(
    st.text(
        st.one_of(st.sampled_from("قال أعلن\n.:•©—123()@ \u200f\u202e\u064b\ufeff"), st.characters()),
        max_size=200,
    )
)
def test_any_text_has_sentences_in_place(text):
    found = lay_out(text)
    assert all(0 <= each.start < each.end <= len(text) for each in found)
    assert all(before.end <= after.start for before, after in pairwise(found))
    publication_date(text, found)


BODY = "أعلنت باكو مقتل 5 جنود «قرب» شوشي.\r\nوردت يريفان بأن الخبر غير صحيح.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1256", "iso8859_6"])
def test_encodings(tmp_path, encoding):
    body = BODY.replace("«", '"').replace("»", '"') if encoding == "iso8859_6" else BODY
    article = read_article(write(tmp_path, "a.txt", body.encode(encoding)))
    assert article.text.lstrip("\ufeff") == body.replace("\r\n", "\n")


@pytest.mark.parametrize("start", ["", "\ufeff"])
def test_offsets_are_those_of_the_file_as_read(tmp_path, start):
    path = write(tmp_path, "a.md", f"{start}---\r\ntitle: ب\r\n---\r\n{BODY}")
    article = read_article(path)
    assert article.text == path.read_text(encoding="utf8")
    quotes = [article.text[each.start : each.end] for each in article.sentences]
    assert quotes == ["أعلنت باكو مقتل 5 جنود «قرب» شوشي.", "وردت يريفان بأن الخبر غير صحيح."]


@pytest.mark.parametrize(
    ("matter", "expected"),
    [
        ("title: باكو: 5 قتلى\npublished: 2020-10-14", ("باكو: 5 قتلى", "2020-10-14", "front_matter")),
        (
            "title: 'باكو: 5'\npublished: '14 أكتوبر 2020'\nnote: {a: 1}",
            ("باكو: 5", "2020-10-14", "front_matter"),
        ),
        ("published: 2020-10-14 10:00:00", ("", "2020-10-14", "front_matter")),
        ("title:\npublished:", ("", "", "unknown")),
        ("", ("", "", "unknown")),
    ],
)
def test_front_matter(tmp_path, matter, expected):
    article = read_article(write(tmp_path, "a.md", f"---\n{matter}\n---\n{BODY}"))
    assert (article.title, article.published, article.date_source) == expected
    assert article.text[article.sentences[0].start :].startswith("أعلنت")


def test_further_front_matter_is_kept(tmp_path):
    text = f"---\noutlet: retelling\nretells: جريدة\nnote: 5\n---\n{BODY}"
    article = read_article(write(tmp_path, "a.md", text))
    assert (article.outlet, article.meta) == ("retelling", {"retells": "جريدة", "note": 5})


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.txt", b"", "is empty"),
        ("a.txt", b"\xef\xbb\xbf \n", "is empty"),
        ("a.txt", b"%PDF\0\x01\x02\xff", "no text file"),
        ("a.txt", b"\xff\xfe\x27\x06\x00", "UTF-8"),
        ("a.txt", BODY.encode() * 3 + b"\xff\xd8" + BODY.encode(), "broken byte"),
        ("a.txt", "Лачинский коридор закрыт".encode("koi8-r"), "unknown encoding"),
        ("a.md", f"---\ntitle: [\n---\n{BODY}", "line"),
        ("a.md", f"---\ntitle: {'[' * 5000}\n---\n{BODY}", "front matter"),
        ("a.md", f"---\n- a\n- b\n---\n{BODY}", "without fields"),
        ("a.md", f"---\ntitle: a\n{BODY}", "never closes"),
        ("a.md", "---\ntitle: a\n---\n", "no text under"),
        ("a.md", f"---\npublished: soon\n---\n{BODY}", "2020-10-14"),
        ("a.md", f"---\npublished: 2020-13-45\n---\n{BODY}", "2020-10-14"),
        ("a.txt", b"a" * 20_000_001, "larger than 20 MB"),
        ("a.pdf", BODY, "save it as"),
    ],
)
def test_a_file_that_cannot_be_read_is_named_with_the_mend(tmp_path, name, content, words):
    path = write(tmp_path, name, content)
    with pytest.raises(ArticleError) as error:
        read_article(path)
    message = str(error.value)
    assert (
        message.startswith(str(path)) and words in message and message.endswith(".") and "\n" not in message
    )


def test_a_date_comes_from_front_matter_then_sidecar_then_text(tmp_path):
    stated = "قالت باكو، 3 أكتوبر 2020، إنها تقدمت.\nوردت يريفان."
    write(tmp_path, "a.md", f"---\npublished: 2020-10-01\n---\n{stated}")
    write(tmp_path, "b.txt", stated)
    write(tmp_path, "c.txt", stated)
    sidecar = "article_id,published,outlet\na,2020-10-02,\nb,2020-10-02,وكالة\nc,,\n"
    write(tmp_path, "articles.csv", "\ufeff" + sidecar)
    table = load_articles(tmp_path).set_index("article_id")
    assert table["published"].to_dict() == {"a": "2020-10-01", "b": "2020-10-02", "c": "2020-10-03"}
    assert table["date_source"].tolist() == ["front_matter", "sidecar", "stated"]
    assert table["outlet"].tolist() == ["", "وكالة", ""]
    alone = load_articles(tmp_path / "b.txt")
    assert alone["published"].tolist() == ["2020-10-02"]


def test_problems_are_told_and_the_others_still_read(tmp_path):
    for name in ("a.md", "a.txt", "b.txt", "README.md", ".hidden.txt", "c.docx"):
        write(tmp_path, name, BODY)
    write(tmp_path, "d.txt", "")
    write(tmp_path, "articles.csv", "article_id,published\nb,2020-10-02\nx,2020-10-02\n")
    articles, errors = read_articles(tmp_path)
    assert [article.article_id for article in articles] == ["a", "b"]
    told = "\n".join(map(str, errors))
    assert len(errors) == 4
    assert all(
        part in told for part in ("a.txt has the same name", "d.txt is empty", "'x'", "c.docx was left out")
    )
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        assert len(load_articles(tmp_path)) == 2
    assert sorted(str(each.message) for each in caught) == sorted(map(str, errors))


@pytest.mark.parametrize(
    "sidecar", ["id,date\na,2020-10-02\n", "article_id,published\na,2020-10-02,extra\n", 'article_id\n"a'],
)  # fmt: skip
def test_a_broken_sidecar_is_told_and_not_used(tmp_path, sidecar):
    write(tmp_path, "a.txt", BODY)
    write(tmp_path, "articles.csv", sidecar)
    articles, errors = read_articles(tmp_path)
    assert [article.published for article in articles] == [""]
    assert [str(tmp_path / "articles.csv") in str(error) for error in errors] == [True]


def test_a_missing_or_empty_folder_is_one_sentence(tmp_path):
    with pytest.raises(ArticleError, match="does not exist"):
        find_articles(tmp_path / "no")
    with pytest.raises(ArticleError, match="holds no article"):
        find_articles(tmp_path)


def test_the_table_counts_the_body_only(tmp_path):
    write(tmp_path, "a.md", "---\ntitle: س\n---\nقتل 2,300 جندي.")
    row = load_articles(tmp_path).iloc[0]
    assert (row["n_chars"], row["n_sentences"], row["n_tokens"]) == (15, 1, 4)
    assert row["text"][body_start(row["text"]) :] == "قتل 2,300 جندي."


@needs_shared
@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("000*", ("2020-10-03", "stated")),
        ("001*", ("2020-10-07", "stated")),
        ("002*", ("2020-09-30", "stated")),
        ("003*", ("", "unknown")),
        ("004*", ("2020-11-02", "inferred")),
    ],
)
def test_the_given_reports_are_dated_without_their_sidecar(name, expected):
    (path,) = (SHARED / "articles").glob(f"{name}.txt")
    article = read_article(path)
    assert (article.published, article.date_source) == expected


@needs_shared
def test_no_true_claim_lies_in_what_is_skipped():
    articles = {article.article_id: article for article in read_articles(SHARED / "articles")[0]}
    for table in ("claims", "mediation", "foreign_fighters"):
        for line in (SHARED / "gold" / f"{table}.jsonl").read_text(encoding="utf8").splitlines():
            record = json.loads(line)
            for start, end in record["spans"]:
                around = [
                    s for s in articles[record["article"]].sentences if s.start <= start and end <= s.end
                ]
                assert [s.kind in ("headline", "deck", "caption", "body") for s in around] == [True], record[
                    "quote"
                ]
