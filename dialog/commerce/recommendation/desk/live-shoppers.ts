import type { FeedbackEvent } from '../profile/feedback.js';
import { emptyProfile, type Profile, profileOf } from '../profile/profile.js';
import type { ProfileChoices, ProfileStore } from '../profile/profile-store.js';
import type { StableWish } from '../profile/stable-wish.js';
import type { WishStore } from '../profile/wish-store.js';

/** A shopper who is here now. */
export interface LiveShopper {
  readonly shopperId: string;
  /** Under which this session's events are kept: the shopper's own id with consent, else a key that leads to nobody. */
  subject: string;
  choices: ProfileChoices;
  events: FeedbackEvent[];
  profile: Profile;
  /** What was remembered of earlier talks, and added since. */
  wishes: readonly StableWish[];
}

/** Events that are remembered of one shopper, the newest. */
const remembered = 500;

/** The shoppers of the last while, with their profiles in memory, so that a turn waits for no store. */
export class LiveShoppers {
  readonly #live = new Map<string, Promise<LiveShopper>>();
  readonly #met = new Map<string, LiveShopper>();

  constructor(
    private readonly store: ProfileStore,
    private readonly clock: () => Date,
    private readonly newId: () => string,
    private readonly wishes: WishStore,
    private readonly capacity = 5_000,
  ) {}

  /** The shopper with choices and, with consent, what was remembered of earlier visits. */
  meet(shopperId: string): Promise<LiveShopper> {
    const known = this.#live.get(shopperId);
    if (known !== undefined) {
      this.#live.delete(shopperId);
      this.#live.set(shopperId, known);
      return known;
    }
    const loading = this.#load(shopperId);
    this.#live.set(shopperId, loading);
    loading.catch(() => this.#live.delete(shopperId));
    for (const oldest of this.#live.keys()) {
      if (this.#live.size <= this.capacity) break;
      this.#live.delete(oldest);
      this.#met.delete(oldest);
    }
    return loading;
  }

  /** The shopper where `meet` has come to its end; null else. */
  here(shopperId: string): LiveShopper | null {
    return this.#met.get(shopperId) ?? null;
  }

  /** Adds what was just done; counts from the next ranking on. */
  add(shopper: LiveShopper, events: readonly FeedbackEvent[]): void {
    shopper.events = [...shopper.events, ...events].slice(-remembered);
    this.#work(shopper);
  }

  /** Forgets what was done with one product. */
  drop(shopper: LiveShopper, productId: string): void {
    shopper.events = shopper.events.filter((event) => event.productId !== productId);
    this.#work(shopper);
  }

  /** Forgets the session, too: what comes now is somebody of whom nothing is known. */
  clear(shopper: LiveShopper): void {
    shopper.events = [];
    shopper.wishes = [];
    if (!shopper.choices.remembered) shopper.subject = this.#session();
    this.#work(shopper);
  }

  /** Puts new choices in force. With consent given, the session so far is what is remembered first. */
  choose(shopper: LiveShopper, choices: ProfileChoices): void {
    shopper.choices = choices;
    shopper.subject = choices.remembered ? shopper.shopperId : this.#session();
    if (!choices.personalised) shopper.events = [];
    if (!choices.remembered) shopper.wishes = [];
    this.#work(shopper);
  }

  async #load(shopperId: string): Promise<LiveShopper> {
    const choices = await this.store.choices(shopperId);
    const events = choices.remembered && choices.personalised ? await this.store.eventsOf(shopperId, remembered) : [];
    const shopper: LiveShopper = {
      shopperId,
      subject: choices.remembered ? shopperId : this.#session(),
      choices,
      events: [...events],
      profile: emptyProfile,
      wishes: choices.remembered ? await this.wishes.of(shopperId) : [],
    };
    this.#work(shopper);
    this.#met.set(shopperId, shopper);
    return shopper;
  }

  #work(shopper: LiveShopper): void {
    shopper.profile = shopper.choices.personalised ? profileOf(shopper.events, this.clock()) : emptyProfile;
  }

  #session(): string {
    return `session:${this.newId()}`;
  }
}
