import { cleanAddresses } from './pasted-addresses.ts';
import { cleanSigns } from './pasted-signs.ts';

/** Text of a clipboard without what nobody sees in it. */
export const cleanText = (text: string): string => cleanAddresses(cleanSigns(text));
