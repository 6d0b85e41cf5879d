import type { Map } from 'immutable';
import { readClock } from '../../src/clock.ts';
import { toEntryPath, type EntryName } from '../../src/model/entry-name.ts';
import type { CheckedPublication } from '../../src/server/store/publication/publish-draft.ts';
import { createProblemItem } from '../content-problems/problem-item.ts';
import { readTitles } from '../content-problems/read-titles.ts';
import { ask } from '../dialogs/ask.ts';
import { toName, toTime } from '../entries/act.ts';
import { findLoaded, getImplementation } from '../entries/editor-session.ts';
import { createElement } from '../dom/element.ts';
import { createList, createListBelow } from '../dom/list.ts';
import { createWindowLink } from '../dom/window-link.ts';
import {
  concernsReaders,
  describeConsequences,
  describeFailure,
  describeLeaving,
  describeOtherLanguages,
  describeRenamed,
  describeRenewed,
  withFailure,
  type PublishedDraft,
} from '../entries/consequences.ts';
import { readPublishedDraft } from '../entries/published-draft.ts';
import {
  getEntryLocation,
  toEditorAddress,
  getEntryName,
  toAddressIn,
} from '../entries/entry-location.ts';
import { formatEntryState, getAddress } from '../entries/entry-status.ts';
import { getShownTitle } from '../entries/entry-title.ts';
import { getFieldLabel } from '../entries/field-label.ts';
import { messages } from '../messages/index.ts';
import { getLanguageLabel, getLanguageName } from '../settings/language-names.ts';
import { getAdminSettings } from '../settings/loaded-settings.ts';
import { formatMoment } from '../settings/moments.ts';
import { findUnsetZone } from '../settings/unset-zone.ts';
import { getSiteState, toShownVersion } from '../site-status/site-state.ts';
import { demandReady } from './before-ready.ts';
import { Cancelled } from './cancelled.ts';
import { askFormerNames, describeKeptNames } from './former-names.ts';
import { describeLostContact } from './lost-contact.ts';
import { dismissNotices } from './notices.ts';
import { describeLeftElsewhere, describeNoMenu, describeSameHeadline } from './other-texts.ts';
import { forgetRefused } from './problems/refused-values.ts';
import { describeSetAside } from './set-aside.ts';
import { describeHiddenName } from './uncovered-values.ts';
import { describeMissingWords, warnOfUntranslated } from './untranslated-warning.ts';

const { publish: publishMessages, formerName, status } = messages;

/**
 * Shows what readers will see and when, and asks for confirmation, before an entry is published. If it can't be
 * published, shows why.
 * @throws if it can't be published, or staff cancel
 */
export async function askPublishing(draft: Map<string, unknown>): Promise<void> {
  dismissNotices();
  const name = getEntryName(draft);
  await demandReady(name);
  // What is in the editor; Decap has the draft of the board.
  const entry = findLoaded(name) ?? draft;
  const checked = await getImplementation().checkPublication(name.collection, name.slug);
  forgetRefused();
  const goOn = { label: formerName.publish, kind: 'danger' } as const;
  await askFormerNames(checked.formerNames, name, goOn);
  const publication = await readPublishedDraft(entry);
  const leaving = describeLeaving(publication);
  const renamed = describeRenamed(publication);
  const unsetZone = describeUnsetZone(publication);
  const isDoubtful = [leaving, renamed, describeRenewed(publication), unsetZone].some(
    (one) => one.length > 0,
  );
  const untranslated = await warnOfUntranslated(entry);
  const setAside = await describeSetAside(name);
  await readTitles((checked.kept ?? []).map(({ file }) => file));
  const site = await getSiteState();
  const shown = toShownVersion(site);
  // What leaves the site does so although other content keeps it from being built.
  const failure =
    leaving.length > 0 && !site?.cause ? [] : describeFailure(site, toEntryPath(name));
  // Of what is published already, the form says it: somebody who changes it now does so because of that.
  const originals = publication.isNew ? await import('../history/changed-original.ts') : undefined;
  const isAgreed = await ask({
    title: publishMessages.title,
    content: [
      ...describeWithdrawn(checked.withdrawn),
      // Nothing but the end is published of a draft that is kept.
      ...describeDraft(publication, leaving, failure).filter(
        (text) => !checked.kept || text !== publishMessages.changes,
      ),
      ...unsetZone,
      ...describeVisibility(name, checked.visibility ?? []),
      ...describeKept(checked.kept),
      ...describeLeftElsewhere(checked),
      ...describeSameHeadline(checked.sameHeadline),
      ...(await describeNoMenu(publication)),
      ...(shown === 'none' ? [status.unbuilt] : []),
      ...describeTogether(checked),
      ...describeAligned(publication, checked.aligned),
      ...renamed,
      ...describeKeptNames(checked.formerNames),
      ...(isConsentAligned(name, checked.aligned) ? [] : describeHiddenName(entry)),
      ...(await describeLostContact(publication)),
      ...untranslated,
      ...((await originals?.describeChanged(name)) ?? []),
      ...(await describeMissingWords(publication)),
      ...setAside,
      ...(shown === 'former' && concernsReaders(publication) ? [publishMessages.endsRollBack] : []),
      ...(findLoaded(name)?.get('status') === 'pending_review' ? [publishMessages.inReview] : []),
    ],
    ...(untranslated.length > 0 || checked.withdrawn
      ? { yes: formerName.publish, kind: 'danger' }
      : {
          yes: publishMessages.title,
          kind: isDoubtful ? 'danger' : 'primary',
        }),
  });
  if (!isAgreed) throw new Cancelled();
}

