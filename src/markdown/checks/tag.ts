import { isLinkAddress, isOwnAddress } from '../address.ts';
import { COMPONENTS } from '../components/registry.ts';
import { getAttributeValue, type Jsx } from '../jsx.ts';
import { AUTHOR_TAGS, getAuthorAttributes } from '../schema.ts';
import type { BodyProblem } from '../types.ts';
import type { Report } from './report.ts';
import { getSuggestion } from './suggestion.ts';

/** What is wrong, without its place. */
export type TagProblem = Omit<BodyProblem, 'line' | 'column'>;

/** What is wrong with an HTML tag of this name in a body; undefined if nothing. */
export function getTagProblem(name: string): TagProblem | undefined {
  if (AUTHOR_TAGS.has(name)) return undefined;
  if (name === 'h1') {
    const remedy = 'Write ## or <h2> for the highest heading in a body.';
    return { code: 'heading-h1', cause: 'The page has its h1 already: the headline.', remedy };
  }
  const cause = `<${name}> is not allowed in a body.`;
  return { code: 'html-tag', cause, remedy: 'Say it in Markdown, or leave the tag out.' };
}

/** What is wrong with one attribute of an allowed tag. */
export function getAttributeProblem(
  tag: string,
  name: string,
  value: string | undefined,
): TagProblem | undefined {
  if (!getAuthorAttributes(tag).includes(name)) {
    const cause = `The attribute "${name}" is not allowed on <${tag}>.`;
    return { code: 'html-attribute', cause, remedy: 'Leave it out; the design styles the text.' };
  }
  if ((name === 'href' || name === 'cite') && value !== undefined) return getLinkProblem(value);
  if (name === 'src' && value !== undefined) return getImageProblem(value);
  return undefined;
}

/** What is wrong with the address of a link. */
export function getLinkProblem(href: string): TagProblem | undefined {
  if (isLinkAddress(href)) return undefined;
  const cause = `The link to "${href.slice(0, 60)}" leads to no page.`;
  const remedy = 'Link to https://…, mailto:…, tel:… or a page of this site (/releases/…).';
  return { code: 'link-address', cause, remedy };
}

/** What is wrong with the address of an image. */
export function getImageProblem(src: string): TagProblem | undefined {
  if (src.trim() && isOwnAddress(src)) return undefined;
  const cause = `The image "${src.slice(0, 60)}" is not in this newsroom.`;
  const remedy = 'Upload it and write /media/<file>; other servers would see who reads the page.';
  return { code: 'image-address', cause, remedy };
}

/** Checks an HTML tag of a report, or what claims to be a component and is none. */
export function checkTag(node: Jsx, report: Report): void {
  const { name } = node;
  if (name === null || !/^[a-z][a-z0-9]*$/.test(name)) {
    const cause = name === null ? '<> is not allowed.' : `There is no component "${name}".`;
    const remedy = getSuggestion(name ?? '', [...COMPONENTS.keys()]);
    report(node, { code: 'component-unknown', cause, remedy });
    return;
  }
  const problem = getTagProblem(name);
  if (problem) {
    report(node, problem);
    return;
  }
  for (const attribute of node.attributes) {
    const value = attribute.type === 'mdxJsxAttribute' ? getAttributeValue(attribute) : undefined;
    if (attribute.type !== 'mdxJsxAttribute' || value === undefined || typeof value === 'object') {
      const cause = `An attribute of <${name}> is computed.`;
      report(node, { code: 'prop-expression', cause, remedy: 'Write its value in quotes.' });
      continue;
    }
    const text = typeof value === 'string' ? value : undefined;
    const wrong = getAttributeProblem(name, attribute.name.toLowerCase(), text);
    if (wrong) report(attribute, wrong);
  }
}
