import { gfmFromMarkdown } from 'mdast-util-gfm';
import type { Options } from 'mdast-util-from-markdown';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';

const [links, footnotes, strikethrough, tables, tasks] = gfmFromMarkdown();

/**
 * What GitHub Flavored Markdown adds to Markdown, each with the signs without which no body contains it.
 * Addresses without brackets may also be spelled with an escape or a character reference, such as
 * `ana&#64;example.org`.
 */
const features = [
  { signs: /@|:\/\/|www|\\|&[#\w]/i, syntax: gfmAutolinkLiteral(), tree: links },
  { signs: /\[\^/, syntax: gfmFootnote(), tree: footnotes },
  // A single tilde is not strikethrough: "~300 people" and "~5 %" are common in reports. But it may be in emphasis.
  { signs: /~/, syntax: gfmStrikethrough({ singleTilde: false }), tree: strikethrough },
  { signs: /\||:-|-:/, syntax: gfmTable(), tree: tables },
  { signs: /\[(?:\r\n|[\sx])\]/i, syntax: gfmTaskListItem(), tree: tasks },
];

/** Extensions of the parser, as its options take them. */
export interface Extensions {
  readonly extensions: NonNullable<Options['extensions']>;
  readonly mdastExtensions: NonNullable<Options['mdastExtensions']>;
}

/**
 * The extensions for what a body may contain of GitHub Flavored Markdown. The parser asks each of them at
 * almost every letter, so a body without any of their signs is parsed in a third of the time.
 */
export function getGfmExtensions(source: string): Extensions {
  return toExtensions(features.filter(({ signs }) => signs.test(source)));
}

/** The extensions for all of GitHub Flavored Markdown. */
export const getAllGfmExtensions = (): Extensions => toExtensions(features);

const toExtensions = (chosen: typeof features): Extensions => ({
  extensions: chosen.map(({ syntax }) => syntax),
  mdastExtensions: chosen.flatMap(({ tree }) => tree ?? []),
});
