import { toDocumentHref } from '../../../src/media/documents/document-href.ts';
import type { MediaFacts } from '../../../src/media/index.ts';
import { toAddressOf } from '../../dom/media-address.ts';
import { defineCache } from './cached.ts';
import type { SnapshotParts } from './snapshot-parts.ts';

type Picture = Awaited<ReturnType<MediaFacts['getPicture']>>;

/** The address of a media file for the browser; undefined while it is not known yet. */
export type GetAddress = (src: string) => string | undefined;

/**
 * Gives views the facts about media: of a public file from the site, of any other from the file as it was
 * uploaded. Names of files are not public, so the site has files by the Git id of their content.
 * @param known pictures under their public addresses
 */
export function definePreviewMedia(
  known: readonly Picture[],
  getMedia: SnapshotParts['getMedia'],
  getAddress: GetAddress,
): MediaFacts {
  const pictures = new Map(known.map((one) => [one.src, one]));
  const getPictureAt = defineCache(async (address) => {
    const { id, bytes, type } = await readFacts(address);
    const { picture } = await getMedia(id);
    // On the site, a transparent picture is PNG, by which its style gives it a background color.
    const ending = type === 'image/jpeg' ? '' : '#.png';
    return picture ?? (bytes > 0 ? await measure(toAddressOf(address, id) + ending) : placeholder);
  });
  const getDocumentAt = defineCache(async (address) => {
    const { id, bytes, type } = await readFacts(address);
    const { document } = await getMedia(id);
    return document ?? { bytes, type };
  });
  return {
    getPicture: async (src) => {
      const known = pictures.get(src);
      if (known) return known;
      const address = getAddress(src);
      return address ? getPictureAt(address) : placeholder;
    },
    getDocument: async (src, title) => {
      const address = getAddress(src);
      if (!address) return { href: '#', name: '', source: src, bytes: 0, type: '' };
      const facts = { name: '', ...(await getDocumentAt(address)) };
      const href = facts.name ? toDocumentHref(title, facts.name) : address;
      return { ...facts, href, source: address };
    },
    // Social cards do not appear on pages.
    getCard: (text) => ({ src: '', width: 1200, height: 630, text }),
  };
}

/** The Git id, size and type of a file. The newsroom server sends the id as ETag. */
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

/** A picture that is not public yet, in its original size. */
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

/** Space for the alternative text of a missing picture. */
const placeholder: Picture = { sources: [], src: '', width: 960, height: 540 };
