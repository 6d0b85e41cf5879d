import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import '../../../admin/styles.css';
import { loadAdminLanguage } from '../../../admin/settings/admin-language.ts';
import { loadAdminSettings } from '../../../admin/settings/loaded-settings.ts';

/** Replaces Decap around the control. */
export interface Harness {
  /** Mounts a new control. */
  mount(options: { body: string; format?: string; language?: string }): void;
  /** Every value that the control reported since it was mounted, in order. */
  changes: string[];
  /** Sets a value from outside of the control. */
  setValue(body: string): void;
  /** The words of every search for pages to link to. */
  searches: string[];
  /** Answers an open media library: with the chosen file, or none if the library is closed. */
  choose(path?: string): void;
}

declare global {
  interface Window {
    harness: Harness;
  }
}

interface Root {
  render(element: unknown): void;
}

await Promise.all([loadAdminLanguage(), loadAdminSettings()]);
// Its modules take their messages from the loaded language.
const { BodyControl } = await import('../../../admin/body-editor/index.ts');

const pages = [
  { value: '/reports/a-report/', label: 'Our report' },
  { value: '/about/', label: 'About us' },
];

let root: Root | undefined;
let mounted = 0;

function mount({ body, format = 'md', language = 'en' }: Parameters<Harness['mount']>[0]): void {
  root ??= (createRoot as (element: Element | null) => Root)(document.querySelector('#app'));
  harness.changes = [];
  const field = new Map<string, unknown>(Object.entries({ label: 'Text', format, language }));
  const Field = () => {
    const [value, setValue] = useState(body);
    harness.setValue = setValue;
    return createElement(BodyControl, {
      value,
      field,
      forID: 'body-field-1',
      classNameWrapper: 'wrapper',
      onChange: (changed: string) => {
        harness.changes.push(changed);
        setValue(changed);
      },
      entry: new Map([['slug', '2011/a']]) as never,
      collection: new Map([['name', `releases-${language}`]]) as never,
      getAsset: (path: string) => ({ path, url: path }),
      choosePicture: () => new Promise<string | undefined>((resolve) => (harness.choose = resolve)),
      findPages: async (_, words) => {
        harness.searches.push(words);
        const isFound = ({ label }: { label: string }) => label.toLowerCase().includes(words);
        return pages.filter(isFound);
      },
    });
  };
  // Decap too puts a new editor into the place of the old one.
  root.render(createElement(Field, { key: (mounted += 1) }));
}

const harness: Harness = {
  mount,
  changes: [],
  searches: [],
  setValue: () => undefined,
  choose: () => undefined,
};
window.harness = harness;
