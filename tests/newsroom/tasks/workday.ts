import { randomUUID } from 'node:crypto';
import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { english, spanish } from '../admin-messages.ts';
import { AdminPage } from '../admin-page.ts';
import { createAdmin, type Person } from '../staff.ts';
import { watchPage } from '../watched-page.ts';
import { browser, newsroom } from '../workplace.ts';
import { toLabel, type Label } from './labels.ts';
import { demandSpanish } from './spanish-only.ts';

/** In which language, and on which device, somebody works. */
export interface Workplace {
  readonly language: 'en' | 'es';
  readonly device: keyof typeof widths;
  readonly person: Person;
}

/** Pixels */
const widths = { desktop: 1280, phone: 360 };

/** One person's work in the admin, in one window: begins each task on the first screen, and counts the clicks. */
export class Workday {
  readonly admin: AdminPage;
  readonly language: 'en' | 'es';
  readonly device: Workplace['device'];
  /** How often somebody has clicked since the task began, in all windows. */
  readonly #clicks: { count: number };

  private constructor(
    admin: AdminPage,
    { language, device }: Pick<Workplace, 'language' | 'device'>,
    clicks = { count: 0 },
  ) {
    this.admin = admin;
    this.language = language;
    this.device = device;
    this.#clicks = clicks;
  }

  /** Signs in with the form. */
  static async begin({ language, device, person }: Workplace): Promise<Workday> {
    const messages = { en: english, es: spanish }[language];
    const width = widths[device];
    const admin = await createAdmin(browser, newsroom, { language, messages, width });
    const day = new Workday(admin, { language, device });
    const context = admin.page.context();
    // Counted where the browser gets them, so that no click is forgotten.
    await context.exposeFunction('countClick', () => (day.#clicks.count += 1));
    await context.addInitScript(() => {
      const { countClick } = globalThis as unknown as { countClick(): void };
      const count = (event: Event) => {
        // Playwright cancels a click that would reach something else, as the page has just moved, and clicks again.
        setTimeout(() => event.defaultPrevented || countClick());
      };
      addEventListener('pointerdown', (event) => event.isTrusted && count(event), true);
    });
    await admin.signIn(await newsroom.takeLink(), person.name, person.email);
    return day;
  }

  end(): Promise<void> {
    return this.admin.page.context().close();
  }

  say(label: Label): string {
    return toLabel(label, this.language);
  }

  /** As the lists name the language in which the entries of the day are written. */
  get languageName(): string {
    return { en: 'English', es: 'Español' }[this.language];
  }

  /** The first screen, and what is on it. */
  get today(): Locator {
    return this.admin.page.getByRole('region', { name: this.say('Today'), exact: true });
  }

  /** Begins a task on the first screen. */
  async beginTask(): Promise<void> {
    await this.admin.page.evaluate(() => (location.hash = '#/workflow'));
    await this.today.waitFor();
    this.#clicks.count = 0;
  }

  /** Goes from an open entry to the first screen. */
  async goToToday(): Promise<void> {
    const { page } = this.admin;
    await page.getByRole('link', { name: /^←/ }).click();
    await page.getByRole('link', { name: this.say('Today'), exact: true }).click();
    await this.today.waitFor();
  }

  /** Loads the admin again, and drops what is in the form, so that the next task can begin. */
  async startOver(): Promise<void> {
    const { page } = this.admin;
    await page.goto(`${newsroom.url}/admin/?${randomUUID()}#/workflow`);
  }

  /** Demands what is true after every task. @param clicks the most that it may take */
  async demandEase(clicks: number): Promise<void> {
    const { page, watched } = this.admin;
    expect.soft(this.#clicks.count, 'clicks').toBeLessThanOrEqual(clicks);
    // Otherwise nothing counts them.
    expect(this.#clicks.count).toBeGreaterThan(1);
    expect(watched.complaints).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(
      true,
    );
    if (this.language === 'es') await demandSpanish(page.locator('body'));
  }

  button(label: Label, within: Locator = this.admin.page.locator('body')): Locator {
    return within.getByRole('button', { name: this.say(label), exact: true });
  }

  dialog(label: Label): Locator {
    return this.admin.page.getByRole('dialog', { name: this.say(label), exact: true });
  }

  /** Begins an entry in the language of the day. @param label its kind */
  async beginNew(label: 'Person' | 'Release' | 'Report' | 'Testimony'): Promise<void> {
    const { page } = this.admin;
    const kind = this.say(label);
    const name = label === 'Person' ? kind : `${kind} · ${this.languageName}`;
    await this.button('New').first().click();
    await page.getByRole('menuitem', { name, exact: true }).click();
    await page.waitForURL(/\/new$/);
  }

  /** Opens an entry that the first screen shows. */
  async openShown(title: string): Promise<void> {
    await this.today.getByRole('link', { name: title, exact: true }).first().click();
    await this.button('Save').waitFor();
  }

  /** Opens an entry from its list. @param list the label of the list */
  async openListed(list: Label, title: string): Promise<void> {
    const { page } = this.admin;
    const name =
      list === 'Boilerplates' ? this.say(list) : `${this.say(list)} · ${this.languageName}`;
    const texts = page.getByRole('link', { name: this.say('Texts'), exact: true });
    // Beside an open entry, only the way back.
    await texts.or(page.getByRole('link', { name: /^←/ })).click();
    await page.getByRole('link', { name, exact: true }).click();
    await page.getByRole('link', { name: title }).waitFor();
    // In one step: what was just published moves to its place when the list is loaded again, and Decap shows another entry
    // in the same row.
    await page.evaluate((text) => {
      const rows = [...document.querySelectorAll<HTMLAnchorElement>('a[href*="/entries/"]')];
      rows.find(({ textContent }) => textContent.includes(text))!.click();
    }, title);
    this.#clicks.count += 1;
    await this.button('Save').waitFor();
  }

  /** Goes on in a window that a link opens. */
  async openWindow(link: Locator): Promise<Workday> {
    const opened = this.admin.page.waitForEvent('popup');
    await link.click();
    const page = await opened;
    const messages = { en: english, es: spanish }[this.language];
    const admin = new AdminPage(page, await watchPage(page), newsroom.url, messages);
    return new Workday(admin, this, this.#clicks);
  }

  /** Publishes what is in the form. */
  async publish(): Promise<void> {
    await this.button('Publish …').click();
    if (this.language === 'es') await demandSpanish(this.dialog('Publish'));
    await this.button('Publish', this.dialog('Publish')).click();
    await this.admin.publishedSign.waitFor();
    await this.admin.awaitUnlocked();
  }

  /** Chooses a file as with the browser's own dialog, after a click on what opens it. */
  async chooseFiles(opener: Locator, files: readonly ChosenFile[]): Promise<void> {
    const chooser = this.admin.page.waitForEvent('filechooser');
    await opener.click();
    await (await chooser).setFiles([...files]);
  }
}

export interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}
