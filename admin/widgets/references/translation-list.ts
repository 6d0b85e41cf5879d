import { store } from 'decap-cms-core/dist/esm/redux';
import { fromJS, is } from 'immutable';
import { createElement as h, Fragment, useEffect, useState, type ReactNode } from 'react';
import { formatListName } from '../../../src/model/entry-name.ts';
import { toEntryId } from '../../../src/model/location.ts';
import type { Lifecycle } from '../../../src/publishing/visibility/lifecycle.ts';
import { toElsewhere, type ElsewhereChange } from '../../decap/state/changed-elsewhere.ts';
import { isInEditor } from '../../decap/state/editor-address.ts';
import { readWhenVisible } from '../../dom/read-when-visible.ts';
import { useMinute } from '../../settings/current-minute.ts';
import { getLanguageName } from '../../settings/language-names.ts';
import { getAdminSettings } from '../../settings/loaded-settings.ts';
import {
  getEditedEntry,
  getImplementation,
  hasUnsavedChanges,
  isEdited,
  openEntry,
} from '../../entries/editor-session.ts';
import { toAddressIn, toNameIn, type EntryLocation } from '../../entries/entry-location.ts';
import { getFieldLabel } from '../../entries/field-label.ts';
import { messages } from '../../messages/index.ts';
import { createOpenButton } from '../../dialogs/open-button.ts';
import { createSmallButton } from '../../dom/small-button.ts';

const { config, status: statusMessages } = messages;

interface TranslationsProps {
  readonly location: EntryLocation;
  /** The entry's key; empty for a new one. */
  readonly slug: string;
  /** The source as it was opened. */
  readonly source: string;
  /** Whether the consent of a person does not cover them. */
  readonly isExcluded: boolean;
}

/** Links to an entry's translations with their state, and creates missing ones from it, in any direction. */
export function Translations(props: TranslationsProps): ReactNode {
  const { location, slug, source, isExcluded } = props;
  const { collection, language } = location;
  const others = getAdminSettings().languages.filter((code) => code !== language);
  const [known, setKnown] = useState<KnownTranslations>();
  const [progress, setProgress] = useState('');
  const minute = useMinute();

  // Again when it was saved or published, and when somebody may have published another language.
  useEffect(() => {
    if (!collection || slug === '') return undefined;
    const show = (found: KnownTranslations) => {
      // Somebody may have revoked it in a translation.
      if (found.own) followConsent(location, slug, found.own.consent);
      setKnown(found);
    };
    return readWhenVisible(() => readKnown(location, slug), show);
  }, [collection, slug, source, minute]);

  // A new entry without a name has no translations.
  if (!collection || slug === '' || others.length === 0 || !known) return null;
  const own = { collection: formatListName({ collection, language }), slug };
  const toDraftId = (code: string) => `${toNameIn(own, code).collection}/${slug}`;
  const create = async (code: string) => {
    if (hasUnsavedChanges()) return setProgress(statusMessages.saveFirst);
    setProgress(statusMessages.creating);
    try {
      // Somebody may have begun it since this window read the drafts.
      const { drafts, ...stored } = await readKnown(location, slug);
      const isBegun = drafts.includes(toDraftId(code)) || stored.published.has(code);
      if (!isBegun) {
        // Loaded on demand: it needs the whole Markdown pipeline.
        const { createTranslation } = await import('./created-translation.ts');
        await createTranslation(location, slug, code, drafts);
      }
      setKnown({ ...stored, drafts: [...drafts, toDraftId(code)] });
      setProgress('');
      // Staff may have gone on meanwhile, here or elsewhere.
      const isOpen = isInEditor(own.collection, slug);
      if (isOpen && !hasUnsavedChanges()) openEntry(toNameIn(own, code));
    } catch (error) {
      setProgress(String(error));
    }
  };
  const links = h(
    'p',
    null,
    statusMessages.translations + messages.colon,
    others.map((code) => {
      const name = getLanguageName(code);
      // Beside this one, so that a translation can be compared with its original.
      const open = { key: code, href: toAddressIn(own, code), target: '_blank', rel: 'noreferrer' };
      const isDraft = known.drafts.includes(toDraftId(code));
      const state = known.published.get(code);
      if (state || isDraft) {
        const isHidden = state && state !== 'public';
        const followed = known.changed.get(code);
        const age = followed ? 'hasChanged' : !isDraft && known.older.includes(code) && 'isOlder';
        const notes = [
          isHidden && config.states[state],
          isDraft && statusMessages.inProgress,
          age && statusMessages[age],
        ];
        const said = notes.filter(Boolean).map((words) => ` · ${words as string}`);
        const link = h('a', open, statusMessages.open(name));
        if (said.length === 0) return link;
        const show = async () =>
          (await import('../../history/changed-original.ts')).showChanges(
            toNameIn(own, code),
            name,
            followed!,
          );
        const button = followed && createOpenButton(`${statusMessages.whatChanged(name)} …`, show);
        return h('span', { key: code }, link, ...said, button && ' ', button);
      }
      return createSmallButton(statusMessages.create(name), () => void create(code));
    }),
    h('span', { role: 'status' }, progress),
  );
  const label = getFieldLabel(location.type, 'consent.scopes');
  return h(Fragment, null, links, isExcluded && h('p', null, statusMessages.excluded(label)));
}

interface KnownTranslations {
  /** The state of what is published of the entry, by language. */
  readonly published: ReadonlyMap<string | undefined, Lifecycle>;
  /** The languages in which it is older than in this one. */
  readonly older: readonly string[];
  /** The commit of what it said when it was translated from a language, by those in which it has changed since. */
  readonly changed: ReadonlyMap<string, string>;
  /** What is published of the entry in this language: the consent that its translations add. */
  readonly own: { readonly consent?: ElsewhereChange['consent'] } | undefined;
  /** The ids of all drafts. */
  readonly drafts: readonly string[];
}

async function readKnown(
  { collection: name, language }: EntryLocation,
  slug: string,
): Promise<KnownTranslations> {
  const backend = getImplementation();
  const collection = name!;
  const ids = [toEntryId({ collection, key: slug })];
  const own = { collection: formatListName({ collection, language }), slug };
  const [[found], drafts, changed] = await Promise.all([
    backend.call('findReferences', { collections: [collection], ids, limit: 1 }),
    backend.unpublishedEntries(),
    backend.call('findChangedOriginals', own),
  ]);
  const translations = found?.translations ?? [];
  const published = translations.find((one) => one.language === language);
  return {
    published: new Map(translations.map((one) => [one.language, one.state])),
    older: translations.flatMap((one) => (one.newer.includes(language!) ? one.language! : [])),
    changed: new Map(changed.map((one) => [one.language, one.followed])),
    own: published,
    drafts,
  };
}

function followConsent(
  { collection, language }: EntryLocation,
  slug: string,
  consent: ElsewhereChange['consent'],
): void {
  if (!isEdited({ collection: formatListName({ collection: collection!, language }), slug }))
    return;
  const shown = getEditedEntry()!.getIn(['data', '$source', 'consent']);
  if (!is(shown, fromJS(consent))) store.dispatch(toElsewhere({ consent }));
}
