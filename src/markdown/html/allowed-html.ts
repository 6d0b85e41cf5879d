import type { Schema } from 'hast-util-sanitize';
import { linkSchemes } from '../parsing/link-address.ts';

/**
 * Placeholder for a component of a report, which is built after the author's HTML around it is
 * sanitized. Only the pipeline makes it: authors' tags of this name are rejected (see componentSchema).
 */
export const componentTag = 'dateline-component';

/** HTML an author may write inside a body, by hand or through Markdown. */
const tags =
  'a abbr b bdi bdo blockquote br cite code data dd del details dfn div dl dt em figcaption figure ' +
  'h1 h2 h3 h4 h5 h6 hr i img input ins kbd li mark ol p pre q rp rt ruby s samp section small ' +
  'span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr caption';

/** Elements that are removed with their content, which is code or another language than HTML. */
const stripped =
  'script style template noscript noembed noframes iframe object embed applet svg math title ' +
  'textarea select option xmp plaintext audio video canvas head base meta link frameset';

/** Only the footnotes that GFM makes have ids. Headings get theirs after sanitizing. */
const footnoteId: [string, RegExp] = ['id', /^fn(ref)?-\S+$/];

/**
 * What sanitizing keeps of a body. No id, name, class, style or event handler of an author remains;
 * the few values listed are those that the GFM tools generate.
 */
export const bodySchema: Schema = {
  tagNames: tags.split(' '),
  strip: stripped.split(' '),
  attributes: {
    a: [
      'href',
      ['className', 'data-footnote-backref'],
      ['ariaDescribedBy', 'footnote-label'],
      'ariaLabel',
      'dataFootnoteRef',
      'dataFootnoteBackref',
      footnoteId,
    ],
    blockquote: ['cite'],
    code: [['className', /^language-[\w+-]+$/]],
    data: ['value'],
    del: ['cite', 'dateTime'],
    details: ['open'],
    h2: [['id', 'footnote-label']],
    img: ['src', 'alt', 'title'],
    input: ['checked', ['disabled', true], ['type', 'checkbox']],
    ins: ['cite', 'dateTime'],
    li: ['value', ['className', 'task-list-item'], footnoteId],
    ol: ['start', 'reversed', ['className', 'contains-task-list']],
    q: ['cite'],
    section: ['dataFootnotes', ['className', 'footnotes']],
    td: ['colSpan', 'rowSpan', ['align', 'left', 'center', 'right']],
    th: ['colSpan', 'rowSpan', ['align', 'left', 'center', 'right'], ['scope', 'col', 'row']],
    time: ['dateTime'],
    ul: [['className', 'contains-task-list']],
    '*': ['lang', ['dir', 'ltr', 'rtl', 'auto'], 'title'],
  },
  ancestors: {
    caption: ['table'],
    dd: ['dl'],
    dt: ['dl'],
    figcaption: ['figure'],
    li: ['ol', 'ul'],
    rp: ['ruby'],
    rt: ['ruby'],
    summary: ['details'],
    tbody: ['table'],
    td: ['table'],
    tfoot: ['table'],
    th: ['table'],
    thead: ['table'],
    tr: ['table'],
  },
  protocols: { href: linkSchemes, cite: ['https', 'http'], src: ['https'] },
  required: { input: { disabled: true, type: 'checkbox' } },
  clobber: [],
  clobberPrefix: '',
  allowComments: false,
  allowDoctypes: false,
};

/** The same for reports, whose parser produces no raw HTML that could forge the component tag. */
export const componentSchema: Schema = {
  ...bodySchema,
  tagNames: [...tags.split(' '), componentTag],
  attributes: { ...bodySchema.attributes, [componentTag]: ['dataIndex'] },
};

const generatedOnly = new Set(['input', 'section', 'h1']);

/** Tags that an author may write in a body; the schema also allows those that Markdown generates. */
export const authorTags: ReadonlySet<string> = new Set(
  tags.split(' ').filter((tag) => !generatedOnly.has(tag)),
);

const authorAttributes: Record<string, string[]> = {
  a: ['href'],
  img: ['src', 'alt'],
  details: ['open'],
  time: ['datetime'],
  data: ['value'],
  ol: ['start', 'reversed'],
  li: ['value'],
  blockquote: ['cite'],
  q: ['cite'],
  del: ['cite', 'datetime'],
  ins: ['cite', 'datetime'],
  td: ['colspan', 'rowspan', 'align'],
  th: ['colspan', 'rowspan', 'align', 'scope'],
};

/** Attributes, in HTML's spelling, that an author may write on a tag. */
export function getAuthorAttributes(tag: string): string[] {
  return [...(authorAttributes[tag] ?? []), 'lang', 'dir', 'title'];
}
