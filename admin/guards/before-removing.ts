import { getTitle } from '../../src/model/content-types/entry-title.ts';
import type { DeletionPlan } from '../../src/server/store/publication/delete-files.ts';
import { toName, toTime } from '../entries/act.ts';
import { createField } from '../dialogs/field.ts';
import { ask } from '../dialogs/ask.ts';
import { showMessage } from '../dialogs/show-message.ts';
import { createEntryItems } from '../content-problems/entry-items.ts';
import { toAdminAddress } from '../content-problems/file-name.ts';
import { createElement } from '../dom/element.ts';
import { createList, createListBelow } from '../dom/list.ts';
import { createStoredPicture, isPicture } from '../dom/stored-picture.ts';
import {
  getEditedEntry,
  getEditedTitle,
  getImplementation,
  hasUnsavedChanges,
} from '../entries/editor-session.ts';
import { getEntryLocation, getEntryName } from '../entries/entry-location.ts';
import { getFieldLabel } from '../entries/field-label.ts';
import type { PublicationResult } from '../entries/publication-result.ts';
import { messages } from '../messages/index.ts';
import { getAdminLanguage } from '../settings/admin-language.ts';
import { getLanguageLabel } from '../settings/language-names.ts';
import { toOwnFirst } from '../settings/language-order.ts';
import { getAdminSettings } from '../settings/loaded-settings.ts';
import { createReadInstead } from '../references/read-instead.ts';
import { Cancelled } from './cancelled.ts';
import { describeLeftElsewhere } from './other-texts.ts';

const { deletion: deletionMessages, leave, site: siteMessages, status, errors } = messages;

/** What a deletion was agreed to be. */
interface AgreedDeletion {
  /** Undefined where another takes its place. */
  readonly seen?: 'notice' | 'removed';
  /** Key of the topic that takes its place. */
  readonly replacement?: string;
  /** Whether readers see it now. */
  readonly isPublic: boolean;
  readonly reason?: string;
  /** The id of what takes the place of a withdrawn entry. */
  readonly instead?: string | undefined;
  readonly result: PublicationResult;
}

/** What staff are asked about. */
const asked = new Set<string>();

/**
 * Shows what a deletion does to an entry or file and its address, and what refers to it, and asks for
 * confirmation.
 * @returns the outcome that they agreed to, with what the notice of a withdrawal says, and what to tell staff afterwards
 * @throws if staff cancel, or if the deletion is not possible
 */
export async function askDeletion(
  path: string,
  describe: () => Promise<DeletionPlan>,
): Promise<AgreedDeletion> {
  // A double click would open a second dialog behind the first.
  if (asked.has(path)) throw new Cancelled();
  asked.add(path);
  try {
    return await askOnce(path, describe);
  } finally {
    asked.delete(path);
  }
}

