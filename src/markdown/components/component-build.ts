import type { ElementContent } from 'hast';
import { TableError } from '../tables/table-error.ts';
import { toPicture } from '../html/picture.ts';
import { getAttributes, type Jsx } from './jsx-tag.ts';
import type { BodyOptions } from '../parsing/body-types.ts';
import { getText, type ComponentDefinition } from './definition.ts';

/** One use of a component in a body. */
export interface ComponentUse {
  definition: ComponentDefinition;
  node: Jsx;
}

/**
 * Builds the HTML of a component from its properties and its sanitized, finished children.
 *
 * @throws TableError naming the CSV file and its line, if that file can't be used.
 */
export async function buildComponent(
  { definition, node }: ComponentUse,
  children: ElementContent[],
  options: BodyOptions,
): Promise<ElementContent> {
  const { language, labels } = options;
  const props = getAttributes(node);
  try {
    return await definition.toHast(props, children, {
      language,
      labels,
      getPicture: (src, alt) => toPicture({ src, alt }, options),
      readTable: async (src) => {
        if (options.readTable) return options.readTable(src);
        throw new Error(`${definition.name} reads "${src}", but no readTable was given.`);
      },
    });
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    throw new TableError(error.line, error.problem, getText(props, 'src') ?? definition.name);
  }
}
