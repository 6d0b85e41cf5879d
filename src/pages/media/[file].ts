import type { APIRoute } from 'astro';
import { getMediaInUse } from '../../entries/data-views/media-in-use.ts';
import { getNewsroom } from '../../entries/newsroom/read-newsroom.ts';
import { toCacheKey } from '../../entries/routes/static-paths.ts';
import { getEnvironment } from '../../environment/environment.ts';
import {
  mediaTypes,
  prepareDerivatives,
  renderDerivative,
  renderDocument,
  type Derivative,
  type DocumentFacts,
} from '../../media/index.ts';

type Props = { derivative: Derivative } | { document: DocumentFacts };

export async function getStaticPaths() {
  const environment = getEnvironment();
  const { derivatives, documents } = await getMediaInUse(await getNewsroom(), environment);
  // A build asks for one file after another; made ahead, they keep every core busy.
  if (import.meta.env.PROD) await prepareDerivatives([...derivatives], environment);
  const files: (Props & { href: string })[] = [
    ...derivatives.map((derivative) => ({ href: derivative.href, derivative })),
    ...documents.map((document) => ({ href: document.href, document })),
  ];
  return files.map(({ href, ...props }) => ({
    params: { file: href.replace('/media/', '') },
    props,
    cacheKey: toCacheKey(props),
  }));
}

export const GET: APIRoute<Props> = async ({ props }) => {
  const environment = getEnvironment();
  const [bytes, type] =
    'derivative' in props
      ? [await renderDerivative(props.derivative, environment), mediaTypes[props.derivative.format]]
      : [await renderDocument(props.document, environment), props.document.type];
  return new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { 'Content-Type': type } });
};
