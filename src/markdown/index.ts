/** The one Markdown pipeline of the newsroom: what the site, feeds, API and admin may use of it. */
export { BodyError } from './body-error.ts';
export { checkBody, inspectBody } from './checks/body.ts';
export { checkTableText } from './checks/table.ts';
export { components } from './components/registry.ts';
export { getBodyFacts } from './facts.ts';
export { defineIncrementalParser } from './incremental-parser.ts';
export { toPlainBody, type PlainBody } from './plain-body.ts';
export { toPlainText } from './plain-text.ts';
export { renderBody } from './render.ts';
export { TableError } from './table-error.ts';
export type * from './types.ts';
export { mailWidth, wrapText } from './wrap.ts';
