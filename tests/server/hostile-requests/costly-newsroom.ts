import { openTrialNewsroom } from '../trial-newsroom.ts';

/**
 * A trial newsroom in a separate process, which reports how long its thread was busy with one
 * thing: in milliseconds of CPU time, which do not grow when the machine is busy.
 */
const newsroom = await openTrialNewsroom();

let longest = 0;
let before = process.threadCpuUsage();
setInterval(() => {
  const { user, system } = process.threadCpuUsage(before);
  longest = Math.max(longest, (user + system) / 1000);
  before = process.threadCpuUsage();
}, 1);

process.on('message', (question: 'longest' | 'close') => {
  if (question === 'close') void newsroom.close().then(() => process.exit());
  else process.send!({ longest, log: newsroom.log });
  longest = 0;
});
process.send!({ url: newsroom.url, cookie: await newsroom.signIn(), root: newsroom.contentDir });
