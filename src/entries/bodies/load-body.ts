import type { Root } from 'mdast';
import { getEnvironment } from '../../environment/environment.ts';
import { parseTree } from '../../markdown/index.ts';
import { demandBody, readBody } from '../../source/body.ts';
import type { BodyView } from '../views.ts';
import { rememberLatest } from '../../source/remember-latest.ts';

/** A body as every route that shows it needs it. */
export interface LoadedBody {
  /** Markdown. */
  readonly source: string;
  /** Its tree, parsed once: page, plain text and Markdown are made from it, and none of them changes it. */
  readonly parse: () => Root;
}

/** Trees are large, and a subject's outputs follow one another. */
const remember = rememberLatest<LoadedBody>(8);

/**
 * Loads a body.
 * @throws when it has changed since the view was made: the page must not have a body that the view does not know
 */
export const loadBody = (body: BodyView): Promise<LoadedBody> =>
  remember(`${body.file} ${body.source}`, () => load(body));

async function load({ file, source: digest, format }: BodyView): Promise<LoadedBody> {
  const { body: source } = await readBody(getEnvironment().contentDir, file);
  demandBody(file, source, digest);
  let tree: Root | undefined;
  return { source, parse: () => (tree ??= parseTree(source, format)) };
}
