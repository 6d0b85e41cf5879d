import type { LocalizedMessage } from '../../model/problems/localized-message.ts';
import { isDateTime } from '../../model/fields/date.ts';
import type { BodyFacts } from '../../markdown/index.ts';
import {
  consentFields,
  consentScopes,
  type ConsentValue,
} from '../../model/content-types/testimony.ts';
import type { SourceEntry } from '../../source/newsroom-source.ts';
import { inForm } from '../../model/problems/problem.ts';
import type { SourceProblem } from '../../source/source-problem.ts';
import { toFileProblem } from '../bodies/body-problems.ts';
import { isOf, toFieldProblem, type InspectedNewsroom } from '../newsroom/inspected-newsroom.ts';
import { toTranslationGroups } from '../languages/translation-problems.ts';

type Testimony = SourceEntry<'testimonies'>;

/**
 * Checks consent across languages: the person agrees to being translated, and all translations state
 * the same consent. A revocation in one of them takes down all (toEffectiveConsent), so no problem may
 * stop the build that does so.
 */
export function findConsentProblems({ entries, languages }: InspectedNewsroom): SourceProblem[] {
  const testimonies = entries.filter((entry) => isOf(entry, 'testimonies'));
  return toTranslationGroups(testimonies)
    .map((group) => group.filter((entry) => isOf(entry, 'testimonies')))
    .filter((group) => group.length > 1)
    .flatMap((group) => {
      const original =
        group.find(({ location }) => location.language === languages[0]) ?? group[0]!;
      return group.flatMap((testimony) => [
        ...findUncoveredTranslation(testimony),
        ...(testimony === original || group.some(isRevoked)
          ? []
          : findContradictions(testimony, original)),
      ]);
    });
}

const isRevoked = ({ values }: Testimony) => values.consent?.revoked !== undefined;

function findUncoveredTranslation({ source, values }: Testimony): SourceProblem[] {
  const { consent } = values;
  if (values.kind !== 'personal' || !consent || consent.scopes.includes('language')) return [];
  return [
    toFieldProblem(source, 'consent.scopes', {
      code: 'consent-language',
      cause: {
        en: 'the testimony is in several languages, and the consent does not cover that',
        es: `el testimonio está en varios idiomas, y el consentimiento no incluye «${consentScopes.language.es}»`,
      },
      ...inForm(
        {
          en: 'Obtain consent and add language to consent.scopes, or remove the translation.',
          es: `Obtenga el consentimiento y márquelo en «${consentFields.scopes.label.es}», o elimine la traducción.`,
        },
        `Obtain consent and mark it under “${consentFields.scopes.label.en}”, or delete the translation.`,
      ),
    }),
  ];
}

/** Pictures in the body of a personal testimony without consent; the model checks its field image. */
export function findUncoveredPictures(entry: SourceEntry, { images }: BodyFacts): SourceProblem[] {
  if (!isOf(entry, 'testimonies')) return [];
  const { kind, consent } = entry.values;
  if (kind !== 'personal' || !consent || consent.scopes.includes('photo')) return [];
  return images.map(({ line }) =>
    toFileProblem(entry.source, line, {
      code: 'consent-photo',
      cause: {
        en: 'the consent does not cover a photo, yet there is a picture in the text',
        es: `el consentimiento no incluye «${consentScopes.photo.es}», y en el texto hay una imagen`,
      },
      ...inForm(
        {
          en: 'Obtain consent and add photo to consent.scopes, or remove the picture.',
          es: `Obtenga el consentimiento y márquelo en «${consentFields.scopes.label.es}», o quite la imagen.`,
        },
        `Obtain consent and mark it under “${consentFields.scopes.label.en}”, or remove the picture.`,
      ),
    }),
  );
}

const sharedFields = ['reference', 'reviewBy', 'scopes'] as const;

function findContradictions({ source, values }: Testimony, original: Testimony): SourceProblem[] {
  const [own, other] = [values.consent, original.values.consent];
  if (!own || !other) return [];
  const problems = sharedFields
    .filter((field) => toComparable(own[field]) !== toComparable(other[field]))
    .map((field) => {
      const [here, there] = [toDescription(own[field]), toDescription(other[field])];
      return toFieldProblem(source, `consent.${field}`, {
        code: 'consent-differs',
        cause: {
          en: `consent.${field} is ${here.en} here and ${there.en} in ${original.source.path}`,
          es: `el campo «${consentFields[field].label.es}» ${here.es} aquí, y ${there.es} en ${original.source.path}`,
        },
        remedy: {
          en: 'It is one consent of one person: write the same in every language.',
          es: 'Es un solo consentimiento de una sola persona: indique lo mismo en todos los idiomas.',
        },
      });
    });
  if (values.person && values.person.pseudonym !== original.values.person?.pseudonym) {
    const { pseudonym } = values.person;
    problems.push(
      toFieldProblem(source, 'person.pseudonym', {
        code: 'pseudonym-differs',
        cause: {
          en: `the name is ${pseudonym ? 'a pseudonym' : 'no pseudonym'} here, unlike in ${original.source.path}`,
          es: `el nombre ${pseudonym ? 'es' : 'no es'} aquí un seudónimo, al contrario que en ${original.source.path}`,
        },
        remedy: {
          en: 'Use the same name, and the same pseudonym, in every language.',
          es: 'Use el mismo nombre en todos los idiomas, e indique en todos lo mismo sobre el seudónimo.',
        },
      }),
    );
  }
  return problems;
}

type FieldValue = ConsentValue[(typeof sharedFields)[number]];

/** Equal for the same moment with different offsets, and for the same scopes in another order. */
function toComparable(value: FieldValue): string {
  if (Array.isArray(value)) return value.toSorted().join();
  return value !== undefined && isDateTime(value) ? String(Date.parse(value)) : (value ?? '');
}

/** Describes a value, completing “the field is …” and, in Spanish, “el campo …”. */
const toDescription = (value: FieldValue): LocalizedMessage => ({
  en: value === undefined ? 'missing' : `“${String(value)}”`,
  es: value === undefined || value.length === 0 ? 'está vacío' : `dice «${toLabels(value)}»`,
});

const toLabels = (value: NonNullable<FieldValue>) =>
  Array.isArray(value) ? value.map((scope) => consentScopes[scope].es).join(', ') : value;
