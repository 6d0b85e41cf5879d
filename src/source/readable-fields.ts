import { parseDocument } from 'yaml';

/** Stands for a field that is written, and of which nobody can tell what it says. */
export const unreadable = Symbol('unreadable');

/**
 * The fields of a file that cannot be taken apart as a whole. Each is read by itself, so that a quotation
 * mark that is never closed hides one field and not those after it.
 *
 * @returns the fields as written, not checked against the model; two of them where the file holds both
 *   sides of an unsolved Git conflict
 */
export function getReadableFields(bytes: Uint8Array): Readonly<Record<string, unknown>>[] {
  return toSides(new TextDecoder().decode(bytes)).map(readFields);
}

function readFields(lines: readonly string[]): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const block of toBlocks(lines)) {
    const name = fieldName.exec(block)![1]!;
    // Of a field that is written twice, either may be meant.
    fields[name] = Object.hasOwn(fields, name) ? unreadable : readBlock(block, name);
  }
  return fields;
}

/** A field begins where its name does, at the left margin. */
const fieldName = /^["']?([A-Za-z]\w*)["']?[ \t]*:/;

/** Divides the lines between `---` and `---`, or all of them, at the names of fields. */
function toBlocks(lines: readonly string[]): string[] {
  const begin = lines[0]?.trimEnd() === '---' ? 1 : 0;
  const end = lines.findIndex((line, index) => index >= begin && line.trimEnd() === '---');
  const blocks: string[] = [];
  for (const line of lines.slice(begin, end === -1 ? undefined : end)) {
    if (fieldName.test(line)) blocks.push(line);
    else if (blocks.length > 0) blocks.push(`${blocks.pop()}\n${line}`);
  }
  return blocks;
}

function readBlock(block: string, name: string): unknown {
  try {
    const document = parseDocument(block, { prettyErrors: false });
    if (document.errors.length > 0) return unreadable;
    return (document.toJS() as Record<string, unknown>)[name];
  } catch {
    // An alias that leads nowhere, or a nesting deeper than the parser's stack.
    return unreadable;
  }
}

/** Both sides of a conflict, each with the lines that have none; one where there is no conflict. */
function toSides(text: string): string[][] {
  const [ours, theirs]: [string[], string[]] = [[], []];
  let part: 'both' | 'ours' | 'base' | 'theirs' = 'both';
  for (const line of text.split(/\r?\n/)) {
    if (/^<{7}( |$)/.test(line)) part = 'ours';
    else if (/^\|{7}( |$)/.test(line)) part = 'base';
    else if (/^={7}$/.test(line) && part !== 'both') part = 'theirs';
    else if (/^>{7}( |$)/.test(line)) part = 'both';
    else {
      if (part === 'both' || part === 'ours') ours.push(line);
      if (part === 'both' || part === 'theirs') theirs.push(line);
    }
  }
  return ours.join('\n') === theirs.join('\n') ? [ours] : [ours, theirs];
}
