import type { Root, Text } from 'mdast';
import { visit } from '../parsing/walk.ts';
import type { BodyProblem } from '../parsing/body-types.ts';
import { defineReport } from './report-problem.ts';

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
        cause: {
          en: `The footnote ${name} is defined twice; only the first is shown.`,
          es: `La nota al pie ${name} está escrita dos veces; solo se muestra la primera.`,
        },
        remedy: { en: 'Give the second another name.', es: 'Dé otro nombre a la segunda.' },
      });
    } else if (!used.has(node.identifier)) {
      report(node, {
        code: 'footnote-unused',
        cause: {
          en: `No text refers to the footnote ${name}, so it is not shown.`,
          es: `Ningún texto remite a la nota al pie ${name}, así que no se muestra.`,
        },
        remedy: {
          en: `Write ${name} where it belongs.`,
          es: `Escriba ${name} donde corresponda.`,
        },
      });
    }
    defined.add(node.identifier);
  });
  visit(tree, 'text', (node) => {
    for (const { match, at } of getMatches(node, source, footnote)) {
      const cause = {
        en: `The footnote [^${match}] is not defined.`,
        es: `Falta el texto de la nota al pie [^${match}].`,
      };
      const remedy = {
        en: `Write "[^${match}]: …" in a line of its own, or \\[ if no footnote is meant.`,
        es: `Escriba «[^${match}]: …» en una línea propia, o \\[ si no quiere una nota al pie.`,
      };
      problems.push({ ...at, code: 'footnote-undefined', cause, remedy });
    }
    for (const { match, at } of getMatches(node, source, reference)) {
      const cause = {
        en: `The link name [${match}] is not defined.`,
        es: `Falta la dirección del enlace [${match}].`,
      };
      const remedy = {
        en: `Write "[${match}]: https://…" in a line of its own.`,
        es: `Escriba «[${match}]: https://…» en una línea propia.`,
      };
      problems.push({ ...at, code: 'reference-undefined', cause, remedy });
    }
  });
  return problems;
}

/** Matches a pattern in the source of a text node, which still contains the escapes. */
function getMatches(node: Text, source: string, pattern: RegExp) {
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return [];
  const written = source.slice(start.offset, end.offset);
  return [...written.matchAll(pattern)].map((match) => {
    const before = written.slice(0, match.index).split('\n');
    const line = start.line + before.length - 1;
    const column = (before.length === 1 ? start.column : 1) + (before.at(-1)?.length ?? 0);
    return { match: match[1] ?? '', at: { line, column } };
  });
}
