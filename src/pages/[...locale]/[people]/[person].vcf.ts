import type { APIRoute } from 'astro';
import {
  getContactCards,
  type ContactCardView,
} from '../../../entries/data-views/contact-cards.ts';
import { definePagePaths } from '../../../entries/routes/static-paths.ts';
import { formatContactCard } from '../../../outputs/handouts/contact-card.ts';

export const getStaticPaths = definePagePaths(getContactCards);

export const GET: APIRoute<{ view: ContactCardView }> = ({ props: { view } }) =>
  new Response(formatContactCard(view), {
    headers: { 'Content-Type': 'text/vcard; charset=utf-8' },
  });
