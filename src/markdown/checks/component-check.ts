import type { LocalizedMessage } from '../../model/problems/localized-message.ts';
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
      cause: {
        en: `${name} is inside a line of text.`,
        es: `El elemento «${name}» está dentro de una línea de texto.`,
      },
      remedy: { en: 'Put it into lines of its own.', es: 'Póngalo en líneas propias.' },
    });
  }
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') {
      const code = `{${attribute.value.slice(0, 40)}}`;
      const cause = {
        en: `${name} has ${code} among its properties.`,
        es: `El elemento «${name}» tiene «${code}» entre sus datos.`,
      };
      report(node, { code: 'prop-expression', cause, remedy: use });
      continue;
    }
    const rule = Object.hasOwn(rules, attribute.name) ? rules[attribute.name] : undefined;
    if (!rule) {
      const cause = {
        en: `${name} has no property "${attribute.name}".`,
        es: `El elemento «${name}» no tiene ningún dato «${attribute.name}».`,
      };
      const remedy = getSuggestion(attribute.name, Object.keys(rules));
      report(attribute, { code: 'prop-unknown', cause, remedy });
      continue;
    }
    const value = getAttributeValue(attribute);
    const reason = value === undefined ? computed : getValueProblem(value, rule);
    if (!reason) continue;
    report(attribute, {
      code: value === undefined ? 'prop-expression' : 'prop-value',
      cause: {
        en: `The property "${attribute.name}" of ${name} ${reason.en}.`,
        es: `El dato «${attribute.name}» del elemento «${name}» ${reason.es}.`,
      },
      remedy:
        value === undefined
          ? {
              en: `Write its value itself: ${rule.hint.en}.`,
              es: `Escriba el valor mismo: ${rule.hint.es}.`,
            }
          : { en: `It is ${rule.hint.en}.`, es: `Es ${rule.hint.es}.` },
    });
  }
  checkWhole(node, definition, use, report);
}

const toUse = (example: string): LocalizedMessage => {
  const line = example.replace(/\s*\n\s*/g, ' ');
  return {
    en: `Write it like this: ${line}`,
    es: `Ábralo desde el menú «Elementos del informe», o escríbalo así: «${line}»`,
  };
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
    const cause = {
      en: `${name} lacks the property "${prop}": ${rule.hint.en}.`,
      es: `Al elemento «${name}» le falta el dato «${prop}»: ${rule.hint.es}.`,
    };
    report(node, { code: 'prop-missing', cause, remedy: use });
  }
  const content = node.children.filter((child) => child.type !== 'mdxFlowExpression');
  if (children === 'none' ? content.length > 0 : children === 'required' && content.length === 0) {
    const cause =
      children === 'none'
        ? { en: `${name} takes no content.`, es: `El elemento «${name}» no admite nada dentro.` }
        : { en: `${name} is empty.`, es: `El elemento «${name}» está vacío.` };
    report(node, { code: 'component-content', cause, remedy: use });
  }
  const types = content.map(({ type }) => type);
  // A computed property has been reported already; further checks would only repeat that.
  const props = getAttributes(node);
  if (Object.keys(props).length < given.size) return;
  for (const problem of definition.check?.(props, types) ?? []) report(node, problem);
}

const computed: LocalizedMessage = { en: 'is computed', es: 'está calculado' };

/** Says what is wrong with a value, completing “the property …”. */
function getValueProblem(
  value: unknown,
  { kind, choices, required }: PropRule,
): LocalizedMessage | undefined {
  if (kind === 'rows') {
    if (Array.isArray(value)) return undefined;
    return { en: 'is not a list of rows', es: 'no es una lista de filas' };
  }
  if (typeof value !== 'string' && !(kind === 'text' && typeof value === 'number')) {
    return { en: 'is not text in quotes', es: 'no es un texto entre comillas (")' };
  }
  if (required && String(value).trim() === '') return { en: 'is empty', es: 'está vacío' };
  if (choices && !choices.includes(String(value))) {
    const known = choices.map((one) => `«${one}»`);
    return {
      en: `is "${value}", which is none of ${choices.map((one) => `"${one}"`).join(', ')}`,
      es: `dice «${value}», y solo puede ser ${spanishChoice.format(known)}`,
    };
  }
  if (kind !== 'text' && !isOwnAddress(String(value))) {
    return { en: 'leads to another server', es: 'lleva a otro servidor' };
  }
  return undefined;
}

const spanishChoice = new Intl.ListFormat('es', { type: 'disjunction' });
