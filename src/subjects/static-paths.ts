import type { GetStaticPaths } from 'astro';
import { getOutputs } from './dev-outputs.ts';
import { toAddress } from './subject.ts';

/**
 * The addresses that a route answers during development. A build does not ask: it renders the outputs of all
 * subjects, each by the route that it names.
 */
export const listStaticPaths = (async ({ routePattern }) => {
  const getParams = defineParams(routePattern);
  const outputs = await getOutputs();
  return outputs.flatMap(({ path, route }) =>
    toPattern(route) === routePattern ? { params: getParams(toAddress(path)) } : [],
  );
}) satisfies GetStaticPaths;

/** Astro's name for the route of a file: `/[...locale]/[press]` of `[...locale]/[press].astro`. */
const toPattern = (route: string) => `/${route.replace(/(\/?index)?\.(astro|ts)$/, '')}`;

/** Reads from an address what a route's brackets name: `{ locale: 'es', topics: 'temas' }` from `/es/temas/`. */
function defineParams(route: string) {
  const pattern = route
    .split(/(\/\[\.{3}\w+\]|\[\w+\])/)
    .map((part) =>
      part
        .replace(/^\/\[\.{3}(\w+)\]$/, '(?:/(?<$1>.*?))?')
        .replace(/^\[(\w+)\]$/, '(?<$1>[^/]+?)'),
    )
    .join('');
  const expression = new RegExp(`^${pattern}/?$`);
  /** @throws for an address that the route does not answer */
  return (address: string): Record<string, string | undefined> => {
    const match = expression.exec(address);
    if (!match) throw new Error(`${address} is not an address of the route ${route}.`);
    return { ...match.groups };
  };
}
