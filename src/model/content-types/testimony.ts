import { inForm } from '../../languages/problems/problem.ts';
import { translate } from '../../languages/translate.ts';
import { defineContentType, type Rule } from './content-type.ts';
import { defineTimes, findTimesProblem } from './gathering.ts';
import { message, type LocalizedMessage } from '../../languages/message.ts';
import type { Fields, FieldValues } from '../fields/field.ts';
import { choice, choices, flag } from '../fields/choice.ts';
import { dateTime } from '../fields/date.ts';
import { isBlank, optional } from '../fields/optional.ts';
import { group } from '../fields/structure.ts';
import { text } from '../fields/text.ts';
import {
  closingFields,
  consistentDates,
  leadingFields,
  publicationListing,
} from './publication.ts';

/** What a person may have consented to; nothing outside these scopes is shown. */
export const consentScopes = {
  name: 'Real name',
  photo: 'Photograph',
  voice: 'Recorded voice',
  place: 'Place',
  language: 'Translation into other languages',
} as const;

export type ConsentScope = keyof typeof consentScopes;

/** The record of a consent. */
export const consentFields = {
  reference: text({
    label: 'Consent record',
    hint: 'A number or code that only your files explain. Never a name.',
    internal: true,
    pattern: {
      expression: /^[A-Za-z0-9][A-Za-z0-9-]{2,39}$/,
      remedy: message(
        'Write 3 to 40 letters, digits and hyphens, such as C-2011-014. No name, no space.',
      ),
    },
  }),
  scopes: choices({
    label: 'Agreed to',
    hint: 'Only what is chosen here can be published: a real name, a place, a picture, a translation. Left empty, none of these.',
    internal: true,
    isConditional: true,
    values: consentScopes,
  }),
  obtained: dateTime({
    label: 'Obtained on',
    hint: 'The day on which the person agreed; a time is not needed.',
    internal: true,
    isDay: true,
  }),
  reviewBy: dateTime({
    label: 'Valid until',
    hint: 'From this moment the testimony is off the site until the consent is renewed. Without a time, it is the start of the day.',
    internal: true,
    isDay: true,
  }),
  revoked: optional(
    dateTime({
      label: 'Revoked on',
      hint: 'From this moment the testimony is off the site, once you have published the change.',
      internal: true,
      isDay: true,
    }),
  ),
} satisfies Fields;

export type ConsentValue = FieldValues<typeof consentFields>;

/** The kinds of testimony. */
export const testimonyKinds = {
  personal: 'Personal testimony',
  hearing: 'Hearing testimony',
} as const;

const fields = {
  kind: choice({
    label: 'Kind',
    hint: 'A person’s own story, or what a witness said at a hearing.',
    values: testimonyKinds,
    initial: 'personal',
  }),
  ...leadingFields,
  person: optional(
    group({
      section: 'person',
      label: 'Person',
      hint: 'A personal testimony needs it.',
      isConditional: true,
      fields: {
        displayName: text({
          label: 'Name shown',
          hint: 'A real name only where the consent covers it: the history keeps what you save.',
          meaning: 'name',
          max: 80,
        }),
        pseudonym: flag({
          label: 'This is a pseudonym',
        }),
        place: optional(
          text({
            label: 'Place',
            hint: 'Coarse: a state or region, never a street or workplace.',
            meaning: 'homeLocation',
            max: 80,
          }),
        ),
        minor: flag({
          label: 'Under 18',
          internal: true,
        }),
      },
    }),
  ),
  consent: optional(
    group({
      section: 'person',
      label: 'Consent',
      hint: 'A personal testimony needs it. Never published.',
      isConditional: true,
      internal: true,
      copiedTo: 'translations',
      fields: consentFields,
    }),
  ),
  secondApprover: optional(
    text({
      section: 'person',
      label: 'Second approver',
      hint: 'The colleague who also approved the story of a minor. Never published.',
      isConditional: true,
      internal: true,
      copiedTo: 'translations',
      max: 100,
    }),
  ),
  hearing: optional(
    group({
      label: 'Hearing',
      hint: 'For a hearing testimony.',
      isConditional: true,
      fields: {
        body: text({
          label: 'Body',
          hint: 'Such as a city council.',
          meaning: 'organizer',
        }),
        committee: optional(text({ label: 'Committee' })),
        ...defineTimes('hearing'),
        place: optional(text({ label: 'Place', meaning: 'location' })),
        witness: text({ label: 'Witness', meaning: 'performer' }),
        witnessRole: optional(
          text({
            label: 'Role of the witness',
            meaning: 'jobTitle',
          }),
        ),
        docket: optional(
          text({
            label: 'Docket',
            hint: 'Number of the bill or case, if any.',
            meaning: 'identifier',
            max: 80,
          }),
        ),
      },
    }),
  ),
  ...closingFields,
} satisfies Fields;

