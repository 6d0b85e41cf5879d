import { describe, expect, it } from 'vitest';
import { demandPromisedOutput } from './output-check.ts';
import type { PromisedOutput } from './promised-outputs.ts';

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

function check(changes: Readonly<Record<string, string | undefined>> = {}): void {
  const contents = new Map(
    Object.entries({ ...files, ...changes }).flatMap(([path, content]) =>
      content === undefined ? [] : [[path, content] as const],
    ),
  );
  const outputs = new Map(contents.keys().map((path) => [path, { digest: '', size: 0 }]));
  const read = (path: string) => Buffer.from(contents.get(path)!);
  const rendered = new Set(contents.keys());
  demandPromisedOutput({ outputs, read }, rendered, promised);
}

describe('a site', () => {
  it('that is what its content promises passes', () => {
    expect(() => check()).not.toThrow();
  });

  it('that lacks a page, has one too many, or shows another entry fails with all differences', () => {
    const changes = {
      'releases/vigil.txt': undefined,
      'releases/nobody/index.html': '<h1>Nobody</h1>',
      'releases/vigil/index.html': '<h1>Another headline</h1>',
    };
    expect(() => check(changes)).toThrow(
      [
        '/releases/nobody/index.html exists, and no entry promises it.',
        '/releases/vigil.txt is missing.',
        '/releases/vigil/index.html does not carry the headline of its entry.',
      ].join('\n'),
    );
  });
});
