import type { Mentions } from './mentions.ts';
import { repairHtmlPart } from './repair-html.ts';

/** Properties that identify the entry of a record; others may mention another entry. */
const identifying = new Set(['id', 'api', 'url', 'href', 'src']);

/**
 * Removes from data what mentions what was taken down: its record, or else the property.
 * @returns undefined when the whole value must be removed
 */
export function repairJson(value: unknown, mentions: Mentions): unknown {
  if (typeof value === 'string') return repairString(value, mentions);
  if (typeof value !== 'object' || value === null) return value;
  const repair = (child: unknown) => repairJson(child, mentions);
  if (Array.isArray(value)) return value.map(repair).filter((item) => item !== undefined);
  const record = value as Record<string, unknown>;
  const isOwn = Object.entries(record).some(
    ([key, child]) => identifying.has(key) && typeof child === 'string' && mentions.isIn(child),
  );
  if (isOwn) return undefined;
  return Object.fromEntries(
    Object.entries(record)
      .filter(([key]) => !mentions.isIn(key))
      .map(([key, child]) => [key, repair(child)])
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
