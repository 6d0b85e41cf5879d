import type { APIRoute } from 'astro';
import { getEntryPath } from '../../../../../outputs/api/addresses/api-addresses.ts';
import { getCollection } from '../../../../../outputs/api/addresses/collection.ts';
import { jsonType } from '../../../../../outputs/api/document.ts';
import { formatResource } from '../../../../../outputs/api/resource.ts';
import { withdrawal } from '../../../../../outputs/api/resources/withdrawal.ts';
import { defineStaticPaths } from '../../../../../entries/routes/static-paths.ts';
import { getWithdrawalNotices } from '../../../../../entries/page-views/withdrawal-notices.ts';
import type { WithdrawalNoticeView } from '../../../../../entries/views.ts';

export const getStaticPaths = defineStaticPaths(getWithdrawalNotices, (view) =>
  getEntryPath(view.language, getCollection(view.kind), view.path),
);

export const GET: APIRoute<{ view: WithdrawalNoticeView }> = ({ props: { view } }) =>
  new Response(formatResource(withdrawal, view), jsonType);
