import { defineContentType, type Rule } from './content-type.ts';
import type { LocalizedMessage } from '../problems/localized-message.ts';
import type { Fields, FieldValues } from '../fields/field.ts';
import { choice, choices, flag } from '../fields/choice.ts';
import { dateTime } from '../fields/date.ts';
import { optional } from '../fields/optional.ts';
import { group } from '../fields/structure.ts';
import { text } from '../fields/text.ts';
import {
  closingFields,
  consistentDates,
  leadingFields,
  publicationListing,
} from './publication.ts';
import { findEventProblem } from './release.ts';

/** What a person may have consented to; nothing outside these scopes is shown. */
export const consentScopes = {
  name: { en: 'Real name', es: 'Nombre real' },
  photo: { en: 'Photograph', es: 'Fotografía' },
  voice: { en: 'Recorded voice', es: 'Voz grabada' },
  place: { en: 'Place', es: 'Lugar' },
  language: { en: 'Translation into other languages', es: 'Traducción a otros idiomas' },
} as const;

export type ConsentScope = keyof typeof consentScopes;

/** The record of a consent. */
export const consentFields = {
  reference: text({
    label: { en: 'Consent record', es: 'Registro de consentimiento' },
    hint: {
      en: 'A number or code that only your files explain. Never a name.',
      es: 'Un número o código que solo sus archivos explican. Nunca un nombre.',
    },
    internal: true,
    pattern: {
      expression: /^[A-Za-z0-9][A-Za-z0-9-]{2,39}$/,
      remedy: {
        en: 'Write 3 to 40 letters, digits and hyphens, such as C-2011-014. No name, no space.',
        es: 'Escriba de 3 a 40 letras, cifras y guiones, por ejemplo C-2011-014. Ni nombres ni espacios.',
      },
    },
  }),
  scopes: choices({
    label: { en: 'Agreed to', es: 'Ha aceptado' },
    hint: {
      en: 'Nothing else is shown of the person.',
      es: 'No se muestra nada más de la persona.',
    },
    internal: true,
    values: consentScopes,
  }),
  obtained: dateTime({ label: { en: 'Obtained on', es: 'Obtenido el' }, internal: true }),
  reviewBy: dateTime({
    label: { en: 'Review by', es: 'Revisar antes del' },
    hint: {
      en: 'From this moment the testimony is off the site until the consent is renewed.',
      es: 'Desde este momento el testimonio sale del sitio hasta renovar el consentimiento.',
    },
    internal: true,
  }),
  revoked: optional(
    dateTime({
      label: { en: 'Revoked on', es: 'Revocado el' },
      hint: {
        en: 'From this moment the testimony is off the site.',
        es: 'Desde este momento el testimonio sale del sitio.',
      },
      internal: true,
    }),
  ),
} satisfies Fields;

export type ConsentValue = FieldValues<typeof consentFields>;

/** The kinds of testimony. */
export const testimonyKinds = {
  personal: { en: 'Personal testimony', es: 'Testimonio personal' },
  hearing: { en: 'Hearing testimony', es: 'Comparecencia' },
} as const;

