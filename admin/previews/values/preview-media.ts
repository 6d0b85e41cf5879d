import type { Snapshot } from '../../../src/entries/data-views/snapshot.ts';
import { toDocumentHref } from '../../../src/media/documents/document-href.ts';
import type { MediaFacts } from '../../../src/media/index.ts';

type Picture = Awaited<ReturnType<MediaFacts['getPicture']>>;

/** Where the browser finds a file of the media folder; undefined while that is not known yet. */
export type GetAddress = (src: string) => string | undefined;

/**
 * Answers what views ask of media from the snapshot, where a file is public, and else from the file
 * as it was uploaded. Names of files are not public, so a file is known by the id of its content.
 */
export function definePreviewMedia(snapshot: Snapshot, getAddress: GetAddress): MediaFacts {
  const pictures = new Map(Object.values(snapshot.pictures).map((one) => [one.src, one]));
  const rememberPicture = defineCache(async (address) => {
    const { id, bytes } = await readFacts(address);
    return snapshot.pictures[id] ?? (bytes > 0 ? await measure(address) : placeholder);
  });
  const rememberDocument = defineCache(async (address) => {
    const { id, bytes, type } = await readFacts(address);
    return snapshot.documents[id] ?? { bytes, type };
  });
  return {
    getPicture: async (src) => {
      const known = pictures.get(src);
      if (known) return known;
      const address = getAddress(src);
      return address ? rememberPicture(address) : placeholder;
    },
    getDocument: async (src, title) => {
      const address = getAddress(src);
      if (!address) return { href: '#', name: '', source: src, bytes: 0, type: '' };
      const facts = { name: '', ...(await rememberDocument(address)) };
      const href = facts.name ? toDocumentHref(title, facts.name) : address;
      return { ...facts, href, source: address };
    },
    // Cards are shown where links are shared, and nowhere on a page.
    getCard: (text) => ({ src: '', width: 1200, height: 630, text }),
  };
}

/** What was learnt of an address; a failure is tried again. */
function defineCache<V>(read: (address: string) => Promise<V>): (address: string) => Promise<V> {
  const known = new Map<string, Promise<V>>();
  return (address) => {
    let value = known.get(address);
    if (!value) known.set(address, (value = read(address)));
    value.catch(() => known.delete(address));
    return value;
  };
}

/** A file's id, as Git gives it, with its size and type. The newsroom server sends the id as ETag. */
async function readFacts(address: string): Promise<{ id: string; bytes: number; type: string }> {
  const response = await fetch(address);
  if (!response.ok) return { id: '', bytes: 0, type: '' };
  const type = response.headers.get('Content-Type') ?? '';
  const [, tag] = /"([0-9a-f]{40})"/.exec(response.headers.get('ETag') ?? '') ?? [];
  const length = Number(response.headers.get('Content-Length'));
  if (tag && length) {
    await response.body?.cancel();
    return { id: tag, bytes: length, type };
  }
  const content = new Uint8Array(await response.arrayBuffer());
  return { id: await toBlobId(content), bytes: content.length, type };
}

async function toBlobId(content: Uint8Array): Promise<string> {
  const head = new TextEncoder().encode(`blob ${content.length}\0`);
  const whole = new Uint8Array(head.length + content.length);
  whole.set(head);
  whole.set(content, head.length);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-1', whole));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A picture that is not public yet: itself, in its own size. */
async function measure(address: string): Promise<Picture> {
  const image = new Image();
  image.src = address;
  try {
    await image.decode();
  } catch {
    return placeholder;
  }
  return { sources: [], src: address, width: image.naturalWidth, height: image.naturalHeight };
}

/** Room in which the alternative text of a picture stands that is not there. */
const placeholder: Picture = { sources: [], src: '', width: 960, height: 540 };
