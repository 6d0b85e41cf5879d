import { expect, test } from 'vitest';
import { readStoredNewsroom } from '../../tests/stored-newsroom.ts';
import { toFeedItem } from '../entries/data-views/feed-items.ts';
import { getLocales } from '../entries/newsroom/locale.ts';
import type { PublicEntry } from '../entries/newsroom/public-newsroom.ts';
import type { StoredEntry } from '../entries/newsroom/stored-entry.ts';
import { toNewsroom } from '../entries/newsroom/to-newsroom.ts';
import { toReleaseView } from '../entries/page-views/releases.ts';
import { toWithdrawalNoticeView } from '../entries/page-views/withdrawal-notices.ts';
import { toPublicationChanges, toWithdrawalChange } from '../outputs/api/change-list.ts';
import { formatEntry } from '../outputs/api/entry.ts';
import { formatResource } from '../outputs/api/documents/resource.ts';
import { withdrawal } from '../outputs/api/resources/withdrawal.ts';

const { entries, settings, environment } = await readStoredNewsroom();
const release = entries.find(
  ({ location }) => location.collection === 'releases' && location.language === 'en',
)!;

/** The English locale with one release more, whose file says what nobody may read. */
function getEnglish(values: object) {
  const added: StoredEntry = {
    ...release,
    location: { ...release.location, key: '2026/jane-doe-case', name: 'jane-doe-case' },
    values: { ...release.values, aliases: [], ...values } as StoredEntry['values'],
  };
  return getLocales(toNewsroom([...entries, added], settings, environment))[0]!;
}

interface Identified {
  readonly id: string;
  readonly feedId: string;
}

/** The ids of that release in its document, in the list of changes and in feeds. */
async function getIds(values: object) {
  const locale = getEnglish(values);
  const entry = locale.publications.find(({ key }) => key === '2026/jane-doe-case')!;
  const view = await toReleaseView(locale, entry as PublicEntry<'releases'>);
  const document = JSON.parse(formatEntry(view, { html: '', text: '' })) as Identified;
  const [change] = toPublicationChanges(view);
  const { feedId } = await toFeedItem(locale, entry);
  return { document, change: change!, feedId };
}

test('a release that moves keeps its id of feeds, in its document and in the list of changes', async () => {
  const first = await getIds({ slug: 'vigil' });
  const moved = await getIds({ slug: 'quay', aliases: ['/releases/vigil/'] });
  expect([first.document.id, moved.document.id]).toEqual(['en/releases/vigil', 'en/releases/quay']);
  for (const { document, change, feedId } of [first, moved]) {
    expect(feedId).toMatch(/^tag:[^:]+:releases\/2026\/vigil\/en$/);
    expect([document.feedId, change.feedId]).toEqual([feedId, feedId]);
  }
});

test('it keeps it when it is withdrawn', async () => {
  const values = { slug: 'quay', aliases: ['/releases/vigil/'] };
  const { feedId } = await getIds(values);
  const withdrawn = { date: '2026-11-21T09:00:00-05:00', reason: 'Wrong.' };
  const locale = getEnglish({ ...values, withdrawn });
  const entry = locale.withdrawn.find(({ key }) => key === '2026/jane-doe-case')!;
  const view = await toWithdrawalNoticeView(locale, entry);
  const notice = JSON.parse(formatResource(withdrawal, view)) as Identified;
  expect([notice.feedId, toWithdrawalChange(view).feedId]).toEqual([feedId, feedId]);
});

test('a former address that was removed is in no id', async () => {
  const ids = await getIds({ slug: 'quay', aliases: [] });
  expect(ids.feedId).toMatch(/releases\/2026\/quay\/en$/);
  expect(JSON.stringify(ids)).not.toMatch(/jane-doe|vigil/);
});
