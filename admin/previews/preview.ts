import { createElement as h, useEffect, useRef, useState, type ReactNode } from 'react';
import { openLivePage } from './live-page.ts';
import type { PreviewProps } from './values/preview-props.ts';
import { ScaledFrame } from './frame/scaled-frame.ts';
import { loadSiteFacts, type SiteFacts } from './values/site-facts.ts';
import type { PreviewTarget } from './values/previewed-type.ts';
import { Toolbar } from './preview-toolbar.ts';
import { getViewSettings, keepViewSettings, type ViewSettings } from './frame/view-settings.ts';
import { getAdminLanguage } from '../settings/admin-language.ts';

/** Milliseconds until the site is requested again: its first build may still be under way. */
const pause = 2000;

/** The preview of an entry: its page as the site will show it, updated while staff write. */
export function Preview({
  target,
  props,
}: {
  target: PreviewTarget;
  props: PreviewProps;
}): ReactNode {
  const [settings, setSettings] = useState(getViewSettings);
  const [notices, setNotices] = useState<readonly string[]>([]);
  const [facts, setFacts] = useState<SiteFacts>();
  const state = useRef({ props, settings });
  const update = useRef<() => void>(undefined);
  useEffect(() => {
    let waiting = 0;
    const read = async () => {
      try {
        const found = await loadSiteFacts();
        if (!hasLanguage(found, target.language)) throw new Error('The language is new.');
        setFacts(found);
        setNotices([]);
      } catch {
        setNotices([getAdminLanguage().preview.noSnapshot]);
        waiting = window.setTimeout(() => void read(), pause);
      }
    };
    void read();
    return () => clearTimeout(waiting);
  }, []);
  useEffect(() => {
    state.current = { props, settings };
    update.current?.();
  });
  const open = async (document: Document) => {
    update.current = await openLivePage(
      document,
      target,
      facts!,
      () => state.current,
      // Keeps equal notices, or React would render the pane again at each keystroke.
      (next) => setNotices((before) => (before.join() === next.join() ? before : next)),
    );
    update.current();
  };
  const change = (next: ViewSettings) => {
    keepViewSettings(next);
    setSettings(next);
  };
  return h(
    'div',
    { style: { position: 'absolute', inset: 0, display: 'flex', flexDirection: 'column' } },
    h(Toolbar, { settings, languages: getLanguages(target, facts), onChange: change }),
    h(Notices, { notices }),
    facts &&
      h(ScaledFrame, {
        width: settings.width,
        title: getAdminLanguage().preview.page,
        styles: facts.styles,
        onReady: (document) => void open(document),
      }),
  );
}

/** Whether the site is built with a language. */
const hasLanguage = ({ snapshot }: SiteFacts, language: string | undefined): boolean =>
  !language || snapshot.settings.languages.languages.some(({ code }) => code === language);

function getLanguages(target: PreviewTarget, facts: SiteFacts | undefined) {
  return target.language || !facts ? [] : facts.snapshot.settings.languages.languages;
}

function Notices({ notices }: { notices: readonly string[] }): ReactNode {
  return h(
    'div',
    { role: 'status' },
    notices.map((notice) =>
      h(
        'p',
        {
          key: notice,
          style: {
            margin: 0,
            padding: '8px 12px',
            font: '14px system-ui, sans-serif',
            background: '#fff4d6',
            color: '#1a1d21',
          },
        },
        notice,
      ),
    ),
  );
}
