import { parentPort, workerData } from 'node:worker_threads';
import type { SearchedFolder } from './find-written.ts';
import { openVersions } from './versions.ts';

// The main program of a thread that looks through a folder.
const { cacheDir, folder } = workerData as SearchedFolder;
const versions = openVersions(cacheDir, true);
const number = versions.findWritten(folder)?.number;
versions.close();
parentPort!.postMessage(number);
