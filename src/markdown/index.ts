/** The Markdown pipeline: everything that the site, feeds, API and admin may import from it. */
export { BodyError } from './parsing/body-error.ts';
export { checkBody, inspectBody } from './checks/check-body.ts';
export { checkTableText } from './checks/table-check.ts';
export { components } from './components/registry.ts';
export { getBodyFacts } from './facts/facts.ts';
export { defineIncrementalParser } from './parsing/incremental-parser.ts';
export { parseTree } from './parsing/parse-tree.ts';
export { toPlainBody, type PlainBody } from './plain/plain-body.ts';
export { renderBody } from './rendering/render.ts';
export { formatSeen } from './rendering/seen-body.ts';
export { TableError } from './tables/table-error.ts';
export type * from './parsing/body-types.ts';
export { mailWidth, wrapText } from './plain/wrap.ts';
