import type { Plugin } from 'vite';

/**
 * Parts of Decap that compile code while they run, which the admin's Content-Security-Policy forbids,
 * or that could run what a content file says. Ours do without them.
 */
const replacements: readonly (readonly [ending: string, code: string])[] = [
  // Decap's schema is compiled by ajv; admin/config.test.ts holds the configuration to it instead.
  ['decap-cms-core/dist/esm/constants/configSchema.js', 'export function validateConfig() {}'],
  // gray-matter runs a file that begins with ---js. All our collections name a format of ours.
  [
    'decap-cms-core/dist/esm/formats/frontmatter.js',
    `const none = {
      fromFile() { throw new Error('This format is not part of the admin.'); },
      toFile() { throw new Error('This format is not part of the admin.'); },
    };
    export const FrontmatterInfer = none;
    export const frontmatterJSON = () => none;
    export const frontmatterTOML = () => none;
    export const frontmatterYAML = () => none;`,
  ],
];

/** Vite plugin that leaves those parts out of the bundle. */
export function defineDecapParts(): Plugin {
  return {
    name: 'dateline-decap-parts',
    enforce: 'pre',
    load(id) {
      const path = id.split('?')[0]!.replaceAll('\\', '/');
      return replacements.find(([ending]) => path.endsWith(ending))?.[1];
    },
  };
}
