import { html, nothing, type TemplateResult } from 'lit';
import type { Completeness } from '../model/completeness.js';
import { todayIn } from '../model/dates.js';
import type { Problem } from '../model/problem.js';
import { runInSlices, runSlice, type Steps } from '../model/slices.js';
import type { DocumentKind } from '../sources/format.js';
import { attributeProblems } from './builder/attributes.js';
import {
  EMPTY_REPORT,
  groupProblems,
  number,
  spotOf,
  type ProblemGroup,
  type ProblemReport,
} from './builder/problem-groups.js';
import { bySubject, countText, reportText } from './builder/report-text.js';
import type { DataStatus } from './data-controller.js';
import { deepLink } from './deep-links.js';
import { copyText } from './take-along/clipboard.js';
import { outLink } from './templates.js';

export { styles } from './builder/builder-view.styles.js';

/** The element whose data is looked at. */
export interface BuilderHost<D> extends HTMLElement {
  readonly problems: readonly Problem[];
  readonly document: D | undefined;
  readonly timezone: string;
  readonly renderRoot: ParentNode;
  readonly updateComplete: Promise<boolean>;
  requestUpdate(): void;
  notLoaded(error: unknown): void;
}

/** More kinds of mistakes than these nobody mends in one go; the list to copy has the others. */
const MAX_GROUPS = 40;
/** Places shown of one kind, and only of the kind that is opened. */
const MAX_SPOTS = 50;

/**
 * What is wrong with the data and what is not in it, for whoever keeps it. In Dutch in every language, like the problems
 * themselves, and only where the page asks for it with `builder`.
 */
export function builderView<D>(
  host: BuilderHost<D>,
  status: DataStatus,
  kind: DocumentKind<D>,
): TemplateResult {
  let view = views.get(host) as BuilderView<D> | undefined;
  if (view === undefined) views.set(host, (view = new BuilderView(host, kind)));
  return view.render(status);
}

const views = new WeakMap<object, unknown>();

/** Stops work on what is no longer there. */
const STOPPED = new Error('stopped');

/** What the view of one element knows: it is worked out once per document, in slices, and drawn when it is there. */
class BuilderView<D> {
  readonly #host: BuilderHost<D>;
  readonly #kind: DocumentKind<D>;
  /** What the report is about. */
  #problems: readonly Problem[] | undefined;
  #document: D | undefined;
  #report: ProblemReport = EMPTY_REPORT;
  #completeness: readonly Completeness[] = [];
  #busy = false;
  #opened: ProblemGroup | undefined;
  #isCopied = false;
  /** The list, where the browser does not let the page copy it. */
  #byHand: string | undefined;

  constructor(host: BuilderHost<D>, kind: DocumentKind<D>) {
    this.#host = host;
    this.#kind = kind;
  }

  render(status: DataStatus): TemplateResult {
    this.#sync();
    const { groups } = this.#report;
    return html`<details class="builder no-print" lang="nl" dir="ltr" ?open=${this.#problems!.length > 0}>
      <summary>Controle van de gegevens: ${this.#busy || status === 'loading' ? 'bezig…' : countText(this.#report)}</summary>
      <div class="stack">
        ${status === 'waiting' ? html`<p>Er zijn nog geen gegevens. Geef hun adres in het attribuut <code>src</code>.</p>` : nothing}
        ${this.#renderSources()} ${this.#busy || groups.length + this.#completeness.length === 0 ? nothing : this.#renderCopying()}
        ${
          groups.length === 0
            ? nothing
            : html`<ol class="kinds" role="list">
                ${groups.slice(0, MAX_GROUPS).map((group) => html`<li>${this.#renderGroup(group)}</li>`)}
              </ol>`
        }
        ${groups.length > MAX_GROUPS ? html`<p>En nog ${number(groups.length - MAX_GROUPS)} soorten. Die staan in de lijst die u kunt kopiëren.</p>` : nothing}
        ${bySubject(this.#completeness).map(({ subjects, rows }) => completenessPart(subjects, rows))}
        <p class="small soft">U ziet dit door het attribuut <code>builder</code>. Haal dat weg op een pagina voor bezoekers.</p>
      </div>
    </details>`;
  }

