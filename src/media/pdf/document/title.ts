import type { PdfSource } from '../file/source.ts';
import { decodeText } from '../syntax/text-string.ts';
import { PdfStream, PdfString, isDict, type PdfDict } from '../syntax/values.ts';

/** What programs write instead of a title: a file name or path, their own name, or nothing. */
const noTitle = [
  /\.(docx?|dotx?|odt|rtf|txt|pages|pptx?|odp|xlsx?|ods|csv|indd|idml|qxp|pub|ai|psd|svg|tex|dvi|md|html?|pdf|eps|ps|jpe?g|png|tiff?)\b/i,
  /^(Microsoft|LibreOffice|OpenOffice|Adobe|Google)\b.*\s-\s/i,
  /^[a-z]:[\\/]|\\|^(~|\.{0,2})\/|^file:|\/(Users|home|Volumes)\//i,
  /^(untitled|unbenannt|sin t[ií]tulo|documento?|document|scan|presentation|microsoft word)[\s_-]*\d*$/i,
];

/**
 * The title of a document, from its information dictionary or else its XMP; screen readers read it
 * aloud, and browsers show it. Undefined when it has none, or one that reveals a file name.
 */
export function getTitle(source: PdfSource, catalog: PdfDict): string | undefined {
  const info = source.resolve(source.trailer.get('Info'));
  const given = isDict(info) ? source.resolve(info.get('Title')) : undefined;
  const titles = [
    given instanceof PdfString ? decodeText(given.bytes) : '',
    getXmpTitle(source, catalog),
  ];
  return titles
    .map((title) =>
      title
        .replace(/[\p{C}\s]+/gu, ' ')
        .trim()
        .slice(0, 500),
    )
    .find((title) => title !== '' && !noTitle.some((pattern) => pattern.test(title)));
}

/** The first `dc:title` of an XMP packet. */
function getXmpTitle(source: PdfSource, catalog: PdfDict): string {
  const stream = source.resolve(catalog.get('Metadata'));
  if (!(stream instanceof PdfStream)) return '';
  try {
    const xmp = Buffer.from(source.decode(stream)).toString('utf8');
    const [, title = ''] = /<dc:title>[^]{0,200}?<rdf:li[^>]{0,200}>([^<]{0,500})</.exec(xmp) ?? [];
    return title.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? '');
  } catch {
    return '';
  }
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
