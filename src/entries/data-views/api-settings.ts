import type { ApiSettingsView } from '../api-views.ts';
import type { Locale } from '../newsroom/locale.ts';
import { getPressPage } from '../page-views/press-page.ts';

/** What the API says of the newsroom in one language: nothing but what its pages show. */
export async function getApiSettings(locale: Locale): Promise<ApiSettingsView> {
  const { contacts, boilerplate, usage, experts, releases, ...frame } = await getPressPage(locale);
  const newsroomLanguages = locale.newsroom.languages.map(({ code, name }) => ({ code, name }));
  return { ...frame, newsroomLanguages, contacts, boilerplate, usage };
}
