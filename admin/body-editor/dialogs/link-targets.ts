import type { EditorState } from '@codemirror/state';
import { defineHeadingIds } from '../../../src/markdown/html/heading-ids.ts';
import { getAdminLanguage } from '../../settings/admin-language.ts';

/** A page or heading that can be linked. */
export interface LinkTarget {
  /** The address. */
  value: string;
  label: string;
  /** What a link without words says, unless that is the label. */
  title?: string;
}

/** Finds pages of the body's language by words of their titles. */
export type FindPages = (words: string) => Promise<LinkTarget[]>;

/** The headings of a body as targets of a link. */
export function getLinkTargets({ doc }: EditorState): LinkTarget[] {
  const messages = getAdminLanguage().bodyEditor;
  const getId = defineHeadingIds();
  const targets: LinkTarget[] = [];
  for (const line of doc.iterLines()) {
    const heading = /^ {0,3}#{1,6}[ \t]+(.+?)[ \t#]*$/.exec(line)?.[1]?.replace(/[*_`]/g, '');
    if (heading)
      targets.push({
        value: `#${getId(heading)}`,
        label: messages.headingTarget(heading),
        title: heading,
      });
  }
  return targets;
}
