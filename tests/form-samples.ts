import { toMoment } from '../admin/settings/moment-value.ts';
import type { FormField } from './form-walk.ts';

/** A value that the control of a field may give, and whether it may be stored. */
export interface Sample {
  readonly value: unknown;
  readonly isRight: boolean;
}

const right = (...values: unknown[]): Sample[] => values.map((value) => ({ value, isRight: true }));
const wrong = (...values: unknown[]): Sample[] =>
  values.map((value) => ({ value, isRight: false }));

/** Texts that fit the fields that want a certain form, by that form. */
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
] as const;

/** Texts that YAML could take for something else, or that need marks around them. */
const awkward = ['no', 'null', '12', '2011-06-02', '2011-06-02T10:00:00Z', "It's: “x” # y", '- a'];
const stranger = [
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

/** What a control can give that the model takes and refuses; for one that is left alone, see `blanks`. */
export function getSamples(field: FormField): Sample[] {
  const { widget, max = 300, multiple } = field;
  const control = multiple ? `${widget}s` : widget;
  const make: Record<string, () => Sample[]> = {
    string: () => (field.pattern ? getPatternSamples(field.pattern[0], max) : getTextSamples(max)),
    text: () => [...getTextSamples(max), ...right('One\nTwo', 'One\n\n  Two\n', '\n\nOne\n# Two')],
    boolean: () => right(true, false),
    select: () => [...right(...toValues(field)), ...wrong('none-of-them')],
    selects: () => [
      ...right([toValues(field)[0]], toValues(field)),
      ...wrong(['none-of-them'], [toValues(field)[0], toValues(field)[0]]),
    ],
    moment: () => [...right(...moments), ...wrong('2011-06-02', '2011-06-02T10:00', 'soon')],
    reference: () => [...right(...toKeys(field)), ...wrong('Ana Ruiz', '../x', 'a/b/c/d')],
    references: () => [
      ...right([toKeys(field)[0]], toKeys(field)),
      ...wrong([toKeys(field)[0], toKeys(field)[0]], ['Ana Ruiz']),
    ],
    image: () => getMediaSamples(['/media/vigil.jpg', '/media/2011/a b.png']),
    file: () => getMediaSamples(['/media/report.pdf']),
    color: () => [...right('#8a1c1c', '#8A1C1C'), ...wrong('red', '#fff', '#8a1c1c80')],
    list: () => getListSamples(field),
    object: () => right(toValid(field)),
    group: () => right(toValid(field)),
  };
  return make[control]!();
}

/** What a control leaves behind that nobody filled in, or that somebody emptied. */
export function getBlanks({ widget, multiple }: FormField): unknown[] {
  if (multiple || widget === 'list') return [undefined, null, []];
  if (widget === 'object' || widget === 'group') return [undefined, null, {}];
  return widget === 'boolean' ? [undefined, null] : [undefined, null, ''];
}

/** A value that the model takes, with nothing in it that is not owed. */
export function toValid(field: FormField): unknown {
  return toFilled(field, ({ required }) => required !== false);
}

/** A value that the model takes, with everything in it. */
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
    ...right(
      'A text',
      'x'.repeat(max),
      ...[...awkward, ...stranger].filter((one) => one.length <= max),
    ),
    ...wrong('x'.repeat(max + 1), ' ', '   '),
  ];
}

function getPatternSamples(pattern: string, max: number): Sample[] {
  const fitting = examples.filter(([, example]) => new RegExp(pattern).test(example));
  if (fitting.length === 0) throw new Error(`Add an example that fits ${pattern}.`);
  return [
    ...fitting.flatMap(([, example]) => right(example, ` ${example} `)),
    ...wrong('¿no?', ' ', 'javascript:alert(1)', `${fitting[0]![1]}${'x'.repeat(max)}`),
  ];
}

const getMediaSamples = (paths: readonly string[]) => [
  ...right(...paths),
  ...wrong('vigil.jpg', 'https://example.org/a.jpg', 'blob:abc', '/media/', '/media/a?b'),
];

function getListSamples(field: FormField): Sample[] {
  const item = toValid(toItem(field));
  const many = (count: number) => Array.from({ length: count }, () => item);
  const blank = field.field ? '' : {};
  const isOwed = field.field ?? field.fields!.find(({ required }) => required !== false);
  return [
    ...right([item]),
    ...wrong(many(field.max! + 1), ...(isOwed ? [[blank], [item, blank]] : [])),
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

/** As the control writes them: on both sides of a change of clocks, and east of Greenwich. */
const moments = [
  toMoment({ date: '2011-06-02', time: '10:00' }, 'America/New_York'),
  toMoment({ date: '2011-03-13', time: '02:30' }, 'America/New_York'),
  toMoment({ date: '2011-11-06', time: '01:30' }, 'America/New_York'),
  toMoment({ date: '2011-06-02', time: '23:59' }, 'Asia/Kathmandu'),
  toMoment({ date: '2011-06-02', time: '00:00' }, 'UTC'),
  '2011-06-02T10:00:00.250Z',
];
