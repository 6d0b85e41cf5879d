import { defineContentType, type Rule } from './content-type.ts';
import { defineTimes, findTimesProblem } from './gathering.ts';
import { message } from '../../languages/message.ts';
import type { Fields, FieldValues } from '../fields/field.ts';
import { choice, flag } from '../fields/choice.ts';
import { optional } from '../fields/optional.ts';
import { reference, references } from '../fields/reference.ts';
import { group } from '../fields/structure.ts';
import { link, text } from '../fields/text.ts';
import {
  closingFields,
  consistentDates,
  leadingFields,
  publicationListing,
} from './publication.ts';

/** The kinds of release, with the names that press officers use. */
export const releaseKinds = {
  'press-release': 'Press release',
  statement: 'Statement',
  'media-advisory': 'Media advisory',
  'press-call': 'Press call',
  letter: 'Letter',
} as const;

export type ReleaseKind = keyof typeof releaseKinds;

/** A gathering that reporters can attend. */
export const eventFields = {
  ...defineTimes('event', { copiedTo: 'translations' }),
  place: text({
    label: 'Place',
    hint: 'Street address, or “By telephone”.',
    meaning: 'location',
  }),
  dialIn: optional(
    text({
      label: 'Dial-in',
      hint: 'Number and passcode for reporters.',
    }),
  ),
  registration: optional(
    link({
      label: 'Registration',
      hint: 'The address of a page, or an e-mail address.',
      meaning: 'url',
    }),
  ),
  calledOff: flag({
    label: 'Called off',
    hint: 'Readers, calendars and search engines learn that the event does not take place. Say why in a correction.',
    meaning: 'eventStatus',
    copiedTo: 'translations',
  }),
} satisfies Fields;

export type EventValue = FieldValues<typeof eventFields>;

const eventForGatherings: Rule<ReleaseValues> = ({ kind, event }) =>
  event
    ? findTimesProblem('event', event)
    : kind === 'media-advisory' && {
        field: 'event',
        cause: message('a media advisory invites to an event, and none is given'),
        remedy: message('Add event with start and place, or choose another kind.'),
      };

const fields = {
  kind: choice({
    label: 'Kind',
    hint: 'Advisories and press calls invite reporters to an event.',
    meaning: 'genre',
    values: releaseKinds,
    initial: 'press-release',
  }),
  ...leadingFields,
  subheadline: optional(
    text({
      label: 'Subheadline',
      hint: 'A second line under the headline, where one is needed.',
      meaning: 'alternativeHeadline',
    }),
  ),
  dateline: optional(
    text({
      label: 'Dateline',
      hint: 'City, with state where readers need it. The date is added by itself.',
      meaning: 'dateline',
      max: 80,
    }),
  ),
  event: optional(
    group({
      label: 'Event',
      hint: 'For advisories and press calls.',
      isConditional: true,
      fields: eventFields,
    }),
  ),
  report: optional(
    reference({
      section: 'relations',
      label: 'Report it announces',
      hint: 'The release then leads readers to it.',
      to: 'reports',
    }),
  ),
  mediaContacts: references({
    section: 'relations',
    label: 'Media contacts',
    hint: 'Who answers reporters.',
    to: 'people',
    prefers: 'press-contact',
  }),
  boilerplate: optional(
    reference({
      section: 'relations',
      label: 'Boilerplate',
      hint: 'The closing paragraph about the organization. Left empty, readers see the one in the settings.',
      to: 'boilerplates',
    }),
  ),
  ...closingFields,
} satisfies Fields;

/** Front matter of a release. */
export type ReleaseValues = FieldValues<typeof fields>;

/** Press releases, statements, advisories, press calls and letters. */
export const release = defineContentType({
  name: 'releases',
  label: 'Releases',
  labelSingular: 'Release',
  layout: 'dated',
  extension: 'md',
  listing: { ...publicationListing, groups: ['datePublished', 'kind', 'topics'] },
  fields,
  rules: [consistentDates, eventForGatherings],
});
