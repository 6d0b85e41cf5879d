import { toMoment } from '../src/publishing/dates/local-moment.ts';
import type { FormField } from './form-walk.ts';

/** A value that the control of a field can produce, and whether it may be stored. */
export interface Sample {
  readonly value: unknown;
  readonly isValid: boolean;
}

const valid = (...values: unknown[]): Sample[] => values.map((value) => ({ value, isValid: true }));
const invalid = (...values: unknown[]): Sample[] =>
  values.map((value) => ({ value, isValid: false }));

/** Values for the fields that require a certain form, by that form. */
const examples = [
  ['a slug', 'governor-suspends'],
  ['an address on this site', '/news/42/'],
  ['a telephone number', '+1 202 555 0143'],
  ['an e-mail address', 'press@example.org'],
  ['a language', 'en'],
  ['a DOI', '10.1234/abc'],
  ['a consent record', 'C-2011-014'],
  ['a time zone', 'America/New_York'],
  ['an identity in feeds', 'example.org,2011'],
  ['an address of another site', 'https://lists.example.org/subscribe'],
] as const;

/** Strings that YAML would read as something else, or that need quotes. */
const ambiguous = [
  'no',
  'null',
  '12',
  '2011-06-02',
  '2011-06-02T10:00:00Z',
  "It's: “x” # y",
  '- a',
];
const quoted = [
  '{a}',
  '[x]',
  '*b',
  '&c',
  '!d',
  '"q"',
  'año 漢字 👩🏽‍🎓',
  '\u200f(א)',
  '|',
  '> x',
  ' x ',
];

/** Values of a control that the model accepts or rejects; for an empty one, see `getBlanks`. */
export function getSamples(field: FormField): Sample[] {
  const { widget, max = 300, multiple } = field;
  const control = multiple ? `${widget}s` : widget;
  const make: Record<string, () => Sample[]> = {
    string: () => (field.demanded ? getFormSamples(field.demanded, max) : getTextSamples(max)),
    code: () => getFormSamples(field.demanded!, 300),
    text: () => [...getTextSamples(max), ...valid('One\nTwo', 'One\n\n  Two\n', '\n\nOne\n# Two')],
    boolean: () => valid(true, false),
    select: () => [...valid(...toValues(field)), ...invalid('none-of-them')],
    selects: () => [
      ...valid([toValues(field)[0]], toValues(field)),
      ...invalid(['none-of-them'], [toValues(field)[0], toValues(field)[0]]),
    ],
    moment: () => [...valid(...moments), ...invalid('2011-06-02', '2011-06-02T10:00', 'soon')],
    reference: () => [...valid(...toKeys(field)), ...invalid('Ana Ruiz', '../x', 'a/b/c/d')],
    references: () => [
      ...valid([toKeys(field)[0]], toKeys(field)),
      ...invalid([toKeys(field)[0], toKeys(field)[0]], ['Ana Ruiz']),
    ],
    image: () => getMediaSamples(['/media/vigil.jpg', '/media/2011/a b.png']),
    file: () => getMediaSamples(['/media/report.pdf']),
    color: () => [...valid('#8a1c1c', '#8A1C1C'), ...invalid('red', '#fff', '#8a1c1c80')],
    list: () => getListSamples(field),
    object: () => valid(toValid(field)),
    group: () => valid(toValid(field)),
  };
  return make[control]!();
}

/** What a control leaves behind when nobody filled it in, or when somebody emptied it. */
export function getBlanks({ widget, multiple }: FormField): unknown[] {
  if (multiple || widget === 'list') return [undefined, null, []];
  if (widget === 'object' || widget === 'group') return [undefined, null, {}];
  return widget === 'boolean' ? [undefined, null] : [undefined, null, '', ' '];
}

/** A valid value with the required fields only. */
export function toValid(field: FormField): unknown {
  return toFilled(field, ({ required }) => required !== false);
}

/** A valid value with all fields. */
export function toFull(field: FormField): unknown {
  return toFilled(field, () => true);
}

function toFilled(field: FormField, isWanted: (inner: FormField) => boolean): unknown {
  if (field.widget === 'list') return [toFilled(toItem(field), isWanted)];
  if (!field.fields) return getSamples(field)[0]!.value;
  const wanted = field.fields.filter(isWanted);
  return Object.fromEntries(wanted.map((inner) => [inner.name, toFilled(inner, isWanted)]));
}

/** The field of a list's items. */
export const toItem = (field: FormField): FormField =>
  field.field ?? { name: 'item', widget: 'object', fields: field.fields! };

function getTextSamples(max: number): Sample[] {
  return [
    ...valid(
      'Some text',
      'x'.repeat(max),
      ...[...ambiguous, ...quoted].filter((one) => one.length <= max),
    ),
    ...invalid('x'.repeat(max + 1)),
  ];
}

function getFormSamples(
  { expression, accepts = () => true }: NonNullable<FormField['demanded']>,
  max: number,
): Sample[] {
  const fitting = examples.filter(([, example]) => expression.test(example) && accepts(example));
  if (fitting.length === 0) throw new Error(`Add an example that fits ${expression.source}.`);
  return [
    ...fitting.flatMap(([, example]) => valid(example, ` ${example} `)),
    ...invalid('¿no?', 'javascript:alert(1)', `${fitting[0]![1]}${'x'.repeat(max)}`),
  ];
}

const getMediaSamples = (paths: readonly string[]) => [
  ...valid(...paths),
  ...invalid('vigil.jpg', 'https://example.org/a.jpg', 'blob:abc', '/media/', '/media/a?b'),
];

function getListSamples(field: FormField): Sample[] {
  const item = toValid(toItem(field));
  const many = (count: number) => Array.from({ length: count }, () => item);
  const blank = field.field ? '' : {};
  const isRequired = field.field ?? field.fields!.find(({ required }) => required !== false);
  return [
    ...valid([item]),
    ...invalid(many(field.max! + 1), ...(isRequired ? [[blank], [item, blank]] : [])),
  ];
}

const toValues = ({ options = [] }: FormField) => options.map(({ value }) => value);

/** Keys as the reference control stores them: with the collection where there are several. */
function toKeys({ collections = [] }: FormField): string[] {
  const dated = ['releases', 'reports', 'testimonies'];
  return collections.flatMap((name) => {
    const keys = dated.includes(name) ? ['2011/governor-suspends'] : ['ana-ruiz', 'x2'];
    return collections.length > 1 ? keys.map((key) => `${name}/${key}`) : keys;
  });
}

/** As the control writes them: before and after a change of clocks, and east of Greenwich. */
const moments = [
  toMoment({ date: '2011-06-02', time: '10:00' }, 'America/New_York'),
  toMoment({ date: '2011-03-13', time: '02:30' }, 'America/New_York'),
  toMoment({ date: '2011-11-06', time: '01:30' }, 'America/New_York'),
  toMoment({ date: '2011-06-02', time: '23:59' }, 'Asia/Kathmandu'),
  toMoment({ date: '2011-06-02', time: '00:00' }, 'UTC'),
  '2011-06-02T10:00:00.250Z',
];
