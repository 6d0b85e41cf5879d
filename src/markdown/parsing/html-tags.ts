import type { Properties } from 'hast';
import { raw } from 'hast-util-raw';

/** One opening tag in an HTML fragment, as written. */
export interface HtmlTag {
  /** Lower case. */
  name: string;
  /** Attribute names, lower case, in order. */
  attributes: string[];
  /** Values by hast names, entities decoded, as a browser sees them. */
  properties: Properties;
  /** Lines after the first line of the fragment. */
  lineOffset: number;
  /** Characters before the tag on its line. */
  columnOffset: number;
}

const tagPattern =
  /<!--(?:-?>|[\s\S]*?(?:--!?>|$))|<([a-z!?][^\s/>]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>?/gi;
const attributePattern = /([^\s"'>/=]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?/g;

/** Finds the opening tags in an HTML fragment, outside of comments. */
export function getHtmlTags(html: string): HtmlTag[] {
  return [...html.matchAll(tagPattern)].flatMap((match) => {
    const [tag, name, rest = ''] = match;
    if (!name) return [];
    const before = html.slice(0, match.index).split('\n');
    return [
      {
        name: name.toLowerCase(),
        attributes: [...rest.matchAll(attributePattern)].map(([, attribute = '']) =>
          attribute.toLowerCase(),
        ),
        properties: getProperties(tag),
        lineOffset: before.length - 1,
        columnOffset: before.at(-1)?.length ?? 0,
      },
    ];
  });
}

/** Parses one tag with the HTML parser, which decodes the values as a browser does. */
function getProperties(tag: string): Properties {
  const parsed = raw({ type: 'root', children: [{ type: 'raw', value: tag }] });
  const [element] = 'children' in parsed && parsed.type === 'root' ? parsed.children : [parsed];
  return element?.type === 'element' ? element.properties : {};
}
