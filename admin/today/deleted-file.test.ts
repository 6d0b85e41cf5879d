import { expect, test, vi } from 'vitest';
import { formatFile } from './deleted-file.ts';

await vi.hoisted(async () => (await import('../../tests/loaded-admin.ts')).loadAdmin());

const act = { version: 'c0ffee', by: 'Ana Ruiz', at: '2011-06-02T14:00:00Z' };

test.each([
  [
    {
      path: 'content/settings/languages.yml',
      entry: { collection: 'settings', slug: 'languages' },
      fields: ['languages'],
    },
    'Languages · Settings · Draft · Languages',
  ],
  [
    {
      path: 'content/releases/en/2011/vigil.md',
      entry: { collection: 'releases-en', slug: '2011/vigil' },
      title: 'Harbor vigil',
      fields: ['headline'],
    },
    'Harbor vigil · Release · Draft · Headline',
  ],
])('names the discarded draft of %j', (file, expected) => {
  const draft = { ...act, ...file, isDraft: true as const };
  expect(formatFile(draft)).toContain(`${expected} · June 2, 2011`);
});
