import { cleanAddresses } from './pasted-addresses.ts';
import { cleanSigns } from './pasted-signs.ts';

/** Text of a clipboard without what nobody sees in it. */
export const cleanText = (text: string): string => cleanAddresses(cleanSigns(text));

/** What a link to a mailbox has before the address: “Copy e-mail address” copies both. */
const mailbox = /^\s*mailto:([^\s?]+)\s*$/i;

/** The same for a field: an address of e-mail is only the address. */
export const cleanFieldText = (text: string): string => cleanText(text).replace(mailbox, '$1');
