import { render } from 'lit';
import { frame, type Surroundings } from '../../stories/support/frame.js';
import type { JsonObject } from './documents.js';
import { calm, isSettled, pause, type AnyElement } from './subject.js';

/* Reads component stories (CSF) without Storybook: enough of it for ours. */

type Args = Record<string, unknown>;
interface StoryExport {
  readonly name?: string;
  readonly args?: Args;
  readonly render?: (args: Args) => unknown;
  readonly parameters?: { readonly samen?: Surroundings };
}
type StoriesModule = { readonly default: StoryExport; readonly sample?: JsonObject } & Record<
  string,
  unknown
>;

/** The stories of one element. */
export interface Stories {
  readonly list: readonly Story[];
  /** Why they could not be loaded. */
  readonly trouble: unknown;
  /** A good document with at least two records. */
  readonly sample: JsonObject;
  /** Of the story `Default`. */
  readonly defaultArgs: Args;
}

/** @param name of the element, without prefix: the stories stand in `stories/NAME.stories.ts` */
export async function loadStories(name: string): Promise<Stories> {
  try {
    const stories = (await import(`../../stories/${name}.stories.ts`)) as StoriesModule;
    const { default: meta, sample, ...others } = stories;
    const defaultArgs = { ...meta.args, ...(stories.Default as StoryExport | undefined)?.args };
    return {
      list: Object.entries(others)
        .filter(isStory)
        .map(([key, story]) => new Story(story.name ?? key, meta, story)),
      trouble: undefined,
      sample: sample ?? (defaultArgs.data as JsonObject),
      defaultArgs,
    };
  } catch (trouble) {
    return { list: [], trouble, sample: {}, defaultArgs: {} };
  }
}

function isStory(entry: [string, unknown]): entry is [string, StoryExport] {
  const [key, value] = entry;
  return /^[A-Z]/.test(key) && typeof value === 'object' && value !== null;
}

/** Longer than any story takes to come to rest. */
const PATIENCE = 5000;

export class Story {
  readonly #meta: StoryExport;
  readonly #story: StoryExport;

  constructor(
    readonly name: string,
    meta: StoryExport,
    story: StoryExport,
  ) {
    this.#meta = meta;
    this.#story = story;
  }

  /** Draws the story, and waits until it has come to rest. */
  async play(canvas: HTMLElement): Promise<AnyElement[]> {
    const surroundings = { ...this.#meta.parameters?.samen, ...this.#story.parameters?.samen };
    const draw = this.#story.render ?? this.#meta.render;
    if (!draw) throw new Error(`The story ${this.name} has no render function.`);
    render(frame(surroundings, draw({ ...this.#meta.args, ...this.#story.args })), canvas);
    const elements = [...canvas.querySelectorAll<AnyElement>('*')].filter(({ localName }) =>
      localName.startsWith('samen-'),
    );
    const { settled } = surroundings;
    const isThere = (element: AnyElement) =>
      settled === undefined
        ? surroundings.state === 'waiting' || isSettled(element)
        : element.shadowRoot?.querySelector(settled);
    for (const end = performance.now() + PATIENCE; !elements.every(isThere); await pause(8)) {
      if (performance.now() > end) throw new Error(`The story ${this.name} did not come to rest.`);
    }
    await Promise.all(elements.map((element) => calm(element, 24)));
    return elements;
  }
}
