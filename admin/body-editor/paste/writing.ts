import type { Nodes } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { defaultHandlers, type Handle, type Options } from 'mdast-util-to-markdown';
import { canMark } from '../../../src/markdown/parsing/emphasis.ts';
import { visit } from '../../../src/markdown/parsing/walk.ts';
import type { BodyFormat } from '../../../src/markdown/parsing/body-types.ts';

/** Characters that begin a construct in MDX but not in Markdown. */
const mdxSigns: Options = {
  unsafe: [
    { character: '{', inConstruct: 'phrasing' },
    { character: '<', inConstruct: 'phrasing' },
    // MDX would parse such a line as a program, so the first letter is written as a character reference.
    { atBreak: true, character: 'i', after: 'mport\\b' },
    { atBreak: true, character: 'e', after: 'xport\\b' },
  ],
};

/** Writes a tag within a line, such as `<sup>` and `<span lang="es">`. */
const writeTag: Handle & { peek?: Handle } = (node: MdxJsxTextElement, _parent, state, info) => {
  const attributes = node.attributes.map(
    (one) => 'name' in one && typeof one.value === 'string' && ` ${one.name}="${one.value}"`,
  );
  const [start, end] = [`<${node.name}${attributes.filter(Boolean).join('')}>`, `</${node.name}>`];
  const exit = state.enter('paragraph');
  const inner = state.containerPhrasing(node, { ...info, before: '>', after: '<' });
  exit();
  return start + inner + end;
};
// Marks of emphasis depend on the sign beside them.
writeTag.peek = () => '<';

/** Half of a character, such as a rare Chinese one: its reference would mean nothing. */
const half = /[\ud800-\udfff]/;

/**
 * Writes bold or italic words. The letters beside them are not written as character references where the marks work anyway:
 * nobody would find a name with such a letter.
 */
function defineStress(name: 'strong' | 'emphasis'): Handle & { peek?: Handle } {
  const handle: Handle = defaultHandlers[name];
  const write: Handle & { peek?: Handle } = (node, parent, state, info) => {
    const text = handle(node, parent, state, info);
    const words = text.replace(/^\*+|\*+$/g, '');
    const [first = '', last = ''] = [[...words][0], [...words].at(-1)];
    const { before, after } = state.attentionEncodeSurroundingInfo ?? {};
    state.attentionEncodeSurroundingInfo = {
      before: before === true && !half.test(info.before) && !canMark(first, info.before),
      after: after === true && !half.test(info.after) && !canMark(last, info.after),
    };
    return text;
  };
  write.peek = () => '*';
  return write;
}

/** Formatting of pasted Markdown, like that of other bodies. */
export function defineWriting(format: BodyFormat): Options {
  return {
    bullet: '-',
    emphasis: '*',
    rule: '-',
    fences: true,
    listItemIndent: 'one',
    resourceLink: true,
    handlers: {
      mdxJsxTextElement: writeTag,
      strong: defineStress('strong'),
      emphasis: defineStress('emphasis'),
    },
    extensions: [...getGfm(), ...(format === 'mdx' ? [mdxSigns] : [])],
  };
}

const tildes: Options['unsafe'] = [
  { character: '~', after: '(?=~)', inConstruct: 'phrasing' },
  { character: '~', before: '(?<=~)', inConstruct: 'phrasing' },
  // A GFM construct that the type does not know.
  { character: '~', inConstruct: 'strikethrough' as 'phrasing' },
];

/**
 * GFM without two of its escapes: bare addresses may become links, and a single tilde is only a tilde.
 */
function getGfm(): Options[] {
  return (gfmToMarkdown().extensions ?? [])
    .filter(({ unsafe }) => !unsafe?.some(({ character }) => character === '@'))
    .map((extension) => {
      if (!extension.unsafe?.some(({ character }) => character === '~')) return extension;
      return { ...extension, unsafe: tildes };
    });
}

/** Removes unnecessary escapes, as in `[sic]` and `AT&T`. Leaves code as it is. */
export function unescapeHarmless(markdown: string, tree: Nodes): string {
  if (hasCode(tree)) return markdown;
  return markdown
    .replace(/\\&(?!#?\w+;)/g, '&')
    .replace(/\\\[(?![\^ xX]?\]|\^)([^\]\n[\\]*)\](?![([:])/g, '[$1]');
}

function hasCode(tree: Nodes): boolean {
  let has = false;
  visit(tree, ['inlineCode', 'code'], () => void (has = true));
  return has;
}
