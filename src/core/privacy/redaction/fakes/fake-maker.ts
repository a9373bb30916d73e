/** Fakes of values under one key, two values not sharing one where that can be. */

import type { EntityType } from "../../entities.ts";
import { Draws } from "./draws.ts";
import { fakeOf, identityOf, isFake } from "./fake-kinds.ts";
import { own } from "./own.ts";

/** Values that are remembered, so that memory does not grow with the file. Later ones may share a fake. */
const maxRemembered = 100_000;
const maxMade = 10_000;
/** More than the range of IPv4 addresses has. */
const maxAttempts = 1000;
/** Once a range was used up, looking for room in it takes long and rarely helps. */
const attemptsOnceUsedUp = 8;

export class FakeMaker {
  readonly #key: Uint8Array;
  readonly #keepsApart: boolean;
  /** By kind and value: the attempt that gave its fake. */
  readonly #attempts = new Map<string, number>();
  readonly #taken = new Set<string>();
  /** The same few values come again and again. */
  readonly #made = new Map<string, string>();
  readonly #usedUp = new Set<EntityType>();

  /** `keepsApart`: looks for a fake that none of the values before has, so the order of values matters. */
  constructor(key: Uint8Array, { keepsApart }: { readonly keepsApart: boolean }) {
    this.#key = key;
    this.#keepsApart = keepsApart;
  }

  make(entity: EntityType, value: string): string {
    const spelling = `${entity}\0${value}`;
    const before = this.#made.get(spelling);
    if (before !== undefined) return before;
    const fake = this.#make(entity, value);
    if (this.#made.size >= maxMade) this.#made.clear();
    this.#made.set(spelling, fake);
    return fake;
  }

  #make(entity: EntityType, value: string): string {
    if (!this.#keepsApart) return this.#attempt(entity, value, 0);
    const name = `${entity}\0${identityOf(entity, value)}`;
    const before = this.#attempts.get(name);
    if (before !== undefined) return this.#attempt(entity, value, before);
    if (this.#attempts.size >= maxRemembered) return this.#attempt(entity, value, 0);
    const limit = this.#usedUp.has(entity) ? attemptsOnceUsedUp : maxAttempts;
    for (let attempt = 0; attempt < limit; attempt++) {
      const fake = this.#attempt(entity, value, attempt);
      const taken = `${entity}\0${identityOf(entity, fake)}`;
      if (this.#taken.has(taken)) continue;
      this.#taken.add(taken);
      this.#attempts.set(name, attempt);
      return fake;
    }
    this.#usedUp.add(entity);
    this.#attempts.set(name, 0);
    return this.#attempt(entity, value, 0);
  }

  #attempt(entity: EntityType, value: string, attempt: number): string {
    const draws = new Draws({
      key: this.#key,
      kind: entity,
      value: identityOf(entity, value),
      attempt,
    });
    const fake = fakeOf(entity).make(value, draws).replace(unsafe, "-");
    // What is not of the form of its kind has no likeness to keep.
    return isFake(entity, fake) ? fake : own.make(value, draws);
  }
}

/** What would need an escape somewhere. Line breaks are those of the value. */
// eslint-disable-next-line no-control-regex -- Control characters are what must not come out.
const unsafe = /["'\\`\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\uffff]/g;
