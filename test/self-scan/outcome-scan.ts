import '../../src/elements/self-scan/define.js';
import type { Filled } from '../../src/model/scan/response.js';
import type { AnswerValue, ScanInput } from '../../src/model/scan/scan.js';
import { isShown, textOf } from '../support/element-page.js';
import { ScanPage } from '../support/scan-page.js';

const LEVELS = [
  { id: 'begin', from: 0, label: 'Begin', meaning: 'Hier is veel te winnen.' },
  { id: 'sterk', from: 75, label: 'Sterk', meaning: 'Dit gaat goed.' },
];
const STEPS = ['Nooit', 'Soms', 'Vaak', 'Meestal', 'Altijd'].map((label, value) => ({ value, label }));

/** A scan that scores: three themes, each with its own tip. */
export const SCORED: ScanInput = {
  id: 'samen',
  version: '2',
  title: 'Samen verder',
  mode: 'both',
  levels: LEVELS,
  scales: { vaak: { options: STEPS } },
  roles: [
    { id: 'team', label: 'Teamlid' },
    { id: 'ouder', label: 'Ouder' },
  ],
  themes: [
    {
      id: 'taal',
      title: 'Taal',
      questions: [
        { id: 't1', kind: 'scale', scale: 'vaak', text: 'Wij praten gewoon.', wish: true },
        { id: 't2', kind: 'scale', scale: 'vaak', text: 'Wij vragen een tolk.' },
      ],
      tips: [
        {
          id: 'tolk',
          text: 'Vraag om een tolk.',
          task: 'Spreek af wie belt.',
          when: { theme: 'taal', below: 75 },
        },
      ],
    },
    {
      id: 'thuis',
      title: 'Thuis',
      minAnswered: 2,
      questions: ['h1', 'h2', 'h3'].map((id) => ({ id, kind: 'scale', scale: 'vaak', text: `Thuis ${id}.` })),
      tips: [{ id: 'samen-lezen', text: 'Lees samen.', when: { theme: 'thuis', below: 75 } }],
    },
    {
      id: 'buurt',
      title: 'Buurt',
      questions: [{ id: 'b1', kind: 'scale', scale: 'vaak', text: 'Wij kennen de buurt.' }],
      tips: [{ id: 'rondje', text: 'Loop een rondje.', when: { theme: 'buurt', below: 75 } }],
    },
  ],
};

/** A scan that gives advice: what was ticked, and what follows from it. */
export const ADVICE: ScanInput = {
  id: 'advies',
  version: '1',
  title: 'Met wie werkt u samen?',
  themes: [
    {
      id: 'partners',
      title: 'Partners',
      questions: [
        {
          id: 'wie',
          kind: 'multiple',
          text: 'Wie kent u?',
          other: true,
          options: [
            { id: 'bieb', label: { nl: 'Bibliotheek', ar: 'المكتبة' } },
            { id: 'wijk', label: 'Wijkteam' },
            { id: 'geen', label: 'Niemand', exclusive: true, tips: ['kennis'] },
          ],
        },
        { id: 'goed', kind: 'text', text: 'Wat gaat goed?' },
        { id: 'vrij', kind: 'boolean', text: 'Zijn er vrijwilligers?' },
      ],
    },
  ],
  advice: [{ id: 'kennis', text: 'Maak kennis met een partner.' }],
};

type Some = Partial<Filled> & { answers: Record<string, AnswerValue> };

/** The outcome of a scan, as a visitor meets it. */
export class OutcomePage extends ScanPage {
  /** What comes out of these answers. */
  static async of(
    data: ScanInput,
    filled: Some,
    attributes: Record<string, string> = {},
  ): Promise<OutcomePage> {
    const { element } = await ScanPage.with(attributes, data);
    const page = new OutcomePage(element);
    element.takeOver({ role: undefined, wishes: {}, others: {}, ...filled });
    element.goTo({ at: 'result' });
    await page.until(() => page.heading === 'Uw uitkomst', 'the outcome is there', 5000);
    // The plan and what can be taken along come a moment later.
    await page.until(() => page.root.querySelector('.hand-over'), 'all of it is there', 5000);
    await page.settled();
    return page;
  }

  get table(): HTMLTableElement | undefined {
    return this.root.querySelector<HTMLTableElement>('table.bars') ?? undefined;
  }

  /** The rows of the table of scores, as they are read: what it is about, then each cell. */
  get scores(): string[][] {
    const rows = this.table?.querySelectorAll('tbody tr, tfoot tr') ?? [];
    return [...rows].map((row) => [...row.children].map((cell) => textOf(cell as HTMLElement)));
  }

  /** How far a bar is filled and where its marks stand, as written in the drawing. */
  bar(row: number): { fill: string | null; marks: (string | null)[] } {
    const bar = this.root.querySelectorAll('table.bars tbody tr')[row]!.querySelector('.bar')!;
    return {
      fill: bar.querySelector('.fill')?.getAttribute('width') ?? null,
      marks: [...bar.querySelectorAll('.at')].map((mark) => mark.getAttribute('x')),
    };
  }

  get figure(): SVGElement | undefined {
    return this.root.querySelector<SVGElement>('svg[role=img]') ?? undefined;
  }

  /** The box with the one thing to do. */
  get box(): HTMLElement {
    return this.root.querySelector<HTMLElement>('.first-thing')!;
  }

  get boxText(): string {
    return textOf(this.box);
  }

  /** The tips below it, in their order. */
  get tips(): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>('.tip')].filter(isShown);
  }

  /** What was answered, under a question. */
  answered(question: string): string[] {
    const term = this.all('term').find((each) => textOf(each) === question);
    return [...(term?.parentElement?.querySelectorAll<HTMLElement>('dd') ?? [])].map(textOf);
  }

  /** The fields of the assignment. */
  get fields(): HTMLTextAreaElement[] {
    return [...this.root.querySelectorAll<HTMLTextAreaElement>('.assignment textarea')];
  }

  async write_(field: HTMLTextAreaElement, words: string): Promise<void> {
    field.value = words;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await this.settled();
  }

  /** Opens the way to an earlier outcome, and gives it a file. */
  async compareWith(saved: unknown): Promise<void> {
    const details = this.root.querySelector<HTMLDetailsElement>('.compare')!;
    details.open = true;
    await this.until(() => details.querySelector('input, .compared'), 'a file can be given', 5000);
    const input = details.querySelector<HTMLInputElement>('input[type=file]')!;
    const files = new DataTransfer();
    const text = typeof saved === 'string' ? saved : JSON.stringify(saved);
    files.items.add(new File([text], 'antwoorden.json', { type: 'application/json' }));
    input.files = files.files;
    input.dispatchEvent(new Event('change'));
    await this.until(
      () =>
        this.root.querySelector('.compared') ??
        textOf(this.root.querySelector<HTMLElement>('.comparing [role=alert]')),
      'something came of it',
    );
    await this.settled();
  }

  get comparedText(): string {
    return textOf(this.root.querySelector<HTMLElement>('.comparing'));
  }

  /** What stands there only on paper. */
  get onPaper(): string[] {
    return [...this.root.querySelectorAll<HTMLElement>('.on-paper')].map(
      ({ textContent }) => textContent ?? '',
    );
  }
}
