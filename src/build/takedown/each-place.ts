/**
 * Does the same in several places, one after another: where it fails, it keeps no other place from it.
 * @throws the first error, after all
 */
export async function inEach<Place, Result>(
  places: Iterable<Place>,
  work: (place: Place) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const errors: unknown[] = [];
  for (const place of places)
    await work(place).then(
      (result) => results.push(result),
      (error: unknown) => errors.push(error),
    );
  if (errors.length > 0) throw errors[0];
  return results;
}
