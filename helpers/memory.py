"""What an article has said so far: its speakers, its actors, its last place."""

from helpers.speakers import UNKNOWN


class Memory:
    """The speakers and actors of the sentences read so far in one article."""

    def __init__(self):
        self.speakers = []
        self.mentions = []
        self.town = ""
        self.unnamed = False

    def remember(self, reports, mentions, town="", source=False):
        """Keep a sentence's speakers, actors and last place for those after it.

        `source`: it has a source without a name, whom المصدر ذاته then means.
        """
        self.town = town or self.town
        self.unnamed = source or (self.unnamed and not any(r.speaker.actors for r in reports))
        known = [r.speaker for r in reports if r.speaker.actors or r.speaker.party or r.speaker.first >= 0]
        self.speakers.append([speaker._replace(first=-1, last=-1) for speaker in known])
        self.mentions.extend(mentions)

    def continued(self, agreement):
        """The main speaker of the nearest sentence before that fits the verb's gender."""
        for sentence in reversed(self.speakers[-6:]):
            for speaker in sentence:
                if speaker.gender == agreement or agreement == "":
                    return speaker
        return next((s[0] for s in reversed(self.speakers[-2:]) if s), UNKNOWN)

    def last_speaker(self, fits):
        """The last speaker of the last few sentences that fits, or None."""
        spoken = (speaker for sentence in reversed(self.speakers[-6:]) for speaker in reversed(sentence))
        return next((speaker for speaker in spoken if speaker.actors and fits(speaker)), None)

    def spoken_just_before(self):
        """The speakers of the sentence before."""
        return self.speakers[-1] if self.speakers else []

    def last(self, fits):
        """The last actor mentioned that fits."""
        return next((m for m in reversed(self.mentions) if m.actor and fits(m)), None)
