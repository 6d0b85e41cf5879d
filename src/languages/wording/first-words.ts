/**
 * The first words of a line, by which staff find it: they see no line numbers.
 * @param line counted from 1; of an empty one, those of the line above it
 */
export function getFirstWords(text: string, line = 1): string {
  const lines = text.split('\n').slice(0, line);
  const whole = lines.findLast((one) => one.trim())?.trim() ?? '';
  const most = whole.split(/\s+/).slice(0, 6).join(' ').slice(0, 50);
  return most.length < whole.length ? `${most} …` : most;
}
