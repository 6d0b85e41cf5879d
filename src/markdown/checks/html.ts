import type { Html, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { getHtmlTags } from '../html-tags.ts';
import type { BodyProblem } from '../types.ts';
import { getAttributeProblem, getTagProblem } from './tag.ts';

/** Finds HTML in Markdown that rendering would take away: unsafe tags, attributes and addresses. */
export function checkHtml(tree: Root): BodyProblem[] {
  const problems: BodyProblem[] = [];
  visit(tree, 'html', (node) => {
    for (const tag of getHtmlTags(node.value)) {
      const line = (node.position?.start.line ?? 1) + tag.lineOffset;
      const wrong = getTagProblem(tag.name);
      if (wrong) {
        problems.push({ line, ...(tag.lineOffset === 0 && getColumn(node)), ...wrong });
        continue;
      }
      for (const name of tag.attributes) {
        const value = tag.properties[name];
        const text = typeof value === 'string' ? value : undefined;
        const problem = getAttributeProblem(tag.name, name, text);
        if (problem) problems.push({ line, ...problem });
      }
      if (tag.name === 'img' && !isText(tag.properties['alt'])) {
        problems.push({ line, ...ALT_MISSING });
      }
    }
  });
  return problems;
}

/** What to say of an image without alternative text, however it was written. */
export const ALT_MISSING = {
  code: 'image-alt',
  cause: 'The image has no alternative text.',
  remedy: 'Say what it shows, for readers who do not see it: ![Students at the gate](/media/…).',
};

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

function getColumn(node: Html): { column?: number } {
  return node.position ? { column: node.position.start.column } : {};
}
