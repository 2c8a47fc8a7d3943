"""What is said of foreign fighters without a name for them: a fighter's own account, and replies."""

from helpers.actor_tables import SIDES, actor_table, opposite
from helpers.fighter_groups import Group
from helpers.fighter_origins import STATES_AT_WAR
from helpers.fighter_sides import country, turkish_side
from helpers.fighter_speakers import oneself, report_on, tells
from helpers.fighter_voices import Voice, outer_voice, reply_at, voices
from helpers.fighter_words import codes
from helpers.lexicon import particles
from helpers.memory import Memory
from helpers.quantities import Quantity
from helpers.speakers import UNKNOWN, joint
from helpers.words import at, has, is_cue

OWN_NATION = 9  # chunks behind a verb of speech that tell of what nation the speaker is
TOPIC_NEAR = 3  # chunks at the head of a sentence in which it stands what it is about
ANSWER_REACH = 2
DENIED = 6  # chunks behind a word for rumours in which the fighters are named: ما يُشاع عن إرسال مقاتلين
OWN_CLAUSE = 5  # chunks before a contrast from which on they tell something of their own
SAID = 14  # chunks behind a denial in which it stands what is denied: نفى حاجييف، مساعد الرئيس، ذلك
BEFORE_REACH = 6  # chunks behind a denial in which words that date it may stand
OPENING = 2  # chunks before a comma that date a whole sentence: وفي وقت سابق، نفت
BEFORE = "; before"  # at the end of the rule of a denial that the text dates before what it tells
SAYING = ("says", "confirms", "admits", "claims")


def speaks(marked, group):
    """Whether a group is itself the speaker of a report: قال مقاتل من فصيل."""
    row = marked.sentence.chunks
    said = is_cue(at(row, group.last), "complement") and not row[group.last].text.startswith("ب")
    if group.first > 0 and row[group.first - 1].text == "عن" and said:
        return True
    subject = not row[group.first].text.endswith(("ين", "ا")) and row[group.first].prefix in ("", "ال")
    return subject and any(
        group.first == r.at + 1 and r.act in SAYING and tells(marked, r) for r in marked.sentence.reports
    )


def asserted(marked, group):
    """Whether a group is told of, and not only asked about, named as a topic or as what somebody is not."""
    row, first = marked.sentence.chunks, group.first
    before = [row[j].text for j in range(max(0, first - 2), first)]
    as_topic = bool(before) and before[-1].lstrip("وفبل") in particles("topic-of")
    heads = topic_at_head(marked, group) or as_topic or is_spoken_about(marked, group)
    negated = any(word in particles("is-not") for word in before[-1:])
    describes = group.quantity is not None and group.quantity.implicit and before[-1:] in (["وهو"], ["وهي"])
    return not (heads or negated or describes or row[-1].text == "؟")


def is_spoken_about(marked, group):
    """Whether fighters of no origin are only what is spoken about: الاتهامات بشأن المقاتلين الأجانب."""
    row = marked.sentence.chunks
    about = group.first > 0 and row[group.first - 1].text in particles("about")
    ends = at(row, group.last) is None or row[group.last].text in "،.؛"
    return about and ends and not group.origins and group.quantity is None and not group.outfit


def topic_at_head(marked, group):
    """Whether fighters only tell, at the head of a sentence, what it is about: وعن المرتزقة، قال …"""
    row, last = marked.sentence.chunks, group.last
    head = group.first <= TOPIC_NEAR and marked.some(range(group.first), "cue", "topic")
    return head and at(row, last) is not None and row[last].text == "،" and not group.origins


