import { message } from '../../languages/message.ts';
import { checkTableText, type BodyFacts } from '../../markdown/index.ts';
import { getCompanionPath, readContentFile } from '../../source/content-folder.ts';
import type { SourceProblem } from '../../languages/problems/source-problem.ts';
import { decode, getFirstBrokenLine, type SourceFile } from '../../source/source-file.ts';
import { tableNotUtf8 } from '../../source/unreadable-file.ts';
import { toFileProblem } from './body-problems.ts';

/**
 * Tables that a report refers to and that are missing or cannot be drawn.
 * @param paths all files of the content folder
 */
export async function findTableProblems(
  contentDir: string,
  source: SourceFile,
  { tables, chartTables }: BodyFacts,
  paths: readonly string[],
): Promise<SourceProblem[]> {
  const found = await Promise.all(
    [...new Set(tables)].map(async (src) => {
      const path = getCompanionPath(source.path, src);
      if (path === undefined || !paths.includes(path))
        return [
          toFileProblem(source, getLine(source, src), {
            code: 'table-missing',
            cause: message('there is no table “{src}” beside the report', { src }),
            remedy: message('Put the CSV file into the folder of the report, or correct its name.'),
          }),
        ];
      const bytes = await readContentFile(contentDir, path);
      const csv = decode(bytes);
      if (csv === undefined)
        return [{ ...tableNotUtf8, line: getFirstBrokenLine(bytes), file: path }];
      return checkTableText(csv, chartTables.includes(src) ? 'chart' : 'table').map(
        ({ code, cause, remedy, line }) => ({ code, cause, remedy, line, file: path }),
      );
    }),
  );
  return found.flat();
}

/** Line of the body that names a table. */
function getLine({ body }: SourceFile, src: string): number {
  return body.slice(0, Math.max(0, body.indexOf(src))).split('\n').length;
}
