import type { APIRoute } from 'astro';
import { getEntryPath, toRouteParam } from '../../../api/addresses.ts';
import { getCollection } from '../../../api/collection.ts';
import { jsonType } from '../../../api/document.ts';
import { formatResource } from '../../../api/resource.ts';
import { withdrawal } from '../../../api/resources/withdrawal.ts';
import { toDocumentPaths } from '../../../entries/document-paths.ts';
import { getTombstones } from '../../../entries/tombstones.ts';
import type { TombstoneView } from '../../../entries/views.ts';

export const getStaticPaths = () =>
  toDocumentPaths('withdrawal', getTombstones, (view) =>
    toRouteParam(getEntryPath(view.language, getCollection(view.kind), view.path)),
  );

export const GET: APIRoute<{ view: TombstoneView }> = ({ props: { view } }) =>
  new Response(formatResource(withdrawal, view), jsonType);
