import { expect } from 'vitest';
import { parse } from 'yaml';
import type { AdminPage } from './admin-page.ts';
import type { Place } from './rounds.ts';
import type { RunningNewsroom } from './running-newsroom.ts';
import { maya, theo, type Person } from './staff.ts';

/** What an editor was told of a save. */
export type Outcome = 'saved' | 'merged' | 'kept' | 'deleted' | 'reopened';

const collection = 'releases-en';

const titles: Readonly<Record<string, Outcome>> = {
  'Two people’s changes were put together': 'merged',
  'Someone else changed the same place': 'kept',
  'This entry was deleted meanwhile': 'deleted',
  'The draft had been discarded': 'reopened',
};

/** One of two people who edit the same entry, and who check what they are told. */
export class Editor {
  readonly admin: AdminPage;
  /** Every word that was sent to be saved; each is of its own. */
  readonly typed: string[] = [];
  /** What the admin said of the latest save beyond that it is saved. */
  told = '';
  readonly #person: Person;
  readonly #newsroom: RunningNewsroom;
  #slug = '';
  #token = '';

  constructor(admin: AdminPage, person: Person, newsroom: RunningNewsroom) {
    this.admin = admin;
    this.#person = person;
    this.#newsroom = newsroom;
    // A text that collides is refused, and kept.
    admin.watched.expectRefusal({ status: 409, path: '/admin/api/store' });
    // Leaving and discarding are meant; what the browser kept of a text that was set aside is not wanted.
    admin.page.on('dialog', (box) =>
      box.message().startsWith('This browser still has') ? box.dismiss() : box.accept(),
    );
  }

  async open(slug: string): Promise<void> {
    this.#slug = slug;
    await this.admin.openEntry(collection, slug);
    await this.admin.getBody();
  }

  /** Writes a word that nobody else writes into a field or a paragraph, in place of what stood there. */
  async type(place: Place, round: number): Promise<void> {
    const [name] = this.#person.name.split(' ');
    this.#token = `${name}${round}of${place}`;
    if (['Summary', 'Subheadline', 'Dateline'].includes(place))
      return await this.admin.fill(place, this.#token);
    const body = await this.admin.getBody();
    await body.getByText(new RegExp(`^${place} `)).click();
    await this.admin.page.keyboard.press('End');
    await this.admin.page.keyboard.press('Shift+Home');
    await this.admin.page.keyboard.type(`${place} ${this.#token}.`);
  }

  /** Saves, and holds what the admin tells against what the repository has. */
  async save(): Promise<Outcome> {
    const { admin } = this;
    const screen = await this.#readScreen();
    const dialog = admin.page.getByRole('dialog');
    await admin.page.getByRole('button', { name: 'Save', exact: true }).click();
    await admin.savedSign.or(dialog).first().waitFor();
    const told = (await dialog.count()) > 0 ? await dialog.innerText() : '';
    this.told = told;
    const title = told.split('\n', 1)[0]!;
    const outcome = told === '' ? 'saved' : titles[title];
    if (!outcome) throw new Error(`${this.#person.name} was told: ${told}`);
    this.typed.push(this.#token);
    if (outcome === 'saved') expect(this.#readStored(this.#findCommit())).toEqual(screen);
    else expect(told).toContain(this.#person === maya ? theo.name : maya.name);
    if (outcome === 'kept' || outcome === 'deleted') {
      // Both are there: this text beside, and that of the other in its place.
      const [, kept] = /as the draft “(.*?)”/.exec(told) ?? [];
      const copy = `cms/${collection}/${this.#slug.replace(/[^/]*$/, kept!)}`;
      expect(this.#readStored(copy, kept!)).toEqual(screen);
      await dialog.getByRole('button', { name: 'Stay here' }).click();
      expect(await this.#readScreen()).toEqual(screen);
      return outcome;
    }
    if (told === '') return outcome;
    await dialog.getByRole('button').first().click();
    await admin.savedSign.waitFor();
    if (outcome === 'reopened') {
      expect(this.#readStored(`cms/${collection}/${this.#slug}`)).toEqual(await this.#readScreen());
      return outcome;
    }
    // The screen now shows what is stored: the words of both.
    await expect
      .poll(async () => this.#isStored(await this.#readScreen(), screen))
      .toBe('stored and of both');
    return outcome;
  }

  /** Whether a screen shows a late version of the draft, with the word just typed and words of the other. */
  #isStored(screen: object, sent: object): string {
    const shown = JSON.stringify(screen);
    if (!shown.includes(this.#token)) return `without ${this.#token}: ${shown}`;
    if (shown === JSON.stringify(sent)) return `only as it was sent: ${shown}`;
    const versions = this.#newsroom.git('rev-list', '-n', '6', `cms/${collection}/${this.#slug}`);
    const isVersion = (version: string) => JSON.stringify(this.#readStored(version)) === shown;
    return versions.trim().split('\n').some(isVersion)
      ? 'stored and of both'
      : `not stored: ${shown}`;
  }

  async discard(): Promise<void> {
    const button = this.#getDiscardButton();
    await button.click();
    await button.waitFor({ state: 'detached' });
  }

  /** Whether this editor has a draft before them, and not what is published. */
  async hasDraft(): Promise<boolean> {
    return (await this.#getDiscardButton().count()) > 0;
  }

  #getDiscardButton() {
    return this.admin.page.getByRole('button', { name: /^Discard/ });
  }

  async publish(): Promise<void> {
    await this.admin.setStatus('ready');
    await this.admin.publish();
  }

  async delete(): Promise<void> {
    await this.admin.page.getByRole('button', { name: /^Delete/ }).click();
    const dialog = this.admin.page.getByRole('dialog', { name: 'Delete' });
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await this.admin.page.getByRole('heading', { level: 1 }).waitFor();
  }

  async #readScreen(): Promise<Record<string, string>> {
    const [summary, subheadline, dateline] = await Promise.all(
      ['Summary', 'Subheadline', 'Dateline'].map((label) => this.admin.field(label).inputValue()),
    );
    const body = (await (await this.admin.getBody()).innerText()).replace(/\n+/g, '\n');
    return { summary: summary!, subheadline: subheadline!, dateline: dateline!, body };
  }

  /** The commit that brought the latest word into the history. */
  #findCommit(): string {
    const commits = this.#newsroom.git(
      'log',
      '--all',
      '--reverse',
      '--topo-order',
      '--format=%H',
      `-S${this.#token}`,
    );
    const [first] = commits.split('\n');
    expect(first, `${this.#token} was acknowledged but is not in the history`).toBeTruthy();
    return first!;
  }

  /** What readers would see of a stored text, as `#readScreen` has it. */
  #readStored(version: string, name?: string): Record<string, string> {
    const path = name ? this.#slug.replace(/[^/]*$/, name) : this.#slug;
    const source = this.#newsroom.git('show', `${version}:releases/en/${path}.md`);
    const [, matter, body] = /^---\n(.*?)\n---\n\n(.*)$/s.exec(source)!;
    const { summary, subheadline, dateline } = parse(matter!) as Record<string, string>;
    return {
      summary: summary!,
      subheadline: subheadline!,
      dateline: dateline!,
      body: body!.replace(/\n+/g, '\n').trimEnd(),
    };
  }
}
