import { isUtf8 } from 'node:buffer';
import { folderMode, readFolder, type TreeFile } from '../store/git/tree.ts';
import type { Repository } from '../store/git/repository.ts';
import { removeFromName, removeWords } from './removed-words.ts';
import { getOrInsert } from '../../remember.ts';

/** Folders and files to remove: undefined for those that are removed completely. */
type Removal = Map<string, Removal | undefined>;

export type HistoryRewrite = Awaited<ReturnType<typeof rewriteHistory>>;

/**
 * Rewrites all commits that refs reach without some files. Authors, dates and messages stay, except for words to remove; a
 * commit that does not change keeps its id. Signatures of changed commits are dropped, since they would be invalid.
 */
export async function rewriteHistory(
  repository: Repository,
  { paths, words }: { readonly paths: Iterable<string>; readonly words: readonly string[] },
) {
  const { git, objects, writer } = repository;
  const removed = toRemoval(paths);
  /** The words in the encoding in which objects are read. */
  const encoded = words.map(toBytes);
  /** New ids by the old ones. */
  const commits = new Map<string, string>();
  const trees = new Map<string, string | undefined>();
  let signatures = 0;

  async function rewriteCommit(id: string): Promise<string> {
    const object = await objects.find(id);
    if (object?.type !== 'commit')
      throw new Error(`The commit ${id} is missing. Run git fetch, or git fsck.`);
    const text = object.bytes.toString('latin1');
    const { headers, message } = parseObject(text);
    const changed: string[] = [];
    for (const header of headers) {
      const [, name = '', value = ''] = /^(\S+) (.*)$/s.exec(header) ?? [];
      if (name === 'tree')
        changed.push(`tree ${(await rewriteTree(value, removed)) ?? repository.emptyTree}`);
      else if (name === 'parent') changed.push(`parent ${commits.get(value) ?? value}`);
      else changed.push(header);
    }
    const next = formatObject(changed, clean(message));
    if (next === text) return id;
    const unsigned = changed.filter((header) => !/^(gpgsig(-sha256)?|mergetag) /.test(header));
    if (unsigned.length < changed.length) signatures += 1;
    return writer.write('commit', Buffer.from(formatObject(unsigned, clean(message)), 'latin1'));
  }

  /** @returns undefined when nothing is left in it */
  async function rewriteTree(id: string, removal: Removal, at = ''): Promise<string | undefined> {
    const key = `${id} ${at}`;
    if (trees.has(key)) return trees.get(key);
    const next = await writeTree(id, removal, at);
    trees.set(key, next);
    return next;
  }

  async function writeTree(id: string, removal: Removal, at: string): Promise<string | undefined> {
    const entries = await readFolder(repository, id, 'latin1');
    const left = new Map<string, TreeFile>();
    let isChanged = false;
    for (const [name, file] of entries) {
      const below = removal.get(name);
      const isFolder = file.mode === folderMode;
      const to = !removal.has(name)
        ? file.id
        : below === undefined
          ? undefined
          : isFolder
            ? await rewriteTree(file.id, below, `${at}/${name}`)
            : file.id;
      isChanged ||= to !== file.id;
      if (to !== undefined) left.set(name, { ...file, id: to });
    }
    if (!isChanged) return id;
    return left.size === 0 && at !== '' ? undefined : writer.writeTree(left);
  }

  function clean(message: string): string {
    const bytes = Buffer.from(message, 'latin1');
    // As Latin 1, the quotation mark after a word would be a letter.
    if (isUtf8(bytes)) return toBytes(removeWords(bytes.toString(), words));
    return removeWords(message, encoded);
  }

  /**
   * The object that replaces one that a ref points to; undefined when nothing is left of it.
   * @param id of a commit, a tag, a tree or a blob
   */
  async function rewriteTarget(
    id: string,
    removedBlobs: ReadonlySet<string>,
  ): Promise<string | undefined> {
    const object = await objects.find(id);
    if (object?.type === 'commit') return commits.get(id) ?? rewriteCommit(id);
    if (object?.type === 'tree') return rewriteTree(id, removed);
    if (object?.type === 'blob') return removedBlobs.has(id) ? undefined : id;
    if (!object) return undefined;
    const { headers, message } = parseObject(object.bytes.toString('latin1'));
    const to = await rewriteTarget(headers[0]!.slice('object '.length), removedBlobs);
    if (to === undefined) return undefined;
    const [plain, signature] = message.split(/(?=-----BEGIN [A-Z ]*SIGN)/);
    const named = headers
      .slice(1)
      .map((header) => (header.startsWith('tag ') ? removeFromName(header, encoded) : header));
    const next = formatObject([`object ${to}`, ...named], clean(plain ?? ''));
    if (next === formatObject(headers, plain ?? '')) return id;
    if (signature !== undefined) signatures += 1;
    return writer.write('tag', Buffer.from(next, 'latin1'));
  }

  // Parents first.
  const answer = await git.getText(['rev-list', '--all', '--topo-order', '--reverse']);
  for (const id of answer.split('\n').filter((line) => line !== ''))
    commits.set(id, await rewriteCommit(id));
  return {
    /** Commits that got another id. */
    changed: [...commits].filter(([from, to]) => from !== to).length,
    /** Signatures that were dropped so far. */
    getSignatures: () => signatures,
    rewriteTarget,
  };
}

/** Names and messages are bytes of any encoding, which Latin 1 preserves. */
const toBytes = (text: string) => Buffer.from(text).toString('latin1');

function toRemoval(paths: Iterable<string>): Removal {
  const top: Removal = new Map();
  for (const path of paths) {
    let folder = top;
    // In the encoding in which trees are read.
    const names = toBytes(path).split('/');
    for (const name of names.slice(0, -1))
      folder = getOrInsert(folder, name, (): Removal => new Map())!;
    folder.set(names.at(-1)!, undefined);
  }
  return top;
}

/** Splits an object into headers, each with its continuation lines, and the message. */
function parseObject(text: string): { headers: string[]; message: string } {
  const end = text.indexOf('\n\n');
  const head = end === -1 ? text.replace(/\n$/, '') : text.slice(0, end);
  return { headers: head.split(/\n(?! )/), message: end === -1 ? '' : text.slice(end + 2) };
}

const formatObject = (headers: readonly string[], message: string) =>
  `${headers.join('\n')}\n\n${message}`;
