import { constants } from 'node:os';

/** Ends at once when asked to, through `exit`: so that what is not finished is cleared away. */
export function stopOnSignals() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(signal, () => process.exit(128 + constants.signals[signal]));
}
