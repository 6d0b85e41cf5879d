import CMS from 'decap-cms-app';
import { en, es } from 'decap-cms-locales';
import { getAdminLanguage } from '../settings/admin-language.ts';
import { messages } from './index.ts';

type Phrases = { readonly [name: string]: string | Phrases };

/** Registers Decap's messages in the admin's language, with ours in place of some of them. */
export function registerMessages(): void {
  const { phrases, questions } = messages.decap;
  const asked = {
    editor: {
      editor: {
        onPublishing: questions.publish,
        onDeletePublishedEntry: questions.delete,
        onUnpublishing: questions.unpublish,
      },
    },
    workflow: { workflowList: { onPublishEntry: questions.publish } },
  };
  const language = getAdminLanguage();
  const own = (language === 'es' ? es : en) as Phrases;
  // Decap falls back to English, which must therefore be there too.
  if (language !== 'en') CMS.registerLocale('en', en);
  CMS.registerLocale(language, [phrases as Phrases, asked].reduce(mergePhrases, own));
}

function mergePhrases(below: Phrases, above: Phrases): Phrases {
  const merged = Object.entries(above).map(([name, value]) => {
    const old = below[name];
    const isGroup = typeof value === 'object' && typeof old === 'object';
    return [name, isGroup ? mergePhrases(old, value) : value] as const;
  });
  return { ...below, ...Object.fromEntries(merged) };
}
