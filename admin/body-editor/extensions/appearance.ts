import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** Contrast of 4.8:1 on white: marks are less prominent but readable (WCAG 1.4.3 requires 4.5:1). */
const dim = '#6b7280';
const link = '#1d4ed8';

const highlightStyle = HighlightStyle.define([
  { tag: tags.heading1, fontSize: '1.75em', fontWeight: '700', lineHeight: '1.25' },
  { tag: tags.heading2, fontSize: '1.5em', fontWeight: '700', lineHeight: '1.3' },
  { tag: tags.heading3, fontSize: '1.25em', fontWeight: '700', lineHeight: '1.35' },
  { tag: tags.heading4, fontSize: '1.1em', fontWeight: '700' },
  { tag: [tags.heading5, tags.heading6], fontWeight: '700' },
  { tag: tags.strong, fontWeight: '700' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.strikethrough, textDecoration: 'line-through' },
  { tag: tags.link, color: link, textDecoration: 'underline' },
  { tag: tags.url, color: dim, textDecoration: 'none', fontSize: '0.85rem', fontWeight: '400' },
  { tag: tags.monospace, fontFamily: 'ui-monospace, monospace', fontSize: '0.9em' },
  { tag: [tags.angleBracket, tags.tagName], color: '#7c3aed' },
  { tag: tags.attributeName, color: '#0f766e' },
  { tag: tags.comment, color: dim, fontStyle: 'italic' },
  {
    tag: [tags.processingInstruction, tags.contentSeparator, tags.labelName, tags.escape],
    color: dim,
    fontWeight: '400',
    fontStyle: 'normal',
    textDecoration: 'none',
  },
  { tag: tags.annotation, color: dim, fontWeight: '400', fontSize: '1rem' },
]);

const theme = EditorView.theme({
  '&': { color: '#111827', backgroundColor: '#fff', fontSize: '1.0625rem' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': {
    fontFamily: 'Georgia, "Times New Roman", serif',
    lineHeight: '1.65',
    overflow: 'auto',
  },
  '.cm-content': {
    boxSizing: 'border-box',
    maxWidth: '46rem',
    minHeight: '20rem',
    margin: '0 auto',
    padding: '1.25rem clamp(0.75rem, 3vw, 2rem) 4rem',
    caretColor: '#111827',
  },
  '.cm-line': { padding: '0' },
  '.cm-cursor': { borderLeftWidth: '2px' },
  '.cm-line.body-quote': {
    borderInlineStart: '3px solid #c4b5fd',
    paddingInlineStart: '0.75rem',
    color: '#374151',
  },
  // A selection shines through: CodeMirror draws it behind the lines.
  '.cm-line.body-table': {
    fontFamily: 'ui-monospace, monospace',
    fontSize: '0.85em',
    backgroundColor: '#94a3b811',
  },
  '.cm-line.body-element': {
    fontFamily: 'ui-monospace, monospace',
    fontSize: '0.85em',
    backgroundColor: '#8b5cf616',
  },
  '.cm-line.body-note': { fontSize: '0.9em' },
  '.body-footnote': { padding: '0 0.1em', color: '#7c3aed', fontSize: '0.75em', lineHeight: '0' },
  '.body-break': { color: dim, cursor: 'text' },
  '.body-problem': { textDecoration: 'underline wavy #b91c1c', textDecorationSkipInk: 'none' },
  '.body-inline-frame': { display: 'block', textIndent: '0' },
  '.body-inline-picture': {
    display: 'block',
    maxWidth: 'min(16rem, 100%)',
    maxHeight: '10rem',
    marginTop: '0.5rem',
    borderRadius: '0.25rem',
  },
  '.body-picture, .body-picture *': { color: '#374151', textDecoration: 'none' },
  // In a tag over several lines the parser finds links and emphasis that are none.
  '.cm-line.body-tag span': {
    color: '#374151 !important',
    textDecoration: 'none !important',
    fontStyle: 'normal !important',
    fontWeight: '400 !important',
  },
  '.body-fold': {
    color: '#374151',
    fontFamily: 'system-ui, sans-serif',
    fontSize: '0.95rem',
    textIndent: '0',
  },
  '.body-fold-name': {
    padding: '0.1em 0.4em',
    borderRadius: '0.25rem',
    backgroundColor: '#ede9fe',
    color: '#5b21b6',
    fontSize: '0.85em',
  },
  '.body-language': {
    fontFamily: 'system-ui, sans-serif',
    fontSize: '0.7em',
    marginInlineEnd: '0.3em',
  },
  '.body-foreign': { borderBlockEnd: '2px dotted #8b5cf6' },
  // Its own colours cover those of a selection.
  '.body-fold-selected, .cm-line:has(.body-fold-selected) .body-inline-picture': {
    outline: '3px solid #5b21b6',
    outlineOffset: '2px',
  },
  '.cm-placeholder': { color: dim },
  '.cm-searchMatch': { backgroundColor: '#fde68a' },
  '.cm-searchMatch-selected': { backgroundColor: '#fbbf24' },
});

/** Styles the Markdown source like the page: large headings, bold words, indented quotations. */
export const appearance: Extension = [theme, syntaxHighlighting(highlightStyle)];