/** Front matter of a testimony. */
export type TestimonyValues = FieldValues<typeof fields>;

/** The name that a testimony shows: of the person, or of the witness of a hearing. The values may be unfinished. */
export function getShownName({
  kind,
  person,
  hearing,
}: Readonly<Partial<Record<'kind' | 'person' | 'hearing', unknown>>>): string | undefined {
  const name: unknown =
    kind === 'hearing'
      ? (hearing as { witness?: unknown } | null | undefined)?.witness
      : (person as { displayName?: unknown } | null | undefined)?.displayName;
  return typeof name === 'string' && name !== '' ? name : undefined;
}

const fieldsOfItsKind: Rule<TestimonyValues> = (testimony) => {
  if (testimony.kind === 'hearing')
    return testimony.hearing
      ? findTimesProblem('hearing', testimony.hearing)
      : {
          field: 'hearing',
          cause: message('a hearing testimony does not say which hearing'),
          ...inForm(
            'Add hearing with body, start and witness, or choose the kind personal.',
            message(
              'Add the hearing with who held it, when it begins and the witness, or choose “Personal testimony”.',
            ),
          ),
        };
  return [
    !testimony.person && {
      field: 'person',
      cause: message('a personal testimony does not say whose it is'),
      ...inForm(
        'Add person with displayName (and pseudonym: true where it is one).',
        message('Add the person with the name shown, and say whether it is a pseudonym.'),
      ),
    },
    !testimony.consent && {
      field: 'consent',
      cause: message('a personal testimony has no consent record'),
      ...inForm(
        'Add consent with reference, scopes, obtained and reviewBy.',
        message('Add the consent with its record, what was agreed to, and its dates.'),
      ),
    },
    testimony.hearing && {
      field: 'hearing',
      cause: message('a personal testimony was not given at a hearing'),
      remedy: message('Remove hearing, or choose the kind hearing.'),
    },
  ];
};

/** What may be shown of a person only with their consent. The values may be unfinished. */
interface ShownOfPerson {
  readonly kind?: unknown;
  readonly person?:
    | {
        readonly displayName?: unknown;
        readonly pseudonym?: unknown;
        readonly place?: unknown;
      }
    | null
    | undefined;
  readonly image?: unknown;
  readonly consent?: { readonly scopes?: readonly string[] | null | undefined } | null | undefined;
}

interface Uncovered {
  readonly scope: ConsentScope;
  readonly field: string;
  readonly alternative: LocalizedMessage;
  /** The same for the file, where that differs. */
  readonly inFile?: string;
}

/** The fields of a testimony that show more of a person than they consented to; without a consent, all that do. */
export function findUncovered({ person, consent, image }: ShownOfPerson): Uncovered[] {
  if (!person) return [];
  const shown: readonly (Uncovered & { readonly isShown: boolean })[] = [
    {
      scope: 'name',
      isShown: !isBlank(person.displayName) && person.pseudonym !== true,
      field: 'person.displayName',
      alternative: message('use a pseudonym and say so'),
      inFile: 'use a pseudonym and write pseudonym: true',
    },
    {
      scope: 'place',
      isShown: !isBlank(person.place),
      field: 'person.place',
      alternative: message('remove the place'),
    },
    {
      scope: 'photo',
      isShown: !isBlank(image),
      field: 'image',
      alternative: message('remove the picture'),
    },
  ];
  return shown.filter(({ isShown, scope }) => isShown && !consent?.scopes?.includes(scope));
}

