import type { Problem } from '../../model/problems/problem.ts';
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
      cause: {
        en: 'The page has its h1 already: the headline.',
        es: 'La página ya tiene su título principal: el titular.',
      },
      remedy: {
        en: 'Write ## or <h2> for the highest heading in a body.',
        es: 'Escriba ## o <h2> en los títulos más altos del texto.',
      },
    };
  }
  return {
    code: 'html-tag',
    cause: {
      en: `<${name}> is not allowed in a body.`,
      es: `La etiqueta <${name}> no se admite en un texto.`,
    },
    remedy: {
      en: 'Say it in Markdown, or leave the tag out.',
      es: 'Use los botones del texto, o quite la etiqueta.',
    },
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
      cause: {
        en: `The attribute "${name}" is not allowed on <${tag}>.`,
        es: `El atributo «${name}» no se admite en <${tag}>.`,
      },
      remedy: {
        en: 'Leave it out; the design styles the text.',
        es: 'Quítelo; el diseño da forma al texto.',
      },
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
    cause: {
      en: `The link to "${href.slice(0, 60)}" leads to no page.`,
      es: `El enlace a «${href.slice(0, 60)}» no lleva a ninguna página.`,
    },
    remedy: {
      en: 'Link to https://…, mailto:…, tel:… or a page of this site (/releases/…).',
      es: 'Escriba https://…, mailto:…, tel:… o una página de este sitio (/es/comunicados/…).',
    },
  };
}

/** The problem of the address of an image. */
export function getImageProblem(src: string): Problem | undefined {
  if (src.trim() && isOwnAddress(src)) return undefined;
  return {
    code: 'image-address',
    cause: {
      en: `The image "${src.slice(0, 60)}" is not in this newsroom.`,
      es: `La imagen «${src.slice(0, 60)}» no está en esta sala de prensa.`,
    },
    remedy: {
      en: 'Upload it and write /media/<file>; other servers would see who reads the page.',
      es: 'Súbala con el botón de imagen: otros servidores sabrían quién lee la página.',
    },
  };
}

/** Checks a tag of a report that is not a component: HTML, or an unknown name. */
export function checkTag(node: Jsx, report: Report): void {
  const { name } = node;
  if (name === null || !/^[a-z][a-z0-9]*$/.test(name)) {
    const cause =
      name === null
        ? { en: '<> is not allowed.', es: 'La etiqueta vacía <> no se admite.' }
        : {
            en: `There is no component "${name}".`,
            es: `No existe ningún elemento «${name}».`,
          };
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
        cause: {
          en: `An attribute of <${name}> is computed.`,
          es: `Un atributo de <${name}> está calculado.`,
        },
        remedy: {
          en: 'Write its value in quotes.',
          es: 'Escriba su valor entre comillas (").',
        },
      });
      continue;
    }
    const written = typeof value === 'string' ? value : undefined;
    const attributeProblem = getAttributeProblem(name, attribute.name.toLowerCase(), written);
    if (attributeProblem) report(attribute, attributeProblem);
  }
}
