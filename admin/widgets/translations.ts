import { store } from 'decap-cms-core/dist/esm/redux';
import type { Map } from 'immutable';
import { createElement as h, useEffect, useState, type ReactNode } from 'react';
import { getAdminSettings } from '../admin-settings.ts';
import { getImplementation, hasUnsavedChanges, openEntry } from '../editor-session.ts';
import { toCollectionName, type EntryPlace } from '../entry-place.ts';
import { wrapText } from '../formats/envelope.ts';
import { words } from '../words/index.ts';
import { listCollections } from './listed-collections.ts';

const { status: text } = words;

interface TranslationsProps {
  readonly place: EntryPlace;
  /** The entry's place in its folder; empty for a new one. */
  readonly slug: string;
  /** The text as it was opened. */
  readonly source: string;
}

/** Leads to an entry's other languages, and begins those that are missing. */
export function Translations({ place, slug, source }: TranslationsProps): ReactNode {
  const { collection, language } = place;
  const others = getAdminSettings().languages.filter(({ code }) => code !== language);
  const [existing, setExisting] = useState<readonly string[]>();
  const [problem, setProblem] = useState('');

  useEffect(() => {
    if (!collection || slug === '') return;
    void listCollections(collection).then((all) =>
      setExisting(
        all
          .filter(({ entries }) => entries.some((entry) => entry.slug === slug))
          .flatMap((listed) => listed.language ?? []),
      ),
    );
  }, [collection, slug]);

  if (!collection || others.length === 0 || slug === '' || !existing) return null;
  const create = async (code: string) => {
    if (hasUnsavedChanges()) return setProblem(text.saveFirst);
    setProblem(text.creating);
    try {
      await createTranslation(place, slug, source, code);
      openEntry(toCollectionName(collection, code), slug);
    } catch (error) {
      setProblem(String(error));
    }
  };
  return h(
    'p',
    null,
    `${text.translations}: `,
    others.map(({ code, name }) => {
      const target = toCollectionName(collection, code);
      const exists = existing.includes(code) || hasDraft(target, slug);
      const open = { key: code, href: `#/collections/${target}/entries/${slug}` };
      if (exists) return h('a', open, text.open(name));
      const begin = { key: code, type: 'button' as const, className: 'newsroom-small-button' };
      return h('button', { ...begin, onClick: () => void create(code) }, text.create(name));
    }),
    h('span', { role: 'status' }, problem),
  );
}

async function createTranslation(
  { type, collection, language: from }: EntryPlace,
  slug: string,
  source: string,
  language: string,
): Promise<void> {
  const collectionName = toCollectionName(collection!, language);
  const path = `content/${collection}/${language}/${slug}.${type.extension}`;
  const original = `${collection}/${from}/${slug}.${type.extension}`;
  // Bodies are read by the whole Markdown pipeline, which a list does not need.
  const { toTranslationText } = await import('./translation-text.ts');
  const raw = wrapText({ text: toTranslationText(type, source, original) });
  await getImplementation().persistEntry(
    { dataFiles: [{ path, slug, raw }], assets: [] },
    {
      commitMessage: `Begin the translation ${collectionName} “${slug}”`,
      collectionName,
      newEntry: true,
      useWorkflow: true,
      unpublished: false,
      status: 'draft',
    },
  );
}

function hasDraft(collection: string, slug: string): boolean {
  const drafts = store.getState().editorialWorkflow.get('entities') as Map<string, unknown>;
  return drafts?.has(`${collection}.${slug}`) ?? false;
}
