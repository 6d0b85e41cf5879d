import { toExcerpt } from '../../languages/wording/excerpt.ts';
import { message, type LocalizedMessage } from '../../languages/message.ts';
import type { ComponentDefinition, PropRule } from '../components/definition.ts';
import { isOwnAddress } from '../parsing/link-address.ts';
import { getAttributes, getAttributeValue, type Jsx } from '../components/jsx-tag.ts';
import type { Report } from './report-problem.ts';
import { getSuggestion } from './suggestion.ts';

/** Checks one use of a component against its definition. */
export function checkComponent(node: Jsx, definition: ComponentDefinition, report: Report): void {
  const { name, props: rules, example } = definition;
  const use = toUse(example);
  if (node.type === 'mdxJsxTextElement') {
    report(node, {
      code: 'component-inline',
      cause: message('{name} is inside a line of text.', { name }),
      remedy: message('Put it into lines of its own.'),
    });
  }
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') {
      const code = `{${toExcerpt(attribute.value, 40)}}`;
      const cause = message('{name} has {code} among its fields.', { name, code });
      report(node, { code: 'prop-expression', cause, remedy: use });
      continue;
    }
    const rule = Object.hasOwn(rules, attribute.name) ? rules[attribute.name] : undefined;
    if (!rule) {
      const cause = message('{name} has no field “{prop}”.', { name, prop: attribute.name });
      const remedy = getSuggestion(attribute.name, Object.keys(rules));
      report(attribute, { code: 'prop-unknown', cause, remedy });
      continue;
    }
    const value = getAttributeValue(attribute);
    const reason = value === undefined ? computed : getValueProblem(value, rule);
    if (!reason) continue;
    report(attribute, {
      code: value === undefined ? 'prop-expression' : 'prop-value',
      cause: message('The field “{prop}” of {name} {reason}.', {
        prop: attribute.name,
        name,
        reason,
      }),
      remedy:
        value === undefined
          ? message('Write its value itself: {hint}.', { hint: message(rule.hint) })
          : message('It is {hint}.', { hint: message(rule.hint) }),
    });
  }
  checkWhole(node, definition, use, report);
}

const toUse = (example: string): LocalizedMessage => {
  const line = example.replace(/\s*\n\s*/g, ' ');
  return message('Write it like this: {line}', { line });
};

function checkWhole(
  node: Jsx,
  definition: ComponentDefinition,
  use: LocalizedMessage,
  report: Report,
): void {
  const { name, props: rules, children } = definition;
  const given = new Set(node.attributes.map((one) => ('name' in one ? one.name : '')));
  for (const [prop, rule] of Object.entries(rules)) {
    if (!rule.required || given.has(prop)) continue;
    const cause = message('{name} lacks the field “{prop}”: {hint}.', {
      name,
      prop,
      hint: message(rule.hint),
    });
    report(node, { code: 'prop-missing', cause, remedy: use });
  }
  const content = node.children.filter((child) => child.type !== 'mdxFlowExpression');
  if (children === 'none' ? content.length > 0 : children === 'required' && content.length === 0) {
    const cause =
      children === 'none'
        ? message('{name} takes no content.', { name })
        : message('{name} is empty.', { name });
    report(node, { code: 'component-content', cause, remedy: use });
  }
  const types = content.map(({ type }) => type);
  // A computed property has been reported already; further checks would only repeat that.
  const props = getAttributes(node);
  if (Object.keys(props).length < given.size) return;
  for (const problem of definition.check?.(props, types) ?? []) report(node, problem);
}

const computed = message('is computed');

/** Says what is wrong with a value, completing “the field …”. */
function getValueProblem(
  value: unknown,
  { kind, choices, required }: PropRule,
): LocalizedMessage | undefined {
  if (kind === 'rows') {
    if (Array.isArray(value)) return undefined;
    return message('is not a list of rows');
  }
  if (typeof value !== 'string' && !(kind === 'text' && typeof value === 'number')) {
    return message('is not text in quotes');
  }
  if (required && String(value).trim() === '') return message('is empty');
  if (choices && !choices.includes(String(value))) {
    return message('is “{value}”, which is none of {choices}', {
      value,
      choices: {
        list: choices.map((choice) => message('“{choice}”', { choice })),
        type: 'disjunction',
      },
    });
  }
  if (kind !== 'text' && !isOwnAddress(String(value))) {
    return message('leads to another server');
  }
  return undefined;
}
