import sharp from 'sharp';
import { expect, test, vi } from 'vitest';
import type { Asset, DecapBackend } from './decap-backend.ts';
import { toHostBackend } from './host-backend.ts';
import { readPublishedSource } from './published-source.ts';

// The messages are taken from the language of the browser when the module is loaded.
await vi.hoisted(async () => {
  vi.stubGlobal('localStorage', { getItem: () => 'en' });
  const { loadAdminLanguage } = await import('../settings/admin-language.ts');
  await loadAdminLanguage();
});

const secret = 'taken at 40.7128 N';

/** A host that keeps what it receives. */
class Host implements DecapBackend {
  readonly sent: Asset[] = [];
  getEntry(path: string) {
    return Promise.resolve({ data: `source of ${path}` });
  }
  persistEntry({ assets }: Parameters<DecapBackend['persistEntry']>[0]) {
    this.sent.push(...assets);
    return Promise.resolve();
  }
  persistMedia(asset: Asset) {
    this.sent.push(asset);
    return Promise.resolve();
  }
}

/** A file as Decap hands it over. */
class AssetProxy implements Asset {
  readonly path: string;
  readonly url: string;
  readonly fileObj: File;
  constructor(path: string, bytes: Uint8Array<ArrayBuffer>) {
    this.path = path;
    this.fileObj = new File([bytes], path);
    this.url = URL.createObjectURL(this.fileObj);
  }
  async toBase64() {
    return Buffer.from(await (await fetch(this.url)).arrayBuffer()).toString('base64');
  }
}

const open = () => new (toHostBackend(Host))() as Host;
const draw = () =>
  sharp({ create: { width: 200, height: 200, channels: 3, background: '#456' } }).withExif({
    IFD0: { ImageDescription: secret, Orientation: '6' },
  });

test.each(['jpeg', 'png', 'webp'] as const)(
  'sends no camera data of a %s to the host',
  async (type) => {
    const bytes = new Uint8Array(await draw()[type]().toBuffer());
    expect(Buffer.from(bytes).toString('latin1')).toContain(secret);
    const asset = new AssetProxy(`content/media/march.${type}`, bytes);
    const host = open();
    await host.persistMedia(asset);
    const raw = `![A march](/media/march.${type})\n`;
    const dataFiles = [{ path: 'content/pages/en/march.md', slug: 'march', raw }];
    // One that was refused and that the text no longer shows is left out.
    const refused = new AssetProxy('content/media/cut.png', new Uint8Array(8));
    await host.persistEntry({ dataFiles, assets: [refused, asset] });
    expect(host.sent).toHaveLength(2);
    for (const sent of host.sent) {
      const stored = Buffer.from(await sent.toBase64(), 'base64');
      expect(stored.toString('latin1')).not.toContain(secret);
      expect(Buffer.from(await sent.fileObj!.arrayBuffer()).equals(stored)).toBe(true);
      expect(sent).toMatchObject({ path: asset.path, fileObj: { name: `march.${type}` } });
    }
  },
);

test('rejects what the newsroom server rejects, with the same message, and sends nothing', async () => {
  const host = open();
  for (const [name, content, expected] of [
    ['drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'Save the drawing as PNG'],
    ['phone.heic', '\0\0\0\x18ftypheic\0\0\0\0heic', 'save it as JPEG'],
    ['phone.jpg', '\0\0\0\x18ftypheic\0\0\0\0heic', 'save it as JPEG'],
    ['small.avif', '\0\0\0\x18ftypavif\0\0\0\0avif', 'Save the picture as JPEG or PNG'],
    ['calls.csv', 'year,calls\n2011,=1+1\n', 'Write the value in its place'],
    ['cut.png', '\x89PNG\r\n\x1a\n\0\0', 'Export it again'],
  ] as const) {
    const bytes = new Uint8Array(Buffer.from(content, 'latin1'));
    const asset = new AssetProxy(`content/media/${name}`, bytes);
    await expect(host.persistMedia(asset)).rejects.toMatchObject({
      code: 'media',
      message: expect.stringContaining(expected) as string,
    });
  }
  expect(host.sent).toEqual([]);
});

test('sends documents as they are', async () => {
  const host = open();
  const asset = new AssetProxy('content/media/a.pdf', new Uint8Array(Buffer.from('%PDF-1.7\n')));
  await host.persistMedia(asset);
  expect(host.sent).toEqual([asset]);
});

test('lets the preview read tables through the host', async () => {
  open();
  expect(await readPublishedSource('content/reports/en/2011/x.csv')).toBe(
    'source of content/reports/en/2011/x.csv',
  );
});
