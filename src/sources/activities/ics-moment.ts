import { parseMoment, type Moment } from '../../model/activities/clock.js';

/** `20261103`, `20261103T193000`, `20261103T183000Z`; also with dashes and colons, or without seconds. */
export function parseWall(text: string): Moment | undefined {
  const [, y, m, d, time] =
    /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ]?(\d\d:?\d\d(?::?\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?))?$/i.exec(
      text.trim(),
    ) ?? [];
  if (y === undefined) return undefined;
  const [, h, min, s = '00', zone = ''] =
    /^(\d\d):?(\d\d):?(\d\d)?(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?$/i.exec(time ?? '') ?? [];
  return parseMoment(`${y}-${m}-${d}${h === undefined ? '' : `T${h}:${min}:${s}${zone}`}`);
}
