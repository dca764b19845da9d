import { msg } from '../../i18n/localize.js';
import { findPlace } from '../../model/partners/near.js';
import type { Partner } from '../../model/partners/partner.js';
import type { Near } from './explorer.model.js';

/** What a place that was found asks of the directory. */
export interface NearbyHost {
  announce(make: () => string): void;
  /** The partners whose places are known. */
  partners(): readonly Partner[];
  /** Brings what is near to the top. */
  sortNear(near: Near): void;
}

/** Milliseconds that a device gets to find out where it is, and how old an earlier answer may be. */
const PATIENCE = 10_000;
const FRESH = 600_000;

/** Where the visitor is: what they type or share, never assumed. Nothing of it is sent, kept, or put in the address. */
export class Nearby {
  readonly #host: NearbyHost;
  /** What came of the last question; shown beside the field, in the language of that moment. */
  note: () => string = () => '';
  /** Whether what was typed is not known. */
  unknown = false;
  #asked = 0;
  #typed = '';

  constructor(host: NearbyHost) {
    this.#host = host;
  }

  /** Looks up what the visitor typed among the places in the data. */
  type(words: string): void {
    // Enter is a key and, in most browsers, a change as well.
    if (!words.trim() || words === this.#typed) return;
    this.#typed = words;
    this.#asked++;
    const near = findPlace(this.#host.partners(), words);
    if (near) this.#found(near);
    else this.#missed(() => msg('Deze plaats kennen wij niet. Typ een plaats of postcode in de buurt.'));
  }

  /** Asks the browser, which asks the visitor. What they do meanwhile counts more than a late answer. */
  locate(): void {
    const turn = ++this.#asked;
    this.#typed = '';
    const missed = () => {
      if (turn === this.#asked)
        this.#missed(() => msg('Wij weten niet waar u bent. Typ uw plaats of postcode.'));
    };
    if (!('geolocation' in navigator)) return missed();
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude: lat, longitude: lon } }) => {
        if (turn === this.#asked) this.#found({ lat, lon, label: '' });
      },
      missed,
      { timeout: PATIENCE, maximumAge: FRESH },
    );
  }

  /** The visitor went on to something else: an answer that is still to come is not asked for any more. */
  moveOn(): void {
    this.#asked++;
  }

  #found(near: Near): void {
    this.unknown = false;
    this.#tell(() => msg('Wat het dichtst bij u is, staat nu bovenaan.'));
    this.#host.sortNear(near);
  }

  #missed(note: () => string): void {
    this.unknown = true;
    this.#tell(note);
  }

  #tell(note: () => string): void {
    this.note = note;
    this.#host.announce(note);
  }
}
