import { z } from 'zod';
import type { ContactOfficeView } from '../../../entries/views.ts';
import { defineResource } from '../documents/resource.ts';

/** Where the newsroom can be reached. */
export const office = defineResource<ContactOfficeView>()({
  email: [z.string()],
  telephone: [z.string().optional()],
  address: [z.array(z.string()).describe('Lines.')],
  hours: [z.string().optional()],
  url: [z.url().describe('Press page.'), ({ href }, { url }) => url(href)],
});
