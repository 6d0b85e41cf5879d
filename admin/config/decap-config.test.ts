import { beforeAll, describe, expect, it } from 'vitest';
import { toDecapConfig } from './decap-config.ts';
import { loadWithDecap } from '../../tests/bundled-decap.ts';
import { importAdminLanguage } from '../settings/admin-language.ts';

const decap = 'decap-cms-core/dist/esm';
const widgets = ['boolean', 'file', 'image', 'list', 'object', 'select', 'string', 'text'];
const withSchema = ['file', 'image', 'list', 'object', 'select'];

/** Decap's own check of a configuration, with the schemas of the widgets that we register. */
const validation = `
  import { registerWidget } from '${decap}/lib/registry';
  import { validateConfig } from '${decap}/constants/configSchema';
  ${withSchema.map((name) => `import ${name} from 'decap-cms-widget-${name}/dist/esm/schema';`).join('\n')}
  const schemas = { ${withSchema.join(', ')} };
  const names = ${JSON.stringify([...widgets, 'body', 'code', 'color', 'group', 'moment', 'reference', 'status'])};
  for (const name of names)
    registerWidget({ name, controlComponent: () => null, schema: schemas[name] });
  export { validateConfig };
`;

let validateConfig: (config: unknown) => void;

beforeAll(async () => {
  ({ validateConfig } = await loadWithDecap<{ validateConfig: typeof validateConfig }>(validation));
});

const adminLanguages = {
  en: await importAdminLanguage('en'),
  es: await importAdminLanguage('es'),
};

const toConfig = (language: 'en' | 'es' = 'en', languages = ['en', 'es']) =>
  toDecapConfig({
    adminLanguage: adminLanguages[language],
    settings: {
      siteName: 'Lantern Row Alliance',
      siteUrl: 'https://news.example.org',
      timeZone: 'America/New_York',
      languages,
    },
  });

describe('toDecapConfig', () => {
  it.each(['en', 'es'] as const)('passes Decap’s own validation in “%s”', (language) => {
    const config = toConfig(language);
    expect(() => validateConfig(config)).not.toThrow();
    // The configuration contains no functions, and nothing that JSON would lose.
    expect(() => validateConfig(JSON.parse(JSON.stringify(config)))).not.toThrow();
  });

  it('fails that validation when something is wrong', () => {
    const config = toConfig();
    const broken = { ...config, collections: [{ ...config.collections[0], fields: [{}] }] };
    expect(() => validateConfig(broken)).toThrow('name');
  });

  it('has a collection for each language where each has its own files', () => {
    const names = toConfig().collections.map(({ name }) => name);
    expect(names).toEqual([
      'releases-en',
      'releases-es',
      'reports-en',
      'reports-es',
      'testimonies-en',
      'testimonies-es',
      'pages-en',
      'pages-es',
      'people',
      'topics',
      'boilerplates',
      'settings',
    ]);
  });

  it('names no language where there is only one', () => {
    const [releases] = toConfig('es', ['es']).collections;
    expect(releases).toMatchObject({ name: 'releases-es', label: 'Comunicados' });
    expect(JSON.stringify(releases?.view_filters)).not.toContain('$missingIn');
  });

  it('filters lists by what is not translated', () => {
    const labels = toConfig().collections[0]?.view_filters?.map(({ label }) => label);
    expect(labels).toContain('Not published in Spanish');
    expect(labels).not.toContain('Not published in English');
  });

  it('has labels in the language of the admin, and begins with the entries in it', () => {
    const [releases, others] = toConfig('es').collections;
    expect([releases?.label, others?.label]).toEqual([
      'Comunicados · Español',
      'Comunicados · Inglés',
    ]);
    expect(releases?.fields?.find(({ name }) => name === 'headline')?.label).toBe('Titular');
  });

  it('divides a long form into parts: what is needed first, and last what few new entries need', () => {
    const [releases] = toConfig().collections;
    const fields = (releases?.fields ?? []) as readonly { name: string; section?: string }[];
    const parts = Map.groupBy(fields, ({ section = 'status' }) => section);
    expect([...parts].map(([part, members]) => [part, members.map(({ name }) => name)])).toEqual([
      ['status', ['$entry']],
      [
        'content',
        [
          ...['kind', 'headline', 'slug', 'summary', 'body', 'subheadline', 'dateline', 'event'],
          ...['image', 'attachments'],
        ],
      ],
      ['relations', ['report', 'mediaContacts', 'boilerplate', 'topics', 'related']],
      ['timing', ['datePublished', 'draft', 'embargoedUntil', 'expires']],
      ['afterwards', ['dateModified', 'aliases', 'corrections', 'withdrawn', 'notes']],
    ]);
  });

  it('lets staff choose languages and time zones, whose codes nobody knows by heart', () => {
    const getOffers = (config: unknown) =>
      new Set(JSON.stringify(config).match(/(?<="offers":")[^"]+/g));
    expect(getOffers(toConfig().collections)).toEqual(
      new Set(['languages', 'time-zones', 'site-languages']),
    );
  });

  it('begins a correction with the present', () => {
    const [releases] = toConfig().collections;
    const corrections = releases?.fields?.find(({ name }) => name === 'corrections');
    expect(corrections).toMatchObject({ fields: [{ name: 'date', begins_now: true }, {}] });
  });

  it('knows before which moments readers see nothing', () => {
    const [releases] = toConfig().collections;
    const opening = releases?.fields?.filter((field) => 'opens' in field);
    expect(opening?.map(({ name }) => name)).toEqual(['datePublished', 'embargoedUntil']);
  });

  it('leaves it to our own check to demand values, so that a draft may be unfinished', () => {
    const { collections } = toConfig();
    const fields = collections.flatMap((collection) => collection.fields ?? []);
    const demanded = fields.filter((field) => !('required' in field) || field.required);
    expect(demanded.map(({ name }) => name)).toEqual([]);
    expect(fields.map(({ name }) => name)).toContain('body');
  });

  it('requires nothing in an optional group until it is added', () => {
    const [releases] = toConfig().collections;
    const withdrawn = releases?.fields?.find(({ name }) => name === 'withdrawn');
    expect(withdrawn).toMatchObject({ widget: 'group', required: false });
  });
});
