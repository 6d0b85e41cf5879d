import type { Copy } from '../copying/copy.ts';
import { takeInlineImage } from './inline-image.ts';
import { Keyword, Lexer } from '../syntax/lexer.ts';
import { operators } from './operators.ts';
import { readItem } from '../syntax/parser.ts';
import { markedContent } from './marked-content.ts';
import type { Shape } from '../copying/shapes.ts';
import { PdfName, PdfString, isDict } from '../syntax/values.ts';
import type { PdfDict, PdfRef, PdfValue } from '../syntax/values.ts';
import { formatValue } from '../file/writer.ts';

/** Names of resources that drawing instructions use, by the dictionary they are in. */
export type UsedNames = Map<string, Set<string>>;

/** Drawing instructions as they are published. */
export interface Drawing {
  readonly bytes: Buffer;
  readonly used: UsedNames;
  /** Former inline images, under the names by which the instructions now refer to them. */
  readonly images: Map<string, PdfRef>;
}

/** The operand that names a resource: the last name. */
const resourceKinds: Record<string, string> = {
  Do: 'XObject',
  Tf: 'Font',
  gs: 'ExtGState',
  cs: 'ColorSpace',
  CS: 'ColorSpace',
  scn: 'Pattern',
  SCN: 'Pattern',
  sh: 'Shading',
  BDC: 'Properties',
};

/**
 * Rewrites drawing instructions (ISO 32000-2, 7.8.2): known operators with their operands. Drops
 * comments, unknown operators and surplus operands, none of which draw anything.
 */
export function cleanContent(bytes: Uint8Array, resources: PdfDict, copy: Copy): Drawing {
  copy.spendInstructions(bytes.length);
  const lexer = new Lexer(bytes);
  const used: UsedNames = new Map();
  const images = new Map<string, PdfRef>();
  const parts: Buffer[] = [];
  let lines: string[] = [];
  const flush = () => {
    parts.push(Buffer.from(lines.map((line) => `${line}\n`).join(''), 'latin1'));
    lines = [];
  };
  let operands: PdfValue[] = [];
  for (let item = readItem(lexer); item !== undefined; item = readItem(lexer)) {
    if (!(item instanceof Keyword)) {
      operands.push(item);
      continue;
    }
    const { text } = item;
    if (text === 'BI') {
      const image = takeInlineImage(lexer, resources, copy);
      const name = `Inline${image.number}`;
      images.set(name, image);
      lines.push(`/${name} Do`);
    } else {
      const kept = toOperands(text, operands, copy);
      const category = resourceKinds[text];
      const last = kept?.findLast((operand) => operand instanceof PdfName);
      if (kept && category !== undefined && last) note(used, category, last.text);
      if (kept) lines.push([...kept.map(formatValue), text].join(' '));
    }
    operands = [];
    // Millions of short strings would take many times the memory of their bytes.
    if (lines.length === 10_000) flush();
  }
  flush();
  return { bytes: Buffer.concat(parts), used, images };
}

function note(used: UsedNames, category: string, name: string): void {
  used.set(category, (used.get(category) ?? new Set()).add(name));
}

/** The operands of an operator; undefined when the operator is unknown or operands are missing. */
function toOperands(operator: string, given: PdfValue[], copy: Copy): PdfValue[] | undefined {
  if (!Object.hasOwn(operators, operator)) return undefined;
  const kinds = operators[operator]!;
  if (kinds === '*') {
    // As many numbers as the colour space has components, and perhaps the name of a pattern.
    const named = given.at(-1) instanceof PdfName ? given.slice(-1) : [];
    return [...given.filter((operand) => typeof operand === 'number').slice(-32), ...named];
  }
  const operands = given.slice(given.length - kinds.length);
  if (given.length < kinds.length) return undefined;
  const taken = operands.map((operand, at) => toOperand(kinds[at]!, operand, copy));
  return taken.every((operand) => operand !== undefined) ? taken : undefined;
}

function toOperand(kind: string, value: PdfValue, copy: Copy): PdfValue | undefined {
  if (kind === 'n') return typeof value === 'number' ? value : undefined;
  if (kind === '/') return value instanceof PdfName ? value : undefined;
  if (kind === 's') return value instanceof PdfString ? value : undefined;
  if (kind === 'p' && value instanceof PdfName) return value;
  if (kind === 'p') return isDict(value) ? copy.take(value, markedContent) : undefined;
  if (!Array.isArray(value)) return undefined;
  return value.filter(
    (one) => typeof one === 'number' || (kind === 't' && one instanceof PdfString),
  );
}

/** How text in fields and notes is set, in the same instructions (12.7.4.3). */
export const textStyle: Shape = (value, copy) =>
  value instanceof PdfString
    ? () => new PdfString(cleanContent(value.bytes, new Map<string, PdfValue>(), copy).bytes)
    : undefined;
