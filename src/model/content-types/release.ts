import { defineContentType, type Rule } from './content-type.ts';
import type { LocalizedMessage } from '../problems/localized-message.ts';
import type { Fields, FieldValues } from '../fields/field.ts';
import { choice } from '../fields/choice.ts';
import { dateTime } from '../fields/date.ts';
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
  'press-release': { en: 'Press release', es: 'Comunicado de prensa' },
  statement: { en: 'Statement', es: 'Declaración' },
  'media-advisory': { en: 'Media advisory', es: 'Convocatoria de prensa' },
  'press-call': { en: 'Press call', es: 'Conferencia telefónica' },
  letter: { en: 'Letter', es: 'Carta' },
} as const;

export type ReleaseKind = keyof typeof releaseKinds;

/** A gathering that reporters can attend. */
export const eventFields = {
  start: dateTime({ label: { en: 'Begins', es: 'Comienza' }, meaning: 'startDate' }),
  end: optional(dateTime({ label: { en: 'Ends', es: 'Termina' }, meaning: 'endDate' })),
  place: text({
    label: { en: 'Place', es: 'Lugar' },
    hint: {
      en: 'Street address, or “By telephone”.',
      es: 'Dirección, o «Por teléfono».',
    },
    meaning: 'location',
  }),
  dialIn: optional(
    text({
      label: { en: 'Dial-in', es: 'Conexión telefónica' },
      hint: { en: 'Number and passcode for reporters.', es: 'Número y código para periodistas.' },
    }),
  ),
  registration: optional(
    link({ label: { en: 'Registration', es: 'Inscripción' }, meaning: 'url' }),
  ),
} satisfies Fields;

export type EventValue = FieldValues<typeof eventFields>;

/** Why the times of an event contradict each other, or undefined. */
export function findEventProblem(
  event: Pick<EventValue, 'start' | 'end'>,
): LocalizedMessage | undefined {
  if (event.end && Date.parse(event.end) <= Date.parse(event.start))
    return { en: 'the event ends before it begins', es: 'el evento termina antes de empezar' };
  return undefined;
}

const eventForGatherings: Rule<ReleaseValues> = (release) => {
  if (!release.event) {
    return release.kind === 'media-advisory'
      ? [
          {
            field: 'event',
            cause: {
              en: 'a media advisory invites to an event, and none is given',
              es: 'una convocatoria invita a un evento, y no se indica ninguno',
            },
            remedy: {
              en: 'Add event with start and place, or choose another kind.',
              es: 'Añada el evento con su comienzo y su lugar, o elija otro tipo.',
            },
          },
        ]
      : [];
  }
  const problem = findEventProblem(release.event);
  return problem
    ? [
        {
          field: 'event.end',
          cause: problem,
          remedy: {
            en: 'Write an end after start, or remove it.',
            es: 'Elija un final posterior al comienzo, o vacíe el campo.',
          },
        },
      ]
    : [];
};

const fields = {
  kind: choice({
    label: { en: 'Kind', es: 'Tipo' },
    hint: {
      en: 'Advisories and press calls invite reporters to an event.',
      es: 'Las convocatorias y conferencias invitan a la prensa a un evento.',
    },
    meaning: 'genre',
    values: releaseKinds,
    initial: 'press-release',
  }),
  ...leadingFields,
  subheadline: optional(
    text({
      label: { en: 'Subheadline', es: 'Subtítulo' },
      hint: {
        en: 'A second line under the headline, where one is needed.',
        es: 'Una segunda línea bajo el titular, si hace falta.',
      },
      meaning: 'alternativeHeadline',
    }),
  ),
  dateline: optional(
    text({
      label: { en: 'Dateline', es: 'Lugar de la noticia' },
      hint: {
        en: 'City, with state where readers need it. The date is added by itself.',
        es: 'Ciudad, con el estado si hace falta. La fecha se añade sola.',
      },
      meaning: 'dateline',
      max: 80,
    }),
  ),
  event: optional(
    group({
      label: { en: 'Event', es: 'Evento' },
      hint: { en: 'For advisories and press calls.', es: 'Para convocatorias y conferencias.' },
      fields: eventFields,
    }),
  ),
  report: optional(
    reference({
      label: { en: 'Report it announces', es: 'Informe que anuncia' },
      hint: {
        en: 'The release then leads readers to it.',
        es: 'Así, el comunicado lleva al informe.',
      },
      to: 'reports',
    }),
  ),
  mediaContacts: references({
    label: { en: 'Media contacts', es: 'Contactos de prensa' },
    hint: { en: 'Who answers reporters.', es: 'Quién atiende a periodistas.' },
    to: 'people',
  }),
  boilerplate: optional(
    reference({
      label: { en: 'Boilerplate', es: 'Texto institucional' },
      hint: {
        en: 'The closing paragraph about the organization.',
        es: 'El párrafo final sobre la organización.',
      },
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
  label: { en: 'Releases', es: 'Comunicados' },
  labelSingular: { en: 'Release', es: 'Comunicado' },
  layout: 'dated',
  extension: 'md',
  listing: { ...publicationListing, groups: ['datePublished', 'kind', 'topics'] },
  fields,
  rules: [consistentDates, eventForGatherings],
});
