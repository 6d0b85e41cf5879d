import { expect, onTestFinished, test, vi } from 'vitest';
import {
  canary,
  makePhotograph,
  makeRevealingPdf,
  makeRevealingPhotograph,
} from '../../../../tests/fixtures/media-samples.ts';
import { admitMedia } from './media-gate.ts';

test('cleans uploads in memory: a temporary file would outlive a process that is ended', async () => {
  vi.stubEnv('TMPDIR', '/a folder that does not exist');
  onTestFinished(() => void vi.unstubAllEnvs());
  const picture = makePhotograph(300, 200).withExif({ IFD0: { Artist: canary } });
  for (const [name, sent] of [
    ['a.jpg', await makeRevealingPhotograph()],
    ['b.png', await picture.clone().png().toBuffer()],
    ['c.avif', await picture.clone().avif({ effort: 0 }).toBuffer()],
    ['d.pdf', await (await makeRevealingPdf()).save()],
    ['e.csv', Buffer.from('Year,Raids\n2011,12\n')],
  ] as const) {
    const { bytes } = await admitMedia(`content/media/${name}`, sent);
    expect(Buffer.from(bytes).toString('latin1')).not.toContain(canary);
  }
  await expect(admitMedia('content/media/page.jpg', Buffer.from('text'))).rejects.toMatchObject({
    details: { cause: { values: { name: 'page.jpg' } } },
  });
});