  /** Starts anew when there is something else to look at. */
  #sync(): void {
    const { document } = this.#host;
    const formats = this.#kind.formats.map(({ name }) => name);
    const problems = [...attributeProblems(this.#host, formats), ...this.#host.problems];
    if (document === this.#document && this.#problems && areSame(this.#problems, problems)) return;
    this.#problems = problems;
    this.#document = document;
    this.#opened = this.#byHand = undefined;
    this.#isCopied = false;
    const steps = groupProblems(problems);
    const first = runSlice(steps);
    this.#busy = !first.done;
    if (first.done) this.#report = first.value;
    if (document === undefined) this.#completeness = [];
    void this.#work(problems, first.done ? undefined : steps, document);
  }

  async #work(
    problems: readonly Problem[],
    steps: Steps<ProblemReport> | undefined,
    document: D | undefined,
  ): Promise<void> {
    const host = this.#host;
    const signal = {
      throwIfAborted: () => {
        if (this.#problems !== problems) throw STOPPED;
        if (host.isConnected) return;
        // What comes back is looked at again.
        this.#problems = undefined;
        throw STOPPED;
      },
    };
    try {
      if (steps !== undefined) {
        this.#report = await runInSlices(steps, signal);
        this.#busy = false;
        host.requestUpdate();
      }
      const module = document === undefined ? undefined : await this.#kind.completeness?.();
      if (document === undefined || module === undefined) return;
      const measured = module.measureCompleteness(document, todayIn(host.timezone));
      this.#completeness = await runInSlices(measured, signal);
      host.requestUpdate();
    } catch (error) {
      if (error !== STOPPED) host.notLoaded(error);
    }
  }

  /** One document is named once; of several each place says which. */
  #renderSources(): unknown {
    const { sources } = this.#report;
    return sources.length === 1 ? html`<p class="small soft">Bron: ${sourceLink(sources[0]!)}</p>` : nothing;
  }

  #renderCopying(): TemplateResult {
    return html`<div>
      <div class="row">
        <button type="button" @click=${this.#copy}>Kopieer als lijst</button>
        <p role="status">${this.#isCopied ? 'Gekopieerd' : nothing}</p>
      </div>
      ${
        this.#byHand !== undefined
          ? html`<p>
              <label>Kopiëren mag hier niet vanzelf. De lijst is geselecteerd: kopieer die zelf.
              <textarea readonly rows="8" .value=${this.#byHand}></textarea></label>
            </p>`
          : nothing
      }
    </div>`;
  }

  readonly #copy = async (event: Event): Promise<void> => {
    const button = event.currentTarget as Element;
    const host = this.#host;
    const text = reportText(this.#report, this.#completeness, todayIn(host.timezone));
    // At once: a browser lets a page copy while it answers a click, and not long after.
    const copying = copyText(text, button);
    // What is said twice is only heard twice when it was gone in between.
    this.#isCopied = false;
    host.requestUpdate();
    await host.updateComplete;
    this.#isCopied = await copying;
    this.#byHand = this.#isCopied ? undefined : text;
    host.requestUpdate();
    await host.updateComplete;
    const field = host.renderRoot.querySelector<HTMLTextAreaElement>('.builder textarea');
    field?.focus();
    field?.select();
  };

  #renderGroup(group: ProblemGroup): TemplateResult {
    const { severity, title, cure, problems } = group;
    const [first] = problems;
    const others = problems.length - 1;
    return html`
      <p>
        <span class="tag ${severity}">${severity === 'error' ? 'Fout' : 'Let op'}</span>
        <strong>${title}</strong>
      </p>
      ${cure ? html`<p>${cure}</p>` : nothing}
      <p class="small">${others > 0 ? 'Bijvoorbeeld: ' : nothing}${this.#renderSpot(first!, group)}</p>
      ${
        others > 0
          ? html`<details
              class="small"
              ?open=${this.#opened === group}
              @toggle=${(event: Event) => this.#toggled(event.currentTarget as HTMLDetailsElement, group)}
            >
              <summary>${others === 1 ? 'De andere plek' : `De andere ${number(others)} plekken`}</summary>
              ${this.#opened === group ? this.#renderOthers(group) : nothing}
            </details>`
          : nothing
      }
    `;
  }

  /** Only the places of one kind are drawn: of all kinds at once they would be thousands. */
  #toggled({ open }: HTMLDetailsElement, group: ProblemGroup): void {
    if (open) this.#opened = group;
    else if (this.#opened === group) this.#opened = undefined;
    this.#host.requestUpdate();
  }

  #renderOthers(group: ProblemGroup): TemplateResult {
    const others = group.problems.slice(1, MAX_SPOTS + 1);
    const left = group.problems.length - 1 - others.length;
    return html`<ul class="places">
        ${others.map((problem) => html`<li>${this.#renderSpot(problem, group)}</li>`)}
      </ul>
      ${left > 0 ? html`<p>En nog ${number(left)}. Meer staan in de lijst die u kunt kopiëren.</p>` : nothing}`;
  }

  #renderSpot(problem: Problem, group: ProblemGroup): TemplateResult {
    const { path, value, cure, source } = spotOf(problem, group);
    const withSource = source && this.#report.sources.length > 1;
    return html`${path ? html`<code>${path}</code> ` : nothing}<bdi>${value}</bdi> ${cure}
    ${withSource ? html`<span class="soft">(${sourceLink(source)})</span>` : nothing}`;
  }
}

/** Whether these are the same problems: an element may add some of its own, made anew each time that it is asked. */
function areSame(before: readonly Problem[], now: readonly Problem[]): boolean {
  const words = ({ source, path, message }: Problem) => [source, path, message].join('\n');
  return (
    before.length === now.length &&
    before.every((problem, i) => problem === now[i] || words(problem) === words(now[i]!))
  );
}

function sourceLink(source: string): unknown {
  return /^https?:/i.test(source) ? outLink(source, source) : source;
}

/** How complete one kind of record is; its translations are folded away, since not every document means to be complete there. */
function completenessPart(subjects: string, rows: readonly Completeness[]): TemplateResult {
  const fields = rows.filter(({ language }) => language === undefined);
  const translations = rows.filter(({ language }) => language !== undefined);
  return html`<div>
    ${completenessTable(`Hoe compleet: ${subjects}`, fields)}
    ${
      translations.length > 0
        ? html`<details class="translations">
            <summary>Vertalingen: ${subjects}</summary>
            ${completenessTable('', translations)}
          </details>`
        : nothing
    }
  </div>`;
}

/** How many have what; what all have is named below the table. */
function completenessTable(caption: string, rows: readonly Completeness[]): TemplateResult {
  const lacking = rows.filter(({ missing }) => missing > 0);
  const complete = rows.filter(({ missing }) => missing === 0);
  return html`
    <table>
      ${caption ? html`<caption>${caption}</caption>` : nothing}
      ${
        lacking.length > 0
          ? html`<thead>
                <tr>
                  <th scope="col">Wat</th>
                  <td class="bar"></td>
                  <th scope="col">Ingevuld</th>
                  <th scope="col">Mist</th>
                </tr>
              </thead>
              <tbody>
                ${lacking.map(completenessRow)}
              </tbody>`
          : nothing
      }
    </table>
    ${complete.length > 0 ? html`<p class="small soft">Overal ingevuld: ${complete.map(({ label }) => label).join(', ')}.</p>` : nothing}
  `;
}

function completenessRow({ label, missing, of, examples }: Completeness): TemplateResult {
  const such = examples.map(
    ({ kind, id, name }, i) =>
      html`${i > 0 ? ', ' : nothing}<a href=${deepLink(kind, id)}><bdi>${name.slice(0, 80) || id}</bdi></a>`,
  );
  return html`<tr>
    <th scope="row">
      <details>
        <summary>${label}</summary>
        <p class="small">${examples.length < missing ? 'Bijvoorbeeld bij: ' : 'Bij: '}${such}</p>
      </details>
    </th>
    <td class="bar"><meter aria-hidden="true" max=${of} value=${of - missing}></meter></td>
    <td>${number(of - missing)} van ${number(of)}</td>
    <td>${number(missing)}</td>
  </tr>`;
}
