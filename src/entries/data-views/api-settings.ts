import type { ApiSettingsView } from '../api-views.ts';
import type { Locale } from '../newsroom/locale.ts';
import { getPressPage } from '../page-views/press-page.ts';

/** What the API says of the newsroom in one language: only what its pages show. */
export async function getApiSettings(locale: Locale): Promise<ApiSettingsView> {
  const { contacts, boilerplate, usage, experts, kits, pictures, ...shell } =
    await getPressPage(locale);
  const newsroomLanguages = locale.newsroom.languages.map(({ code, name }) => ({ code, name }));
  return { ...shell, newsroomLanguages, contacts, boilerplate, usage };
}
