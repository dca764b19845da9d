import type { Problem } from '../../../src/model/problem.js';
import type { Question, Scan } from '../../../src/model/scan/scan.js';
import { runNow } from '../../../src/model/slices.js';
import { chooseFormat, Received } from '../../../src/sources/format.js';
import { scanKind } from '../../../src/sources/scan/index.js';

export const SOURCE = 'https://school.example/scan';

/** What comes of a document: of a text, or of data that is an object already. */
export async function readScan(input: unknown, source = SOURCE) {
  const problems: Problem[] = [];
  const received =
    typeof input === 'string' ? new Received(source, '', input) : Received.fromValue(source, input);
  const format = chooseFormat(scanKind, 'auto', received);
  const { document } = runNow((await format.reader())(received, problems));
  return { ...(await finished([document], problems)), format: format.name };
}

/** Several documents as one, the way an element puts them together. */
export async function finished(documents: readonly Scan[], problems: Problem[] = []) {
  const scan = await scanKind.merge(documents, problems);
  const questions = scan.themes.flatMap((theme) => theme.questions);
  return {
    scan,
    questions,
    problems,
    ids: questions.map(({ id }) => id),
    paths: problems.map(({ path }) => path),
    codes: problems.map(({ code }) => code),
    examined: await scanKind.examine!(scan, problems),
    question: (id: string): Question | undefined => questions.find((one) => one.id === id),
  };
}
