import { msg, withLocale } from '../../i18n/localize.js';
import { plain } from '../../internal/templates.js';
import type { Group, ThemeReport } from '../../model/scan/report/report.js';
import type { Tally } from '../../model/scan/report/tally.js';
import type { Question } from '../../model/scan/scan.js';
import { wholePercent } from '../../model/scan/score.js';
import { agreementWords, levelOf, plainAnswer, plainGroup } from './report-words.js';
import type { ReportView } from './report.templates.js';

type Row = readonly (string | number)[];

/**
 * The picture of a team as rows for a spreadsheet: what each row is about, of whom, and the number. It is made of the report
 * and nothing else, and so holds back what the report holds back.
 */
export function reportTable(view: ReportView, locale: string): Row[] {
  return withLocale(locale, () => [
    [
      msg('Thema'),
      msg('Vraag'),
      msg('Rol'),
      msg('Wat'),
      msg('Antwoord'),
      msg('Aantal'),
      msg('Van'),
      msg('Procent'),
      msg('Vorige keer (procent)'),
    ],
    row({ what: msg('Ingevulde scans'), count: view.report.n, of: view.report.invited ?? undefined }),
    ...view.report.themes.flatMap((theme) => themeRows(theme, view)),
  ]);
}

interface Cells {
  readonly theme?: string;
  readonly question?: string;
  readonly role?: string;
  readonly what: string;
  readonly answer?: string;
  readonly count?: number | undefined;
  readonly of?: number | undefined;
  readonly percent?: number | undefined;
  readonly before?: number | undefined;
}

function row({ theme = '', question = '', role = '', what, answer = '', ...numbers }: Cells): Row {
  const { count = '', of = '', percent = '', before = '' } = numbers;
  return [theme, question, role, what, answer, count, of, percent, before];
}

function themeRows(theme: ThemeReport, view: ReportView): Row[] {
  const { scan, reader } = view;
  const found = scan.themes.find(({ id }) => id === theme.id)!;
  const own = { ...reader, textLanguage: found.language };
  const title = plain(found.title, own);
  const score = (value: number | null, level: string | null, more: Partial<Cells> = {}): Row[] =>
    value === null
      ? []
      : [
          row({
            theme: title,
            what: msg('Score'),
            answer: plain(levelOf(scan, level)?.label, reader),
            percent: wholePercent(value),
            ...more,
          }),
        ];
  return [
    ...score(theme.score, theme.level, {
      before: theme.change ? wholePercent(theme.change.before) : undefined,
    }),
    ...theme.groups.flatMap(({ group, score: value, level }) =>
      score(value, level, { role: plainGroup(scan, group, reader) }),
    ),
    ...theme.questions.flatMap((told): Row[] => {
      const question = found.questions.find(({ id }) => id === told.id)!;
      const about = { theme: title, question: plain(question.text, own) };
      if (!told.tally)
        return [
          row({
            ...about,
            what: msg('Te weinig antwoorden om te laten zien'),
            count: told.unknown || undefined,
            answer: told.unknown ? msg('Weet ik niet') : '',
          }),
        ];
      return [
        ...tallyRows(told.tally, told.before, question, about, null, view),
        ...told.groups.flatMap(({ group, tally }) =>
          typeof tally === 'string' ? [] : tallyRows(tally, null, question, about, { group }, view),
        ),
        ...(told.wished
          ? countRows(told.wished, null, question, { ...about, what: msg('Gewenst') }, view)
          : []),
        ...(told.words ?? []).map((words) => row({ ...about, what: msg('Geschreven'), answer: words })),
      ];
    }),
  ];
}

function tallyRows(
  tally: Tally,
  before: Tally | null,
  question: Question,
  about: Pick<Cells, 'theme' | 'question'>,
  of: { readonly group: Group } | null,
  view: ReportView,
): Row[] {
  const who = { ...about, role: of ? plainGroup(view.scan, of.group, view.reader) : '' };
  const { n, unknown, quartiles, agreement } = tally;
  return [
    row({ ...who, what: msg('Antwoorden'), count: n }),
    row({ ...who, what: msg('Weet ik niet'), count: unknown }),
    ...countRows(tally, before, question, { ...who, what: msg('Antwoord') }, view),
    ...(quartiles
      ? [
          row({
            ...who,
            what: msg('Middelste antwoord'),
            answer:
              question.kind === 'scale'
                ? plainAnswer(view.scan, question, quartiles.median, view.reader)
                : String(quartiles.median),
          }),
        ]
      : []),
    ...(agreement && !of
      ? [row({ ...who, what: msg('Eens of verdeeld'), answer: agreementWords(agreement) })]
      : []),
  ];
}

function countRows(
  { n, counts }: Tally,
  before: Tally | null,
  question: Question,
  about: Omit<Cells, 'answer'>,
  { scan, reader }: ReportView,
): Row[] {
  return counts.map(({ value, count, share }, i) =>
    row({
      ...about,
      answer: plainAnswer(scan, question, value, reader),
      count,
      of: n,
      percent: Math.round(share * 100),
      before: before ? Math.round((before.counts[i]?.share ?? 0) * 100) : undefined,
    }),
  );
}
