/**
 * The first words of a line, by which staff find it: the editor shows no line numbers.
 * @param line counted from 1
 */
export function getBeginning(source: string, line: number): string {
  const text = (source.split('\n')[line - 1] ?? '').trim();
  const most = text.split(/\s+/).slice(0, 6).join(' ').slice(0, 50);
  return most.length < text.length ? `${most} …` : most;
}
