import CMS from 'decap-cms-app';
import { cleanPastes } from '../clipboard/pastes.ts';
import { ignoreDrops } from '../dom/ignored-drops.ts';
import { messages } from '../messages/index.ts';
import { askPublishing } from './before-publishing.ts';
import { prepareSave, recheckWhileEditing } from './before-saving.ts';
import { watchProblems } from './problems/problem-notice.ts';
import { watchNamedDrafts } from './problems/refused-values.ts';
import { answerConfirmations } from './confirmations.ts';
import { askBeforeLeaving, guardNavigation, keepUnsaved, watchSettings } from './before-leaving.ts';
import { dismissErrorsOnLeaving } from './notices.ts';
import { quietRejections } from './quiet-rejections.ts';
import { saveByKey } from './lock/save-key.ts';
import { lockWhileSaving } from './lock/editor-lock.ts';

/** Sets all guards that keep staff from losing or breaking something. Call it once, before Decap starts. */
export function setGuards(): void {
  const { questions } = messages.decap;
  CMS.registerEventListener({ name: 'preSave', handler: ({ entry }) => prepareSave(entry) });
  CMS.registerEventListener({ name: 'prePublish', handler: ({ entry }) => askPublishing(entry) });
  answerConfirmations(Object.values(questions));
  askBeforeLeaving();
  guardNavigation();
  keepUnsaved();
  watchSettings();
  recheckWhileEditing();
  watchProblems();
  watchNamedDrafts();
  lockWhileSaving();
  saveByKey();
  quietRejections();
  dismissErrorsOnLeaving();
  ignoreDrops(window);
  cleanPastes(document);
}
