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
  // Its parser looks for Node by evaluating text.
  [
    'decap-cms-core/dist/esm/formats/toml.js',
    `const refuse = () => { throw new Error('This format is not part of the admin.'); };
    export default { fromFile: refuse, toFile: refuse };`,
  ],
];

/** Lines of Decap that do not fit a newsroom, and what stands there instead. */
const corrections: readonly (readonly [ending: string, wrong: string, right: string])[] = [
  // It looks for /media/vigil.jpg on the site, where pictures have other names, and where a draft's
  // are missing. Only whole addresses are left alone now; the rest comes from the store.
  ['decap-cms-lib-util/dist/esm/path.js', "'^(?:[a-z]+:)?//|^/'", "'^(?:[a-z]+:)?//'"],
  // It offers to delete another picture of the same name, which may stand in other texts.
  [
    'decap-cms-core/dist/esm/actions/mediaLibrary.js',
    'const fileName = sanitizeSlug(file.name.toLowerCase(), state.config.slug);',
    `const wanted = sanitizeSlug(file.name.toLowerCase(), state.config.slug);
    const taken = new Set(files.map(({ name }) => name.toLowerCase()));
    let fileName = wanted;
    for (let number = 2; taken.has(fileName); number += 1)
      fileName = wanted.replace(/(\\.[^.]*)?$/, \`-\${number}$1\`);`,
  ],
];

/** Vite plugin that leaves those parts out of the bundle and corrects those lines. */
export function defineDecapParts(): Plugin {
  return {
    name: 'dateline-decap-parts',
    enforce: 'pre',
    load: (id) => replacements.find(([ending]) => toPath(id).endsWith(ending))?.[1],
    transform(code, id) {
      const correction = corrections.find(([ending]) => toPath(id).endsWith(ending));
      if (!correction) return undefined;
      const [ending, wrong, right] = correction;
      if (!code.includes(wrong))
        throw new Error(`${ending} has changed: see what src/build/decap-parts.ts corrects there.`);
      return { code: code.replace(wrong, () => right), map: null };
    },
  };
}

const toPath = (id: string) => id.split('?')[0]!.replaceAll('\\', '/');
