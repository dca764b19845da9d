import { safeUrl } from '../../model/url.js';

/** Where tiles come from, after the gate. */
export interface TileSource {
  /** An absolute address with `{z}`, `{x}` and `{y}`. */
  readonly template: string;
  /** What a page's `img-src` must allow. */
  readonly origin: string;
}

/** Column, row and zoom of a tile. */
export interface TileCoordinates {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

const PLACEHOLDERS = ['z', 'x', 'y'] as const;

/**
 * The gate for the address of tiles, which comes from an attribute: http or https, each of `{z}`, `{x}` and `{y}`, no
 * other placeholder, one host for all tiles, and no password. Nothing when it is anything else: then there is no map.
 * @param base address that a relative one is relative to
 */
export function tileSource(raw: unknown, base: string): TileSource | undefined {
  const template = safeUrl(raw);
  if (!template || !PLACEHOLDERS.every((name) => template.includes(`{${name}}`))) return undefined;
  if (/[{}]/.test(template.replace(/\{[zxy]\}/g, ''))) return undefined;
  try {
    const [one, other] = [1, 2].map((n) => new URL(tileUrl(template, { x: n, y: n, z: n }), base));
    const { origin, protocol, username, password } = one!;
    if (!/^https?:$/.test(protocol) || username || password || origin !== other!.origin) return undefined;
    return { template: absolute(template, base), origin };
  } catch {
    // Not an address at all.
    return undefined;
  }
}

/** The address of one tile. */
export function tileUrl(template: string, coordinates: TileCoordinates): string {
  return template.replace(/\{([zxy])\}/g, (_, name: 'x' | 'y' | 'z') => String(coordinates[name]));
}

/** Made absolute once, with the placeholders kept: a URL writes braces as `%7B`. */
function absolute(template: string, base: string): string {
  return new URL(template, base).href.replace(/%7B([zxy])%7D/gi, '{$1}');
}
