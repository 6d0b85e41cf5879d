import { markdown, markdownLanguage } from '@codemirror/lang-markdown';
import type { Extension } from '@codemirror/state';
import { styleTags, tags } from '@lezer/highlight';

/** The signs before a heading, which would be as large as its words. */
const headingSigns = styleTags({ HeaderMark: tags.annotation });

/**
 * Markdown as the site reads it. CodeMirror's has superscripts, subscripts and emoji besides: the signs of two footnotes would
 * be those of one superscript.
 */
export const bodyGrammar: Extension = markdown({
  base: markdownLanguage,
  extensions: { props: [headingSigns], remove: ['Superscript', 'Subscript', 'Emoji'] },
  addKeymap: false,
  completeHTMLTags: false,
});
