import type { Locale } from '../newsroom/locale.ts';
import type { AttachmentView } from '../views.ts';

/** A document to download, with type, size and number of pages. */
export async function toAttachmentView(
  { newsroom, numbers }: Locale,
  file: string,
  title: string,
): Promise<AttachmentView> {
  const { href, bytes, pages } = await newsroom.media.getDocument(file, title);
  return {
    anchor: href.slice(href.lastIndexOf('/') + 1, href.lastIndexOf('.')),
    title,
    href,
    type: file.slice(file.lastIndexOf('.') + 1).toUpperCase(),
    size: formatSize(bytes, numbers),
    bytes,
    pages,
  };
}

/** A size in the units that download dialogs use (1 kB = 1,000 bytes): “340 kB”, “1.2 MB”. */
export function formatSize(bytes: number, language: string): string {
  const [value, unit] =
    bytes < 1_000_000
      ? [Math.max(1, Math.round(bytes / 1000)), 'kilobyte']
      : [bytes / 1_000_000, 'megabyte'];
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    maximumFractionDigits: 1,
  })
    .format(value)
    .replace(/\u00a0/g, ' ');
}