def confessed(marked):
    """(group, voice) of somebody who says that he came to fight; None for anybody else."""
    for j in sorted(marked.sentence.topics):
        tells = marked.tag(j, "cue", "fight") or (marked.tag(j, "cue", "came") and self_told(marked, j))
        report = report_on(marked, j) if tells else None
        if report is None or not of_himself(marked, report, j):
            continue
        fighter = next((r for r in marked.sentence.reports if r.at < j and oneself(marked, r.at)), None)
        report, speaker = (fighter, UNKNOWN) if fighter is not None else (report, report.speaker)
        if not private(speaker) or at_home(marked, report.at):
            continue
        origins = tuple(dict.fromkeys(country(actor) for actor in speaker.actors)) or named_origins(
            marked, report.at
        )
        one = Quantity(j, j + 1, 1.0, 1.0, 1.0, "exact", True, ("fighter",), None, "")
        group = Group(j, j + 1, "volunteer", "", origins, "", "", one, True, False)
        return group, Voice(speaker.actors, speaker.party, "confirms", report.at, "confession")
    return None


def self_told(marked, j):
    """Whether a fighter's own words stand before chunk j."""
    return any(r.at < j and oneself(marked, r.at) for r in marked.sentence.reports)


def at_home(marked, i):
    """Whether the speaker behind chunk i is a belligerent's own man: متطوع أرمني."""
    near = marked.sentence.chunks[i + 1 : i + 4]
    return not named_origins(marked, i) and any(
        has(c, "nation") and c.get("nation").value in STATES_AT_WAR for c in near
    )


def of_himself(marked, report, j):
    """Whether a speaker tells of himself, alone: إنه جاء ليقاتل."""
    return any(c.text.lstrip("وف") in ("انه", "بانه") for c in marked.sentence.chunks[report.at : j])


def private(speaker):
    """Whether a speaker can be a foreign fighter: unnamed, or a private person of no party."""
    kinds = {actor_table().get(actor, {}).get("kind") for actor in speaker.actors}
    return speaker.party not in SIDES and (not kinds or kinds == {"person"})


def named_origins(marked, i):
    """The origins that stand behind a word of speech at chunk i, or the nation of who speaks there."""
    places = [marked.tag(j, "origin") for j in marked.places("origin") if j >= i]
    told = [p[0].value for p in places if p[0].value]
    nations = [c.get("nation") or c.get("state") for c in marked.sentence.chunks[i + 1 : i + OWN_NATION]]
    told += [codes().get(n.value, "") for n in nations if n is not None and n.value not in STATES_AT_WAR]
    return tuple(dict.fromkeys(filter(None, told)))


def denied_behind(marked, groups, earlier):
    """The denial of what the sentence has just said (وهو ما نفته باكو), as a voice, or None."""
    last = groups[-1].last if groups else len(marked.sentence.chunks)
    places = [j for j in marked.places("cue", "deny-that") if j >= last and not governed(marked, j)]
    linked = reply_at(marked, last)
    places += [j for j in marked.places("cue", "baseless") if j > linked]
    places += [j for j in marked.places("cue", "deny") if j > linked and accuses_behind(marked, j)]
    places += [r.at for r in marked.sentence.reports if r.at >= last and dismisses(marked, r)]
    if not places or not earlier:
        return None
    voice = outer_voice(marked, min(places), earlier)
    named = [m for m in marked.sentence.mentions if linked < m.first <= min(places) + 3 and m.actor]
    speaker = joint(marked.sentence.chunks, named[0], marked.sentence.mentions, Memory()) if named else voice
    return voice._replace(actors=speaker.actors, party=speaker.party, first=min(voice.first, linked))


def governed(marked, j):
    """Whether a word of denial at chunk j hangs on a preposition: سارعت أرمينيا إلى رفضه."""
    return j > 0 and marked.sentence.chunks[j - 1].text in particles("preposition")


def dismisses(marked, report):
    """Whether a report calls what the sentence has told baseless: ووصفت باكو هذه المعلومات بأنها ملفقة."""
    return called_baseless(marked, report) and accuses_behind(marked, report.at)


def dating(marked, voice, group=None):
    """What the rule of a statement says of its time: that a denial was made before, else nothing."""
    return BEFORE if voice.stance == "denies" and dated_before(marked, voice, group) else ""


