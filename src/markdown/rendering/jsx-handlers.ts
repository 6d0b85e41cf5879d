import type { ElementContent } from 'hast';
import type { Heading as MdastHeading, Nodes } from 'mdast';
import type { Handlers, State } from 'mdast-util-to-hast';
import type { ComponentUse } from '../components/component-build.ts';
import { components } from '../components/registry.ts';
import { toElement, type Attributes } from '../html/element.ts';
import { getAttributes, type Jsx } from '../components/jsx-tag.ts';
import { getExpressionText } from '../parsing/literal.ts';
import { componentTag } from '../html/allowed-html.ts';

const propertyNames: Record<string, string> = {
  colspan: 'colSpan',
  rowspan: 'rowSpan',
  datetime: 'dateTime',
};

/** HTML that contains only text, so the paragraph that MDX makes inside is unwrapped. */
const textOnly = new Set('p summary caption h2 h3 h4 h5 h6 pre'.split(' '));

function toProperties(node: Jsx): Attributes {
  const properties: Attributes = {};
  for (const [name, value] of Object.entries(getAttributes(node))) {
    const property = propertyNames[name.toLowerCase()] ?? name.toLowerCase();
    if (value !== null && typeof value !== 'object') properties[property] = value;
  }
  return properties;
}

function toFlatChildren(children: ElementContent[]): ElementContent[] {
  return children.flatMap((child) =>
    child.type === 'element' && child.tagName === 'p' ? child.children : [child],
  );
}

/**
 * Handlers that turn the tags and literal expressions of a checked report into elements. Components
 * become placeholders, numbered in `uses`, so that only their children pass through the sanitizer.
 */
export function defineJsxHandlers(uses: ComponentUse[]): Handlers {
  const jsx = (state: State, node: Jsx) => {
    const children = state.all(node as Nodes);
    if (node.name === null) return children;
    const definition = components.get(node.name);
    if (!definition) {
      const flat = textOnly.has(node.name) ? toFlatChildren(children) : children;
      return toElement(node.name, toProperties(node), ...flat);
    }
    uses.push({ definition, node });
    return toElement(componentTag, { dataIndex: uses.length - 1 }, ...children);
  };
  const expression = (_: State, { data }: { data?: { estree?: unknown } }) =>
    ({ type: 'text', value: getExpressionText(data?.estree) }) as const;
  return {
    mdxJsxFlowElement: jsx,
    mdxJsxTextElement: jsx,
    mdxFlowExpression: expression,
    mdxTextExpression: expression,
    // The page has its own h1.
    heading: (state: State, node: MdastHeading) => {
      const element = toElement(`h${Math.max(2, node.depth)}`, {}, ...state.all(node));
      state.patch(node, element);
      return element;
    },
  };
}
