import { describe, expect, it } from 'vitest';
import type { OutputStore } from '../versions/output-store.ts';
import { demandPromisedOutput } from './output-check.ts';
import type { PromisedOutput } from './files/site-draft.ts';
import { openDraft } from './files/site-draft.ts';

const promised: PromisedOutput[] = [
  { path: 'index.html' },
  { path: 'releases/vigil/index.html', headline: 'Vigil & “silence”  at the <gate>' },
  { path: 'releases/vigil.txt' },
];

const files: Readonly<Record<string, string>> = {
  'index.html': '<h1>Harbor Light</h1>',
  'releases/vigil/index.html':
    '<main><h1 class="x">Vigil &amp; “silence” at\n the &#x3C;gate></h1><h1>Other</h1></main>',
  'releases/vigil.txt': 'Vigil',
};

/** A draft that has what is promised, and changes it. */
function setUp() {
  const contents = new Map<string, string>();
  const draft = openDraft({
    ...({} as OutputStore),
    read: (digest) => Buffer.from(contents.get(digest)!),
  });
  draft.promised.setGroup('content', new Map([['entries', promised]]));
  return (changes: Readonly<Record<string, string | undefined>> = {}) => {
    const all = Object.entries({ ...files, ...changes }).filter(([, text]) => text !== undefined);
    for (const [, text] of all) contents.set(text!, text!);
    draft.setSite(
      new Map(all.map(([path, text]) => [path, [{ path, digest: text!, size: text!.length }]])),
    );
    demandPromisedOutput(draft, new Set(all.map(([path]) => path)));
  };
}

const faults = {
  'releases/vigil.txt': undefined,
  'releases/nobody/index.html': '<h1>Nobody</h1>',
  'releases/vigil/index.html': '<h1>Another headline</h1>',
};

const message = [
  '/releases/nobody/index.html exists, and no entry promises it.',
  '/releases/vigil.txt is missing.',
  '/releases/vigil/index.html does not carry the headline of its entry.',
].join('\n');

describe('a site', () => {
  it('that is what its content promises passes', () => {
    expect(() => setUp()()).not.toThrow();
  });

  it('that lacks a page, has one too many, or shows another entry fails with all differences', () => {
    expect(() => setUp()(faults)).toThrow(message);
  });

  it('fails in the same way when it has passed before, until it is right again', () => {
    const check = setUp();
    check();
    expect(() => check(faults)).toThrow(message);
    expect(() => check(faults)).toThrow(message);
    expect(() => check()).not.toThrow();
  });
});
