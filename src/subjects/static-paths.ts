import type { GetStaticPaths } from 'astro';
import { getOutputs } from './dev-outputs.ts';
import { toRoute } from './output-views.ts';
import { toAddress } from './subject.ts';

/** The addresses that a route answers during development. A build does not ask: it renders the outputs of all subjects. */
export const listStaticPaths = (async ({ routePattern }) => {
  const outputs = await getOutputs();
  return outputs.flatMap((output) => {
    const route = toRoute(output).replace(/\.\w+$/, '');
    if (`/${route}` !== routePattern) return [];
    const path = toAddress(output.path).replace(/^\/|\/$/g, '');
    return { params: { [route.slice('[...'.length, -1)]: path || undefined } };
  });
}) satisfies GetStaticPaths;
