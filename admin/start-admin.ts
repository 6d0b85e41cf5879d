import CMS from 'decap-cms-app';
import type { AdminSettings } from '../src/server/admin-settings.ts';
import { readClock } from '../src/clock.ts';
import { followTitles } from './addresses/follow-titles.ts';
import { getAdminLanguage } from './settings/admin-language.ts';
import { formatLongDay } from './settings/moments.ts';
import { NewsroomBackend } from './backends/newsroom-backend.ts';
import { toDecapConfig } from './config/decap-config.ts';
import { readDraftsAgain } from './entry-lists/drafts.ts';
import { setSearch } from './entry-lists/list-search.ts';
import { defineFormats } from './formats/index.ts';
import { openFirstScreenByDefault } from './sign-in/first-screen.ts';
import { setGuards } from './guards/index.ts';
import { catchLostFocus } from './screens/lost-focus.ts';
import { followScreen } from './screens/window-title.ts';
import { registerMessages } from './messages/decap-messages.ts';
import { watchPresence } from './presence/presence-follower.ts';
import { registerPreviews } from './previews/preview-templates.ts';
import { watchLoss } from './site-status/loss-notice.ts';
import { watchSite } from './site-status/publication-report.ts';
import { registerWidgets } from './widgets/index.ts';

/** Registers our formats, widgets, previews, guards and backend with Decap, and starts it. */
export function startAdmin(settings: AdminSettings): void {
  const adminLanguage = getAdminLanguage();
  const config = toDecapConfig({ settings, adminLanguage });
  const { timeZone } = settings;
  const facts = () => ({ adminLanguage, timeZone, formatDay: formatLongDay, now: readClock() });
  for (const { name, extension, format } of defineFormats(facts))
    CMS.registerCustomFormat(name, extension, format);
  registerMessages();
  registerWidgets();
  registerPreviews(settings);
  setSearch();
  readDraftsAgain();
  setGuards();
  followTitles();
  followScreen();
  catchLostFocus();
  // Before anybody watches the address: nobody is signed in.
  openFirstScreenByDefault();
  watchSite();
  watchLoss();
  watchPresence();
  CMS.registerBackend('newsroom', NewsroomBackend);
  CMS.init({ config });
}