async function askOnce(
  path: string,
  describe: () => Promise<DeletionPlan>,
): Promise<AgreedDeletion> {
  const title = getEditedTitle(path);
  const isUnsaved = hasUnsavedChanges() && getEditedEntry()?.get('path') === path;
  const deletion = await describe();
  const { links, drafts, draft, outcome, translations = [], code = '' } = deletion;
  const uses = createEntryItems(links);
  const usedInDrafts = createListBelow(deletionMessages.drafts, createEntryItems(drafts));
  if (outcome === 'refused') {
    const replacement = deletion.isReplaceable
      ? await askReplacement(path, deletion, [createList(uses), ...usedInDrafts])
      : undefined;
    if (replacement)
      return { replacement, isPublic: false, result: { sentence: siteMessages.removed(title) } };
    await showMessage(
      deletionMessages.title,
      code === 'in-use'
        ? [deletionMessages.refused, createList(uses), ...usedInDrafts]
        : [errors.codes[code] ?? ''],
    );
    throw new Cancelled();
  }
  const leavesNotice = outcome === 'notice';
  const notice = leavesNotice && createNoticeFields(path);
  const action = leavesNotice ? deletionMessages.titleWithdraw : deletionMessages.title;
  const isAgreed = await ask({
    title: action,
    content: [
      leavesNotice ? deletionMessages.askedWithdraw(title) : deletionMessages.asked(title),
      ...(await showPicture(path)),
      toOutcome(deletion),
      ...(leavesNotice ? describeRevocation(path) : []),
      ...describeLeftElsewhere(deletion),
      ...(draft ? [deletionMessages.draft(toName(draft), toTime(draft))] : []),
      ...(isUnsaved ? [leave.lost] : []),
      ...createListBelow(deletionMessages.links, uses),
      ...usedInDrafts,
      ...describeTranslations(deletion),
      ...(notice ? notice.content : []),
    ],
    yes: action,
    kind: 'danger',
    ...(notice && { check: notice.check }),
  });
  if (!isAgreed) throw new Cancelled();
  const agreed = { seen: outcome, isPublic: deletion.public };
  const say = deletion.public ? siteMessages.removed : siteMessages.deleted;
  const reminder = translations.map(({ language, path: other }) => ({
    language,
    address: toAdminAddress(other.replace(/^content\//, ''))!,
  }));
  if (!notice) return { ...agreed, result: { sentence: say(title), reminder } };
  return {
    ...{ ...agreed, ...notice.read() },
    result: { sentence: siteMessages.withdrawn(title), address: deletion.address, reminder },
  };
}

/** The fields for what the notice of a withdrawal says: its reason, and what to read instead. */
function createNoticeFields(path: string) {
  const reason = createField(deletionMessages.reason, 'textarea');
  const instead = createReadInstead(path);
  const read = () => ({ reason: reason.control.value.trim(), instead: instead.read() });
  const check = () => {
    if (read().reason !== '') return instead.check();
    reason.control.focus();
    return deletionMessages.reasonNeeded;
  };
  return { content: [reason.field, instead.content], read, check };
}

/**
 * Asks which other topic takes the place of one in all texts.
 * @param uses where it is used
 * @returns its key; undefined if there is no other
 * @throws if staff cancel
 */
async function askReplacement(
  path: string,
  deletion: DeletionPlan,
  uses: readonly (string | Node)[],
): Promise<string | undefined> {
  const languages = toOwnFirst(getAdminSettings().languages, getAdminLanguage().code);
  const search = { collections: ['topics' as const], limit: 200 };
  const topics = await getImplementation().call('findReferences', search);
  const options = topics
    .filter(({ key }) => !path.endsWith(`/topics/${key}.yml`))
    .map(({ key, translations: [topic] }) =>
      createElement('option', { value: key }, getTitle({ name: topic?.title }, languages) || key),
    );
  if (options.length === 0) return undefined;
  const { field, control } = createField(deletionMessages.replacement, 'select');
  control.append(createElement('option', { value: '' }), ...options);
  const isAgreed = await ask({
    title: deletionMessages.title,
    content: [deletionMessages.replaceable, field, ...uses, toOutcome(deletion)],
    yes: deletionMessages.replace,
    kind: 'danger',
    check: () => {
      if (control.value !== '') return undefined;
      control.focus();
      return deletionMessages.replacementNeeded;
    },
  });
  if (!isAgreed) throw new Cancelled();
  return control.value;
}

/**
 * Tells staff that readers still see what was to be deleted, and what to do.
 * @param isSure whether the newsroom has answered
 * @throws always, so that nothing is shown as deleted
 */
export async function explainStillPublic(error: Error, isSure: boolean): Promise<never> {
  const title = isSure ? deletionMessages.stillPublic : deletionMessages.maybePublic;
  await showMessage(title, [error.message, deletionMessages.takeOff]);
  throw new Cancelled();
}

/** Leads to the versions in other languages, each of which is withdrawn or deleted by itself, and to their drafts. */
function describeTranslations({ translations = [], translationDrafts = [] }: DeletionPlan) {
  const toLink = ({ language, path }: (typeof translations)[number], more = '') => ({
    path,
    title: getLanguageLabel(language) + more,
  });
  const items = [
    ...createEntryItems(translations.map((one) => toLink(one))),
    ...createEntryItems(
      translationDrafts.map(({ by, at, ...one }) => {
        const words = [status.inProgress, toName({ by }), toTime({ at })];
        return toLink(one, words.map((word) => ` · ${word}`).join(''));
      }),
    ),
  ];
  return createListBelow(deletionMessages.translations, items);
}

/** The picture that is deleted, small: its name seldom says what it shows. One that cannot be read can still be deleted. */
async function showPicture(path: string): Promise<HTMLElement[]> {
  if (!isPicture(path)) return [];
  const file = await getImplementation()
    .call('getMediaFile', { path })
    .catch(() => undefined);
  return file ? [createStoredPicture(file.url)] : [];
}

/** Says how the end of a consent is entered, which leaves no notice. */
function describeRevocation(path: string): string[] {
  const entry = getEditedEntry();
  if (entry?.get('path') !== path || !entry.getIn(['data', 'consent'])) return [];
  const { type } = getEntryLocation(getEntryName(entry));
  return [deletionMessages.revoked(getFieldLabel(type, 'consent.revoked'))];
}

function toOutcome({ address = '', ...deletion }: DeletionPlan): string {
  if (deletion.outcome === 'notice') return deletionMessages.notice(address);
  return deletion.public && address ? deletionMessages.gone(address) : deletionMessages.removed;
}