const fields = {
  kind: choice({
    label: { en: 'Kind', es: 'Tipo' },
    hint: {
      en: 'A person’s own story, or what a witness said at a hearing.',
      es: 'La historia de una persona, o lo que dijo un testigo en una comparecencia.',
    },
    values: testimonyKinds,
    initial: 'personal',
  }),
  ...leadingFields,
  person: optional(
    group({
      label: { en: 'Person', es: 'Persona' },
      hint: { en: 'For a personal testimony.', es: 'Para un testimonio personal.' },
      fields: {
        displayName: text({
          label: { en: 'Name shown', es: 'Nombre que se muestra' },
          hint: {
            en: 'A real name only where the consent covers it.',
            es: 'Un nombre real solo si el consentimiento lo incluye.',
          },
          meaning: 'name',
          max: 80,
        }),
        pseudonym: flag({
          label: { en: 'This is a pseudonym', es: 'Es un seudónimo' },
        }),
        place: optional(
          text({
            label: { en: 'Place', es: 'Lugar' },
            hint: {
              en: 'Coarse: a state or region, never a street or workplace.',
              es: 'Aproximado: un estado o región, nunca una calle o lugar de trabajo.',
            },
            meaning: 'homeLocation',
            max: 80,
          }),
        ),
        minor: flag({
          label: { en: 'Under 18', es: 'Menor de 18 años' },
          internal: true,
        }),
      },
    }),
  ),
  consent: optional(
    group({
      label: { en: 'Consent', es: 'Consentimiento' },
      hint: { en: 'Never published.', es: 'Nunca se publica.' },
      internal: true,
      fields: consentFields,
    }),
  ),
  secondApprover: optional(
    text({
      label: { en: 'Second approver', es: 'Segunda aprobación' },
      hint: {
        en: 'The colleague who also approved the story of a minor. Never published.',
        es: 'Quien aprobó también la historia de un menor. Nunca se publica.',
      },
      internal: true,
      max: 100,
    }),
  ),
  hearing: optional(
    group({
      label: { en: 'Hearing', es: 'Comparecencia' },
      hint: { en: 'For a hearing testimony.', es: 'Para una comparecencia.' },
      fields: {
        body: text({
          label: { en: 'Body', es: 'Órgano' },
          hint: { en: 'Such as a city council.', es: 'Por ejemplo, un concejo municipal.' },
          meaning: 'organizer',
        }),
        committee: optional(text({ label: { en: 'Committee', es: 'Comisión' } })),
        start: dateTime({ label: { en: 'Begins', es: 'Comienza' }, meaning: 'startDate' }),
        end: optional(dateTime({ label: { en: 'Ends', es: 'Termina' }, meaning: 'endDate' })),
        place: optional(text({ label: { en: 'Place', es: 'Lugar' }, meaning: 'location' })),
        witness: text({ label: { en: 'Witness', es: 'Testigo' }, meaning: 'performer' }),
        witnessRole: optional(
          text({
            label: { en: 'Role of the witness', es: 'Cargo del testigo' },
            meaning: 'jobTitle',
          }),
        ),
        docket: optional(
          text({
            label: { en: 'Docket', es: 'Expediente' },
            hint: {
              en: 'Number of the bill or case, if any.',
              es: 'Número de la ley o del caso, si lo hay.',
            },
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

const fieldsOfItsKind: Rule<TestimonyValues> = (testimony) => {
  if (testimony.kind === 'hearing') {
    if (!testimony.hearing)
      return [
        {
          field: 'hearing',
          cause: {
            en: 'a hearing testimony does not say which hearing',
            es: 'una comparecencia no dice ante qué órgano ni cuándo',
          },
          remedy: {
            en: 'Add hearing with body, start and witness, or choose the kind personal.',
            es: 'Añada la comparecencia con órgano, comienzo y testigo, o elija el tipo testimonio personal.',
          },
        },
      ];
    const problem = findEventProblem(testimony.hearing);
    return problem
      ? [
          {
            field: 'hearing.end',
            cause: problem,
            remedy: {
              en: 'Write an end after start, or remove it.',
              es: 'Elija un final posterior al comienzo, o vacíe el campo.',
            },
          },
        ]
      : [];
  }
  return [
    ...(testimony.person
      ? []
      : [
          {
            field: 'person',
            cause: {
              en: 'a personal testimony does not say whose it is',
              es: 'un testimonio personal no dice de quién es',
            },
            remedy: {
              en: 'Add person with displayName (and pseudonym: true where it is one).',
              es: 'Añada la persona con el nombre que se muestra (e indique si es un seudónimo).',
            },
            inForm: 'Add the person with the name shown, and say whether it is a pseudonym.',
          },
        ]),
    ...(testimony.consent
      ? []
      : [
          {
            field: 'consent',
            cause: {
              en: 'a personal testimony has no consent record',
              es: 'un testimonio personal no tiene registro de consentimiento',
            },
            remedy: {
              en: 'Add consent with reference, scopes, obtained and reviewBy.',
              es: 'Añada el consentimiento con su registro, lo aceptado y sus fechas.',
            },
            inForm: 'Add the consent with its record, what was agreed to, and its dates.',
          },
        ]),
  ];
};

/** Only what a person consented to may be shown. */
const consentCoversWhatIsShown: Rule<TestimonyValues> = ({ person, consent, image }) => {
  if (!person || !consent) return [];
  const shown: {
    scope: ConsentScope;
    shown: boolean;
    field: string;
    alternative: LocalizedMessage & { inForm?: string };
  }[] = [
    {
      scope: 'name',
      shown: !person.pseudonym,
      field: 'person.displayName',
      alternative: {
        en: 'use a pseudonym and write pseudonym: true',
        inForm: 'use a pseudonym and say so',
        es: 'use un seudónimo e indíquelo',
      },
    },
    {
      scope: 'place',
      shown: person.place !== undefined,
      field: 'person.place',
      alternative: { en: 'remove the place', es: 'quite el lugar' },
    },
    {
      scope: 'photo',
      shown: image !== undefined,
      field: 'image',
      alternative: { en: 'remove the picture', es: 'quite la imagen' },
    },
  ];
  return shown
    .filter((item) => item.shown && !consent.scopes.includes(item.scope))
    .map(({ scope, field, alternative }) => ({
      field,
      cause: {
        en: `the consent does not cover the ${scope}, yet it would be shown`,
        es: `el consentimiento no incluye «${consentScopes[scope].es}», y se mostraría`,
      },
      remedy: {
        en: `Obtain consent and add ${scope} to consent.scopes, or ${alternative.en}.`,
        es: `Obtenga el consentimiento y márquelo en «${consentFields.scopes.label.es}», o ${alternative.es}.`,
      },
      inForm: `Obtain consent and mark it under “${consentFields.scopes.label.en}”, or ${alternative.inForm ?? alternative.en}.`,
    }));
};

const minorNeedsSecondApprover: Rule<TestimonyValues> = ({ person, secondApprover }) =>
  person?.minor && !secondApprover
    ? [
        {
          field: 'secondApprover',
          cause: {
            en: 'the story of a minor has only one approval',
            es: 'la historia de un menor tiene una sola aprobación',
          },
          remedy: {
            en: 'Let a second colleague approve it and write their name in secondApprover.',
            es: 'Haga que otra persona del equipo la apruebe y escriba su nombre en «Segunda aprobación».',
          },
          inForm: 'Let a second colleague approve it and write their name here.',
        },
      ]
    : [];

const consentDatesInOrder: Rule<TestimonyValues> = ({ consent, datePublished }) => {
  if (!consent) return [];
  const obtained = Date.parse(consent.obtained);
  const problems = [];
  if (obtained > Date.parse(datePublished))
    problems.push({
      field: 'consent.obtained',
      cause: {
        en: 'the consent was obtained after publication',
        es: 'el consentimiento se obtuvo después de la publicación',
      },
      remedy: {
        en: 'Write a datePublished after the day of consent.',
        es: 'Elija una fecha de publicación posterior al consentimiento.',
      },
      inForm: 'Choose a day before publication, or publish later.',
    });
  if (Date.parse(consent.reviewBy) <= obtained)
    problems.push({
      field: 'consent.reviewBy',
      cause: {
        en: 'the consent is to be reviewed before it was obtained',
        es: 'el consentimiento debe revisarse antes de haberse obtenido',
      },
      remedy: {
        en: 'Write a day after obtained, usually a year later.',
        es: 'Elija un día posterior a la obtención, normalmente un año después.',
      },
      inForm: 'Choose a day after that on which it was obtained, usually a year later.',
    });
  return problems;
};

/** Testimonies: a person's own story, or what a witness said at a hearing. */
export const testimony = defineContentType({
  name: 'testimonies',
  label: { en: 'Testimonies', es: 'Testimonios' },
  labelSingular: { en: 'Testimony', es: 'Testimonio' },
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
