import type { Expression, ObjectExpression, Program, SpreadElement } from 'estree';

/** The value of a property of a component: JSON, in JavaScript's spelling. */
export type Literal =
  | string
  | number
  | boolean
  | null
  | Literal[]
  | { [key: string]: Literal | undefined };

/**
 * Reads a literal from a parsed expression, and never evaluates anything.
 *
 * @returns undefined if any part is not a literal (a name, a call, a template with `${}`, a spread …).
 */
export function getLiteral(program: unknown): Literal | undefined {
  const body = (program as Program | null | undefined)?.body;
  const statement = body?.[0];
  if (body?.length !== 1 || statement?.type !== 'ExpressionStatement') return undefined;
  return toLiteral(statement.expression);
}

/** Whether a parsed expression is empty or only a comment, as in `{/* note *\/}`. */
export function isEmptyExpression(program: unknown): boolean {
  return (program as Program | null | undefined)?.body.length === 0;
}

/** The text of an inline expression; empty for a comment and for anything but a literal. */
export function getExpressionText(program: unknown): string {
  const value = getLiteral(program);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** A literal as text: strings as they are, null and undefined as "", anything else as JSON. */
export function toLiteralText(value: Literal | undefined): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function toLiteral(node: Expression | SpreadElement | null): Literal | undefined {
  switch (node?.type) {
    case 'Literal':
      return isJson(node.value) ? node.value : undefined;
    case 'TemplateLiteral':
      return node.expressions.length === 0
        ? (node.quasis[0]?.value.cooked ?? undefined)
        : undefined;
    case 'UnaryExpression': {
      const value = toLiteral(node.argument);
      return node.operator === '-' && typeof value === 'number' ? -value : undefined;
    }
    case 'ArrayExpression': {
      const items = node.elements.map(toLiteral);
      return items.every((item) => item !== undefined) ? items : undefined;
    }
    case 'ObjectExpression':
      return toObject(node);
    default:
      return undefined;
  }
}

/** Regular expressions and big integers are literals too, but not data. */
function isJson(value: unknown): value is string | number | boolean | null {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function toObject(node: ObjectExpression): Literal | undefined {
  const entries: [string, Literal][] = [];
  for (const property of node.properties) {
    if (property.type !== 'Property' || property.kind !== 'init') return undefined;
    if (property.computed || property.method || property.shorthand) return undefined;
    const { key } = property;
    const name = key.type === 'Identifier' ? key.name : key.type === 'Literal' ? key.value : '';
    const value = toLiteral(property.value as Expression);
    if (typeof name !== 'string' || name === '__proto__' || value === undefined) return undefined;
    entries.push([name, value]);
  }
  return Object.fromEntries(entries);
}
