import { expect, it } from 'vitest';
import { demandUsablePath } from './software-path.ts';

it('refuses a folder of the software in which Astro and Vite compile nothing', () => {
  const refused = ["/home/ana/Ana's press/dateline", '/srv/#1/dateline', '/srv/what?/dateline'];
  for (const folder of refused)
    expect(() => demandUsablePath(folder)).toThrow('Move it to a folder without');
  for (const folder of ['/srv/L’équipe (1) [x] 50%/dateline', 'C:\\Users\\Ana\\dateline'])
    expect(() => demandUsablePath(folder)).not.toThrow();
});
