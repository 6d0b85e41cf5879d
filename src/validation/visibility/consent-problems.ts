import { message, type LocalizedMessage } from '../../languages/message.ts';
import { isDateTime } from '../../model/fields/date.ts';
import type { BodyFacts } from '../../markdown/index.ts';
import {
  consentFields,
  consentScopes,
  excludesTranslation,
  type ConsentValue,
} from '../../model/content-types/testimony.ts';
import { isOver, lifecycle } from '../../publishing/visibility/lifecycle.ts';
import type { SourceEntry } from '../../source/newsroom-source.ts';
import { inForm } from '../../languages/problems/problem.ts';
import type { SourceProblem } from '../../languages/problems/source-problem.ts';
import { toFileProblem } from '../bodies/body-problems.ts';
import { isOf, toFieldProblem, type InspectedNewsroom } from '../newsroom/inspected-newsroom.ts';
import { getOriginal, toTranslationGroups } from '../languages/translation-groups.ts';

type Testimony = SourceEntry<'testimonies'>;

/**
 * Checks consent across languages: the person agrees to being translated, and all translations state
 * the same consent. A revocation in one of them takes down all (toEffectiveConsent) once it is reached, so no problem
 * may stop the build that does so.
 */
export function findConsentProblems({
  entries,
  languages,
  now,
}: InspectedNewsroom): SourceProblem[] {
  const testimonies = entries.filter((entry) => isOf(entry, 'testimonies'));
  return toTranslationGroups(testimonies).flatMap((group) => {
    const original = getOriginal(group, languages)!;
    const isTranslated = group.filter((testimony) => !isGone(testimony, now)).length > 1;
    return group.flatMap((testimony) => [
      ...(isTranslated ? findUncoveredTranslation(testimony) : []),
      ...(testimony === original || group.some((one) => isRevoked(one, now))
        ? []
        : findContradictions(testimony, original)),
    ]);
  });
}

/** Whether nobody reads its words any more; the consent may be renewed in another language. */
const isGone = ({ values }: Testimony, now: number) =>
  isOver(lifecycle({ ...values, consent: undefined }, now));

const isRevoked = ({ values: { consent } }: Testimony, now: number) =>
  consent?.revoked !== undefined && Date.parse(consent.revoked) <= now;

function findUncoveredTranslation({ source, values }: Testimony): SourceProblem[] {
  if (!excludesTranslation(values)) return [];
  return [
    toFieldProblem(source, 'consent.scopes', {
      code: 'consent-language',
      cause: message('the testimony is in several languages, and the consent does not cover that'),
      ...inForm(
        'Obtain consent and add language to consent.scopes, or remove the translation.',
        message('Obtain consent and mark it under “{field}”, or do without the translation.', {
          field: message(consentFields.scopes.label),
        }),
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
      cause: message('the consent does not cover a photo, yet there is a picture in the text'),
      ...inForm(
        'Obtain consent and add photo to consent.scopes, or remove the picture.',
        message('Obtain consent and mark it under “{field}”, or remove the picture.', {
          field: message(consentFields.scopes.label),
        }),
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
      return toFieldProblem(source, `consent.${field}`, {
        code: 'consent-differs',
        cause: message('{field} is {here} here and {there} in {path}', {
          field: { key: `consent.${field}`, label: consentFields[field].label },
          here: toDescription(own[field]),
          there: toDescription(other[field]),
          path: original.source.path,
        }),
        remedy: message('It is one consent of one person: write the same in every language.'),
      });
    });
  if (values.person && values.person.pseudonym !== original.values.person?.pseudonym) {
    const { pseudonym } = values.person;
    problems.push(
      toFieldProblem(source, 'person.pseudonym', {
        code: 'pseudonym-differs',
        cause: message(
          pseudonym
            ? 'the name is a pseudonym here, unlike in {path}'
            : 'the name is no pseudonym here, unlike in {path}',
          { path: original.source.path },
        ),
        remedy: message('Use the same name, and the same pseudonym, in every language.'),
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

/** Describes a value, completing “the field is …”. */
function toDescription(value: FieldValue): LocalizedMessage {
  if (value === undefined) return message('consent|missing');
  if (value.length === 0) return message('“”');
  return message('“{value}”', {
    value: Array.isArray(value)
      ? { list: value.map((scope) => ({ key: scope, label: consentScopes[scope] })), type: 'unit' }
      : value,
  });
}
