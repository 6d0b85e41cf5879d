import { diffIndices } from 'node-diff3';

/**
 * Writes a new body over an old one. Lines that stay keep their line ending, new ones take the file's.
 * @param body with line feeds only
 */
export function editBody(source: string, body: string, eol: '\n' | '\r\n'): string {
  const lines = body.split('\n');
  if (!source.includes('\r')) return lines.join(eol);
  const old = [...source.matchAll(/([^\r\n]*)(\r\n|\r|\n|$)/g)].slice(0, toLineCount(source));
  const endings = lines.map(() => eol as string);
  let [before, after] = [0, 0];
  const keepUntil = (end: number) => {
    for (; before < end; before += 1, after += 1) endings[after] = old[before]?.[2] || eol;
  };
  for (const { buffer1, buffer2 } of diffIndices(
    old.map(([, line = '']) => line),
    lines,
  )) {
    keepUntil(buffer1[0]);
    before = buffer1[0] + buffer1[1];
    after = buffer2[0] + buffer2[1];
  }
  keepUntil(old.length);
  return lines
    .map((line, index) => line + (index < lines.length - 1 ? endings[index] : ''))
    .join('');
}

const toLineCount = (text: string) => text.split(/\r\n|\r|\n/).length;
