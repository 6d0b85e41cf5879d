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
import { toVersions } from '../languages/translation-problems.ts';

type Testimony = SourceEntry<'testimonies'>;

/**
 * Consent across languages: a person agrees to being translated, and every version says the same of
 * that consent. A revocation in one version already takes down all of them (toHeldConsent), so
 * nothing about it may stop the build that does so.
 */
export function findConsentProblems({ entries, languages }: InspectedNewsroom): SourceProblem[] {
  const testimonies = entries.filter((entry) => isOf(entry, 'testimonies'));
  return toVersions(testimonies)
    .map((versions) => versions.filter((entry) => isOf(entry, 'testimonies')))
    .filter((versions) => versions.length > 1)
    .flatMap((versions) => {
      const original =
        versions.find(({ location }) => location.language === languages[0]) ?? versions[0]!;
      return versions.flatMap((version) => [
        ...findUncoveredTranslation(version),
        ...(version === original || versions.some(isRevoked)
          ? []
          : findContradictions(version, original)),
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
        en: 'the testimony is told in several languages, and the consent does not cover that',
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

/** Pictures in the text of a personal testimony, as the rule on its field image treats that one. */
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

const sharedParts = ['reference', 'reviewBy', 'scopes'] as const;

function findContradictions({ source, values }: Testimony, original: Testimony): SourceProblem[] {
  const [mine, theirs] = [values.consent, original.values.consent];
  if (!mine || !theirs) return [];
  const problems = sharedParts
    .filter((part) => toComparable(mine[part]) !== toComparable(theirs[part]))
    .map((part) => {
      const [here, there] = [toText(mine[part]), toText(theirs[part])];
      return toFieldProblem(source, `consent.${part}`, {
        code: 'consent-differs',
        cause: {
          en: `consent.${part} is ${here.en} here and ${there.en} in ${original.source.path}`,
          es: `el campo «${consentFields[part].label.es}» ${here.es} aquí, y ${there.es} en ${original.source.path}`,
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

type Part = ConsentValue[(typeof sharedParts)[number]];

/** One moment may be written with two offsets, and scopes in two orders. */
function toComparable(part: Part): string {
  if (Array.isArray(part)) return part.toSorted().join();
  return part !== undefined && isDateTime(part) ? String(Date.parse(part)) : (part ?? '');
}

/** What is written, completing “the part is …” and, in Spanish, “el campo …”. */
const toText = (part: Part): LocalizedMessage => ({
  en: part === undefined ? 'missing' : `“${String(part)}”`,
  es: part === undefined || part.length === 0 ? 'está vacío' : `dice «${toLabels(part)}»`,
});

const toLabels = (part: NonNullable<Part>) =>
  Array.isArray(part) ? part.map((scope) => consentScopes[scope].es).join(', ') : part;
