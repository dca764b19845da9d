/** Why nothing could be shown. The words are public: `samen-failed` carries them as `reason`. */
export type FailReason = 'network' | 'timeout' | 'status' | 'too-large' | 'format' | 'schema';

/**
 * A document that cannot be had or read at all. `message` names the cause and the cure, in Dutch, for the builder. Code that
 * every page loads gives a word instead: `loadExplanations` makes sentences of those (`explain.ts`).
 */
export class ReadError extends Error {
  constructor(
    readonly reason: FailReason,
    readonly source: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'ReadError';
  }
}