def dated_before(marked, voice, group=None):
    """Whether the text dates a denial before what it tells, so that it answers nothing of it: سبق أن نفت."""
    row = marked.sentence.chunks
    stops = [j for j, chunk in enumerate(row) if chunk.text in ("،", ".", "؛")]
    start = max((j + 1 for j in stops if j < voice.first), default=0)
    end = min([voice.first + BEFORE_REACH, *(j for j in stops if j > voice.first)])
    near = range(start, end if group is None else max(voice.first, min(end, group.first)))
    opening = range(stops[0] if stops and stops[0] <= OPENING else 0)
    return any(j in near or j in opening for j in marked.places("cue", "before") if not by_whom(marked, j))


def by_whom(marked, j):
    """Whether "before" at chunk j is the "by" before whoever does something: من قبل تركيا."""
    named = any(mention.first == j + 1 for mention in marked.sentence.mentions)
    return named and marked.sentence.chunks[j].text.endswith("من قبل")


def accuses_behind(marked, j):
    """Whether a word for what was alleged stands behind chunk j: نفت ذلك."""
    return marked.some(range(j + 1, j + SAID), "cue", "accusation")


def answer_to(marked, earlier, groups):
    """The denial of what an earlier sentence alleged (نفت باكو ذلك), as a voice; None when there is none."""
    if not recent(marked, earlier):
        return None
    told = {r.at for r in marked.sentence.reports if r.act == "denies" or called_baseless(marked, r)}
    for j in sorted(told.union(marked.places("cue", "deny"))):
        said = next((k for k in range(j + 1, j + SAID) if marked.tag(k, "cue", "accusation")), None)
        if said is None or means_own_sentence(marked, j, said):
            continue
        voice = outer_voice(marked, j, earlier)
        if alleged_of_the_enemy(voice, recent(marked, earlier)):
            return None
        if not any(j < g.first < said + DENIED for g in groups):
            return voice
    return None


def alleged_of_the_enemy(voice, told):
    """Whether a side would deny fighters of its enemy alone, so that it must deny something else."""
    return voice.party in SIDES and all(each.supports == opposite(voice.party) for each in told)


def means_own_sentence(marked, j, said):
    """Whether "that" means what the sentence of a denial tells: أبدت جورجيا …، غير أن علييف رفض ذلك."""
    row = marked.sentence.chunks
    turns = [k for k in range(OWN_CLAUSE, j) if is_cue(row[k], "contrast")]
    return bool(turns) and row[said].text in particles("that-said") and not marked.some(range(j), "fighter")


def called_baseless(marked, report):
    """Whether a report calls what was told baseless: وصف حاجييف هذه الأنباء بأنها هراء."""
    verb = marked.sentence.chunks[report.at].get("speech") if report.at >= 0 else None
    describes = verb is not None and verb.row["verb"] == "describe"
    return describes and marked.some(range(report.at, len(marked.sentence.chunks)), "cue", "baseless")


def recent(marked, earlier):
    """The allegations of the sentences just before."""
    return [
        e for e in earlier if marked.sentence.number - e.sentence <= ANSWER_REACH and e.stance != "denies"
    ]


def concerned(marked, voice, earlier):
    """The allegation that a reply is about: the last one on the speaker's own side, or else the last one."""
    near = recent(marked, earlier)
    own = voice.party if voice.party in SIDES else turkish_side(voice.actors)
    return next((e for e in reversed(near) if e.supports == own), near[-1])


def echo(marked, earlier):
    """What somebody says of the fighters named before (وجودهم, تجنيد هؤلاء), as a voice, or None."""
    if not recent(marked, earlier):
        return None
    for j in reversed(marked.places("cue", "those")):
        if marked.tag(j, "cue", "transfer") or marked.tag(j - 1, "cue", "transfer"):
            voice = voices(marked, j, earlier)[0]
            return voice._replace(first=j) if voice.actors else None
    return None
