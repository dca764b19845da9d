import { isAnswered, isGiven } from '../answers.js';
import { questionsById, questionsIn } from '../conditions.js';
import type { AnswerValue, Question, Scan } from '../scan.js';
import { canCompare } from './change.js';
import { hiddenGroups, type Sized } from './guard.js';
import type { Group, Voice } from './voice.js';

/** The ways to count the people of a question: who answered it, and who responded at all. */
const COUNTED: readonly ((value: AnswerValue | undefined) => boolean)[] = [isAnswered, isGiven];

/** What may be told of each question, and of which groups (`guard.ts` says why). */
export class Disclosure {
  /** The groups that anybody is in, in the order of the scan, and how many are. */
  readonly groups: readonly { readonly group: Group; readonly n: number }[];
  /** Those that cannot be shown anywhere. */
  readonly hidden: ReadonlySet<Group>;
  readonly #questions: ReadonlyMap<string, Question>;
  readonly #now: readonly Voice[];
  readonly #before: readonly Voice[];
  readonly #minGroup: number;
  /** What each question hangs on, also by way of others. */
  readonly #hangsOn = new Map<Question, ReadonlySet<Question>>();
  readonly #hiddenAt = new Map<Question, ReadonlySet<Group>>();

  constructor(scan: Scan, now: readonly Voice[], before: readonly Voice[], minGroup: number) {
    this.#questions = questionsById(scan);
    this.#now = now;
    this.#before = before;
    this.#minGroup = minGroup;
    const ids: Group[] = [...(scan.roles ?? []).map(({ id }) => id), null];
    this.groups = ids
      .map((group) => ({ group, n: now.filter((voice) => voice.group === group).length }))
      .filter(({ n }) => n > 0);
    this.hidden = hiddenGroups(
      this.groups.map(({ group, n }) => ({ group, people: [n] })),
      minGroup,
    );
    for (const question of this.#questions.values()) this.#hangsOn.set(question, this.#allBehind(question));
  }

  /** Whether anything that was answered to a question can be told, however many did. */
  isOpen(question: Question): boolean {
    return this.#isOpen(question, this.#now, (one) => this.hiddenAt(one));
  }

  /** The groups that cannot be shown at a question: of those that are too small there, and of what it hangs on. */
  hiddenAt(question: Question): ReadonlySet<Group> {
    const known = this.#hiddenAt.get(question);
    if (known) return known;
    // Conditions that go round, which a checked scan does not have, end here.
    this.#hiddenAt.set(question, this.hidden);
    const already = new Set(this.hidden);
    for (const other of this.#behind(question)) for (const group of this.hiddenAt(other)) already.add(group);
    const hidden = hiddenGroups(this.#sizes(question, this.#now), this.#minGroup, already);
    this.#hiddenAt.set(question, hidden);
    return hidden;
  }

  /** Whether what was answered last time can stand beside what is answered now: here, and at all that it hangs on. */
  isComparable(question: Question): boolean {
    return (
      this.#isOpen(question, this.#before, () => undefined) &&
      [question, ...this.#behind(question)].every((one) => this.#isComparable(one))
    );
  }

  #isComparable(question: Question): boolean {
    if (!this.#isEnough(question, this.#before)) return false;
    const hidden = this.hiddenAt(question);
    const shown = this.groups.flatMap(({ group }) => (hidden.has(group) ? [] : [[group]]));
    const blocks = [...shown, [...hidden]];
    return COUNTED.every((counts) => {
      const who = (all: readonly Voice[], groups?: readonly Group[]) =>
        new Set(
          all
            .filter((one) => counts(one.answer(question)) && (!groups || groups.includes(one.group)))
            .map(({ id }) => id),
        );
      return canCompare(
        who(this.#before),
        blocks.map((groups) => who(this.#now, groups)),
        this.#minGroup,
      );
    });
  }

  /** @param hiddenAt the groups that are in the total only; undefined: all of them */
  #isOpen(
    question: Question,
    voices: readonly Voice[],
    hiddenAt: (question: Question) => ReadonlySet<Group> | undefined,
  ): boolean {
    const behind = this.#behind(question);
    const hasRoles = [question, ...behind].some(({ roles }) => roles?.length);
    return [...behind].every(
      (other) =>
        this.#isEnough(other, voices) && !(hasRoles && this.#isSplit(other, voices, hiddenAt(other))),
    );
  }

  #isEnough(question: Question, voices: readonly Voice[]): boolean {
    return voices.filter((voice) => isAnswered(voice.answer(question))).length >= this.#minGroup;
  }

  /**
   * Whether the questions that hang on this one, and are asked of some roles only, part the people who are in its total only
   * into blocks that are too small. Nobody is too few here: of two people it would tell that neither answered.
   */
  #isSplit(question: Question, voices: readonly Voice[], hidden: ReadonlySet<Group> | undefined): boolean {
    const parting = [...this.#hangsOn]
      .filter(([, behind]) => behind.has(question))
      .flatMap(([one, behind]) => [one, ...behind])
      .filter(({ roles }) => roles?.length);
    const blocks = new Map<string, number[]>();
    for (const { group, people } of this.#sizes(question, voices)) {
      if (!isAskedOf(question, group) || (hidden && !hidden.has(group))) continue;
      const asked = parting.map((one) => Number(isAskedOf(one, group))).join('');
      const before = blocks.get(asked);
      blocks.set(
        asked,
        people.map((number, i) => number + (before?.[i] ?? 0)),
      );
    }
    return blocks.size > 1 && [...blocks.values()].flat().some((number) => number < this.#minGroup);
  }

  /** The groups among these people, counted at a question. */
  #sizes(question: Question, voices: readonly Voice[]): Sized<Group>[] {
    return [...new Set(voices.map(({ group }) => group))].map((group) => {
      const given = voices.filter((voice) => voice.group === group).map((voice) => voice.answer(question));
      return { group, people: COUNTED.map((counts) => given.filter(counts).length) };
    });
  }

  #behind(question: Question): ReadonlySet<Question> {
    return this.#hangsOn.get(question) ?? new Set();
  }

  #allBehind(question: Question): ReadonlySet<Question> {
    const found = new Set<Question>();
    const look = ({ showIf }: Question) => {
      for (const id of showIf ? questionsIn(showIf) : []) {
        const other = this.#questions.get(id);
        if (!other || other === question || found.has(other)) continue;
        found.add(other);
        look(other);
      }
    };
    look(question);
    return found;
  }
}

/** Whoever chose no role gets the questions of all. */
function isAskedOf({ roles }: Question, group: Group): boolean {
  return group === null || !roles?.length || roles.includes(group);
}
