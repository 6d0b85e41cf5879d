import sharp from 'sharp';

/** A word in each kind of metadata of the photograph. */
export const photographSecret = 'SAFE-HOUSE-7319';

const photograph = sharp({
  create: {
    width: 1200,
    height: 800,
    channels: 3,
    background: '#223',
    noise: { type: 'gaussian', mean: 90, sigma: 40 },
  },
})
  .withExif({
    IFD0: { ImageDescription: photographSecret, Make: 'Camera' },
    IFD3: {
      GPSLatitudeRef: 'N',
      GPSLatitude: '40/1 42/1 0/1',
      GPSLongitudeRef: 'W',
      GPSLongitude: '74/1 0/1 0/1',
    },
  })
  .withXmp(
    `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="40,42N" exif:place="${photographSecret}"/></rdf:RDF></x:xmpmeta>`,
  )
  .jpeg();

/** A photograph with its location in EXIF and in XMP. */
export async function takePhotograph(): Promise<Buffer> {
  const bytes = await photograph.toBuffer();
  // Otherwise the test could not fail.
  const { exif, xmp } = await sharp(bytes).metadata();
  if (![exif, xmp].every((part) => part?.includes(photographSecret)))
    throw new Error('The photograph has lost its metadata.');
  return bytes;
}

/** A picture of one colour. @param width pixels */
export const makePicture = (background: string, width: number): Promise<Buffer> =>
  sharp({ create: { width, height: width, channels: 3, background } })
    .jpeg()
    .toBuffer();
