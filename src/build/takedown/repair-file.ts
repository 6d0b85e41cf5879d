import { isTextFile } from '../files/text-file.ts';
import { unzipSync } from 'fflate';
import { isSearchPath } from '../../publishing/addresses/permalinks.ts';
import type { Mentions } from './mentions.ts';
import { repairHtml } from './repair-html.ts';
import { repairJson } from './repair-json.ts';
import { repairXml } from './repair-xml.ts';
import { attempt } from '../../model/attempt.ts';

/** Files from which mentions of other entries can be removed. */
export const isRepairable = (path: string) => /\.(html|json|xml)$/.test(path);

/**
 * A file of the site without mentions of what was taken down.
 * @returns undefined when the whole file must be deleted
 */
export function repairFile(path: string, content: string, mentions: Mentions): string | undefined {
  if (!mentions.isIn(content) && !isSearchPath(`/${path}`)) return content;
  try {
    const repaired = repair(path, content, mentions);
    // A mention that could not be removed: the file cannot stay.
    return repaired === undefined || mentions.isIn(repaired) ? undefined : repaired;
  } catch {
    return undefined;
  }
}

function repair(path: string, content: string, mentions: Mentions) {
  if (path.endsWith('.html')) return repairHtml(content, mentions);
  if (path.endsWith('.xml')) return repairXml(content, mentions);
  return JSON.stringify(repairJson(JSON.parse(content), mentions)) as string | undefined;
}

/** Whether `containsMention` can find anything in a file; others need not be read. */
export const mayMention = (path: string): boolean => path.endsWith('.zip') || isTextFile(path);

/**
 * Whether a file that cannot be repaired mentions what was taken down: plain text, a calendar, an archive
 * with checksums. An archive that cannot be unpacked counts as one that does.
 */
export function containsMention(path: string, bytes: Uint8Array, mentions: Mentions): boolean {
  if (path.endsWith('.zip')) {
    return (
      attempt(() =>
        Object.entries(unzipSync(bytes)).some(
          ([name, inner]) => mentions.isIn(`/${name}`) || containsMention(name, inner, mentions),
        ),
      ) ?? true
    );
  }
  if (!isTextFile(path)) return false;
  const text = Buffer.from(bytes).toString('utf8');
  // Plain text breaks lines between words, calendars and contact cards within them.
  return [text, text.replace(/\s+/g, ' '), text.replace(/\r?\n[ \t]/g, '')].some(mentions.isIn);
}
