import Workflow from 'decap-cms-core/dist/esm/components/Workflow/Workflow';
import { createElement as h, Fragment, type ReactNode } from 'react';
import { Today } from '../today/today.ts';

/** The first screen: what is to be done, above the board of drafts. */
export default function TodayAndBoard(props: object): ReactNode {
  return h(Fragment, null, h(Today), h(Workflow, props));
}
