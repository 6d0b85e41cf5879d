import { formatContactCard } from '../../../outputs/handouts/contact-card.ts';
import { defineEndpoint } from '../../../subjects/endpoint.ts';
import { listStaticPaths } from '../../../subjects/static-paths.ts';

export const getStaticPaths = listStaticPaths;

export const GET = defineEndpoint<'[...locale]/[people]/[person].vcf.ts'>(
  (view) =>
    new Response(formatContactCard(view), {
      headers: { 'Content-Type': 'text/vcard; charset=utf-8' },
    }),
);
