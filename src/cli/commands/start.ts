import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getAllAddresses } from '../../build/takedown/shown-entries.ts';
import { findReturningMedia } from '../../build/returning-media.ts';
import { findVersionChange } from '../../build/version-change.ts';
import { readClock, type Environment } from '../../environment/environment.ts';
import type { SourceProblem } from '../../languages/problems/source-problem.ts';
import { ContentError } from '../../validation/content-error.ts';
import { withholdWords } from '../../validation/protected-words/withhold.ts';
import { getProtectedWords } from '../../validation/protected-words/word-list.ts';
import { watchBranch } from '../../server/publisher/branch-watch.ts';
import { getAdminSettings } from '../../server/admin-settings.ts';
import { createBuildProcess, type Command } from '../../server/publisher/build-process.ts';
import { addWaitingSite } from '../../server/site/waiting-site.ts';
import { listen, type Listening } from '../../server/http/listening.ts';
import { createPublisher } from '../../server/publisher/publisher.ts';
import { hideEnded } from '../../server/site/ended-entries.ts';
import { hideLeftEntries } from '../../server/site/hidden-entries.ts';
import type { Ending } from '../../publishing/visibility/takedown.ts';
import { serveVersions } from '../../server/site/served-versions.ts';
import { areOutputsChecked, doubtOutputs } from '../../versions/checked-outputs.ts';
import { readBootId } from '../../environment/boot-id.ts';
import { openFolder } from '../../server/site/static-file.ts';
import { createStaticSite } from '../../server/site/static-site.ts';
import { getFormerShown } from '../../versions/kept-versions.ts';
import { openGitStore } from '../../server/store/git-store.ts';
import { formatUncommitted } from '../../server/store/refs/uncommitted-files.ts';
import { readSettings } from '../../source/newsroom-source.ts';
import { closeOnSignal } from './stop-signals.ts';
import { writeFirstNewsroom } from './first-newsroom.ts';
import { formatError } from './format-error.ts';
import { openNewsroom } from './open-newsroom.ts';
import { checkOutputFolder, isOlderSite } from './output-folder.ts';
import { serveAdmin, servePreview } from './served-admin.ts';
import { reportTakenDown } from './take-down.ts';

/** Runs the commands in a process of its own. */
const ownCommand: Command = [
  process.execPath,
  fileURLToPath(new URL('../main.ts', import.meta.url)),
];

/** Milliseconds after which the server looks whether there is much to pack. */
const packingPause = 10 * 60_000;

/**
 * Builds the site and serves it with its admin until the process stops. During the build it serves the previous
 * site, if there is one. It also starts when the content cannot be built, so that staff can correct it in
 * the admin.
 * @param command runs `serve-builds` and `take-down`
 * @throws when the repository cannot be used, the list of protected words cannot be read or is missing, or the port is in use
 */