/**
 * Whether the consent goes on covering the real name of a person who has a pseudonym: if that is taken away by mistake,
 * nothing asks about the name.
 */
export const coversHiddenName = ({ person, consent }: ShownOfPerson): boolean =>
  person?.pseudonym === true && consent?.scopes?.includes('name') === true;

/** Whether the consent to a testimony does not cover its translation. */
export const excludesTranslation = ({ kind, consent }: ShownOfPerson): boolean =>
  kind === 'personal' && !isBlank(consent) && consent?.scopes?.includes('language') !== true;

/** Only what a person consented to may be shown. */
const consentCoversWhatIsShown: Rule<TestimonyValues> = (testimony) => {
  if (!testimony.consent) return [];
  return findUncovered(testimony).map(
    ({ scope, field, alternative, inFile = translate(alternative) }) => ({
      field,
      cause: message('the consent does not cover the {scope}, yet it would be shown', {
        scope: { key: scope, label: consentScopes[scope] },
      }),
      ...inForm(
        `Obtain consent and add ${scope} to consent.scopes, or ${inFile}.`,
        message('Obtain consent and mark it under “{field}”, or {alternative}.', {
          field: message(consentFields.scopes.label),
          alternative,
        }),
      ),
    }),
  );
};

const minorNeedsSecondApprover: Rule<TestimonyValues> = ({ person, secondApprover }) =>
  person?.minor &&
  !secondApprover && {
    field: 'secondApprover',
    cause: message('the story of a minor has only one approval'),
    ...inForm(
      'Let a second colleague approve it and write their name in secondApprover.',
      message('Let a second colleague approve it and write their name here.'),
    ),
  };

const consentDatesInOrder: Rule<TestimonyValues> = ({ consent, datePublished, embargoedUntil }) => {
  if (!consent) return [];
  const obtained = Date.parse(consent.obtained);
  const opens = Math.max(...[datePublished, embargoedUntil ?? datePublished].map(Date.parse));
  const ends = Date.parse(consent.reviewBy);
  return [
    obtained > Date.parse(datePublished) && {
      field: 'consent.obtained',
      cause: message('the consent was obtained after publication'),
      ...inForm(
        'Write a datePublished after the day of consent.',
        message('Choose a day before publication, or publish later.'),
      ),
    },
    ends <= obtained
      ? {
          field: 'consent.reviewBy',
          cause: message('the consent is to be reviewed before it was obtained'),
          ...inForm(
            'Write a day after obtained, usually a year later.',
            message('Choose a day after that on which it was obtained, usually a year later.'),
          ),
        }
      : !consent.revoked &&
        ends <= opens && {
          field: 'consent.reviewBy',
          cause: message('the consent ends before publication, so nobody could ever read the text'),
          ...inForm(
            'Write a day after datePublished and embargoedUntil, once the consent is renewed.',
            message(
              'Have the consent renewed and choose a day after publication, or publish earlier.',
            ),
          ),
        },
  ];
};

/** Testimonies: a person's own story, or what a witness said at a hearing. */
export const testimony = defineContentType({
  name: 'testimonies',
  label: 'Testimonies',
  labelSingular: 'Testimony',
  layout: 'dated',
  extension: 'md',
  listing: { ...publicationListing, groups: ['datePublished', 'kind', 'topics'] },
  fields,
  rules: [
    consistentDates,
    fieldsOfItsKind,
    consentCoversWhatIsShown,
    minorNeedsSecondApprover,
    consentDatesInOrder,
  ],
});
