import type { Locator, Page } from 'playwright-core';
import { selectInBody } from '../e2e/body-editor/selected-text.ts';
import { english, type AdminMessages } from './admin-messages.ts';
import type { WatchedPage } from './watched-page.ts';

export type Status = 'draft' | 'inReview' | 'ready';

/** The admin as a member of staff uses it: finds everything by role and label. */
export class AdminPage {
  readonly page: Page;
  readonly watched: WatchedPage;
  /** Origin of the newsroom. */
  readonly #url: string;
  readonly #messages: AdminMessages;
  #opened = 0;

  constructor(page: Page, watched: WatchedPage, url: string, messages: AdminMessages = english) {
    this.page = page;
    this.watched = watched;
    this.#url = url;
    this.#messages = messages;
  }

  /** Follows a sign-in link and fills in name and address. @throws the message that the page shows when that fails */
  async signIn(link: string, name: string, email: string): Promise<void> {
    await this.page.goto(link);
    await this.page.getByLabel(this.#messages.yourName).fill(name);
    await this.page.getByLabel(this.#messages.yourAddress).fill(email);
    await this.page.getByRole('button', { name: this.#messages.signIn }).click();
    // A newsroom without a name begins with its settings.
    const inside = this.page
      .getByRole('link', { name: this.#messages.inProgress })
      .or(this.page.locator("[class*='-EditorContainer']"))
      .first();
    const alert = this.page.getByRole('alert').filter({ hasText: /\S/ });
    await awaitOne(inside, alert);
  }

  /** Opens the list of a collection, by Decap's name for it. */
  async openCollection(name: string): Promise<void> {
    await this.#open(`/collections/${name}`);
    await this.page.getByRole('heading', { level: 1 }).first().waitFor();
  }

  /** Loads the board, also when it is open. */
  async openBoard(): Promise<void> {
    await this.#open('/workflow');
    await this.#awaitBoard();
  }

  async #awaitBoard(): Promise<void> {
    const { ready } = this.#messages;
    await this.page.getByRole('heading', { level: 2, name: ready, exact: true }).waitFor();
  }

  /** Opens an entry as a bookmark does: its draft, if it has one. */
  async openEntry(collection: string, slug: string): Promise<void> {
    await this.#follow(`/collections/${collection}/entries/${slug}`);
    await this.#awaitEditor();
  }

  async writeNew(collection: string): Promise<void> {
    await this.#follow(`/collections/${collection}/new`);
    await this.#awaitEditor();
  }

  /**
   * Leaves the admin for a page of the same origin, or the browser would forget the compiled code; it has no styles, fonts
   * or pictures.
   */
  async leave(): Promise<void> {
    await this.page.goto(`${this.#url}/robots.txt`);
  }

  /** Lets forms have no preview, as the button “Preview” does, which the browser remembers. */
  async closePreview(): Promise<void> {
    // A page of an earlier test has left it.
    if (!this.page.url().startsWith(this.#url)) await this.leave();
    await this.page.evaluate(() => localStorage.setItem('cms.right-pane', 'none'));
  }

  /** Goes to an address in the admin and loads the page again. */
  async #open(hash: string): Promise<void> {
    // The browser loads the page again for another query, but not for another hash.
    await this.page.goto(`${this.#url}/admin/?${++this.#opened}#${hash}`);
  }

  /** Goes there as a link does, which takes a third of the time, unless a question is open or leaving would ask one. */
  async #follow(hash: string): Promise<void> {
    const { page } = this;
    const navigation = page.getByRole('link', { name: this.#messages.inProgress, exact: true });
    const mayLeave = await navigation.or(this.savedSign).first().isVisible();
    if (!mayLeave || (await page.getByRole('dialog').count()) > 0) return await this.#open(hash);
    // From one entry straight to another, the admin loads the page again.
    await page.evaluate(() => (location.hash = '#/workflow'));
    await this.#awaitBoard();
    await page.evaluate((to) => (location.hash = `#${to}`), hash);
  }

  async #awaitEditor(): Promise<void> {
    await this.page.getByRole('button', { name: this.#messages.save, exact: true }).waitFor();
    // Once it can be typed in, the form is complete.
    if ((await this.#body.count()) === 0)
      await this.page.getByRole('textbox').or(this.page.getByRole('button')).nth(3).waitFor();
  }

  get #body(): Locator {
    return this.page.locator('[role=textbox][aria-multiline=true]');
  }

  /** The body of the entry. */
  async getBody(): Promise<Locator> {
    await this.#body.waitFor();
    return this.#body;
  }

  /** What a field is called, which says so if it may stay empty. */
  #toName(label: string): RegExp {
    return new RegExp(`^${RegExp.escape(label)}( \\(${this.#messages.optional}\\))?$`);
  }

  /** A text field by its label. */
  field(label: string): Locator {
    return this.page.getByRole('textbox', { name: this.#toName(label) });
  }

  async fill(label: string, text: string): Promise<void> {
    await this.field(label).fill(text);
  }

  /** Chooses an option of a field that offers entries or kinds. */
  async choose(label: string, option: string | RegExp): Promise<void> {
    await this.page.getByRole('combobox', { name: this.#toName(label) }).click();
    await this.page.getByRole('option', { name: option }).click();
  }

  /** Sets a moment in the newsroom's time zone. */
  async setMoment(label: string, date: string, time?: string): Promise<void> {
    const part = (name: string) => this.page.getByLabel(`${label}: ${name}`, { exact: true });
    await part(this.#messages.date).fill(date);
    if (time) await part(this.#messages.time).fill(time);
  }

  /** Shows the fields of an optional group that the entry does not have yet. */
  async addGroup(label: string): Promise<void> {
    await this.page.getByRole('button', { name: this.#messages.add(label), exact: true }).click();
  }

  /** Adds the group “Picture”, uploads a picture for it and describes it. */
  async addPicture(name: string, bytes: Buffer, description: string): Promise<void> {
    await this.addGroup('Picture');
    await this.choosePicture('Choose a picture', name, bytes);
    await this.fill('Description', description);
  }

  /**
   * Uploads a picture in the library that a button opens, and chooses it.
   * @param known the name by which the library has it already
   */
  async choosePicture(button: string, name: string, bytes: Buffer, known?: string): Promise<void> {
    await this.page.getByRole('button', { name: button }).click();
    const library = this.page.getByRole('dialog');
    const file = { name, mimeType: 'image/jpeg', buffer: bytes };
    await library.locator('input[type=file]').setInputFiles(file);
    if (known) {
      await this.page.getByText(`is in the library already, as “${known}”`).waitFor();
      await this.page.locator('dialog').getByRole('button', { name: 'Close' }).click();
    }
    await library.getByText('it is saved when you save the text').waitFor();
    // The library selects what was uploaded.
    await library.getByRole('button', { name: 'Choose selected' }).click();
  }

  /** Types at the end of the body. */
  async typeBody(text: string): Promise<void> {
    const body = await this.getBody();
    await body.focus();
    await this.page.keyboard.press('Control+End');
    await this.write(text);
  }

  /** Selects the first occurrence of a text in the body, as with a mouse, and types another over it. */
  async replaceInBody(old: string, replacement: string): Promise<void> {
    const body = await this.getBody();
    await body.focus();
    // Until the editor has noticed, it may put its own selection back.
    await this.page.locator('.cm-focused').waitFor();
    await selectInBody(this.page, old);
    await this.write(replacement);
  }

  /**
   * Writes where the cursor is, each line at once as an input method does: the form and the preview are
   * rendered after every key. Where keys matter, tests press each.
   */
  async write(text: string): Promise<void> {
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) await this.page.keyboard.press('Enter');
      if (line) await this.page.keyboard.insertText(line);
    }
  }

  /** Presses a button of the toolbar above the body. */
  async pressTool(name: string): Promise<void> {
    await this.page.getByRole('toolbar').getByRole('button', { name, exact: true }).click();
  }

  /** Saves, and waits until everything is stored. */
  async save(): Promise<void> {
    await this.page.getByRole('button', { name: this.#messages.save, exact: true }).click();
    await this.awaitSaved();
  }

  /** Waits until the entry is a saved draft that can be edited again. */
  async awaitSaved(): Promise<void> {
    await this.savedSign.waitFor();
    await this.page
      .getByRole('button', { name: new RegExp(`^${this.#messages.status}`) })
      .waitFor();
    await this.awaitUnlocked();
  }

  /** Waits until the admin accepts keys and clicks again. */
  async awaitUnlocked(): Promise<void> {
    await this.page.locator('#nc-root:not([inert])').waitFor({ state: 'attached' });
  }

  /** The link back to the list, which says that everything is saved. */
  get savedSign(): Locator {
    return this.page.getByRole('link', { name: new RegExp(`^←.* ${this.#messages.saved}$`) });
  }

  /** The unsaved forms that the browser keeps. */
  readUnsaved(): Promise<string> {
    return this.page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const request = indexedDB.open('localforage');
          request.onsuccess = () => {
            const all = request.result
              .transaction('keyvaluepairs')
              .objectStore('keyvaluepairs')
              .getAll();
            all.onsuccess = () => resolve(JSON.stringify(all.result));
          };
        }),
    );
  }

  /** What in the bar names the state of a published entry. */
  get publishedSign(): Locator {
    return this.page.locator('.newsroom-shown-state').getByText(this.#messages.published);
  }

  async setStatus(status: Status): Promise<void> {
    const toStatus = (text: string) =>
      this.page.getByRole('button', { name: new RegExp(`^${this.#messages.status} ?: ${text}`) });
    await this.chooseStatus(status);
    await toStatus(this.#messages[status]).waitFor();
  }

  /** Chooses a status, without waiting for it. */
  async chooseStatus(status: Status): Promise<void> {
    await this.page.getByRole('button', { name: new RegExp(`^${this.#messages.status}`) }).click();
    await this.page.getByRole('menuitem', { name: this.#messages[status] }).click();
  }

  /** The status that the toolbar shows. */
  async getStatus(): Promise<string> {
    const button = this.page.getByRole('button', { name: new RegExp(`^${this.#messages.status}`) });
    return (await button.innerText()).replace(/^.*: /, '');
  }

  /** Titles on the board, column by column. */
  async getCards(): Promise<Record<'drafts' | 'inReview' | 'ready', string[]>> {
    const titles = await this.page.getByRole('heading', { level: 2 }).allInnerTexts();
    const { drafts, inReview, ready } = this.#messages;
    const start = (column: string) => titles.indexOf(column);
    return {
      drafts: titles.slice(start(drafts) + 1, start(inReview)),
      inReview: titles.slice(start(inReview) + 1, start(ready)),
      ready: titles.slice(start(ready) + 1),
    };
  }

  /**
   * Publishes an entry that is ready.
   * @returns what the confirmation says will happen
   * @throws the message that the admin shows when it can't be published, before or after the confirmation
   */
  async publish(): Promise<string> {
    const { publish, notYet } = this.#messages;
    await this.askToPublish();
    const dialog = this.page.getByRole('dialog', { name: publish, exact: true });
    await awaitOne(dialog, this.page.getByRole('dialog', { name: notYet }));
    const announced = await dialog.getByRole('paragraph').allInnerTexts();
    await dialog.getByRole('button', { name: publish, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await awaitOne(this.publishedSign, this.page.getByRole('dialog'));
    await this.awaitUnlocked();
    return announced.join('\n');
  }

  /** Discards the draft. */
  async discard(): Promise<void> {
    await this.page.getByRole('button', { name: /^Discard/ }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Discard draft' });
    await dialog.getByRole('button', { name: 'Discard', exact: true }).click();
  }

  /** Chooses to publish, without answering the confirmation. */
  async askToPublish(): Promise<void> {
    const { publish } = this.#messages;
    await this.page.getByRole('button', { name: new RegExp(`^${publish} ?…$`) }).click();
  }

  /** Saves, marks as ready and publishes. */
  async saveAndPublish(): Promise<string> {
    await this.save();
    await this.setStatus('ready');
    return await this.publish();
  }
}

/** Waits for the expected element. @throws the text of the other one, if that comes instead */
async function awaitOne(expected: Locator, failure: Locator): Promise<void> {
  // One wait for both: a wait for what does not come would look through the page twice a second for two minutes.
  await expected.or(failure).filter({ visible: true }).first().waitFor();
  if (!(await expected.isVisible())) throw new Error(await failure.innerText());
}
