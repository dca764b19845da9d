import type { CleanChoice } from './choice.js';
import { h, icon } from './dom.js';
import { addressRemark, outcomeWords, type Outcome, type OutcomeWords } from './outcome.js';
import { copied } from './snippet-view.js';

/** Problems shown before the others are asked for, and at most. */
const [FIRST, MOST] = [3, 100];

interface Around {
  /** Address of the folder that the builder stands in. */
  readonly host: string;
  /** The address of the data as it was typed. */
  readonly written: string;
  /** Says something to whoever cannot see it. */
  readonly tell: (text: string) => void;
}

/** What became of reading the data, for an editor. */
export function reportView(
  choice: CleanChoice,
  outcome: Outcome,
  { host, written, tell }: Around,
): { readonly tone: OutcomeWords['tone']; readonly content: Parameters<typeof h>[2][] } {
  const src = choice.attributes['src']!;
  const { tone, title, advice, problems, command } = outcomeWords(choice, outcome, host);
  const isShort = written.split(/\s+/).some((part) => part !== '' && !/^https?:/i.test(part));
  const remark = outcome.status === 'ready' ? addressRemark(src, host) : undefined;
  const content = [
    h('p', { class: 'report-title' }, icon(tone), h('span', {}, title)),
    ...advice.map((text) => h('p', {}, text)),
    command !== undefined && commandView(command, tell),
    problems.length > 0 && h('ul', { class: 'problems' }, ...problems.slice(0, FIRST).map(problemView)),
    problems.length > FIRST && moreProblems(problems),
    isShort &&
      tone !== 'busy' &&
      h(
        'p',
        { class: 'address' },
        'In de code staat het hele adres, zodat het op elke site werkt: ',
        h('bdi', {}, src),
      ),
    remark !== undefined && h('p', {}, remark),
  ];
  return { tone, content };
}

function commandView(command: string, tell: Around['tell']): HTMLElement {
  const copy = async () =>
    tell((await copied(command)) ? 'De opdracht is gekopieerd.' : 'Kopiëren mag hier niet.');
  return h(
    'div',
    { class: 'command' },
    h('pre', {}, h('code', {}, command)),
    h('button', { type: 'button', class: 'quiet', onclick: () => void copy() }, 'Kopieer de opdracht'),
  );
}

type Problems = OutcomeWords['problems'];

const problemView = ({ path, message, hint }: Problems[number]): HTMLElement =>
  h(
    'li',
    {},
    h('strong', {}, message),
    hint && ` ${hint}`,
    path !== '' && h('span', { class: 'path' }, path),
  );

function moreProblems(problems: Problems): HTMLElement {
  const more = problems.length - FIRST;
  return h(
    'details',
    { class: 'more' },
    h('summary', {}, more === 1 ? 'Nog 1 opmerking' : `Nog ${more.toLocaleString('nl')} opmerkingen`),
    h('ul', { class: 'problems' }, ...problems.slice(FIRST, MOST).map(problemView)),
  );
}
