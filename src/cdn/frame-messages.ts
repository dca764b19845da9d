/*
 * What a page and the frame in it say to each other, so that the frame is as high as what it holds:
 *
 *   frame → page   { samen: 'embed' }                        I am here. To anybody: it says nothing.
 *   page  → frame  { samen: 'page', instance }               I am here too, and I call you this.
 *   frame → page   { samen: 'height', instance, height }     CSS pixels. To the page that called, and to no other.
 *
 * Either may be the first to be there. The page listens to a frame of its own alone, from the origin that its address names
 * (`null` for a frame that a sandbox keeps apart), and only to the name that it gave it: after a navigation inside the frame
 * the name is gone.
 */

export interface Announcement {
  readonly samen: 'embed';
}

export interface Call {
  readonly samen: 'page';
  readonly instance: string;
}

export interface Height {
  readonly samen: 'height';
  readonly instance: string;
  readonly height: number;
}

/** A message of this protocol, of whatever was posted. */
export function messageIn({ data }: MessageEvent): Announcement | Call | Height | undefined {
  const { samen, instance, height } = (data ?? {}) as Record<string, unknown>;
  if (samen === 'embed') return { samen };
  if (typeof instance !== 'string') return undefined;
  if (samen === 'page') return { samen, instance };
  return samen === 'height' && typeof height === 'number' && height >= 0
    ? { samen, instance, height }
    : undefined;
}
