"""Where foreign fighters are said to come from: places, outfits, nations beside their name."""

from helpers.fighter_words import ARMY_TESTS, codes
from helpers.lexicon import particles
from helpers.words import at, has, is_cue

REACH = 14
SENDER = 5  # chunks between a state and its troops
STATES_AT_WAR = ("azerbaijan", "armenia", "artsakh")
CLAUSE_ENDS = (".", "؛", ":", "؟")


def sources(marked, first, last):
    """(origins, outfit, side that the outfit stands for) of the fighters in chunks [first, last)."""
    origins, outfit, supports, diaspora = [], "", "", False
    far = last + REACH * (1 + goes_on(marked, last, REACH))
    for j in [*range(first, min(far, len(marked.sentence.chunks))), *behind(first)]:
        others = marked.tag(j, "fighter") and marked.tag(j, "fighter")[0].form not in ARMY_TESTS
        if j >= last and ((breaks(marked, j) and not goes_on(marked, j)) or others):
            break
        if not (origins and is_route(marked.sentence.chunks, j)):
            origins.extend((*named_origin(marked, j), *nation_origin(marked, j, first, last)))
        tag = marked.tag(j, "origin")
        if tag and tag[0].row["supports"]:
            supports, outfit = tag[0].row["supports"], outfit or ("" if tag[0].value else tag[0].row["forms"])
        diaspora = diaspora or belligerent(marked, j, first, last)
    if not origins and marked.some(range(first, last + 2), "cue", "own-outfit"):
        origins = [origin for j in range(first) for origin in named_origin(marked, j)]
    if diaspora and origins:
        supports = "armenian"
    return tuple(dict.fromkeys(o for o in origins if o not in ("", "ARM", "AZE"))), outfit, supports


def is_route(row, j):
    """Whether chunk j only tells from where fighters were moved on: سوريين نقلوا من تركيا إلى أذربيجان."""
    behind = row[j + 1].text if j + 1 < len(row) else ""
    return j > 0 and row[j - 1].text == "من" and behind in particles("towards")


def sent_by(marked, first):
    """The third state said to take part with its own troops: تركيا تشارك بعسكريين."""
    row, speakers = marked.sentence.chunks, {r.speaker.first for r in marked.sentence.reports}
    for m in reversed(marked.sentence.mentions):
        gap = row[m.last : first]
        if m.last > first or len(gap) > SENDER or any(c.text in CLAUSE_ENDS for c in gap):
            continue
        third = m.kind in ("name", "capital") and m.actor not in STATES_AT_WAR and m.first not in speakers
        if third and marked.some(range(m.last, first + 1), "cue", "engaged", "transfer"):
            return (codes().get(m.actor, ""),)
    return ()


def behind(first):
    """The chunks before a fighter word that may name its origin: من سوريا مقاتلين."""
    return range(max(0, first - 4), first)


def breaks(marked, j):
    """Whether chunk j ends the clause of the fighters before it."""
    chunk = marked.sentence.chunks[j]
    return chunk.text in CLAUSE_ENDS or any(
        r.at == j and r.rule != "continued" for r in marked.sentence.reports
    )


def goes_on(marked, j, reach=1):
    """Whether a report at chunk j, or so near behind, goes on with the fighters: مشيرا إلى أن عددهم."""
    return marked.some(range(j + 1, j + reach + 3), "cue", "they")


def named_origin(marked, j):
    """The origin that a place or outfit of origins.csv at chunk j tells, if any."""
    tag = marked.tag(j, "origin")
    return [tag[0].value] if tag and tag[0].value else []


def nation_origin(marked, j, first, last):
    """The origin that a nation's adjective beside the fighters, or a state after من, tells at chunk j."""
    chunk = marked.sentence.chunks[j]
    nation = chunk.get("nation") if has(chunk, "nation") else None
    citizens = nation and j > 0 and marked.sentence.chunks[j - 1].text in particles("citizenship")
    named = first == j and marked.tag(j, "fighter")
    if nation and (named or citizens or (first < j < last and beside(marked, j))):
        return [codes().get(nation.value, "")]
    if has(chunk, "state") and leaves(marked, j):
        return [codes().get(chunk.get("state").value, "")]
    return []


def beside(marked, j):
    """Whether an adjective at chunk j describes the fighters or their outfit."""
    near = range(j - 3, j)
    return marked.some(near, "fighter") or marked.some(near, "cue", "outfit", "foreign")


def leaves(marked, j):
    """Whether a state at chunk j is where somebody comes from: من سوريا, من شمال سوريا, من سوريا وليبيا."""
    chunks = marked.sentence.chunks
    if has(at(chunks, j - 1), "state", "nation") and chunks[j].prefix == "و":
        return leaves(marked, j - 1) or has(chunks[j - 1], "nation")
    start = next(
        (k for k in range(j - 1, max(-1, j - 4), -1) if chunks[k].text in particles("leaving")), None
    )
    if start is None or covered(marked, j):
        return False
    return not any(
        is_cue(chunks[k], "complement") or marked.tag(k, "cue", "transfer") for k in range(start + 1, j)
    )


def covered(marked, j):
    """Whether a longer name of origins.csv takes in the state at chunk j: المدعوم من تركيا."""
    places = [marked.tag(k, "origin") for k in range(max(0, j - 3), j)]
    return any(tag and tag[2] > marked.sentence.chunks[j].start for tag in places)


def belligerent(marked, j, first, last):
    """Whether a belligerent's adjective stands in the phrase: أرمن from Lebanon."""
    chunk = marked.sentence.chunks[j]
    return first < j < last and has(chunk, "nation") and chunk.get("nation").value in STATES_AT_WAR
