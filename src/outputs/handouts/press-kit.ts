import { hash } from 'node:crypto';
import { strToU8, zipSync, type Zippable } from 'fflate';
import type { ContactCardView } from '../../entries/data-views/contact-cards.ts';
import type { PressKitView } from '../../entries/data-views/press-kits.ts';
import { getMessages } from '../../languages/get-messages.ts';
import { wrapText } from '../../markdown/index.ts';
import { formatContactCard } from './contact-card.ts';
import { formatTextFile } from './text-file.ts';
import { formatPairs } from './plain-sections.ts';

/** Years that a ZIP can store: MS-DOS counts from 1980, in seven bits. */
const firstYear = 1980;
const lastYear = 2099;

/**
 * A release with all that a news desk needs, in one ZIP: plain text, photographs with their captions and
 * credits, documents, contacts, and SHA-256 checksums as `sha256sum --check` reads them. The same kit has
 * the same bytes whenever and wherever it is made.
 *
 * @param body the release's body as plain text
 * @param media bytes of photographs and documents, by their names in the kit
 */
export function toPressKit(
  kit: PressKitView,
  body: string,
  media: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  const folder = kit.path.split('/').at(-2) ?? 'press-kit';
  const names = getMessages(kit.release.language).handouts.kit;
  const text = strToU8(formatTextFile(kit.release, body));
  const files = new Map([[`${names.text}.txt`, text], ...media]);
  if (kit.photographs.length > 0)
    files.set(`${names.photographs}/${names.captions}.txt`, strToU8(formatCaptions(kit)));
  if (kit.contacts.length > 0)
    files.set(`${names.contacts}.vcf`, strToU8(formatCards(kit.contacts)));
  const sorted = [...files].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const checksums = sorted.map(([name, bytes]) => `${hash('sha256', bytes)}  ${name}\n`);
  const mtime = toTimestamp(kit.release.datePublished.iso);
  const entries: Zippable = {};
  for (const [name, bytes] of [...sorted, ['SHA256SUMS', strToU8(checksums.join(''))] as const])
    // Only tables become much smaller: pictures and PDFs are already compressed, and of texts, 2 KB are not worth the 230 KB of
    // memory that compressing each takes.
    entries[`${folder}/${name}`] = [bytes, { level: name.endsWith('.csv') ? 9 : 0, mtime }];
  return zipSync(entries);
}

/** A ZIP has no time zone: noon in the local time zone is always stored as noon. */
function toTimestamp(moment: string): Date {
  const date = new Date(moment);
  const year = Math.min(lastYear, Math.max(firstYear, date.getUTCFullYear()));
  return new Date(year, date.getUTCMonth(), date.getUTCDate(), 12);
}

function formatCaptions({ photographs, release }: PressKitView): string {
  const { handouts } = getMessages(release.language);
  const entries = photographs.map(({ name, alt, caption, credit }) =>
    formatPairs(
      [
        [handouts.file, name],
        [handouts.caption, caption],
        [handouts.credit, credit],
        [handouts.description, alt],
      ],
      release.language,
    ),
  );
  return `${wrapText(release.headline, release.language)}\n\n${entries.join('\n\n')}\n`;
}

const formatCards = (contacts: readonly ContactCardView[]) =>
  contacts.map(formatContactCard).join('');
