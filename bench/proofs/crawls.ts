import { setTimeout as wait } from 'node:timers/promises';
import { edits } from '../../tests/random-edits/edits.ts';
import { Random } from '../archive/random.ts';
import { startCrawler } from './crawler.ts';
import type { Proof } from './report.ts';
import { serve } from './served-site.ts';
import { openHistory } from './version-history.ts';
import { openWorkplace } from './workplace.ts';

/** Changes after which every former address of a page still leads somewhere. */
const kinds = [
  'a sentence is added',
  'a headline changes',
  'a slug changes and the old address leads to the new one',
  'a topic is renamed',
  'a person is renamed',
  'the organization is renamed',
  'the menu changes',
  'an entry is withdrawn',
  'an entry is copied',
  'a translation is added',
  'a picture is replaced under its name',
  'a table of a report changes',
];

/**
 * Reads documents and everything that they refer to, at once or after further publications, while a newsroom publishes. Every
 * answer is of a version that was the newest during the request, every part of a page is what that page was made with, and
 * nothing is missing.
 */
export const proveCrawls: Proof = async (report, { rounds, seed }) => {
  const random = new Random(seed);
  const workplace = openWorkplace();
  const { variables, toCacheDir } = workplace;
  const server = await serve(workplace);
  const history = openHistory(toCacheDir(variables));
  const { url } = server;
  const crawler = startCrawler({ url, siteUrl: variables.SITE_URL, history, random, report });
  const newsroom = { contentDir: variables.CONTENT_DIR, cacheDir: '', now: Date.now() };
  for (let published = 0; published < rounds;) {
    const kind = random.pick(kinds);
    if (!tryEdit(kind, random.integer(0, 9999))) continue;
    const before = history.getNumber();
    const printed = server.program.output().length;
    workplace.commit();
    let news = '';
    while (!/^Built |^\d+ problems? in /m.test(news)) {
      await wait(50);
      news = server.program.output().slice(printed);
    }
    if (news.includes('Built ')) published += 1;
    else workplace.undo();
    report.count(news.includes('Built ') ? `published: ${kind}` : `refused: ${kind}`);
    report.note(`${kind}: versions ${before} to ${history.getNumber()}`);
  }
  await crawler.stop();
  history.close();
  await server.program.end('SIGTERM');
  workplace.remove();

  /** @returns false when there is nothing to edit */
  function tryEdit(kind: string, choice: number): boolean {
    try {
      edits[kind]!(newsroom, choice);
      return true;
    } catch {
      return false;
    }
  }
};
