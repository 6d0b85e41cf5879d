import { createElement as h, useEffect, useRef, useState, type ReactNode } from 'react';
import { toEmptyDocument } from './preview-frame.ts';
import { widths, type ViewSettings } from './view-settings.ts';

interface ScaledFrameProps {
  readonly width: ViewSettings['width'];
  readonly title: string;
  /** Absolute addresses of the site's stylesheets. */
  readonly styles: readonly string[];
  onReady(document: Document): void;
}

/**
 * An iframe of the chosen width, scaled down if the pane is narrower, so that the page has the same layout as
 * in a window of that width.
 */
export function ScaledFrame({ width, title, styles, onReady }: ScaledFrameProps): ReactNode {
  const pane = useRef<HTMLDivElement>(null);
  const [paneSize, setPaneSize] = useState({ width: 0, height: 0 });
  useEffect(() => {
    const element = pane.current!;
    const measure = () => setPaneSize({ width: element.clientWidth, height: element.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);
  const wanted = width === 'phone' ? widths.phone : Math.max(widths.desk, paneSize.width);
  const scale = Math.min(1, paneSize.width / wanted) || 1;
  return h(
    'div',
    { ref: pane, style: { flex: 1, minHeight: 0, overflow: 'hidden', background: '#dfdfe3' } },
    h('iframe', {
      title,
      // The admin fills it; nothing in it can run, send a form or lead anywhere.
      sandbox: 'allow-same-origin',
      srcDoc: toEmptyDocument(styles),
      onLoad: (event: { currentTarget: HTMLIFrameElement }) =>
        onReady(event.currentTarget.contentDocument!),
      style: {
        display: 'block',
        border: 0,
        width: wanted,
        height: paneSize.height / scale,
        margin: scale === 1 ? '0 auto' : 0,
        transform: `scale(${scale})`,
        transformOrigin: '0 0',
        background: '#fff',
      },
    }),
  );
}
