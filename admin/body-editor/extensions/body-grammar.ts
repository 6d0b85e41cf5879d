import { markdown, markdownLanguage } from '@codemirror/lang-markdown';
import type { Extension } from '@codemirror/state';
import { styleTags, tags } from '@lezer/highlight';
import { InlineContext } from '@lezer/markdown';
import { canMark, isCjk } from '../../../src/markdown/parsing/emphasis.ts';

type Grammar = NonNullable<Parameters<typeof markdown>[0]>['extensions'];

/** The signs before a heading, which would be as large as its words. */
const headingSigns = styleTags({ HeaderMark: tags.annotation });

/** Brackets without others in them, and without an address or a label behind them. */
const plain = /^\[(?:\\.|`[^`]*`|[^\\[\]`])*\](?![([])/;

/**
 * Words in brackets, such as “[18:02]” and “[sic]”, are words: CodeMirror takes all for links, as an address for them might be
 * elsewhere in the body. Footnotes stay links.
 */
const brackets: Grammar = {
  parseInline: [
    {
      name: 'Brackets',
      before: 'Link',
      parse(context, sign, at) {
        if (sign === ']'.charCodeAt(0))
          return /^\](?![([])/.test(context.slice(at, at + 2)) ? at + 1 : -1;
        if (sign !== '['.charCodeAt(0)) return -1;
        const rest = context.slice(at, context.end);
        const [footnote] = /^\[\^[^\]\s]+\]/.exec(rest) ?? [];
        if (!footnote) return plain.test(rest) ? at + 1 : -1;
        const end = at + footnote.length;
        const marks = [context.elt('LinkMark', at, at + 1), context.elt('LinkMark', end - 1, end)];
        return context.addElement(context.elt('Link', at, end, marks));
      },
    },
  ],
};

const [blank, sign] = [/^$|\s/, /[\p{P}\p{S}]/u];

/** Asterisks beside Chinese, Japanese and Korean letters and signs, which the site reads so, and CodeMirror does not. */
const cjkEmphasis: Grammar = {
  parseInline: [
    {
      name: 'CjkEmphasis',
      before: 'Emphasis',
      parse(context, code, at) {
        if (code !== '*'.charCodeAt(0)) return -1;
        const [{ length }] = /^\*+/.exec(context.slice(at, context.end))!;
        const end = at + length;
        const before = [...context.slice(Math.max(context.offset, at - 2), at)].at(-1) ?? '';
        const [after = ''] = context.slice(end, Math.min(end + 2, context.end));
        if (!isCjk(before) && !isCjk(after)) return -1;
        const works = (inside: string, outside: string) =>
          !blank.test(inside) &&
          (blank.test(outside) || sign.test(outside) || canMark(inside, outside));
        const [opens, closes] = [works(after, before), works(before, after)];
        return context.addDelimiter(InlineContext.emphasisAsterisk, at, end, opens, closes);
      },
    },
  ],
};

/** The marks of words in another language, which work like those of bold words. */
const foreignDelimiter = { resolve: 'Foreign', mark: 'ForeignMark' };

/** Words in another language than the text around them, for which Markdown has no sign: `<span lang="es">…</span>`. */
const foreign: Grammar = {
  defineNodes: ['Foreign', 'ForeignMark'],
  parseInline: [
    {
      name: 'Foreign',
      before: 'HTMLTag',
      parse(context, sign, at) {
        if (sign !== '<'.charCodeAt(0)) return -1;
        const rest = context.slice(at, Math.min(at + 60, context.end));
        const [tag] = /^<(?:span lang="[\w-]+"|\/span)>/.exec(rest) ?? [];
        if (!tag) return -1;
        const isEnd = tag.startsWith('</');
        return context.addDelimiter(foreignDelimiter, at, at + tag.length, !isEnd, isEnd);
      },
    },
  ],
};

/**
 * Markdown as the site reads it. CodeMirror's has superscripts, subscripts and emoji besides: the signs of two footnotes would
 * be those of one superscript.
 */
export const bodyGrammar: Extension = markdown({
  base: markdownLanguage,
  extensions: [
    brackets,
    foreign,
    cjkEmphasis,
    { props: [headingSigns], remove: ['Superscript', 'Subscript', 'Emoji'] },
  ],
  // Ours cleans the address, and links no words to a text that begins with one.
  pasteURLAsLink: false,
  addKeymap: false,
  completeHTMLTags: false,
});
