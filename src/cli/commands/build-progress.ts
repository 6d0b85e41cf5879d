import type { ExplainedSubject, Progress } from '../../build/site/progress.ts';
import type { MadeParts } from '../../server/publisher/build-requests.ts';

interface Options {
  readonly write: (line: string) => void;
  /** The clock, in milliseconds from any moment. */
  readonly now: () => number;
  /** Called at each part that is made. */
  readonly onCount?: ((made: MadeParts) => void) | undefined;
  /** Address of a file whose reason is wanted: `/releases/vigil/`. */
  readonly why?: string | undefined;
}

/** Milliseconds between two lines about how far it is. */
const interval = 5000;

/** Percent of the site from which the time left is said. */
const reliable = 5;

/** What a build prints, until its end. */
interface PrintedProgress extends Progress {
  /** @throws if the site has no file at the address whose reason is wanted */
  end(): void;
}

/** Prints how far a build is, so that a build of which nothing is new prints nothing. */
export function printProgress({ write, now, onCount, why }: Options): PrintedProgress {
  let begun: number | undefined;
  let last = 0;
  let isExplained = why === undefined;
  return {
    step(name) {
      write(`${name} …`);
      last = now();
    },
    count(done, all) {
      begun ??= now();
      last ||= begun;
      const percent = Math.floor((done / all) * 100);
      // The first parts wait until the threads that render have started.
      const timeLeft = percent >= reliable ? ((now() - begun) / done) * (all - done) : undefined;
      onCount?.({ done, all, timeLeft });
      if (now() - last < interval || done === 0) return;
      last = now();
      const left = timeLeft === undefined ? '' : `, ${formatTime(timeLeft)} left`;
      write(
        `Made ${formatCount(done)} of ${formatCount(all)} parts of the site (${percent} %)${left}`,
      );
    },
    ...(why !== undefined && {
      explain(subject: ExplainedSubject) {
        if (!subject.paths.some((path) => isAt(path, why))) return;
        isExplained = true;
        write(explain(subject, why));
      },
    }),
    end() {
      if (!isExplained)
        throw new Error(
          `No page of the site is at ${why}. Write its address without the origin: /releases/vigil/.`,
        );
    },
  };
}

/** Whether a file of the site is at an address, with or without `index.html` and the first slash. */
function isAt(path: string, address: string): boolean {
  const wanted = `/${address.replace(/^\//, '')}`;
  return [wanted, `${wanted.replace(/\/$/, '')}/index.html`].includes(`/${path}`);
}

function explain({ name, paths, rendered, change, isNew }: ExplainedSubject, why: string): string {
  const path = paths.find((one) => isAt(one, why))!;
  const subject = `/${path} belongs to “${name}”`;
  if (isNew) return `${subject}, of which nothing was known, so it was rendered.`;
  if (change === undefined)
    return `${subject}. Nothing that it had read has changed, so it was not rendered.`;
  const reason = `${subject}. It was made again because ${formatRead(change)} has changed`;
  return rendered.has(path)
    ? `${reason}.`
    : `${reason}, but this file shows nothing of it, so it was not rendered.`;
}

/** What was read, by the name under which it was noted. */
function formatRead(read: string): string {
  const [kind = '', ...which] = JSON.parse(read) as string[];
  if (kind === 'answer') {
    const [question, language, ...about] = which;
    return `the answer to “${question}” (${[language, ...about].join(', ')})`;
  }
  return which.length > 0 ? `the ${kind} ${which.join(' ')}` : `“${kind}”`;
}

const formatCount = (count: number) => count.toLocaleString('en-US');

/** @param time milliseconds */
function formatTime(time: number): string {
  const seconds = Math.ceil(time / 1000);
  return seconds < 90 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
}
