import { formatContactCard } from '../../../outputs/handouts/contact-card.ts';
import { toHandoutResponse } from '../../../outputs/handouts/handout-response.ts';
import { defineEndpoint } from '../../../subjects/endpoint.ts';
import { listStaticPaths } from '../../../subjects/static-paths.ts';

export const getStaticPaths = listStaticPaths;

export const GET = defineEndpoint<'[...locale]/[people]/[person].vcf.ts'>((view) =>
  toHandoutResponse(formatContactCard(view), 'vcf'),
);
