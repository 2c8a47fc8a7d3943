"""What the lexicon knows of actors: who they are, who held which office when, the two sides."""

from functools import cache

from helpers.lexicon import read_table

SIDES = ("armenian", "azerbaijani")


@cache
def actor_table():
    """The rows of actors.csv by actor_id."""
    return {row["actor_id"]: row for row in read_table("actors")}


@cache
def role_table():
    """The holders of a role: (role, nation) to (person, from, to)."""
    found = {}
    for row in read_table("roles"):
        found.setdefault((row["role"], row["nation"]), []).append((row["person"], row["from"], row["to"]))
    return found


def holder(role, nation, date):
    """Who held a role on an ISO date; "" when nobody is known or the date is unknown and several are."""
    holders = role_table().get((role, nation), [])
    fitting = [
        p
        for p, start, end in holders
        if (not date or ((not start or start <= date) and (not end or date < end)))
    ]
    return fitting[0] if len(fitting) == 1 else ""


@cache
def belligerents():
    """The rows of nations.csv for the two states at war."""
    rows = {row["nation"]: row for row in read_table("nations")}
    return [rows["armenia"], rows["azerbaijan"]]


def role_of(person):
    """The role that a person holds or held, "" if roles.csv names none."""
    return next((role for (role, _), people in role_table().items() for p, _, _ in people if p == person), "")


@cache
def nation_of(actor):
    """The nation of an institution's id, of who held an office, or of whose country is listed; else ""."""
    nations = {row["nation"] for row in read_table("nations")}
    offices = (nation for (_, nation), people in role_table().items() if actor in {p for p, _, _ in people})
    country = actor_table().get(actor, {}).get("country")
    states = (row for row in actor_table().values() if row["kind"] == "state" and country)
    home = next((row["actor_id"] for row in states if row["country"] == country), "")
    found = (actor.partition("-")[0], next(offices, ""), home)
    return next((nation for nation in found if nation in nations), "")


def opposite(side):
    """The other belligerent, or "" for anyone else."""
    return SIDES[1 - SIDES.index(side)] if side in SIDES else ""


def has_both(parties):
    """Whether the two sides are among some parties, each by itself or told as one: الطرفان."""
    return "both" in parties or set(SIDES) <= parties


def institution_id(nation, suffix):
    """The actor_id of a nation's institution."""
    if (nation, suffix) == ("united-states", "mfa"):
        return "us-state-department"
    return f"{nation}-{suffix}" if suffix else nation
