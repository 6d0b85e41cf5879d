import sharp from 'sharp';
import { expect, test } from 'vitest';
import { removeCameraData } from './jpeg-metadata.ts';
import { toBareProfile } from './icc-profile.ts';
import { canary, makePhotograph, toPixels } from '../../../tests/fixtures/media-samples.ts';

async function getProfile(name: string): Promise<Buffer> {
  const picture = await makePhotograph(64, 64).withIccProfile(name).jpeg().toBuffer();
  return (await sharp(picture).metadata()).icc!;
}

/** A profile with one more tag, and canaries in all header fields that identify its maker. */
function addCanaries(profile: Buffer, tag: string): Buffer {
  const count = profile.readUInt32BE(128);
  const end = 132 + count * 12;
  const copy = Buffer.concat([
    profile.subarray(0, end),
    Buffer.alloc(12),
    profile.subarray(end),
    Buffer.from(`text\0\0\0\0${canary}`),
  ]);
  copy.writeUInt32BE(count + 1, 128);
  for (let at = 132; at < end; at += 12) copy.writeUInt32BE(copy.readUInt32BE(at + 4) + 12, at + 4);
  copy.write(tag, end);
  copy.writeUInt32BE(profile.length + 12, end + 4);
  copy.writeUInt32BE(8 + canary.length, end + 8);
  for (const at of [4, 24, 40, 48, 52, 80, 84, 100]) copy.write('Cana', at);
  copy.writeUInt32BE(copy.length, 0);
  return copy;
}

test.each(['srgb', 'p3', 'cmyk'])(
  'keeps the colours of %s and drops its descriptions',
  async (name) => {
    const before = addCanaries(await getProfile(name), 'mmod');
    const after = toBareProfile(before)!;
    const characters = Buffer.from(after).toString('latin1');
    expect(characters).not.toContain('Cana');
    expect(characters).not.toContain('mmod');
    expect(characters.slice(36, 40)).toBe('acsp');
    expect(toBareProfile(after)).toEqual(after);
  },
);

test('rejects a profile whose tags overlap, which would grow when written separately', () => {
  const names = ['A2B0', 'A2B1', 'A2B2'];
  const profile = Buffer.alloc(10_000);
  profile.write('acsp', 36);
  profile.writeUInt32BE(names.length, 128);
  for (const [index, name] of names.entries()) {
    profile.write(name, 132 + index * 12);
    profile.writeUInt32BE(200 + index * 4, 136 + index * 12);
    profile.writeUInt32BE(9000, 140 + index * 12);
    profile.write('mft1', 200 + index * 4);
  }
  expect(toBareProfile(profile)).toBe(undefined);
});

test('drops a colour tag that contains text', async () => {
  const after = toBareProfile(addCanaries(await getProfile('p3'), 'bkpt'))!;
  expect(Buffer.from(after).includes(canary)).toBe(false);
});

test('shows a picture as before', async () => {
  const picture = makePhotograph(120, 80).withIccProfile('p3');
  const before = await picture.jpeg().toBuffer();
  const after = removeCameraData(before)!;
  expect((await sharp(after).metadata()).icc).toBeDefined();
  expect(await toPixels(after)).toEqual(await toPixels(before));
});

test.each([new Uint8Array(), new Uint8Array(200), Buffer.from(`${'\0'.repeat(36)}acsp`)])(
  'returns undefined for bytes that are not a profile',
  (bytes) => {
    expect(toBareProfile(bytes)).toBe(undefined);
  },
);
