import { serveLimited } from '../../limits/serve-limited.ts';
import { getReadableText } from '../../media/checks/readable-text.ts';

serveLimited((bytes: Uint8Array) => getReadableText(bytes));
