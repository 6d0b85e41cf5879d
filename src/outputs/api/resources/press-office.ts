import { z } from 'zod';
import type { ContactOfficeView } from '../../../entries/views.ts';
import { defineResource } from '../documents/resource.ts';

/** Where the newsroom can be reached. */
export const office = defineResource<ContactOfficeView>()({
  email: [z.string(), ({ email }) => email],
  telephone: [z.string().optional(), ({ telephone }) => telephone],
  address: [z.array(z.string()).describe('Lines.'), ({ address }) => [...address]],
  hours: [z.string().optional(), ({ hours }) => hours],
  url: [z.url().describe('Press page.'), ({ href }, { url }) => url(href)],
});
