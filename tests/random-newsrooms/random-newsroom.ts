import fc, { type Arbitrary } from 'fast-check';
import { collections, type CollectionName } from '../../src/model/content-types/collections.ts';
import { fillType, toFile, type Write } from '../filled-entries.ts';
import { bodyText, fieldText } from './random-texts.ts';

/** Files by path below the content folder, to add to a newsroom that can be built. */
export type RandomNewsroom = Readonly<Record<string, Buffer>>;

const folders = { dated: 'en/2011/', undated: 'en/', shared: '' };

/** Optional values that may keep a newsroom from being built; most newsrooms have none of them. */
const extras: Arbitrary<Readonly<Record<string, unknown>>> = fc.record(
  {
    slug: fc.oneof(fc.constantFrom('a', '404', 'index', 'feed', 'con', 'x'.repeat(101)), fieldText),
    aliases: fc.array(
      fc.oneof(
        fc.constantFrom(
          '/old/',
          '/index.html',
          '/404.html',
          '/%00/',
          '/a//b/',
          '/.git/config',
          '/á/',
        ),
        fieldText.map((text) => `/${text}/`),
      ),
      { maxLength: 3 },
    ),
    draft: fc.boolean(),
    embargoedUntil: fc.constantFrom('2031-01-01T00:00:00Z', '2012-01-01T00:00:00Z', 'soon'),
    expires: fc.constantFrom('2031-01-01T00:00:00Z', '2012-01-01T00:00:00Z', '', null),
    withdrawn: fc.record({ date: fc.constant('2012-01-01T00:00:00Z'), reason: fieldText }),
    headline: fc.oneof(fc.constantFrom(null, 12, [], {}), fieldText),
  },
  { requiredKeys: [] },
);

/** Damages a whole file. */
const damage: Arbitrary<(file: Buffer) => Buffer> = fc.oneof(
  fc.constantFrom<(file: Buffer) => Buffer>(
    (file) => Buffer.from(`\ufeff${file.toString()}`),
    (file) => Buffer.from(file.toString().replaceAll('\n', '\r\n')),
    (file) => file.subarray(0, file.length / 2),
    (file) => Buffer.concat([file, Buffer.from([0xff, 0xfe, 0])]),
    (file) => Buffer.from(file.toString().replace('---\n', '+++\n')),
    (file) => Buffer.from(file.toString().replace(/: "/, ': *"')),
    () => Buffer.alloc(0),
  ),
);

const seldom = <T>(arbitrary: Arbitrary<T>, otherwise: T) =>
  fc.oneof({ weight: 12, arbitrary: fc.constant(otherwise) }, { weight: 1, arbitrary });

const entry = fc.record({
  collection: fc.constantFrom(...(Object.keys(collections) as CollectionName[])),
  name: seldom(
    fc.oneof(fc.constantFrom('Año', 'a b', 'index', '-', 'x_y', 'con', '%2e'), fieldText),
    'text',
  ),
  texts: fc.array(fieldText, { minLength: 1, maxLength: 6 }),
  extra: seldom(extras, {}),
  body: bodyText,
  damage: seldom(damage, (file: Buffer) => file),
});

/** A few entries of any type, valid and invalid. */
export const randomNewsroom: Arbitrary<RandomNewsroom> = fc
  .array(entry, { minLength: 1, maxLength: 4 })
  .map((entries) =>
    Object.fromEntries(
      entries.map(({ collection, name, texts, extra: wanted, body, damage: toDamaged }, index) => {
        const type = collections[collection];
        const extra = Object.fromEntries(
          Object.entries(wanted).filter(([field]) => field in type.fields),
        );
        let next = 0;
        // A value that its field does not accept would only be refused, so most values are made to fit.
        const write: Write = ({ field }) => {
          const text = texts[next++ % texts.length]!.replaceAll(/[\r\n]+/g, ' ').slice(0, 40);
          return field.schema.safeParse(text).success ? text : undefined;
        };
        const fixed = {
          ...{ familyName: undefined, 'consent.reviewBy': '2041-03-01T12:00:00-05:00' },
          ...(collection === 'testimonies' && { hearing: undefined }),
          ...extra,
        };
        const values = fillType(type, { languages: ['en', 'es'], write, fixed });
        const source = toFile({ ...values, ...extra }, type.extension === 'yml' ? undefined : body);
        const file = `${name.replaceAll(/[\0/]/g, '').slice(0, 50)}-${index}.${type.extension}`;
        return [`${collection}/${folders[type.layout]}${file}`, toDamaged(Buffer.from(source))];
      }),
    ),
  );
