import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { publishVersion } from '../../src/build/publish-version.ts';
import { findReplacedMedia } from '../../src/build/replaced-media.ts';
import { openFolderSite } from '../../src/build/files/built-site.ts';
import { planTakedown, type TakedownOptions } from '../../src/build/takedown/run-takedown.ts';
import { readNewsroom } from '../../src/source/newsroom-source.ts';
import { openVersions } from '../../src/versions/versions.ts';
import { fullNewsroom, testMoment } from '../site.ts';
import { makeFolder } from '../temporary-folder.ts';

const key = 'the-only-witness';
const page = `testimonies/${key}/index.html`;

test('nobody can go back to a version that shows the place of a person, once it was removed', async () => {
  const read = (path: string) => readFileSync(join(inject('outDir'), path), 'utf8');
  const html = read(page);
  const versions = openVersions(makeFolder());
  onTestFinished(() => versions.close());
  const publish = async (shown: string) => {
    await publishVersion(versions, {
      publication: { time: 0, reason: 'publication' },
      fill(next) {
        next.set(page, Buffer.from(shown));
        next.set(
          `api/v1/en/testimonies/${key}.json`,
          Buffer.from(read(`api/v1/en/testimonies/${key}.json`)),
        );
      },
      takeDown: () => Promise.resolve([]),
      isRebuilt: false,
    });
    return versions.list().length;
  };
  expect(await publish(html)).toBe(1);
  expect(await publish(html.replace('<h1', '<h1 id="h"'))).toBe(2);
  const [place] = /<bdi>New York State<\/bdi>/.exec(html)!;
  expect(await publish(html.replace(place, ''))).toBe(1);
});

test('a new site shows each person, picture and former address as its content says, so nothing is taken down', async () => {
  const site = openFolderSite(inject('outDir'));
  const now = Date.parse(testMoment);
  // Without its cache, each file is read.
  const findMedia: TakedownOptions['findMedia'] = (_, source) =>
    findReplacedMedia(site, fullNewsroom, makeFolder(), source);
  const { run } = await planTakedown({ contentDir: fullNewsroom, site, now, findMedia });
  expect(await run?.()).toBeUndefined();
});

test('of a picture that was replaced, press pages lose its own size for print and no other', async () => {
  const contentDir = makeFolder();
  const media = join(contentDir, 'media');
  cpSync(join(fullNewsroom, 'media'), media, { recursive: true });
  cpSync(join(media, 'rights-clinic.jpg'), join(media, 'candlelight-vigil.jpg'));
  const site = openFolderSite(inject('outDir'));
  const source = await readNewsroom(fullNewsroom);
  const replaced = await findReplacedMedia(site, contentDir, makeFolder(), source);
  const isForPrint = (path: string) => path.includes('-print.');
  const ofPage = (await site.list('media')).filter(isForPrint);
  expect(ofPage.length).toBeGreaterThan(3);
  // The credit is in three languages.
  expect(replaced.filter(isForPrint)).toHaveLength(3);
});
