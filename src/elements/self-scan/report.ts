import type { TemplateResult } from 'lit';
import { msg, plural } from '../../i18n/localize.js';
import { takeAlongStyles } from '../../internal/take-along/take-along.styles.js';
import { collect, collectText, type Collected } from '../../model/scan/report/collect.js';
import { teamReport, type TeamReport } from '../../model/scan/report/report.js';
import type { Scan } from '../../model/scan/scan.js';
import type { ScanHost, ScanPart } from './parts.js';
import { reportStyles } from './report.styles.js';
import { scoreBarStyles } from './score-bar.styles.js';
import { teamPicture } from './report.templates.js';

/** More than a year of responses of a large school takes (bytes). */
const MAX_FILE = 16 * 1024 * 1024;

/** Which of the two times. */
export type Moment = 'now' | 'before';

/** A file that was read, or what the page gave. */
export interface ReportSource {
  /** Tells files apart. */
  readonly key: string;
  /** Of the file; absent: what the page gave. */
  readonly name?: string;
  readonly moment: Moment;
  /** Or why it could not be read at all. */
  readonly found: Collected | 'too-large' | 'unreadable';
}

/** What whoever makes the picture can do. */
export interface ReportActions {
  add(files: readonly File[], moment: Moment): void;
  remove(source: ReportSource): void;
  /** Whether what people wrote is told. */
  tellWords(tell: boolean): void;
}

/** A file as it was chosen: read again when another scan comes. */
interface ReadFile {
  readonly key: string;
  readonly name: string;
  readonly moment: Moment;
  readonly text: string | 'too-large' | 'unreadable';
  readonly failed: boolean;
}

/**
 * The picture of a team, made of the responses that the page gives and the files that somebody chooses. All of it happens
 * here: nothing is stored or sent.
 */
export class ReportPart implements ScanPart {
  readonly #host: ScanHost;
  #files: readonly ReadFile[] = [];
  #words = true;
  /** For the order of what people wrote: another one each time, and the same while somebody reads. */
  readonly #seed = crypto.getRandomValues(new Uint32Array(2)).join('-');
  #made: { readonly of: readonly unknown[]; sources: ReportSource[]; report: TeamReport } | undefined;

  constructor(host: ScanHost) {
    this.#host = host;
    host.adopt(takeAlongStyles, scoreBarStyles, reportStyles);
  }

  draw(): TemplateResult | undefined {
    const host = this.#host;
    const { document: scan } = host;
    if (!scan) return undefined;
    const { sources, report } = this.#make(scan);
    return teamPicture({
      scan,
      report,
      sources,
      told: this.#words,
      host,
      reader: { language: host.language, textLanguage: scan.language ?? 'nl' },
      level: host.level(0),
      actions: this.#actions,
    });
  }

  /** Puts everything together; again only when something of it is new. */
  #make(scan: Scan) {
    const { responses, previousResponses, minGroup, invited } = this.#host;
    const of = [scan, responses, previousResponses, minGroup, invited, this.#files, this.#words];
    const before = this.#made;
    if (before && of.every((one, i) => one === before.of[i])) return before;
    const given = (value: unknown, moment: Moment): ReportSource[] =>
      value === undefined ? [] : [{ key: `page-${moment}`, moment, found: collect(scan, value, moment) }];
    const sources = [
      ...given(responses, 'now'),
      ...given(previousResponses, 'before'),
      ...this.#files.map(({ key, name, moment, text, failed }): ReportSource => ({
        key,
        name,
        moment,
        found: failed ? (text as 'too-large' | 'unreadable') : collectText(scan, text, key),
      })),
    ];
    const all = (moment: Moment) =>
      sources.flatMap(({ found, moment: own }) =>
        own === moment && typeof found === 'object' ? found.responses : [],
      );
    const report = teamReport(scan, all('now'), {
      minGroup,
      invited,
      previous: all('before'),
      words: this.#words,
      seed: this.#seed,
    });
    this.#made = { of, sources, report };
    return this.#made;
  }

  readonly #actions: ReportActions = {
    add: (files, moment) => void this.#add(files, moment),
    remove: ({ key, moment }) => {
      this.#files = this.#files.filter((file) => file.key !== key);
      this.#host.requestUpdate();
      // The button that was pressed is gone.
      void this.#host.updateComplete.then(() =>
        this.#host.renderRoot.querySelector<HTMLElement>(`.intake.${moment} .choose`)?.focus(),
      );
      this.#host.announce(() => msg('Het bestand telt niet meer mee.'));
    },
    tellWords: (tell) => {
      this.#words = tell;
      this.#host.requestUpdate();
    },
  };

  async #add(files: readonly File[], moment: Moment): Promise<void> {
    const read = await Promise.all(files.map((file) => readFile(file, moment)));
    const keys = new Set(read.map(({ key }) => key));
    // The same file again takes the place of itself.
    this.#files = [
      ...this.#files.filter(({ key }) => !keys.has(key)),
      ...new Map(read.map((file) => [file.key, file])).values(),
    ];
    this.#host.requestUpdate();
    const { document: scan } = this.#host;
    if (!scan || read.length === 0) return;
    const added = this.#make(scan).sources.filter(({ key }) => keys.has(key));
    const count = added.reduce(
      (sum, { found }) => sum + (typeof found === 'object' ? found.responses.length : 0),
      0,
    );
    const wrong = added.filter(({ found }) => typeof found !== 'object' || found.refused.length > 0).length;
    this.#host.announce(() =>
      [
        plural(count, msg('one: {n} ingevulde scan gelezen. | other: {n} ingevulde scans gelezen.')),
        wrong > 0 && plural(wrong, msg('one: {n} bestand past niet. | other: {n} bestanden passen niet.')),
      ]
        .filter(Boolean)
        .join(' '),
    );
  }
}

async function readFile(file: File, moment: Moment): Promise<ReadFile> {
  const about = { key: `${moment} ${file.name} ${file.size} ${file.lastModified}`, name: file.name, moment };
  if (file.size > MAX_FILE) return { ...about, text: 'too-large', failed: true };
  try {
    return { ...about, text: await file.text(), failed: false };
  } catch {
    // A folder, or a file that has gone since.
    return { ...about, text: 'unreadable', failed: true };
  }
}
