import { unzipSync } from 'fflate';
import { isSearchPath } from '../../publishing/permalinks.ts';
import type { Mentions } from './mentions.ts';
import { repairHtml } from './repair-html.ts';
import { repairJson, type RecordTest } from './repair-json.ts';
import { repairXml } from './repair-xml.ts';

/** Files that stay without what they say of others. */
export const isRepairable = (path: string) => /\.(html|json|xml)$/.test(path);

/**
 * A file of the site without what it says of what was taken down.
 * @returns undefined when it must go as a whole
 */
export function repairFile(
  path: string,
  text: string,
  mentions: Mentions,
  isRecord: RecordTest,
): string | undefined {
  if (!mentions.isIn(text) && !isSearchPath(`/${path}`)) return text;
  try {
    const repaired = repair(path, text, mentions, isRecord);
    // Wherever else it may be: what could not be found cannot stay.
    return repaired === undefined || mentions.isIn(repaired) ? undefined : repaired;
  } catch {
    return undefined;
  }
}

function repair(path: string, text: string, mentions: Mentions, isRecord: RecordTest) {
  if (path.endsWith('.html')) return repairHtml(text, mentions);
  if (path.endsWith('.xml')) return repairXml(text, mentions);
  return JSON.stringify(repairJson(JSON.parse(text), mentions, isRecord)) as string | undefined;
}

/**
 * Whether a file that cannot be repaired says something of what was taken down: a text for print, a calendar,
 * an archive with sums of what is in it. One that cannot be unpacked is taken for one that does.
 */
export function speaksOf(path: string, bytes: Uint8Array, mentions: Mentions): boolean {
  if (path.endsWith('.zip')) {
    try {
      return Object.entries(unzipSync(bytes)).some(
        ([name, inner]) => mentions.isIn(`/${name}`) || speaksOf(name, inner, mentions),
      );
    } catch {
      return true;
    }
  }
  if (!/\.(txt|md|csv|ics|vcf|bib|ris|svg|webmanifest|html|json|xml)$/.test(path)) return false;
  const text = Buffer.from(bytes).toString('utf8');
  // Mails break lines between words, calendars and cards within them.
  return [text, text.replace(/\s+/g, ' '), text.replace(/\r?\n[ \t]/g, '')].some(mentions.isIn);
}
