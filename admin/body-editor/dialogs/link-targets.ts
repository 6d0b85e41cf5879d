import type { EditorState } from '@codemirror/state';
import { defineHeadingIds } from '../../../src/markdown/html/heading-ids.ts';
import type { LinkTarget } from './link-pages.ts';
import { getAdminLanguage } from '../../settings/admin-language.ts';

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
