#!/usr/bin/python3
"""Makes newsreader.woff2: what these styles use of the font in the npm package. Needs Debian's `python3-fonttools` and
`python3-brotli`; run it when the package is updated or another weight is used.

23.1 kB instead of 58. On the slow line that Lighthouse simulates (150 ms, 1.6 Mbit/s), a request brings 30 kB in a round
trip, or 10 kB while two others are under way: with 33 kB, the largest paint of a page came 150 ms later.
"""

from os.path import dirname, join

from fontTools.otlLib.builder import buildPairPosClassesSubtable, buildValue
from fontTools.subset import Options, Subsetter, parse_unicodes
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

FOLDER = dirname(__file__)
PACKAGE = join(FOLDER, '../../../node_modules/@fontsource-variable/newsreader/files')

# All letters of Latin-1 and French, and the signs of our typography; others come from the reader's own serif.
CHARACTERS = (
    '20-7E,A0-A3,A7,A9-AB,AD,B0,B7,BA-BB,BF-D6,D8-F6,F8-FF,152-153,178,'
    '2010-2014,2018-201A,201C-201E,2022,2026,202F,2039-203A,20AC'
)
WEIGHTS = (400, 700)

# Kerning is that of one weight for all, and rounded (units of 2,000 to the em). Half of the pairs are off by 0.2 % of an
# em or less, the worst by 3 %, which nobody sees; it saves a third of the bytes.
KERNED_WEIGHT = 520
KERNING_STEP = 8


def read_font(weight):
    """The letters that we use, of a weight or a range of weights."""
    options = Options()
    options.layout_features = ['kern', 'liga']
    options.hinting = False
    options.drop_tables += ['STAT', 'MVAR', 'gasp']
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 14]  # what some systems expect, and the licence
    font = TTFont(join(PACKAGE, 'newsreader-latin-wght-normal.woff2'), recalcTimestamp=False)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=parse_unicodes(CHARACTERS))
    subsetter.subset(font)
    return instantiateVariableFont(font, {'wght': weight})


def read_kerning(font):
    """The kerning of each pair of glyphs. The first subtable that has a pair decides.

    Without the pairs of a space: the font moves “A” so near to the word before it that they seem to be one on a phone.
    """
    kerning = {}
    [lookup] = font['GPOS'].table.LookupList.Lookup
    for subtable in lookup.SubTable:
        firsts = subtable.Coverage.glyphs
        if subtable.Format == 1:
            for first, pairs in zip(firsts, subtable.PairSet):
                for pair in pairs.PairValueRecord:
                    kerning.setdefault((first, pair.SecondGlyph), get_advance(pair.Value1))
        else:
            for first in firsts:
                record = subtable.Class1Record[subtable.ClassDef1.classDefs.get(first, 0)]
                for second in font.getGlyphOrder():
                    value = record.Class2Record[subtable.ClassDef2.classDefs.get(second, 0)].Value1
                    kerning.setdefault((first, second), get_advance(value))
    return {pair: advance for pair, advance in kerning.items() if 'space' not in pair}


def get_advance(value):
    return round(getattr(value, 'XAdvance', 0) / KERNING_STEP) * KERNING_STEP


def group_alike(glyphs, get_values):
    """Glyphs with the same values together, as tuples; without those that have none."""
    groups = {}
    for glyph in glyphs:
        values = tuple(get_values(glyph))
        if any(values):
            groups.setdefault(values, []).append(glyph)
    return [tuple(group) for group in groups.values()]


def replace_kerning(font, kerning):
    """One table of classes instead of one of pairs."""
    glyphs = font.getGlyphOrder()
    firsts = group_alike(glyphs, lambda first: (kerning.get((first, second), 0) for second in glyphs))
    seconds = group_alike(glyphs, lambda second: (kerning.get((first, second), 0) for first in glyphs))
    pairs = {}
    for first in firsts:
        for second in seconds:
            if value := kerning.get((first[0], second[0])):
                pairs[first, second] = (buildValue({'XAdvance': value}), None)
    [lookup] = font['GPOS'].table.LookupList.Lookup
    lookup.SubTable = [buildPairPosClassesSubtable(pairs, font.getReverseGlyphMap())]
    # What the kerning varied by.
    font['GDEF'].table.VarStore = None
    font['GDEF'].table.Version = 0x00010000


font = read_font(WEIGHTS)
replace_kerning(font, read_kerning(read_font(KERNED_WEIGHT)))
font.flavor = 'woff2'
font.save(join(FOLDER, 'newsreader.woff2'))
