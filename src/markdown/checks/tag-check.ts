import { toExcerpt } from '../../languages/wording/excerpt.ts';
import { message } from '../../languages/message.ts';
import { inForm, type Problem } from '../../languages/problems/problem.ts';
import { isLinkAddress, isOwnAddress } from '../parsing/link-address.ts';
import { components } from '../components/registry.ts';
import { getAttributeValue, type Jsx } from '../components/jsx-tag.ts';
import { authorTags, getAuthorAttributes } from '../html/allowed-html.ts';
import type { Report } from './report-problem.ts';
import { getSuggestion } from './suggestion.ts';

/** The problem of an HTML tag of this name in a body; undefined if it is allowed. */
export function getTagProblem(name: string): Problem | undefined {
  if (authorTags.has(name)) return undefined;
  if (name === 'h1') {
    return {
      code: 'heading-h1',
      cause: message('The page has its h1 already: the headline.'),
      remedy: message('Write ## or <h2> for the highest heading in a text.'),
    };
  }
  return {
    code: 'html-tag',
    cause: message('<{name}> is not allowed in a text.', { name }),
    ...inForm(
      'Say it in Markdown, or leave the tag out.',
      message('Use the buttons above the text instead, or remove what is between < and >.'),
    ),
  };
}

/** The problem of an attribute of an allowed tag. */
export function getAttributeProblem(
  tag: string,
  name: string,
  value: string | undefined,
): Problem | undefined {
  if (!getAuthorAttributes(tag).includes(name)) {
    return {
      code: 'html-attribute',
      cause: message('The attribute “{name}” is not allowed on <{tag}>.', { name, tag }),
      remedy: message('Leave it out; the design styles the text.'),
    };
  }
  if ((name === 'href' || name === 'cite') && value !== undefined) return getLinkProblem(value);
  if (name === 'src' && value !== undefined) return getImageProblem(value);
  return undefined;
}

/** The problem of the address of a link. */
export function getLinkProblem(href: string): Problem | undefined {
  if (isLinkAddress(href)) return undefined;
  return {
    code: 'link-address',
    cause: message('The link to “{href}” leads to no page.', { href: toExcerpt(href, 60) }),
    remedy: message('Link to https://…, mailto:…, tel:… or a page of this site (/releases/…).'),
  };
}

/** The problem of the address of an image. */
export function getImageProblem(src: string): Problem | undefined {
  if (src.trim() && isOwnAddress(src)) return undefined;
  return {
    code: 'image-address',
    cause: message('The image “{src}” is not in this newsroom.', { src: toExcerpt(src, 60) }),
    remedy: message(
      'Upload it and write /media/<file>; other servers would see who reads the page.',
    ),
  };
}

/** Checks a tag of a report that is not a component: HTML, or an unknown name. */
export function checkTag(node: Jsx, report: Report): void {
  const { name } = node;
  if (name === null || !/^[a-z][a-z0-9]*$/.test(name)) {
    const cause =
      name === null
        ? message('<> is not allowed.')
        : message('There is no report element “{name}”.', { name });
    const remedy = getSuggestion(name ?? '', [...components.keys()]);
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
      report(node, {
        code: 'prop-expression',
        cause: message('An attribute of <{name}> is computed.', { name }),
        remedy: message('Write its value in quotes.'),
      });
      continue;
    }
    const written = typeof value === 'string' ? value : undefined;
    const attributeProblem = getAttributeProblem(name, attribute.name.toLowerCase(), written);
    if (attributeProblem) report(attribute, attributeProblem);
  }
}
