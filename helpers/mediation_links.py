"""One attempt at mediation told in several articles."""

from datetime import date, timedelta

from helpers.actor_tables import actor_table

WITHIN = timedelta(days=2)


def link(attempts_by_article):
    """{article_id: [attempt id, …]}: the same id for one attempt told in several articles.

    `attempts_by_article` is {article_id: [Attempt, …]}. Tellings are of one attempt if they share act and
    mediator (a person mediates for his state), name no two venues, and lie at most two days apart. What has
    no date or no mediator is linked to nothing, save a standing process, which has no date.
    """
    told = [
        (a.date or "undated", article, n, a)
        for article, found in attempts_by_article.items()
        for n, a in enumerate(found)
    ]
    groups = []
    for _, article, n, attempt in sorted(told):
        group = next((g for g in groups if belongs(g, article, attempt)), None)
        if group is None:
            groups.append(group := [])
        group.append((article, n, attempt))
    names = dict(zip(((a, n) for g in groups for a, n, _ in g), named(groups), strict=True))
    return {
        article: [names[article, n] for n, _ in enumerate(found)]
        for article, found in attempts_by_article.items()
    }


def belongs(group, article, attempt):
    """Whether an article's Attempt is the one of a group, which holds no other of that article."""
    return all(other != article for other, _, _ in group) and is_same(group[0][2], attempt)


def named(groups):
    """The id of each member of each group: day, act and first mediator, numbered where several share them."""
    used, found = {}, []
    for group in groups:
        first = group[0][2]
        name = "-".join(filter(None, (first.date or "undated", first.act, first.mediators.partition("|")[0])))
        used[name] = used.get(name, 0) + 1
        found += [name if used[name] == 1 else f"{name}-{used[name]}"] * len(group)
    return found


def is_same(one, other):
    """Whether two Attempts of different articles are of one attempt."""
    if one.act != other.act or not mediating(one) & mediating(other):
        return False
    if one.act == "standing_process":
        return True
    if not (one.date and other.date) or (one.venue and other.venue and one.venue != other.venue):
        return False
    return abs(date.fromisoformat(one.date) - date.fromisoformat(other.date)) <= WITHIN


def mediating(attempt):
    """The states and organisations that mediate in an Attempt."""
    ids = filter(None, attempt.mediators.split("|"))
    return {actor_table().get(actor, {}).get("country") or actor for actor in ids}
