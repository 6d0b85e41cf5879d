import { message } from '../../languages/message.ts';
import type { Root } from 'mdast';
import { visit } from '../parsing/walk.ts';
import type { BodyProblem } from '../parsing/body-types.ts';
import { defineReport } from './report-problem.ts';
import { getMatches } from './text-matches.ts';

// Markdown leaves references without a definition as plain text.
const footnote = /(?<!\\)\[\^([^\]\s]+)\]/g;
const reference = /(?<!\\)\[[^\]^[]+\]\[([^\]^[]+)\]/g;

/** Checks that footnotes and reference links are defined, and that footnotes are used. */
export function checkReferences(tree: Root, source: string): BodyProblem[] {
  const { problems, report } = defineReport();
  const used = new Set<string>();
  const defined = new Set<string>();
  visit(tree, 'footnoteReference', (node) => void used.add(node.identifier));
  visit(tree, 'footnoteDefinition', (node) => {
    const name = `[^${node.label ?? node.identifier}]`;
    if (defined.has(node.identifier)) {
      report(node, {
        code: 'footnote-duplicate',
        cause: message('The footnote {name} is defined twice; only the first is shown.', { name }),
        remedy: message('Give the second another name.'),
      });
    } else if (!used.has(node.identifier)) {
      report(node, {
        code: 'footnote-unused',
        cause: message('No text refers to the footnote {name}, so it is not shown.', { name }),
        remedy: message('Write {name} where it belongs, or delete the note.', { name }),
      });
    }
    defined.add(node.identifier);
  });
  visit(tree, 'text', (node) => {
    for (const { match, at } of getMatches(node, source, footnote)) {
      const cause = message('The footnote [^{match}] is not defined.', { match });
      const remedy = message(
        'Write "[^{match}]: …" in a line of its own, or \\[ if no footnote is meant.',
        { match },
      );
      problems.push({ ...at, code: 'footnote-undefined', cause, remedy });
    }
    for (const { match, at } of getMatches(node, source, reference)) {
      // Shortcodes of another system, for which no address is missing.
      if (match.startsWith('/') || source.includes(`[/${match}]`)) continue;
      const cause = message('The link name [{match}] is not defined.', { match });
      const remedy = message('Write "[{match}]: https://…" in a line of its own.', { match });
      problems.push({ ...at, code: 'reference-undefined', cause, remedy });
    }
  });
  return problems;
}
