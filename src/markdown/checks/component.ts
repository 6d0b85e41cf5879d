import type { ComponentDefinition, PropRule } from '../components/definition.ts';
import { isOwnAddress } from '../address.ts';
import { getAttributes, getAttributeValue, type Jsx } from '../jsx.ts';
import type { Report } from './report.ts';
import { getSuggestion } from './suggestion.ts';

/** Checks one use of a component against its definition. */
export function checkComponent(node: Jsx, definition: ComponentDefinition, report: Report): void {
  const { name, props: rules, example } = definition;
  const use = `Write it like this: ${example.replace(/\s*\n\s*/g, ' ')}`;
  if (node.type === 'mdxJsxTextElement') {
    const cause = `${name} stands inside a line of text.`;
    report(node, { code: 'component-inline', cause, remedy: 'Put it into lines of its own.' });
  }
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') {
      const cause = `${name} has {${attribute.value.slice(0, 40)}} among its properties.`;
      report(node, { code: 'prop-expression', cause, remedy: use });
      continue;
    }
    const rule = Object.hasOwn(rules, attribute.name) ? rules[attribute.name] : undefined;
    if (!rule) {
      const cause = `${name} has no property "${attribute.name}".`;
      const remedy = getSuggestion(attribute.name, Object.keys(rules));
      report(attribute, { code: 'prop-unknown', cause, remedy });
      continue;
    }
    const value = getAttributeValue(attribute);
    if (value === undefined) {
      const cause = `The property "${attribute.name}" of ${name} is computed.`;
      const remedy = `Write its value itself: ${rule.hint}.`;
      report(attribute, { code: 'prop-expression', cause, remedy });
    } else {
      const problem = getValueProblem(value, rule);
      const cause = `The property "${attribute.name}" of ${name} ${problem ?? ''}.`;
      if (problem) report(attribute, { code: 'prop-value', cause, remedy: `It is ${rule.hint}.` });
    }
  }
  checkWhole(node, definition, use, report);
}

function checkWhole(node: Jsx, definition: ComponentDefinition, use: string, report: Report): void {
  const { name, props: rules, children } = definition;
  const given = new Set(node.attributes.map((one) => ('name' in one ? one.name : '')));
  for (const [prop, rule] of Object.entries(rules)) {
    if (!rule.required || given.has(prop)) continue;
    const cause = `${name} lacks the property "${prop}": ${rule.hint}.`;
    report(node, { code: 'prop-missing', cause, remedy: use });
  }
  const content = node.children.filter((child) => child.type !== 'mdxFlowExpression');
  if (children === 'none' ? content.length > 0 : children === 'required' && content.length === 0) {
    const cause = children === 'none' ? `${name} takes no content.` : `${name} is empty.`;
    report(node, { code: 'component-content', cause, remedy: use });
  }
  const types = content.map(({ type }) => type);
  // A property that is there but computed has been reported; the rest would only repeat it.
  const props = getAttributes(node);
  if (Object.keys(props).length < given.size) return;
  for (const problem of definition.check?.(props, types) ?? []) report(node, problem);
}

function getValueProblem(
  value: unknown,
  { kind, choices, required }: PropRule,
): string | undefined {
  if (kind === 'rows') return Array.isArray(value) ? undefined : 'is not a list of rows';
  if (typeof value !== 'string' && !(kind === 'text' && typeof value === 'number')) {
    return 'is not text in quotes';
  }
  if (required && String(value).trim() === '') return 'is empty';
  if (choices && !choices.includes(String(value))) {
    return `is "${value}", which is none of ${choices.map((one) => `"${one}"`).join(', ')}`;
  }
  if (kind !== 'text' && !isOwnAddress(String(value))) return 'leads to another server';
  return undefined;
}
