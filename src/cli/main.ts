import { once } from 'node:events';
import { parseArgs } from 'node:util';
import {
  getEnvironment,
  keepBuildVariables,
  type Environment,
} from '../environment/environment.ts';
import { demandUsablePath } from '../environment/software-path.ts';
import type { TakedownNotice } from '../server/publisher/takedown-process.ts';
import { ContentError } from '../validation/content-error.ts';
import { formatError } from './commands/format-error.ts';
import { guardOutput } from './terminal.ts';

/** A command after `npm run`. Each loads only what it needs, so that `validate` does not load Astro. */
interface Command {
  readonly summary: string;
  /** Its options; undefined if the command parses them itself. */
  readonly options: readonly string[] | undefined;
  /** @returns the exit code where it is not 0 */
  run(environment: Environment, options: readonly string[]): Promise<number | void>;
}

const commands: Readonly<Record<string, Command>> = {
  validate: {
    summary: 'check the content; --json for programs',
    options: ['--json'],
    run: async (environment, options) => {
      const { demandAllFiles } = await import('../server/store/repository/whole-repository.ts');
      await demandAllFiles(environment.contentDir);
      const { validate, validateForPrograms } = await import('./commands/validate.ts');
      return options.includes('--json')
        ? await validateForPrograms(environment)
        : await validate(environment);
    },
  },
  build: {
    summary:
      'take down what is no longer public, check the content and build the site; --why ADDRESS says why a page was made again',
    options: undefined,
    run: async (environment, options) => {
      const { values } = parseArgs({ args: [...options], options: { why: { type: 'string' } } });
      demandUsablePath(process.cwd());
      keepBuildVariables();
      await demandNewest(environment);
      const { runBuild } = await import('./commands/run-build.ts');
      await runBuild(environment, values);
    },
  },
  'take-down': {
    summary: 'remove what is no longer public from the built site; --json for programs',
    options: undefined,
    run: async (environment, options) => {
      const { parseTakedownOptions, takeDownFromSite, reportTakenDown, isAnythingShown } =
        await import('./commands/take-down.ts');
      const { json, ...builds } = parseTakedownOptions(options);
      if (!json) await demandNewest(environment);
      // Of a newsroom server, which starts this itself.
      const tell = (notice: TakedownNotice) => void process.send?.(notice);
      if (builds['look-first']) {
        if (!(await isAnythingShown(environment))) return console.log('null');
        tell('found');
        await once(process, 'message');
      }
      const takedown = await takeDownFromSite(environment, undefined, {
        isRebuilt: builds['before-build'],
        isBuilding: builds['during-build'],
        onRepair: () => tell('repairing'),
      });
      if (json) return console.log(JSON.stringify(takedown));
      reportTakenDown(takedown.takenDown);
      const { openFolderSite } = await import('../build/files/built-site.ts');
      const { demandMounted } = await import('../build/takedown/unmounted-folders.ts');
      await demandMounted(environment.contentDir, openFolderSite(environment.outDir));
    },
  },
  'roll-back': {
    summary: 'list the versions of the site, or show readers a former one again',
    options: undefined,
    run: async (environment, [version, ...more]) => {
      if (more.length > 0) throw new Error('Usage: npm run roll-back [VERSION]');
      await demandNewest(environment);
      const { rollBack } = await import('./commands/roll-back.ts');
      await rollBack(environment, version);
    },
  },
  'serve-builds': {
    summary: 'build when the newsroom server asks for it, which starts this itself',
    options: [],
    run: async () => {
      keepBuildVariables();
      const { serveBuilds } = await import('./build-process/serve-builds.ts');
      await serveBuilds();
    },
  },
  start: {
    summary: 'build the site, and serve it with its admin',
    options: [],
    run: async (environment) => {
      demandUsablePath(process.cwd());
      await demandPresent(environment);
      const { start } = await import('./commands/start.ts');
      await start(environment);
    },
  },
  dev: {
    summary: 'serve the site and its admin for development',
    options: [],
    run: async (environment) => {
      demandUsablePath(process.cwd());
      keepBuildVariables();
      const { dev } = await import('./commands/dev.ts');
      await dev(environment);
    },
  },
  fields: {
    summary: 'update the field reference in docs/staff',
    options: [],
    run: async () => {
      const { writeFieldReferences } = await import('./field-reference/fields.ts');
      await writeFieldReferences();
    },
  },
  'purge-history': {
    summary: 'remove a withdrawn entry from the whole history',
    options: undefined,
    run: async (environment, options) => {
      const { parsePurgeOptions, runPurge } = await import('./commands/purge-history.ts');
      return await runPurge(environment, parsePurgeOptions(options));
    },
  },
};

/** Before what readers see changes. */
async function demandPresent(environment: Environment): Promise<void> {
  const clock = await import('./commands/clock-check.ts');
  await clock.demandPresent(environment);
}

/** The same where a file that is not there counts as deleted. */
async function demandNewest(environment: Environment): Promise<void> {
  await demandPresent(environment);
  const repository = await import('../server/store/repository/whole-repository.ts');
  await repository.demandNewestFiles(environment.contentDir);
}

const usage = [
  'Usage: npm run <command>',
  '',
  ...Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(13)} ${summary}`),
  '',
  'Settings: CONTENT_DIR, OUT_DIR, SITE_URL, NEWSROOM_NOW, NEWSROOM_LANGUAGES, PORT, PROTECTED_WORDS (see the README).',
].join('\n');

/** Says why a command did not do its work, to programs as JSON. */
function reportError(message: string, isForPrograms: boolean): void {
  if (isForPrograms) console.log(JSON.stringify({ error: message }, null, 2));
  else console.error(message);
}

/** Runs the command that the arguments name. @returns the exit code: 1 if the content is wrong, 2 after any other error */
async function run([name = '', ...options]: readonly string[]): Promise<number> {
  if (name === 'help' || [name, ...options].includes('--help')) {
    console.log(usage);
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  const known = command?.options;
  const isForPrograms = name === 'validate' && options.includes('--json');
  const unknown = known && options.find((option) => !known.includes(option));
  if (!command || unknown !== undefined) {
    const problem = command
      ? `${name} has no option “${unknown}”.`
      : `There is no command “${name}”.`;
    reportError(name === '' ? usage : `${problem}\n\n${usage}`, isForPrograms);
    return 2;
  }
  try {
    return (await command.run(getEnvironment(), options)) ?? 0;
  } catch (error) {
    reportError(formatError(error), isForPrograms);
    return error instanceof ContentError ? 1 : 2;
  }
}

guardOutput([process.stdout, process.stderr]);
process.exitCode = await run(process.argv.slice(2));
