import * as v from 'valibot';
import { positions } from './positions.js';

/** A list whose items know where they stood, for what is found wrong with them later. */
export const placed = <S extends v.GenericSchema<unknown, object>>(item: S) =>
  v.pipe(
    v.array(v.optional(item)),
    v.transform((items) =>
      items.filter((one, i): one is NonNullable<typeof one> => one !== undefined && !!positions.set(one, i)),
    ),
  );
