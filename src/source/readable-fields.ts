import { parseDocument } from 'yaml';
import type { Values } from '../model/fields/written-value.ts';

/** The value of a field that exists but cannot be read. */
export const unreadable = Symbol('unreadable');

/**
 * The fields of a file that cannot be parsed as a whole. Each is parsed by itself, so that an unclosed
 * quotation mark hides one field and not those after it.
 *
 * @returns the unchecked fields; two sets where the file contains both sides of an unresolved Git conflict
 */
export function getReadableFields(bytes: Uint8Array): Values[] {
  return toSides(new TextDecoder().decode(bytes)).map(readFields);
}

function readFields(lines: readonly string[]): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const block of toBlocks(lines)) {
    const name = fieldName.exec(block)![1]!;
    // Either value of a duplicate field may be the right one.
    fields[name] = Object.hasOwn(fields, name) ? unreadable : readBlock(block, name);
  }
  return fields;
}

/** A field begins with its name at the left margin. */
const fieldName = /^["']?([A-Za-z]\w*)["']?[ \t]*:/;

/** Splits the lines between `---` and `---`, or all of them, at the names of fields. */
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
    // An alias without an anchor, or nesting deeper than the parser's stack.
    return unreadable;
  }
}

/** Both sides of a conflict, each with the lines outside the conflict; one where there is none. */
function toSides(source: string): string[][] {
  const [ours, theirs]: [string[], string[]] = [[], []];
  let side: 'both' | 'ours' | 'base' | 'theirs' = 'both';
  for (const line of source.split(/\r?\n/)) {
    if (/^<{7}( |$)/.test(line)) side = 'ours';
    else if (/^\|{7}( |$)/.test(line)) side = 'base';
    else if (/^={7}$/.test(line) && side !== 'both') side = 'theirs';
    else if (/^>{7}( |$)/.test(line)) side = 'both';
    else {
      if (side === 'both' || side === 'ours') ours.push(line);
      if (side === 'both' || side === 'theirs') theirs.push(line);
    }
  }
  return ours.join('\n') === theirs.join('\n') ? [ours] : [ours, theirs];
}
