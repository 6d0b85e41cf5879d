/** The names of media files in sources: `content/media/vigil.jpg` is named by its address, `/media/vigil.jpg`. */

/** Replaces the names of renamed uploads in a source. */
export function replaceNames(source: string, renamed: ReadonlyMap<string, string>): string {
  const names = new Map(
    [...renamed].flatMap(([requested, path]) => [
      [toAddress(requested), toAddress(path)],
      [encodeURI(toAddress(requested)), encodeURI(toAddress(path))],
    ]),
  );
  if (names.size === 0) return source;
  return source.replace(toPattern([...names.keys()]), (name) => names.get(name) ?? name);
}

/** Whether a source names a media file. */
export function isNamed(source: string, path: string): boolean {
  return toPattern([toAddress(path), encodeURI(toAddress(path))]).test(source);
}

const toAddress = (path: string) => path.slice('content'.length);

/** Matches addresses in a source. An address within a longer one is another file, perhaps of another site. */
function toPattern(addresses: readonly string[]): RegExp {
  // RegExp.escape is too new for some browsers.
  const longestFirst = addresses
    .toSorted((a, b) => b.length - a.length)
    .map((address) => address.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`));
  return new RegExp(`(?<![\\p{L}\\p{N}_.-])(?:${longestFirst.join('|')})(?![\\w%-]|\\.\\w)`, 'gu');
}
