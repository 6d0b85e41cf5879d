import { checkTableText } from '../markdown/index.ts';
import type { BodyFacts } from '../markdown/index.ts';
import { getCompanionPath, readContentFile } from '../source/content-folder.ts';
import type { Problem } from '../source/problem.ts';
import type { SourceFile } from '../source/source-file.ts';

/**
 * Tables that a report names and that are missing or cannot be drawn.
 * @param paths all files of the content folder
 */
export async function findTableProblems(
  contentDir: string,
  source: SourceFile,
  { tables, chartTables }: BodyFacts,
  paths: readonly string[],
): Promise<Problem[]> {
  const found = await Promise.all(
    [...new Set(tables)].map(async (src) => {
      const path = getCompanionPath(source.path, src);
      if (path === undefined || !paths.includes(path))
        return [
          {
            code: 'table-missing',
            file: source.path,
            line: getLine(source, src),
            cause: `there is no table “${src}” beside the report`,
            remedy: `Put the CSV file into the folder of the report, or correct its name.`,
          },
        ];
      const text = (await readContentFile(contentDir, path)).toString('utf8');
      return checkTableText(text, chartTables.includes(src) ? 'chart' : 'table').map(
        ({ code, cause, remedy, line }) => ({ code, cause, remedy, line, file: path }),
      );
    }),
  );
  return found.flat();
}

/** Line of the file on which a table's name stands. */
function getLine({ body, bodyLine }: SourceFile, src: string): number {
  return bodyLine + body.slice(0, Math.max(0, body.indexOf(src))).split('\n').length - 1;
}
