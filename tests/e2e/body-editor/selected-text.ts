import type { Page } from 'playwright-core';

/** What of a text is selected: all of it, or the cursor is at its start or end. */
export type Part = 'all' | 'start' | 'end';

/** Selects the first occurrence of a text in the body, as a mouse would. */
export async function selectInBody(page: Page, wanted: string, part: Part = 'all'): Promise<void> {
  await page.evaluate(selectText, { wanted, part });
  await nextFrame(page);
}

/** Waits for two frames: by then the browser has reported a new selection to the editor. */
export async function nextFrame(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}

/** Runs in the page. */
function selectText({ wanted, part }: { wanted: string; part: Part }): void {
  const content = document.querySelector('.cm-content');
  if (!content) throw new Error('There is no editor.');
  const walker = document.createTreeWalker(content, NodeFilter.SHOW_TEXT);
  const nodes: { node: Node; from: number }[] = [];
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node, from: text.length });
    text += node.textContent;
  }
  const at = text.indexOf(wanted);
  if (at < 0) throw new Error(`"${wanted}" is not in the body.`);
  // Between two text nodes, a start belongs to the second and an end to the first.
  const toPoint = (offset: number, isEnd: boolean) => {
    const found =
      nodes.findLast(({ from }) => (isEnd ? from < offset : from <= offset)) ?? nodes[0];
    return [found?.node, offset - (found?.from ?? 0)] as [Node, number];
  };
  const start = toPoint(part === 'end' ? at + wanted.length : at, part === 'end');
  const end = toPoint(part === 'start' ? at : at + wanted.length, part !== 'start');
  const selection = getSelection();
  selection?.setBaseAndExtent(...start, ...end);
}
