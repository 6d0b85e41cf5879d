import type { Nodes } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import type { Options } from 'mdast-util-to-markdown';
import type { BodyFormat } from '../../../src/markdown/parsing/body-types.ts';

/** Signs that begin something in a report and nothing in Markdown. */
const mdxSigns: Options = {
  unsafe: [
    { character: '{', inConstruct: 'phrasing' },
    { character: '<', inConstruct: 'phrasing' },
    // A line that begins so would be a program; its first letter is written by its number.
    { atBreak: true, character: 'i', after: 'mport\\b' },
    { atBreak: true, character: 'e', after: 'xport\\b' },
  ],
};

/** How pasted text is written: as the texts of this newsroom are. */
export function defineWriting(format: BodyFormat): Options {
  return {
    bullet: '-',
    emphasis: '*',
    rule: '-',
    fences: true,
    listItemIndent: 'one',
    resourceLink: true,
    extensions: [...getGfm(), ...(format === 'mdx' ? [mdxSigns] : [])],
  };
}

const tildes: Options['unsafe'] = [
  { character: '~', after: '~', inConstruct: 'phrasing' },
  { character: '~', before: '~', inConstruct: 'phrasing' },
  // A construct of GFM's, which the type does not know.
  { character: '~', inConstruct: 'strikethrough' as 'phrasing' },
];

/**
 * GFM without two of its cautions: addresses written out become links here, which is welcome, and
 * one tilde is only a tilde.
 */
function getGfm(): Options[] {
  return (gfmToMarkdown().extensions ?? [])
    .filter(({ unsafe }) => !unsafe?.some(({ character }) => character === '@'))
    .map((extension) => {
      if (!extension.unsafe?.some(({ character }) => character === '~')) return extension;
      return { ...extension, unsafe: tildes };
    });
}

/** Takes back escapes of what can't be mistaken: `[sic]`, `AT&T`. Code is left as it is. */
export function unescapeHarmless(markdown: string, tree: Nodes): string {
  if (hasCode(tree)) return markdown;
  return markdown
    .replace(/\\&(?!#?\w+;)/g, '&')
    .replace(/\\\[(?![\^ xX]?\]|\^)([^\]\n[\\]*)\](?![([:])/g, '[$1]');
}

function hasCode(node: Nodes): boolean {
  if (node.type === 'inlineCode' || node.type === 'code') return true;
  return 'children' in node && node.children.some(hasCode);
}