/** Says what becomes of an embargo if a real newsroom keeps the time zone of its computer. */
function describeUnsetZone({ collection, data }: PublishedDraft): string[] {
  const unset = collection === 'settings' && findUnsetZone(data);
  return unset ? [publishMessages.unsetZone(unset.own, unset.noon, unset.shown)] : [];
}

/** Says of each language in which the text is withdrawn who withdrew it, when, and the reason that readers see. */
const describeWithdrawn = (all: CheckedPublication['withdrawn'] = []): string[] =>
  all.map(({ language, reason, ...act }) =>
    publishMessages.withdrawnIn(getLanguageName(language), reason, toName(act), toTime(act)),
  );

/** Says why what else the draft changes stays a draft, where only what takes the text off the site is published. */
const describeKept = (problems: CheckedPublication['kept']): (string | Node)[] =>
  problems
    ? [publishMessages.kept, createList(problems.map((problem) => createProblemItem(problem)))]
    : [];

/** Says which drafts are published with this one: of other languages, and of texts that lead to it or to which it leads. */
function describeTogether({
  together = [],
  companions = [],
}: CheckedPublication): (string | Node)[] {
  const translations = together.filter(
    ({ version }) => !companions.some((companion) => companion.version === version),
  );
  const languages = translations.map((one) => getLanguageName(getEntryLocation(one).language!));
  const context = { now: readClock(), messages, formatMoment };
  const items = companions.map(({ title, visibility, aligned, ...name }) => {
    const { type } = getEntryLocation(name);
    const state = formatEntryState({ data: { ...visibility }, ...context });
    const others = aligned.map(({ language, fields }) => {
      const labels = fields.map((field) => getFieldLabel(type, field));
      const change = publishMessages.aligned(getLanguageName(language));
      return ` ${change}${messages.colon}${labels.join(', ')}.`;
    });
    const link = createWindowLink(toEditorAddress(name), title);
    return [link, `${messages.colon}${state}.`, ...others];
  });
  return [
    ...(languages.length > 0 ? [publishMessages.together(languages.join(', '))] : []),
    ...createListBelow(publishMessages.companions + messages.colon, items),
  ];
}

/** Says what changes in other languages, since it must be the same in all, and which name they then show. */
function describeAligned(
  { data, ...name }: PublishedDraft,
  aligned: CheckedPublication['aligned'],
): (string | Node)[] {
  const { type, language: own } = getEntryLocation(name);
  const { displayName } = (data['person'] ?? {}) as { readonly displayName?: unknown };
  return aligned.flatMap(({ language, fields, removed }) => {
    const toItem = (field: string) => {
      const label = getFieldLabel(type, field);
      if (removed.includes(field)) return publishMessages.removed(label);
      const isOwn = field === 'person.displayName' && language !== own;
      return isOwn ? label + messages.colon + String(displayName) : label;
    };
    const inLanguage = getLanguageName(language);
    const waits = fields.some((field) => field === 'embargoedUntil' || field === 'draft');
    return [
      `${publishMessages.aligned(inLanguage)}${messages.colon}`,
      createList(fields.map(toItem)),
      ...(waits
        ? [
            createElement(
              'p',
              {},
              `${publishMessages.waits} `,
              createWindowLink(toAddressIn(name, language), status.open(inLanguage)),
            ),
          ]
        : []),
    ];
  });
}

/** Whether the consent becomes that of another language, which is published with the draft. */
function isConsentAligned(name: EntryName, aligned: CheckedPublication['aligned']): boolean {
  const { language: own } = getEntryLocation(name);
  return aligned.some(
    ({ language, fields }) => language === own && fields.includes('consent.scopes'),
  );
}

/** Says in which other languages readers see the text again, or no longer, and which appear at a time of their own. */
function describeVisibility(
  name: EntryName,
  visibility: CheckedPublication['visibility'] & {},
): (string | Node)[] {
  const context = { now: readClock(), messages, formatMoment };
  const others = visibility.flatMap(({ language, own }) => {
    const state = own && messages.colon + formatEntryState({ data: { ...own }, ...context });
    return state
      ? [[createWindowLink(toAddressIn(name, language), getLanguageLabel(language)), state]]
      : [];
  });
  return [
    ...describeOtherLanguages(visibility),
    ...createListBelow(publishMessages.otherTimes + messages.colon, others),
  ];
}

/**
 * Names the draft and its address, and says what follows, first whether it leaves the site.
 * @param failure that readers do not see it before the site can be built
 */
function describeDraft(
  draft: PublishedDraft,
  leaving: readonly string[],
  failure: readonly string[],
): (string | Node)[] {
  const { data, slug } = draft;
  const title = getShownTitle(draft, data);
  const address = getAddress(getEntryLocation(draft), data, slug, getAdminSettings());
  return [
    createElement('p', {}, createElement('strong', {}, title)),
    ...(address ? [status.address + messages.colon + address] : []),
    ...leaving,
    ...withFailure(describeConsequences(draft), failure),
  ];
}
