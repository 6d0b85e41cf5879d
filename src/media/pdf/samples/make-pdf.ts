/** PDFs in their own syntax, so that every byte of a sample is known. */

/** An object of a sample: its text, or a stream. */
export type SampleObject = string | { dict: string; data: Uint8Array | string };

export type SampleObjects = Readonly<Record<number, SampleObject>>;

export const toBuffer = (text: Uint8Array | string) =>
  typeof text === 'string' ? Buffer.from(text, 'latin1') : Buffer.from(text);

export function toObject(number: number | string, object: SampleObject): Buffer {
  if (typeof object === 'string') return toBuffer(`${number} 0 obj\n${object}\nendobj\n`);
  const data = toBuffer(object.data);
  return Buffer.concat([
    toBuffer(`${number} 0 obj\n<<${object.dict} /Length ${data.length}>>\nstream\n`),
    data,
    toBuffer('\nendstream\nendobj\n'),
  ]);
}

/**
 * Writes objects with a table as index.
 * @param before the file that these objects are added to
 */
export function makeFile(
  objects: SampleObjects,
  { trailer = '/Root 1 0 R', before = Buffer.from('%PDF-1.7\n') as Buffer, previous = '' } = {},
): Buffer {
  const parts: Buffer[] = [before];
  let length = before.length;
  const lines: string[] = [];
  for (const [number, object] of Object.entries(objects)) {
    lines.push(`${number} 1\n${String(length).padStart(10, '0')} 00000 n \n`);
    const part = toObject(number, object);
    parts.push(part);
    length += part.length;
  }
  const size = Math.max(...Object.keys(objects).map(Number)) + 1;
  const end = `xref\n${lines.join('')}trailer\n<<${trailer} /Size ${size} ${previous}>>\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...parts, toBuffer(end)]);
}

/** What a document of one page has besides its words. */
export interface SampleParts {
  /** Entries of the catalog. */
  catalog?: string;
  /** Entries of the page. */
  page?: string;
  /** Entries of the page's resources. */
  resources?: string;
  /** Drawing instructions after the words. */
  content?: string | Uint8Array;
  trailer?: string;
  /** Objects from 10. */
  objects?: SampleObjects;
}

const words = 'Words that stay';

/** The objects of a document with one page that says `words`. */
export function toPageObjects({
  catalog = '',
  page = '',
  resources = '',
  content = '',
  objects = {},
}: SampleParts): SampleObjects {
  const data = Buffer.concat([
    toBuffer(`BT /F1 18 Tf 20 270 Td (${words}) Tj ET\n`),
    toBuffer(content),
  ]);
  return {
    1: `<</Type/Catalog /Pages 2 0 R ${catalog}>>`,
    2: '<</Type/Pages /Kids[3 0 R] /Count 1 /MediaBox[0 0 200 300]>>',
    3: `<</Type/Page /Parent 2 0 R /Contents 4 0 R /Resources<</Font<</F1 5 0 R>> ${resources}>> ${page}>>`,
    4: { dict: '', data },
    5: '<</Type/Font /Subtype/Type1 /BaseFont/Helvetica>>',
    ...objects,
  };
}

export function makePage(parts: SampleParts): Buffer {
  return makeFile(
    toPageObjects(parts),
    parts.trailer ? { trailer: `/Root 1 0 R ${parts.trailer}` } : {},
  );
}

/** Draws the picture `Im` into the middle of the page. */
export const draw = 'q 100 0 0 100 50 100 cm /Im Do Q';

/** A page with a picture. */
export function makePicture(
  dict: string,
  data: Uint8Array | string,
  objects: SampleObjects = {},
): Buffer {
  return makePage({
    resources: '/XObject<</Im 10 0 R>>',
    content: draw,
    objects: { 10: { dict: `/Type/XObject /Subtype/Image ${dict}`, data }, ...objects },
  });
}

/** A page with one annotation. */
export function makeAnnotation(entries: string, objects: SampleObjects = {}): Buffer {
  const annotation = `<</Type/Annot /Rect[20 20 180 60] ${entries}>>`;
  return makePage({ page: '/Annots[10 0 R]', objects: { 10: annotation, ...objects } });
}
