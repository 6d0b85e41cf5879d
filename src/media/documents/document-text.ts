import { getCachedBytes } from '../files/byte-cache.ts';

/**
 * The text of a published PDF, cached. A scanned document has none.
 *
 * @param name file name of the document; it contains the digest of its bytes
 */
export async function getDocumentText(
  cacheDir: string,
  name: string,
  bytes: Uint8Array,
): Promise<string> {
  const text = await getCachedBytes(cacheDir, `${name}.txt`, async () => {
    // Most builds find the text cached, and need not wait for pdf.js to be loaded.
    const { extractText, getDocumentProxy } = await import('unpdf');
    // pdf.js takes ownership of the bytes.
    const pdf = await getDocumentProxy(new Uint8Array(bytes));
    const { text } = await extractText(pdf, { mergePages: true });
    return Buffer.from(text.trim() || ' ');
  });
  return text.toString('utf8').trim();
}
