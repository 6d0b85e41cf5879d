import type { Mentions } from './mentions.ts';
import { repairHtmlPart } from './repair-html.ts';

/**
 * Whether an object is the record of what was taken down.
 * @param name of the property that holds it, or that holds the list it is in
 */
export type RecordTest = (record: Readonly<Record<string, unknown>>, name: string) => boolean;

/** Properties that say what a record is of; another may speak of something else. */
const naming = new Set(['id', 'api', 'url', 'href', 'src']);

/**
 * Takes out of data what speaks of what was taken down: the record of it, or else the property.
 * @returns undefined when nothing of the value may stay
 */
export function repairJson(
  value: unknown,
  mentions: Mentions,
  isRecord: RecordTest,
  name = '',
): unknown {
  if (typeof value === 'string') return repairString(value, mentions);
  if (typeof value !== 'object' || value === null) return value;
  const repair = (part: unknown, of: string) => repairJson(part, mentions, isRecord, of);
  if (Array.isArray(value))
    return value.map((item) => repair(item, name)).filter((item) => item !== undefined);
  const record = value as Record<string, unknown>;
  const isOwn = Object.entries(record).some(
    ([key, part]) => naming.has(key) && typeof part === 'string' && mentions.isIn(part),
  );
  if (isOwn || isRecord(record, name)) return undefined;
  return Object.fromEntries(
    Object.entries(record)
      .filter(([key]) => !mentions.isIn(key))
      .map(([key, part]) => [key, repair(part, key)])
      .filter(([, part]) => part !== undefined),
  );
}

/** A body that only links to it stays, without the link. */
function repairString(text: string, mentions: Mentions): string | undefined {
  if (!mentions.isIn(text)) return text;
  if (!text.startsWith('<')) return undefined;
  const repaired = repairHtmlPart(text, mentions);
  return mentions.isIn(repaired) ? undefined : repaired;
}
