/**
 * Who may import whom: the table of docs/developers/architecture.md as data. The lint rule
 * `dateline/imports` reads it; change both together.
 */
export interface FolderRule {
  /** Folders (or files) of src whose code this folder may import; its own is always allowed. */
  may: readonly string[];
  /** Folders from which it may import types only (`import type`). */
  types?: readonly string[];
  /** Platform modules it may import; without an entry, none of that platform. */
  platform?: readonly ('node:' | 'astro:')[];
  /** npm packages it may import; absent means any. */
  packages?: RegExp;
  /** npm packages from which it may import types only. */
  typePackages?: RegExp;
  /** Completes the sentence "src/x may not import y: …". */
  why: string;
}

/** Files of src that every folder may import, as they know nothing of any. */
export const forAll: readonly string[] = ['remember.ts'];

const unified =
  /^(unified|vfile|remark-|rehype-|mdast|hast|unist|micromark|estree|mdurl|github-slugger|property-information|space-separated-tokens|devlop|zwitch|trim-lines|fastest-levenshtein|zod$)/;
const content = ['model', 'languages', 'publishing', 'markdown', 'media', 'source'];

export const importTable: Readonly<Record<string, FolderRule>> = {
  languages: { may: [], why: 'languages is only messages and formats' },
  model: {
    may: ['languages'],
    packages: /^zod($|\/)/,
    why: 'the model also runs in the admin, and knows neither its files nor its forms: only zod',
  },
  environment: {
    may: ['model', 'clock.ts'],
    platform: ['node:'],
    why: 'environment reads the settings of a run and the clock, and does not know what they are for',
  },
  publishing: {
    may: ['model', 'languages'],
    why: 'publishing rules are pure functions of the model and an instant passed to them',
  },
  markdown: {
    may: ['languages'],
    packages: unified,
    typePackages: /^(@astrojs\/|astro$)/,
    why: 'the Markdown pipeline is unified alone, and runs unchanged in Node and in a browser',
  },
  source: {
    may: ['model', 'languages', 'clock.ts'],
    platform: ['node:'],
    packages: /^(yaml|zod|fastest-levenshtein)$/,
    why: 'source only reads content files, and remembers what it has read',
  },
  media: {
    may: ['languages', 'source'],
    platform: ['node:'],
    why: 'media turns files into files, and knows how they are read, but not what for',
  },
  editing: {
    may: ['model', 'languages', 'source'],
    packages: /^(yaml|node-diff3)$/,
    why: 'editing only changes sources, and runs unchanged in Node and in the admin',
  },
  validation: {
    may: content,
    platform: ['node:'],
    why: 'validation checks a newsroom as read from its files, before any page or view exists',
  },
  versions: {
    may: [],
    platform: ['node:'],
    packages: /^$/,
    why: 'versions keeps bytes by their path, and does not know what they are',
  },
  entries: {
    may: [...content, 'environment'],
    platform: ['node:', 'astro:'],
    why: 'entries makes views and must not know who shows them',
  },
  outputs: {
    may: ['model', 'languages', 'publishing', 'markdown'],
    types: ['entries'],
    platform: ['node:'],
    why: 'an output is a pure function of views and bodies, with the messages of the interface',
  },
  components: {
    may: ['languages', 'outputs', 'styles'],
    types: ['entries'],
    why: "components take plain views, so that they render unchanged in the admin's preview",
  },
  subjects: {
    may: ['entries', 'outputs', 'environment'],
    why: 'subjects only say which views and outputs there are; they neither render nor write',
  },
  pages: {
    may: ['publishing', 'entries', 'outputs', 'components', 'subjects'],
    why: 'a page is a thin route from a view to a component or a file',
  },
  build: {
    may: [...content, 'validation', 'entries', 'outputs', 'subjects', 'versions', 'environment'],
    platform: ['node:'],
    why: 'the build works on files and search records, and on what the newsroom publishes of itself',
  },
  server: {
    may: [...content, 'validation', 'editing', 'versions', 'environment'],
    platform: ['node:'],
    why: 'the server works on files and Git, not on views',
  },
  cli: {
    may: [...content, 'validation', 'build', 'server', 'versions', 'environment'],
    platform: ['node:'],
    why: 'a command drives the build from outside',
  },
  admin: {
    // Tests bundle what it imports from entries and media, and check that none of it needs Node.
    may: [
      ...['model', 'languages', 'publishing', 'markdown', 'media', 'editing'],
      ...['entries', 'outputs', 'components', 'clock.ts'],
    ],
    types: ['server'],
    why: 'the admin runs in a browser: it shares the model, the pipeline, the views, the components and what is made of views',
  },
};