export async function start(environment: Environment, command = ownCommand): Promise<Listening> {
  const { contentDir, outDir, cacheDir, port, isNowFixed, protectedWords } = environment;
  const now = isNowFixed ? () => environment.now : readClock;
  await getProtectedWords(protectedWords);
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  if (await writeFirstNewsroom(contentDir, timeZone, environment.firstLanguages))
    console.log(
      `${contentDir} was empty and now has a first newsroom. Open Settings in the admin to make it yours.`,
    );
  await reportOutputFolder(environment);
  await reportAddress(environment);
  const store = await openGitStore(contentDir, now, environment);
  const { published } = store;
  const builds = createBuildProcess(
    command,
    (output) => void process.stdout.write(output),
    published.path,
  );
  let isClosing = false;
  // A consent may have ended while the server was down: the previous site is served only after a takedown.
  let hasTakenDown = false;
  let endings: readonly Ending[] = [];
  /** What is wrong with names of files, if the last takedown has let the folder of what is published follow. */
  let names: readonly SourceProblem[] | undefined;
  let told = '';
  /** Says which files readers and staff do not see, once for each list of them. */
  const reportUncommitted = async () => {
    const paths = await store.findUncommitted().catch(() => []);
    const report = formatUncommitted(contentDir, paths);
    if (report && report !== told && !isClosing) console.log(report);
    told = report;
  };
  const hidden = hideLeftEntries(async () => {
    const { entries, languages } = await store.findLeft();
    return entries.flatMap((entry) => getAllAddresses(entry, languages));
  });
  const publisher = createPublisher({
    onRequest: () => void hidden.update(),
    async build(listener, isRead) {
      const problems = (isRead && names) || (await published.follow());
      if (problems.length > 0) return reportNames(problems, environment);
      return builds.build(listener, isRead).finally(() => void reportUncommitted());
    },
    hurry: builds.hurry,
    getHead: () => store.getHead(),
    async takeDown(isRebuilt, onRepair) {
      const work = hidden.during(async () => {
        names = undefined;
        names = await published.follow();
        return builds.takeDown(isRebuilt, onRepair);
      });
      const takedown = await work.catch((error: unknown) => {
        if (!isClosing) console.error(formatError(error));
        throw error;
      });
      hasTakenDown = true;
      endings = takedown.endings ?? [];
      reportTakenDown(takedown.takenDown);
      return takedown;
    },
    prepare: builds.prepare,
    publishPrepared: builds.publishPrepared,
    rollBack: builds.rollBack,
    isFormerShown: () => getFormerShown(versions.list()) !== undefined,
    now,
    isClockFixed: isNowFixed,
  });
  void publisher.takeDown();
  const boot = readBootId();
  // Without its cache, the site is still in the output folder.
  const folder = openFolder(outDir);
  const onLost = () => {
    if (!areOutputsChecked(cacheDir, boot)) return;
    doubtOutputs(cacheDir);
    void publisher.update();
  };
  const versions = serveVersions(cacheDir, now, onLost, folder);
  const isBuilt = () =>
    versions.getFiles() !== undefined ||
    ['index.html', '404.html'].some((name) => existsSync(join(outDir, name)));
  const site = addWaitingSite(
    createStaticSite(() => {
      const left = { moment: -Infinity, addresses: hidden.getAddresses() };
      return hideEnded(versions.getFiles() ?? folder, [...endings, left], now());
    }),
    () => (hasTakenDown || publisher.getState().commit !== undefined) && isBuilt(),
    () => publisher.getState().made,
  );
  const admin = serveAdmin(environment);
  // Before the build, which takes long, so that a port in use is reported at once.
  const serving = openNewsroom({
    store,
    publisher,
    site,
    admin: admin.site,
    preview: servePreview(cacheDir),
    listVersions: versions.list,
    findChange: (former, number) => findVersionChange(versions.get()!, former, number),
    findReturning: (version) => findReturningMedia(versions.get()!, version),
    async getSettings() {
      await published.follow().catch(() => undefined);
      return getAdminSettings({ ...environment, contentDir: published.path });
    },
    now,
    onWork() {
      builds.keepReady();
      store.preparePublications();
    },
    environment,
  }).then(async ({ app, invite }) => ({ ...(await listen(app, port)), invite }));
  const endWatch = watchBranch(store.commonDir, store.branch, () => void publisher.updateIfMoved());
  const packing = setInterval(() => {
    if (publisher.getState().state === 'ready') void store.pack();
  }, packingPause).unref();
  const closeAll = async () => {
    isClosing = true;
    endWatch();
    clearInterval(packing);
    await publisher.close();
    builds.close();
    await serving.then(
      (server) => server.close(),
      () => undefined,
    );
    versions.close();
    await store.close();
  };
  const server = await serving.catch(async (error: unknown) => {
    await closeAll();
    throw error;
  });

  const close = closeOnSignal(closeAll);

  const invite = () => {
    if (isClosing) return;
    console.log(`The newsroom is at ${server.url} (stop it with Ctrl+C)`);
    server.invite(server.url);
  };
  const loadAdmin = () =>
    admin.load().then(
      () => true,
      (error: unknown) => {
        console.error(formatError(error));
        return false;
      },
    );
  // Both at once, but the site with less of the processor: staff can write long before it is there. A first site begins alone,
  // which shows it some seconds earlier; if somebody opens the admin meanwhile, it is bundled for them.
  const isFirst = !isBuilt();
  const updated = publisher.update();
  if (isFirst) {
    invite();
    await updated;
  }
  const hasAdmin = !isClosing && (await loadAdmin());
  if (!isFirst) invite();
  await updated;
  const { state, problems } = publisher.getState();
  if (!isClosing && state === 'failed')
    console.error(
      'The site stays as it was, without what was taken down.' +
        (hasAdmin && problems ? ' The admin works, so you can correct this there.' : ''),
    );
  return { url: server.url, close };
}

/** Says first what of the output folder keeps the site from being built, although all else may work. */
async function reportOutputFolder(environment: Environment): Promise<void> {
  const { outDir } = environment;
  await checkOutputFolder(environment).catch((error: unknown) => console.error(formatError(error)));
  if (await isOlderSite(outDir))
    console.log(
      `${outDir} holds a site of an older version of Dateline. Until the site is built, readers see it without what is no longer public.`,
    );
}

/** Says which names of files keep the site from being built: where two are one to the disk, a build would not notice. */
async function reportNames(
  problems: readonly SourceProblem[],
  { contentDir, protectedWords }: Environment,
): Promise<{ readonly problems: readonly SourceProblem[] }> {
  const words = await getProtectedWords(protectedWords);
  const shown = words ? problems.map((problem) => withholdWords(problem, words)) : problems;
  console.error(formatError(new ContentError(shown, contentDir)));
  return { problems: shown };
}

/** Says that a newsroom which is no sample any more gives its readers addresses of this machine. */
async function reportAddress({ contentDir, siteUrl }: Environment): Promise<void> {
  // The build says what keeps them from being read.
  const site = await readSettings(contentDir, 'site').then(
    ({ value }) => value,
    () => undefined,
  );
  if (site && !site.values.sample && new URL(siteUrl).hostname === 'localhost')
    console.log(
      `Feeds, calendars, mails and search engines get addresses that begin with ${siteUrl}. Set SITE_URL to the address at which readers see the site.`,
    );
}
