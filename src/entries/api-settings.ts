import type { ApiSettingsView } from './api-views.ts';
import type { Edition } from './edition.ts';
import { getPressPage } from './press.ts';

/** What the API says of the newsroom in one language: nothing but what its pages show. */
export async function getApiSettings(edition: Edition): Promise<ApiSettingsView> {
  const { contacts, boilerplate, usage, experts, releases, ...frame } = await getPressPage(edition);
  const newsroomLanguages = edition.newsroom.languages.map(({ code, name }) => ({ code, name }));
  return { ...frame, newsroomLanguages, contacts, boilerplate, usage };
}
