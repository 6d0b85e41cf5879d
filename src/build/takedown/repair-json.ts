import type { Mentions } from './mentions.ts';
import { repairHtmlPart } from './repair-html.ts';

/**
 * Whether an object is the record of what was taken down.
 * @param name the property that holds it or its list
 */
export type RecordTest = (record: Readonly<Record<string, unknown>>, name: string) => boolean;

/** Properties that identify the entry of a record; others may mention another entry. */
const identifying = new Set(['id', 'api', 'url', 'href', 'src']);

/**
 * Removes from data what mentions what was taken down: its record, or else the property.
 * @returns undefined when the whole value must be removed
 */
export function repairJson(
  value: unknown,
  mentions: Mentions,
  isRecord: RecordTest,
  name = '',
): unknown {
  if (typeof value === 'string') return repairString(value, mentions);
  if (typeof value !== 'object' || value === null) return value;
  const repair = (child: unknown, key: string) => repairJson(child, mentions, isRecord, key);
  if (Array.isArray(value))
    return value.map((item) => repair(item, name)).filter((item) => item !== undefined);
  const record = value as Record<string, unknown>;
  const isOwn = Object.entries(record).some(
    ([key, child]) => identifying.has(key) && typeof child === 'string' && mentions.isIn(child),
  );
  if (isOwn || isRecord(record, name)) return undefined;
  return Object.fromEntries(
    Object.entries(record)
      .filter(([key]) => !mentions.isIn(key))
      .map(([key, child]) => [key, repair(child, key)])
      .filter(([, child]) => child !== undefined),
  );
}

/** A body that only links to it stays without the link. */
function repairString(text: string, mentions: Mentions): string | undefined {
  if (!mentions.isIn(text)) return text;
  if (!text.startsWith('<')) return undefined;
  const repaired = repairHtmlPart(text, mentions);
  return mentions.isIn(repaired) ? undefined : repaired;
}
