"""Arabic that can be found again in a PDF: ligatures told to the viewer as one character."""

import re
import unicodedata
import zlib

STREAM = re.compile(rb"(\d+) 0 obj\n<<[^>]*/FlateDecode[^>]*>>\nstream\n")
SEQUENCE = re.compile(rb"<((?:[0-9a-f]{4}){2,})>")
TRAILER = re.compile(rb"trailer\n<<(.*?)>>\nstartxref\n(\d+)\n", re.DOTALL)
PRESENTATION_FORMS = [chr(code) for code in (*range(0xFB50, 0xFDF0), *range(0xFE70, 0xFEFD))]
LIGATURES = {unicodedata.normalize("NFKC", form): form for form in PRESENTATION_FORMS}


def mend(pdf):
    """The bytes of a PDF by matplotlib with each ligature mapped to its one character instead of its letters.

    A viewer reverses Arabic character by character, so that a lam-alef mapped to two letters comes out as
    alef-lam; its single character U+FEFB is found again after NFKC. The new maps are appended as an update.
    """
    maps = {int(start[1]): _mended(_unpacked(pdf, start.end())) for start in STREAM.finditer(pdf)}
    return _append(pdf, {number: content for number, content in maps.items() if content})


def _unpacked(pdf, start):
    """The stream that begins at `start` if it is a character map, else nothing."""
    head = zlib.decompressobj().decompress(pdf[start : start + 256], 8)
    return zlib.decompressobj().decompress(pdf[start:]) if head == b"/CIDInit" else b""


def _mended(character_map):
    mended = SEQUENCE.sub(_as_ligature, character_map)
    return mended if mended != character_map else b""


def _as_ligature(sequence):
    letters = bytes.fromhex(sequence[1].decode()).decode("utf-16-be")
    return b"<%04x>" % ord(LIGATURES[letters]) if letters in LIGATURES else sequence[0]


def _append(pdf, streams):
    """The PDF with new contents for some of its streams, as an incremental update (ISO 32000-1, 7.5.6)."""
    if not streams:
        return pdf
    trailer, previous = TRAILER.search(pdf, pdf.rindex(b"trailer\n")).groups()
    table = b"xref\n"
    for number, content in streams.items():
        table += b"%d 1\n%010d 00000 n \n" % (number, len(pdf))
        pdf += b"%d 0 obj\n<< /Length %d >>\nstream\n%b\nendstream\nendobj\n" % (
            number,
            len(content),
            content,
        )
    update = b"trailer\n<<%b/Prev %b >>\nstartxref\n%d\n%%%%EOF\n" % (trailer, previous, len(pdf))
    return pdf + table + update
