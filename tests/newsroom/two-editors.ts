import { expect } from 'vitest';
import { parse } from 'yaml';
import type { AdminPage } from './admin-page.ts';
import type { Position } from './rounds.ts';
import type { RunningNewsroom } from './running-newsroom.ts';
import { maya, theo, type Person } from './staff.ts';

/** What the admin reports after a save. */
export type Outcome = 'saved' | 'merged' | 'conflict' | 'deleted' | 'reopened';

const collection = 'releases-en';

const titles: Readonly<Record<string, Outcome>> = {
  'Two people’s changes were put together': 'merged',
  'Someone else changed the same place': 'conflict',
  'This entry was deleted meanwhile': 'deleted',
  'The draft had been discarded': 'reopened',
};

/** One of two people who edit the same entry. Each save checks what the admin reports. */
export class Editor {
  readonly admin: AdminPage;
  /** Every word that was saved; each is unique. */
  readonly typed: string[] = [];
  /** The dialog after the latest save; empty if there was none. */
  report = '';
  readonly #person: Person;
  readonly #newsroom: RunningNewsroom;
  #slug = '';
  #token = '';

  constructor(admin: AdminPage, person: Person, newsroom: RunningNewsroom) {
    this.admin = admin;
    this.#person = person;
    this.#newsroom = newsroom;
    // The store answers a conflict with this error and keeps the changes in a conflict draft.
    admin.watched.expectError({ status: 409, path: '/admin/api/store' });
  }

  async open(slug: string): Promise<void> {
    this.#slug = slug;
    await this.#leaveUnsaved();
    await this.admin.openEntry(collection, slug);
    await this.admin.getBody();
  }

  /** Gives up what a conflict left in the form: the browser would offer it whenever that entry is opened again. */
  async #leaveUnsaved(): Promise<void> {
    const { page } = this.admin;
    if (!(await page.getByRole('link', { name: /^←.* Not saved yet$/ }).isVisible())) return;
    await page.evaluate(() => (location.hash = '#/workflow'));
    await page.getByRole('button', { name: 'Leave without saving' }).click();
    await page.getByRole('heading', { level: 1, name: 'In progress' }).waitFor();
  }

  /** Replaces a field or a paragraph by a word that nobody else types. */
  async type(position: Position, round: number): Promise<void> {
    const [name] = this.#person.name.split(' ');
    this.#token = `${name}${round}of${position}`;
    if (['Summary', 'Subheadline', 'Dateline'].includes(position))
      return await this.admin.fill(position, this.#token);
    const body = await this.admin.getBody();
    await body.getByText(new RegExp(`^${position} `)).click();
    await this.admin.page.keyboard.press('End');
    await this.admin.page.keyboard.press('Shift+Home');
    await this.admin.page.keyboard.type(`${position} ${this.#token}.`);
  }

  /** Saves, and compares what the admin reports with what the repository contains. */
  async save(): Promise<Outcome> {
    const { admin } = this;
    const screen = await this.#readScreen();
    const dialog = admin.page.getByRole('dialog');
    await admin.page.getByRole('button', { name: 'Save', exact: true }).click();
    await admin.savedSign.or(dialog).first().waitFor();
    const report = (await dialog.count()) > 0 ? await dialog.innerText() : '';
    this.report = report;
    const title = report.split('\n', 1)[0]!;
    const outcome = report === '' ? 'saved' : titles[title];
    if (!outcome) throw new Error(`${this.#person.name} saved, and the admin said: ${report}`);
    this.typed.push(this.#token);
    if (outcome === 'saved') expect(this.#readStored(this.#findCommit())).toEqual(screen);
    else expect(report).toContain(this.#person === maya ? theo.name : maya.name);
    if (outcome === 'conflict' || outcome === 'deleted') {
      // Both are stored: these changes in a conflict draft, the other editor's in the entry.
      const branch = this.#findConflictDraft();
      expect(this.#readStored(branch, branch.replace(/^.*\//, ''))).toEqual(screen);
      await dialog.getByRole('button', { name: 'Stay here' }).click();
      expect(await this.#readScreen()).toEqual(screen);
      return outcome;
    }
    if (report === '') return outcome;
    await dialog.getByRole('button').first().click();
    await admin.savedSign.waitFor();
    if (outcome === 'reopened') {
      expect(this.#readStored(`cms/${collection}/${this.#slug}`)).toEqual(await this.#readScreen());
      return outcome;
    }
    // The form now shows what is stored: the changes of both.
    await expect
      .poll(async () => this.#isStored(await this.#readScreen(), screen))
      .toBe('stored and of both');
    return outcome;
  }

  /** Compares the form with the latest revisions of the draft, which contain the changes of both. */
  #isStored(screen: object, sent: object): string {
    const shown = JSON.stringify(screen);
    if (!shown.includes(this.#token)) return `without ${this.#token}: ${shown}`;
    if (shown === JSON.stringify(sent)) return `only as it was sent: ${shown}`;
    const revisions = this.#newsroom.git('rev-list', '-n', '6', `cms/${collection}/${this.#slug}`);
    const isShown = (revision: string) => JSON.stringify(this.#readStored(revision)) === shown;
    return revisions.trim().split('\n').some(isShown)
      ? 'stored and of both'
      : `not stored: ${shown}`;
  }

  async discard(): Promise<void> {
    await this.admin.discard();
    await this.#getDiscardButton().waitFor({ state: 'detached' });
  }

  /** Whether this editor has a draft open, and not the published entry. */
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
    await this.admin.page.getByRole('button', { name: /^Withdraw or/ }).click();
    const dialog = this.admin.page.getByRole('dialog', { name: 'Delete' });
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await this.admin.page.getByRole('heading', { level: 1 }).waitFor();
  }

  /** The branch of the latest conflict draft: each has a higher number. */
  #findConflictDraft(): string {
    const pattern = `refs/heads/cms/${collection}/${this.#slug}-kept-*`;
    const refs = this.#newsroom.git(
      'for-each-ref',
      '--sort=-version:refname',
      '--format=%(refname:short)',
      pattern,
    );
    return refs.split('\n', 1)[0]!;
  }

  async #readScreen(): Promise<Record<string, string>> {
    const [summary, subheadline, dateline] = await Promise.all(
      ['Summary', 'Subheadline', 'Dateline'].map((label) => this.admin.field(label).inputValue()),
    );
    const body = (await (await this.admin.getBody()).innerText()).replace(/\n+/g, '\n');
    return { summary: summary!, subheadline: subheadline!, dateline: dateline!, body };
  }

  /** The commit that added the latest word. */
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

  /** The values of a revision, as `#readScreen` returns them. */
  #readStored(revision: string, name?: string): Record<string, string> {
    const path = name ? this.#slug.replace(/[^/]*$/, name) : this.#slug;
    const source = this.#newsroom.git('show', `${revision}:releases/en/${path}.md`);
    const [, frontMatter, body] = /^---\n(.*?)\n---\n\n(.*)$/s.exec(source)!;
    const { summary, subheadline, dateline } = parse(frontMatter!) as Record<string, string>;
    return {
      summary: summary!,
      subheadline: subheadline!,
      dateline: dateline!,
      body: body!.replace(/\n+/g, '\n').trimEnd(),
    };
  }
}
