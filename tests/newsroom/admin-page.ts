import type { Locator, Page } from 'playwright-core';
import { english, type AdminWords } from './admin-messages.ts';
import type { WatchedPage } from './watched-page.ts';

export type Status = 'draft' | 'inReview' | 'ready';

/** The admin as a member of staff uses it: everything is found by its role and its words. */
export class AdminPage {
  readonly page: Page;
  readonly watched: WatchedPage;
  /** Origin of the newsroom. */
  readonly #url: string;
  readonly #words: AdminWords;
  #opened = 0;

  constructor(page: Page, watched: WatchedPage, url: string, words: AdminWords = english) {
    this.page = page;
    this.watched = watched;
    this.#url = url;
    this.#words = words;
  }

  /** Follows a sign-in link and says who it is. @throws what staff are told when that fails */
  async signIn(link: string, name: string, email: string): Promise<void> {
    await this.page.goto(link);
    await this.page.getByLabel(this.#words.yourName).fill(name);
    await this.page.getByLabel(this.#words.yourAddress).fill(email);
    await this.page.getByRole('button', { name: this.#words.signIn }).click();
    const inside = this.page.getByRole('link', { name: this.#words.inProgress });
    const refusal = this.page.getByRole('alert').filter({ hasText: /\S/ });
    await awaitOne(inside, refusal);
  }

  /** Opens the list of a collection, by Decap's name of it. */
  async openCollection(name: string): Promise<void> {
    await this.#open(`/collections/${name}`);
    await this.page.getByRole('heading', { level: 1 }).first().waitFor();
  }

  async openBoard(): Promise<void> {
    await this.#open('/workflow');
    await this.page.getByRole('heading', { level: 2, name: this.#words.ready }).waitFor();
  }

  /** Opens an entry as from the bookmarks: its draft, if it has one. */
  async openEntry(collection: string, slug: string): Promise<void> {
    await this.#open(`/collections/${collection}/entries/${slug}`);
    await this.#awaitEditor();
  }

  async writeNew(collection: string): Promise<void> {
    await this.#open(`/collections/${collection}/new`);
    await this.#awaitEditor();
  }

  /** Goes to a place in the admin with nothing left of the place before. */
  async #open(hash: string): Promise<void> {
    // Another query is another page, which is loaded anew; another hash alone is not.
    await this.page.goto(`${this.#url}/admin/?${++this.#opened}#${hash}`);
  }

  async #awaitEditor(): Promise<void> {
    await this.page.getByRole('button', { name: this.#words.save, exact: true }).waitFor();
    // Once it can be typed in, the form is complete.
    if ((await this.#body.count()) === 0)
      await this.page.getByRole('textbox').or(this.page.getByRole('button')).nth(3).waitFor();
  }

  get #body(): Locator {
    return this.page.locator('[role=textbox][aria-multiline=true]');
  }

  /** The text of the entry. */
  async getBody(): Promise<Locator> {
    await this.#body.waitFor();
    return this.#body;
  }

  /** A text field by its label. */
  field(label: string): Locator {
    const isOptional = new RegExp(`^${escape(label)}( \\(${this.#words.optional}\\))?$`);
    return this.page.getByRole('textbox', { name: isOptional });
  }

  async fill(label: string, text: string): Promise<void> {
    await this.field(label).fill(text);
  }

  /** Chooses in a field that offers entries or kinds. */
  async choose(label: string, option: string | RegExp): Promise<void> {
    const name = new RegExp(`^${escape(label)}( \\(${this.#words.optional}\\))?$`);
    await this.page.getByRole('combobox', { name }).click();
    await this.page.getByRole('option', { name: option }).click();
  }

  /** Sets a moment in the newsroom's zone. */
  async setMoment(label: string, date: string, time: string): Promise<void> {
    const part = (name: string) => this.page.getByLabel(`${label}: ${name}`, { exact: true });
    await part(this.#words.date).fill(date);
    await part(this.#words.time).fill(time);
  }

  /** Shows the fields of a group that is left out so far. */
  async addGroup(label: string): Promise<void> {
    await this.page
      .getByRole('button', { name: `${label} (${this.#words.optional})`, exact: true })
      .click();
  }

  /** Uploads a picture for the group “Picture”, which is left out so far, and describes it. */
  async addPicture(name: string, bytes: Buffer, description: string): Promise<void> {
    await this.addGroup('Picture');
    await this.page.getByRole('button', { name: 'Choose an image' }).click();
    const library = this.page.getByRole('dialog');
    const file = { name, mimeType: 'image/jpeg', buffer: bytes };
    await library.locator('input[type=file]').setInputFiles(file);
    // What was uploaded is selected by itself.
    await library.getByRole('button', { name: 'Choose selected' }).click();
    await this.fill('Description', description);
  }

  /** Types into the text, at its end. */
  async typeBody(text: string): Promise<void> {
    const body = await this.getBody();
    await body.focus();
    await this.page.keyboard.press('Control+End');
    await this.page.keyboard.type(text);
  }

  /** Selects the first such words of the text as with a mouse, and types others in their place. */
  async replaceInBody(words: string, others: string): Promise<void> {
    const body = await this.getBody();
    await body.focus();
    await body.evaluate(selectWords, words);
    await this.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    await this.page.keyboard.type(others);
  }

  /** Uses one of the tools above the text. */
  async pressTool(name: string): Promise<void> {
    await this.page.getByRole('toolbar').getByRole('button', { name, exact: true }).click();
  }

  /** Saves, and waits until all of it is stored. */
  async save(): Promise<void> {
    await this.page.getByRole('button', { name: this.#words.save, exact: true }).click();
    await this.awaitSaved();
  }

  /** Waits until the entry is a draft with nothing unsaved, in which one can go on writing. */
  async awaitSaved(): Promise<void> {
    await this.savedSign.waitFor();
    await this.page.getByRole('button', { name: new RegExp(`^${this.#words.status}`) }).waitFor();
    await this.awaitUnlocked();
  }

  /** Waits until the admin takes keys and clicks again. */
  async awaitUnlocked(): Promise<void> {
    await this.page.locator('#nc-root:not([inert])').waitFor({ state: 'attached' });
  }

  /** What says beside the collection's name that nothing is unsaved. */
  get savedSign(): Locator {
    return this.page.getByRole('link', { name: new RegExp(`^←.* ${this.#words.saved}$`) });
  }

  async setStatus(status: Status): Promise<void> {
    const toStatus = (text: string) =>
      this.page.getByRole('button', { name: `${this.#words.status}: ${text}`, exact: false });
    await this.page.getByRole('button', { name: new RegExp(`^${this.#words.status}`) }).click();
    await this.page.getByRole('menuitem', { name: this.#words[status] }).click();
    await toStatus(this.#words[status]).waitFor();
  }

  /** What the toolbar says of the status. */
  async getStatus(): Promise<string> {
    const button = this.page.getByRole('button', { name: new RegExp(`^${this.#words.status}`) });
    return (await button.innerText()).replace(/^.*: /, '');
  }

  /** Titles on the board, column by column. */
  async getCards(): Promise<Record<'drafts' | 'inReview' | 'ready', string[]>> {
    const titles = await this.page.getByRole('heading', { level: 2 }).allInnerTexts();
    const { drafts, inReviewColumn, ready } = this.#words;
    const start = (column: string) => titles.indexOf(column);
    return {
      drafts: titles.slice(start(drafts) + 1, start(inReviewColumn)),
      inReview: titles.slice(start(inReviewColumn) + 1, start(ready)),
      ready: titles.slice(start(ready) + 1),
    };
  }

  /**
   * Publishes what is ready.
   * @returns what staff were told would happen
   * @throws what staff are told when it can't be published, be it before or after they are asked
   */
  async publish(): Promise<string> {
    const { publish, published, notYet } = this.#words;
    await this.askToPublish();
    const dialog = this.page.getByRole('dialog', { name: publish, exact: true });
    await awaitOne(dialog, this.page.getByRole('dialog', { name: notYet }));
    const told = await dialog.getByRole('paragraph').allInnerTexts();
    await dialog.getByRole('button', { name: publish, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    const done = this.page.getByRole('button', { name: published, exact: true });
    const refusal = this.page.getByRole('dialog');
    await awaitOne(done, refusal);
    await this.awaitUnlocked();
    return told.join('\n');
  }

  /** Chooses to publish, without answering what is asked then. */
  async askToPublish(): Promise<void> {
    const { publish, publishNow } = this.#words;
    await this.page.getByRole('button', { name: publish, exact: true }).click();
    await this.page.getByRole('menuitem', { name: publishNow }).click();
  }

  /** Saves, marks as ready and publishes. */
  async saveAndPublish(): Promise<string> {
    await this.save();
    await this.setStatus('ready');
    return await this.publish();
  }
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Waits for what should come. @throws the words of what comes instead */
async function awaitOne(expected: Locator, refusal: Locator): Promise<void> {
  const timeout = 60_000;
  const told = await Promise.any([
    expected.waitFor({ timeout }).then(() => undefined),
    refusal.waitFor({ timeout }).then(() => refusal.innerText()),
  ]);
  if (told !== undefined) throw new Error(told);
}

/** Runs in the page. */
function selectWords(content: Element, words: string): void {
  const walker = document.createTreeWalker(content, NodeFilter.SHOW_TEXT);
  const nodes: { node: Node; from: number }[] = [];
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node, from: text.length });
    text += node.textContent;
  }
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`"${words}" is not in the text.`);
  const place = (offset: number) => {
    const found = nodes.findLast(({ from }) => from < offset) ?? nodes[0]!;
    return [found.node, offset - found.from] as const;
  };
  const start = nodes.findLast(({ from }) => from <= at)!;
  getSelection()?.setBaseAndExtent(start.node, at - start.from, ...place(at + words.length));
}
