#!/bin/sh
# Makes newsreader.woff2: what these styles use of the font in the npm package. Needs Debian's `woff2` and
# `libharfbuzz-bin`; run it in this folder when the package is updated or another weight is used.
#
# 33 kB instead of 58: on the slow line that Lighthouse simulates (150 ms, 1.6 Mbit/s), the font arrives one round trip
# earlier, and the largest paint of a page of text comes after 1.2 s instead of 1.35 s.
set -eu
package=../../../node_modules/@fontsource-variable/newsreader/files
folder=$(mktemp -d)
cp "$package/newsreader-latin-wght-normal.woff2" "$folder/in.woff2"
woff2_decompress "$folder/in.woff2"
# All letters of Latin-1 and French, and the signs of our typography; others come from the reader's own serif.
hb-subset "$folder/in.ttf" --output-file="$folder/newsreader.ttf" --variations=wght=400:700 --layout-features=kern,liga \
  --unicodes=U+20-7E,U+A0-A3,U+A7,U+A9-AB,U+AD,U+B0,U+B7,U+BA-BB,U+BF-D6,U+D8-F6,U+F8-FF,U+152-153,U+178,U+2010-2014,U+2018-201A,U+201C-201E,U+2022,U+2026,U+202F,U+2039-203A,U+20AC \
  --no-hinting --optimize --drop-tables+=STAT,MVAR,gasp
woff2_compress "$folder/newsreader.ttf"
mv "$folder/newsreader.woff2" .
rm -r "$folder"
