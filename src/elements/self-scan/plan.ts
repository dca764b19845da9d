import type { TemplateResult } from 'lit';
import { formatLocale, msg, str } from '../../i18n/localize.js';
import { plain } from '../../internal/templates.js';
import { takeAlongStyles } from '../../internal/take-along/take-along.styles.js';
import { formatDate } from '../../model/dates.js';
import {
  addAction,
  changeAction,
  dayOf,
  isBlank,
  moveAction,
  positionOf,
  removeAction,
  type Plan,
  type PlanAction,
} from '../../model/scan/plan.js';
import type { AppliedTip } from '../../model/scan/result.js';
import type { ScanHost, ScanPart } from './parts.js';
import { planStyles } from './plan.styles.js';
import { planSection, type PlanActions } from './plan.templates.js';
import { planWords } from './plan-words.js';

/** What a visitor is going to do: who, when, and what it takes. It is kept and printed with the answers, and never sent. */
export class PlanPart implements ScanPart {
  readonly #host: ScanHost;
  /** The plan as it was left here; another one came from somewhere else: a file, or everything was wiped. */
  #known: Plan | undefined;
  /** What was taken away last, and from where. */
  #removed: { readonly action: PlanAction; readonly position: number } | undefined;

  constructor(host: ScanHost) {
    this.#host = host;
    host.adopt(planStyles, takeAlongStyles);
  }

  draw(): TemplateResult {
    const host = this.#host;
    const { goal, plan } = host.session.workings;
    if (plan !== this.#known) this.#removed = undefined;
    this.#known = plan;
    const words = planWords();
    return planSection({
      goal,
      plan,
      removed: this.#removed,
      level: host.level(1),
      language: host.language,
      title: host.document?.title === undefined ? '' : plain(host.document.title, this.#reader()),
      locked: host.locked,
      words,
      day: (action) => {
        const day = dayOf(action);
        return day ? formatDate(day, formatLocale()) : (action.when ?? '');
      },
      isEmpty: goal.trim() === '' && plan.every(isBlank),
      announce: (make) => host.announce(make),
      actions: this.#actions,
    });
  }

  /** Whether a tip is in the plan. */
  has(tip: string): boolean {
    return this.#plan.some((action) => action.tip === tip);
  }

  /** Makes an action of a tip, in the words of the tip. Says so: the plan may be out of sight. */
  addFromTip(tip: AppliedTip): void {
    if (this.has(tip.id)) return;
    const added = this.#add({ id: newId(), what: plain(tip.text, this.#reader(tip.theme)), tip: tip.id });
    if (added) this.#host.announce(() => msg('Staat in uw plan.'));
  }

  #reader(theme?: string): { language: string; textLanguage: string } {
    const { document, language } = this.#host;
    const of = document?.themes.find(({ id }) => id === theme);
    return { language, textLanguage: of?.language ?? document?.language ?? 'nl' };
  }

  get #plan(): Plan {
    return this.#host.session.workings.plan;
  }

  #set(plan: Plan): void {
    const { session } = this.#host;
    this.#known = plan;
    this.#host.session = { ...session, workings: { ...session.workings, plan } };
  }

  /** Whether there was room for it. */
  #add(action: PlanAction, position?: number): boolean {
    const plan = addAction(this.#plan, action, position);
    if (plan === this.#plan) this.#host.announce(() => msg('Uw plan is vol. Haal eerst iets weg.'));
    else this.#set(plan);
    return positionOf(plan, action.id) >= 0;
  }

  /** Moves the focus once it is there. @param find the first of these that can have it */
  async #focus(...find: readonly string[]): Promise<void> {
    await this.#host.updateComplete;
    for (const selector of find) {
      const found = this.#host.renderRoot.querySelector<HTMLElement>(selector);
      if (!found) continue;
      found.focus();
      return;
    }
  }

  readonly #actions: PlanActions = {
    aim: (goal) => {
      const { session } = this.#host;
      this.#host.session = { ...session, workings: { ...session.workings, goal } };
    },
    add: () => {
      const id = newId();
      if (this.#add({ id, what: '' })) void this.#focus(`#plan-${id} textarea`);
    },
    change: ({ id }, change) => this.#set(changeAction(this.#plan, id, change)),
    move: ({ id }, by) => {
      this.#set(moveAction(this.#plan, id, by));
      const place = positionOf(this.#plan, id) + 1;
      const of = this.#plan.length;
      this.#host.announce(() => msg(str`De actie staat nu op plaats ${place} van ${of}.`));
      // At either end the button that was pressed has nowhere to go.
      const [pressed, other] = by < 0 ? ['up', 'down'] : ['down', 'up'];
      void this.#focus(`#plan-${id} .${pressed}:enabled`, `#plan-${id} .${other}`);
    },
    remove: (action) => {
      this.#removed = { action, position: positionOf(this.#plan, action.id) };
      this.#set(removeAction(this.#plan, action.id));
      this.#host.announce(() => msg('De actie is weggehaald.'));
      void this.#focus('.plan .undo');
    },
    undo: () => {
      const { action, position } = this.#removed ?? {};
      this.#removed = undefined;
      if (!action || !this.#add(action, position)) return;
      this.#host.announce(() => msg('De actie staat er weer.'));
      void this.#focus(`#plan-${action.id} textarea`);
    },
  };
}

/** Random, so that it is the only one in any to-do list. Works without a secure context too. */
function newId(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('');
}
