import type { ContentType } from '../src/model/content-types/content-type.ts';
import type { Field, Fields } from '../src/model/fields/field.ts';

/** Returns the value of a text field, or undefined for plain words. */
export type Write = (location: {
  readonly path: string;
  readonly field: Field;
}) => string | undefined;

export interface Filling {
  readonly languages: readonly string[];
  readonly write: Write;
  /** Values by path: `kind`, `person.place`; undefined leaves a field out. */
  readonly fixed: Readonly<Record<string, unknown>>;
}

/** Values of a content type that the model accepts, with a value in each field. */
export function fillType({ fields }: Pick<ContentType, 'fields'>, filling: Filling): object {
  return fillFields(fields, '', filling);
}

/** The source of an entry. Values are written as JSON, which is also YAML. */
export function toFile(values: object, body?: string): string {
  const yaml = Object.entries(values).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
  return body === undefined ? yaml.join('') : `---\n${yaml.join('')}---\n\n${body}`;
}

function fillFields(fields: Fields, above: string, filling: Filling): object {
  const filled = Object.entries(fields).map(([name, field]) => {
    const path = above + name;
    const isFixed = path in filling.fixed || omitted.has(name);
    return [name, isFixed ? filling.fixed[path] : fill(field, path, filling)] as const;
  });
  return Object.fromEntries(filled.filter(([, value]) => value !== undefined));
}

function fill(field: Field, path: string, filling: Filling): unknown {
  const { structure } = field;
  switch (structure.kind) {
    case 'group':
      return fillFields(structure.fields, `${path}.`, filling);
    case 'list':
      return [fill(structure.item, path, filling)];
    case 'localized': {
      const value = fill(structure.item, path, filling);
      return Object.fromEntries(filling.languages.map((language) => [language, value]));
    }
    case 'reference':
      return structure.to.length > 1 ? 'reports/2011/the-count' : references[structure.to[0]!];
    case 'media':
      return structure.accepts === 'image' ? '/media/vigil.png' : '/media/count.pdf';
    default:
      return fillValue(field, path, filling.write);
  }
}

function fillValue(field: Field, path: string, write: Write): unknown {
  const accepts = (value: unknown) => field.schema.safeParse(value).success;
  if (accepts(plainWords)) return write({ path, field }) ?? plainWords;
  const { structure } = field;
  const values = structure.kind === 'choice' ? Object.keys(structure.values) : [];
  const value = [...(values.length > 0 ? [values, values[0]] : []), ...examples].find(accepts);
  if (value === undefined) throw new Error(`Add an example that ${path} accepts.`);
  return value;
}

const plainWords = 'Plain words';

/** Fields that hide an entry, that are false by default, or that need another value in each entry. */
const omitted = new Set([
  ...['draft', 'embargoedUntil', 'expires', 'withdrawn', 'revoked', 'former', 'minor', 'end'],
  ...['slug', 'aliases', 'sample', 'pseudonym', 'feedIdentity', 'main', 'footer', 'related'],
  'calledOff',
]);

const references: Record<string, string> = {
  reports: '2011/the-count',
  pages: 'about',
  people: 'ana-ruiz',
  topics: 'policing',
  boilerplates: 'harbor-watch',
};

/** Values for the fields that do not accept plain words; one fits each. */
const examples = [
  '2011-06-02T10:00:00-04:00',
  '+1 202 555 0143',
  'press@lantern.example',
  'https://example.org/',
  '10.1234/abc',
  'C-2011-014',
  'America/New_York',
  'en',
  '#8a1c1c',
];
